// SPDX-License-Identifier: Apache-2.0
// In English, as most class names are everywhere, with the words of other languages that newsrooms
// are known to use. A word stands here when it is rarely part of the name of something else.
#include "corpus/html/hint_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace onoma {
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
