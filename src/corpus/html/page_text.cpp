// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/page_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/html/ascii_words.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

template <std::size_t count>
bool take_off_end(std::string_view& text, const std::array<std::string_view, count>& marks) {
    for (const std::string_view mark : marks) {
        if (!text.ends_with(mark)) continue;
        text.remove_suffix(mark.size());
        return true;
    }
    return false;
}

}  // namespace

std::uint32_t text_weight(std::string_view text) {
    std::uint32_t weight = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            weight += is_html_space(c) ? 0 : 1;
        } else if (byte >= 0xC0) {
            // U+3000 to U+DFFF: kana, Chinese characters, hangul.
            weight += byte >= 0xE3 && byte <= 0xED ? 2 : 1;
        }
    }
    return weight;
}

bool ends_like_sentence(std::string_view text) {
    constexpr auto closing = std::to_array<std::string_view>(
        {"\"", "'", ")", "]", " ", "\u201D", "\u2019", "\u00BB", "\u201C", "\u00AB", "\u300D",
         "\u300F", "\uFF09", "\u00A0", "\u203A"});
    constexpr auto ends = std::to_array<std::string_view>(
        {".", "!", "?", "\u2026", ":", ";", "\u3002", "\uFF01", "\uFF1F", "\u061F", "\u06D4",
         "\u0964", "\u1362", "\u17D4", "\uFF0E", "\u0589"});
    while (take_off_end(text, closing)) {
    }
    return take_off_end(text, ends);
}

namespace {

// Folded, without a colon at the end. A text announces when it is one of these or begins with one
// and is hardly longer: "More from Politics".
constexpr auto announcements = std::to_array<std::string_view>(
    {"latest news", "latest stories", "latest articles", "latest posts", "more from", "more news",
     "more stories", "more articles", "more on this", "more in ", "more coverage", "more to read",
     "related", "read next", "read also", "also read", "read more", "recommended",
     "you may also like", "you might also like", "you might like", "you may be interested",
     "most read", "most popular", "trending", "top stories", "popular posts", "recent posts",
     "up next", "see also", "what to read next", "further reading", "other news", "keep reading",
     "editors' picks", "editor's picks", "don't miss", "from our partners", "sponsored stories",
     "around the web", "in other news", "more like this",
     // German
     "mehr zum thema", "mehr aus", "auch interessant", "das könnte sie auch interessieren",
     "lesen sie auch", "lesen sie mehr", "weitere artikel", "weitere meldungen",
     "weitere nachrichten", "meistgelesen", "ähnliche artikel", "verwandte artikel",
     "neueste artikel", "aktuelle meldungen", "passend dazu",
     // French
     "à lire aussi", "lire aussi", "à lire également", "sur le même sujet", "les plus lus",
     "articles liés", "dernières nouvelles", "dans la même rubrique", "nos dernières actualités",
     "à découvrir", "voir aussi",
     // Spanish, Portuguese, Italian
     "te puede interesar", "le puede interesar", "noticias relacionadas", "lea también",
     "lee también", "más noticias", "más información", "más leídas", "lo más leído",
     "últimas noticias", "también te puede interesar", "leia também", "leia mais", "veja também",
     "mais lidas", "últimas notícias", "notícias relacionadas", "leggi anche",
     "potrebbe interessarti", "potrebbero interessarti", "articoli correlati", "ultime notizie",
     "i più letti",
     // Dutch, Scandinavian, Polish, Czech
     "lees ook", "meer over", "meest gelezen", "laatste nieuws", "läs också", "läs mer", "les også",
     "læs også", "lue myös", "czytaj także", "czytaj również", "zobacz też", "zobacz także",
     "čtěte také", "mohlo by vás zajímat", "nejčtenější",
     // Russian, Ukrainian, Turkish, Arabic
     "читайте также", "читайте ещё", "по теме", "материалы по теме", "последние новости",
     "другие новости", "читайте також", "останні новини", "ilgili haberler", "son haberler",
     "bunlar da ilginizi çekebilir", "اقرأ أيضا", "اقرأ أيضًا", "مواضيع ذات صلة", "أخبار ذات صلة",
     // Chinese, Japanese, Korean, Hindi, Thai, Vietnamese, Indonesian
     "相关阅读", "相关新闻", "相关文章", "延伸阅读", "推荐阅读", "热门新闻", "最新消息", "相關新聞",
     "延伸閱讀", "相關文章", "関連記事", "あわせて読みたい", "おすすめ記事", "最新記事", "人気記事",
     "ランキング", "関連ニュース", "관련기사", "관련 기사", "많이 본 뉴스", "주요뉴스", "추천 기사",
     "यह भी पढ़ें", "ये भी पढ़ें", "ข่าวที่เกี่ยวข้อง", "tin liên quan", "xem thêm", "baca juga",
     "berita terkait"});

constexpr auto labels = std::to_array<std::string_view>(
    {"advertisement", "advertisements", "advertising", "sponsored", "story continues below",
     "article continues below", "article continues after", "share", "share this", "share on",
     "share via", "tweet", "email this", "print this", "print", "copy link", "follow us", "follow ",
     "subscribe", "sign up", "sign in", "log in", "join our", "join the conversation",
     "leave a comment", "leave a reply", "comments", "view comments", "show comments", "read more",
     "read full", "click here", "download our", "download the app", "get the latest",
     "all rights reserved", "copyright", "©", "(c) ", "image:", "photo:", "image credit",
     "photo credit", "photograph:", "picture:", "credit:", "getty images", "tags:", "filed under",
     "categories:", "topics:", "updated:", "published:", "last updated", "first published",
     "posted in", "posted on", "we use cookies", "this site uses cookies", "this website uses",
     "accept all", "enable javascript", "please enable", "your browser", "skip to", "back to top",
     "support our journalism", "newsletter", "our newsletter", "already a subscriber",
     "thank you for reading", "listen to this article", "listen to article", "min read", "loading",
     "watch:", "watch now",
     // other languages
     "anzeige", "werbung", "teilen", "kommentare", "newsletter abonnieren",
     "foto:", "bild:", "quelle:", "jetzt abonnieren", "publicité", "partager", "s'abonner",
     "abonnez-vous", "commentaires", "photo :", "crédit photo", "inscrivez-vous", "publicidad",
     "compartir", "suscríbete", "comentarios", "compartilhe", "publicidade", "assine", "pubblicità",
     "condividi", "iscriviti", "advertentie", "delen", "реклама", "поделиться", "подписывайтесь",
     "подпишитесь", "фото:", "広告", "シェア", "分享", "广告", "廣告", "责任编辑", "版权", "구독",
     "공유", "저작권자", "무단전재"});

// How much may follow a phrase. One word alone begins many a sentence: "Share prices fell".
std::uint32_t longest_rest(std::string_view phrase) {
    const bool is_label = phrase.ends_with(':') || phrase.ends_with(' ');
    return is_label || phrase.find(' ') != std::string_view::npos ? 40 : 8;
}

bool begins_with(std::string_view text, std::string_view phrase) {
    if (!text.starts_with(phrase)) return false;
    const std::string_view rest = text.substr(phrase.size());
    const bool goes_on =
        !rest.empty() && is_ascii_letter(rest.front()) && is_ascii_letter(phrase.back());
    return !goes_on && text_weight(rest) <= longest_rest(phrase);
}

template <std::size_t count>
bool begins_with_one(std::string_view text, const std::array<std::string_view, count>& phrases) {
    return std::ranges::any_of(phrases,
                               [&](std::string_view phrase) { return begins_with(text, phrase); });
}

constexpr std::size_t longest_phrase_bytes = 160;

}  // namespace

bool announces_other_articles(std::string_view text) {
    if (text.size() > longest_phrase_bytes) return false;
    return begins_with_one(fold(text), announcements);
}

bool is_page_label(std::string_view text) {
    if (text.size() > longest_phrase_bytes) return false;
    return begins_with_one(fold(text), labels);
}

}  // namespace onoma
