// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/element_hints.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/html/open_tags.hpp"

namespace onoma {
namespace {

// Names are words; a longer one is made by a machine.
constexpr std::size_t longest_name = 120;
constexpr std::size_t longest_names = 2000;

// `ArticleBody__ad-slot2` -> `article body ad slot 2`.
void write_words(std::string_view name, std::string& words) {
    words.clear();
    char before = '-';
    for (const char c : name) {
        if (!is_ascii_letter(c) && !is_ascii_digit(c)) {
            if (!words.empty() && words.back() != ' ') words += ' ';
            before = '-';
            continue;
        }
        const bool is_upper = c >= 'A' && c <= 'Z';
        const bool after_lower = before >= 'a' && before <= 'z';
        const bool kind_changes = before != '-' && is_ascii_digit(c) != is_ascii_digit(before);
        if ((is_upper && after_lower) || kind_changes) words += ' ';
        words += ascii_lower(c);
        before = c;
    }
    if (words.ends_with(' ')) words.pop_back();
}

bool is_hidden(const GumboNode& element) {
    if (has_attribute(element, "hidden") && attribute(element, "hidden") != "until-found") {
        return true;
    }
    if (attribute(element, "aria-hidden") == "true") return true;
    const std::string_view style = attribute(element, "style");
    if (style.empty()) return false;
    std::string written = to_ascii_lower(style.substr(0, longest_names));
    std::erase_if(written, is_html_space);
    return written.find("display:none") != std::string::npos ||
           written.find("visibility:hidden") != std::string::npos;
}

ElementHints hints_of_tag(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_ARTICLE:
            return hint::article | hint::container;
        case GUMBO_TAG_MAIN:
            return hint::container;
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_MENU:
            return hint::outside;
        case GUMBO_TAG_FIELDSET:  // forms too
            return hint::noise;
        case GUMBO_TAG_HEADER:
            return hint::header;
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_CAPTION:
            return hint::caption;
        default:
            return 0;
    }
}

// What stands around the text.
constexpr ElementHints surroundings =
    hint::byline | hint::comments | hint::noise | hint::outside | hint::consent;

// What is a name for depends on its last word: `comments-list` are comments, `comments-open`,
// `disqus_page` and `sidebar-grid` tell of a whole that has them, `comments-3` leaves it open.
ElementHints hints_by_last_word(std::string_view words, ElementHints hints) {
    const std::size_t space = words.rfind(' ');
    const bool is_alone = space == std::string_view::npos;
    const std::string_view last = is_alone ? words : words.substr(space + 1);
    if (!is_alone && names_a_state(last)) return hints & ~surroundings;
    // A grid of related articles is one of links.
    if (!is_alone && names_a_layout(last)) return hints & (~surroundings | hint::noise);
    const bool is_sure = (hints_of_words(last) & surroundings) != 0 || names_a_box(last);
    return (hints & surroundings) != 0 && is_sure ? hints | hint::sure_name : hints;
}

// The class of a page as a whole lists what is true of it: whether there are comments, a sidebar.
bool has_telling_names(GumboTag tag) {
    return tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_MAIN;
}

}  // namespace

ElementHints HintReader::read_name(std::string_view name, bool is_text_block) {
    if (name.size() > longest_name) return 0;
    write_words(name, words_);
    const std::string_view words = words_;
    ElementHints hints = 0;
    ElementHints wanted = 0;  // what the name is if nothing in it says otherwise
    std::size_t before = std::string_view::npos;  // where the word before begins
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view word = words.substr(begin, end - begin);
        if (begins_statement(word)) break;
        const bool is_widget = begin == 0 && word == "widget";
        ElementHints here = is_widget ? hint::noise : hints_of_words(word);
        // Made-up ends of names hold short words by chance: `css-xAd9k`.
        const bool by_chance =
            word.size() <= 3 && before != std::string_view::npos && begin - before == 2;
        if (by_chance) here = 0;
        if (before != std::string_view::npos) {
            here |= hints_of_words(words.substr(before, end - before));
        }
        constexpr ElementHints positive = hint::body | hint::container | hint::lede;
        if (names_a_part(word)) wanted = 0;
        wanted |= here & positive;
        hints |= here & ~positive;
        before = begin;
        begin = end + 1;
    }
    if (is_text_block) wanted &= hint::lede;
    return hints_by_last_word(words, hints) | wanted;
}

ElementHints HintReader::read_names(std::string_view names, bool is_text_block) {
    ElementHints hints = 0;
    names = names.substr(0, longest_names);
    while (!names.empty()) {
        const auto end =
            static_cast<std::size_t>(std::ranges::find_if(names, is_html_space) - names.begin());
        if (end > 0) hints |= read_name(names.substr(0, end), is_text_block);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return hints;
}

ElementHints HintReader::read(const GumboNode& element) {
    const GumboTag tag = tag_of(element);
    ElementHints hints = hints_of_tag(tag);
    if (is_hidden(element)) hints |= hint::hidden;
    if (element.v.element.attributes.length == 0 || !has_telling_names(tag)) {
        if (attribute(element, "itemprop") == "articleBody") hints |= hint::body;
        return hints;
    }
    // One paragraph is not the text, whatever it is called.
    const bool is_text_block =
        tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_A || is_heading(tag);
    constexpr auto named_by =
        std::to_array({"class", "id", "itemprop", "property", "role", "data-component",
                       "data-testid", "data-qa", "data-gu-name"});
    for (const char* name : named_by) {
        if (const std::string_view names = attribute(element, name); !names.empty()) {
            hints |= read_names(names, is_text_block);
        }
    }
    if (tag == GUMBO_TAG_SECTION) hints |= read_names(attribute(element, "name"), false);
    if (attribute(element, "data-gu-name") == "body") hints |= hint::body;
    return hints;
}

// In English, as most class names are everywhere, with the words of other languages that newsrooms
// are known to use. A word stands here when it is rarely part of the name of something else.

namespace {

using Words = std::unordered_map<std::string_view, ElementHints>;

template <std::size_t count>
void add(Words& words, ElementHints hints, const std::array<std::string_view, count>& added) {
    for (const std::string_view word : added) {
        words[word] |= hints;
    }
}

constexpr auto body_words = std::to_array<std::string_view>(
    {"articlebody",    "articlecontent", "articletext",     "articulo cuerpo", "available content",
     "blog body",      "blog content",   "body copy",       "body text",       "bodycopy",
     "bodytext",       "caas body",      "article body",    "article content", "article copy",
     "article text",   "article texte",  "article corps",   "artikel text",    "artikel inhalt",
     "artikeltext",    "beitrag text",   "content body",    "content text",    "contenido nota",
     "corpo articolo", "cuerpo nota",    "cuerpo noticia",  "detail body",     "detail content",
     "detail text",    "e content",      "entry body",      "entry content",   "entry text",
     "entrycontent",   "field body",     "gh content",      "maintext",        "materia conteudo",
     "name body",      "news body",      "news content",    "news text",       "newstext",
     "node body",      "node content",   "nota cuerpo",     "noticia cuerpo",  "noticia texto",
     "parser output",  "post body",      "post content",    "post text",       "postbody",
     "postcontent",    "release body",   "release content", "single content",  "story body",
     "story content",  "story copy",     "story text",      "storybody",       "storycontent",
     "storytext",      "testo articolo", "text body",       "texte article",   "texto noticia",
     "fulltext"});

constexpr auto container_words = std::to_array<std::string_view>(
    {"article", "content", "contenido", "contenu", "hentry", "inhalt", "main", "main content",
     "maincontent", "page content", "post", "primary", "story", "rich text", "artikel", "noticia"});

constexpr auto lede_words = std::to_array<std::string_view>({"abstract",
                                                             "alternative headline",
                                                             "alternativeheadline",
                                                             "anleser",
                                                             "article intro",
                                                             "article lead",
                                                             "article lede",
                                                             "article summary",
                                                             "bajada",
                                                             "chapeau",
                                                             "chapo",
                                                             "dek",
                                                             "deck",
                                                             "description",
                                                             "entradilla",
                                                             "entry summary",
                                                             "excerpt",
                                                             "ingress",
                                                             "intro",
                                                             "introduction",
                                                             "lead",
                                                             "lead text",
                                                             "lead paragraph",
                                                             "lede",
                                                             "leadtext",
                                                             "linha fina",
                                                             "linhafina",
                                                             "occhiello",
                                                             "perex",
                                                             "preamble",
                                                             "sommario",
                                                             "standfirst",
                                                             "sub headline",
                                                             "sub title",
                                                             "subheadline",
                                                             "subheading",
                                                             "subtitle",
                                                             "subtitulo",
                                                             "summary",
                                                             "teaser text",
                                                             "untertitel",
                                                             "vorspann"});

constexpr auto byline_words = std::to_array<std::string_view>(
    {"author",      "authors",      "autor",          "autore",       "auteur",
     "byline",      "contributor",  "post author",    "entry author", "article author",
     "signature",   "vcard",        "kicker",         "eyebrow",      "dateline date",
     "entry date",  "post date",    "published date", "publish date", "timestamp",
     "read time",   "reading time", "entry meta",     "post meta",    "article meta",
     "post info",   "article info", "meta info",      "author bio",   "author box",
     "author card", "author info",  "about author",   "authorbox",    "posted on",
     "metadata",    "articlemeta",  "post details",   "contributors"});

constexpr auto comment_words = std::to_array<std::string_view>(
    {"comment", "commentaires", "commentary list", "commenti", "commentlist", "comments",
     "comentarios", "disqus", "kommentar", "kommentare", "reacties", "respond", "replies",
     "livefyre", "coral", "discussion"});

constexpr auto noise_words = std::to_array<std::string_view>(
    {"ad", "ads", "adsbygoogle", "adsense", "adslot", "adunit", "advert", "advertentie",
     "advertisement", "advertising", "advertorial", "adverts", "adwrapper", "anzeige", "pubblicita",
     "publicidad", "publicidade", "publicite", "werbung", "sponsor", "sponsored", "sponsors",
     "taboola", "outbrain", "zergnet", "revcontent", "mgid", "contact", "contacts", "press contact",
     // passing on
     "addthis", "addtoany", "sharedaddy", "share", "sharebar", "sharethis", "sharing", "social",
     "socials", "sociallinks", "condividi", "compartir", "compartilhar", "partage", "partager",
     "teilen", "delen", "follow", "followus", "follow us", "social media", "shares",
     // other articles
     "related", "relatedposts", "relacionadas", "relacionados", "correlati", "gerelateerd",
     "verwandt", "recommended", "recommendation", "recommendations", "recirc", "recirculation",
     "trending", "mostread", "popular", "most read", "most popular", "most viewed", "latest news",
     "latest stories", "latest posts", "top stories", "read more", "readmore", "read next",
     "read also", "see also", "also read", "more from", "more on", "more stories", "more news",
     "more articles", "up next", "you may", "lire aussi", "leggi anche", "lee tambien", "mehr zum",
     "leia mais", "lees ook", "recent posts", "recent entries", "next post", "prev post",
     "previous post", "post navigation", "nextprev", "storylinks", "inline link", "carousel",
     "teaserlist", "morestories", "relatedlinks", "related links", "seealso", "onward",
     // asking
     "newsletter", "newsletters", "infolettre", "subscribe", "subscription", "subscriptions",
     "signup", "sign up", "signin", "sign in", "login", "log in", "register", "donate", "donation",
     "promo", "promos", "promotion", "cta", "paywall", "regwall", "membership", "survey", "poll",
     "feedback", "rating", "ratings", "reactions", "likes", "vote", "app download",
     // consent and windows
     "modal", "popup", "overlay", "tooltip", "lightbox", "dropdown", "flyout", "offcanvas",
     "notification",
     // tags and the like
     "tags", "taglist", "tag list", "tagcloud", "post tags", "hashtags", "topics", "keywords",
     "breadcrumb", "breadcrumbs", "crumbs", "migas", "ariadne", "fil ariane", "copyright",
     "disclaimer", "toolbar", "toolbox", "tools", "article tools", "article actions", "actions",
     "pagination", "pager", "paginator", "print link", "printonly",
     // encyclopedias
     "infobox", "navbox", "catlinks", "editsection", "hatnote", "reflist", "references", "toc",
     "reference", "ambox", "metadata plainlinks", "sistersitebox", "noprint", "jump link",
     "mw jump"});

constexpr auto consent_words = std::to_array<std::string_view>(
    {"cookie", "cookies", "cookiebar", "cookiebanner", "cookieconsent", "consent", "gdpr",
     "onetrust", "didomi", "cmp", "cmpbox", "qc cmp", "usercentrics", "cookiebot", "truste"});

constexpr auto outside_words = std::to_array<std::string_view>(
    {"nav",           "navbar",      "navigation",  "menu",          "submenu",    "sidebar",
     "sidebars",      "side bar",    "footer",      "masthead",      "right rail", "left rail",
     "rail",          "rightcol",    "site header", "global header", "skip link",  "skip to",
     "skiplink",      "sitemap",     "widget area", "ticker",        "topbar",     "colophon",
     "complementary", "contentinfo", "search"});

constexpr auto hidden_words = std::to_array<std::string_view>(
    {"sr only", "visually hidden", "visuallyhidden", "screen reader", "screenreader",
     "screen reader text", "offscreen", "assistive text"});

constexpr auto caption_words = std::to_array<std::string_view>(
    {"caption", "captions", "credit", "credits", "photocredit", "imagecaption", "photo credit",
     "image credit", "caption text", "bildunterschrift", "legende photo", "bildnachweis",
     "copyright notice"});

constexpr auto quote_words = std::to_array<std::string_view>(
    {"pullquote", "pull quote", "click to", "tweetable", "callout quote"});

Words make_words() {
    Words words;
    add(words, hint::body, body_words);
    add(words, hint::container, container_words);
    add(words, hint::lede, lede_words);
    add(words, hint::byline, byline_words);
    add(words, hint::comments, comment_words);
    add(words, hint::noise, noise_words);
    add(words, hint::consent, consent_words);
    add(words, hint::outside, outside_words);
    add(words, hint::hidden, hidden_words);
    add(words, hint::caption, caption_words);
    add(words, hint::quote_copy, quote_words);
    return words;
}

}  // namespace

ElementHints hints_of_words(std::string_view words) {
    static const Words known = make_words();
    const auto found = known.find(words);
    return found == known.end() ? ElementHints{0} : found->second;
}

bool names_a_part(std::string_view word) {
    constexpr auto parts = std::to_array<std::string_view>(
        {"header", "footer", "title", "headline", "image",  "img",  "media",
         "figure", "meta",   "date",  "top",      "bottom", "item", "link",
         "links",  "list",   "icon",  "button",   "author", "video"});
    return std::ranges::find(parts, word) != parts.end();
}

bool names_a_box(std::string_view word) {
    constexpr auto boxes = std::to_array<std::string_view>(
        {"area", "banner", "bar", "block", "box", "container", "feed", "form", "inner", "list",
         "module", "notice", "panel", "section", "thread", "wrap", "wrapper"});
    return std::ranges::find(boxes, word) != boxes.end();
}

bool names_a_state(std::string_view word) {
    constexpr auto states = std::to_array<std::string_view>(
        {"open", "opened", "closed", "enabled", "disabled", "active", "inactive", "allowed",
         "accepted", "ok", "on", "off", "status"});
    return std::ranges::find(states, word) != states.end();
}

bool names_a_layout(std::string_view word) {
    constexpr auto layouts =
        std::to_array<std::string_view>({"grid", "layout", "page", "template"});
    return std::ranges::find(layouts, word) != layouts.end();
}

bool begins_statement(std::string_view word) {
    constexpr auto statements =
        std::to_array<std::string_view>({"has", "with", "without", "no", "not", "hide", "show",
                                         "enable", "enabled", "supports", "tag", "category"});
    return std::ranges::find(statements, word) != statements.end();
}

}  // namespace onoma
