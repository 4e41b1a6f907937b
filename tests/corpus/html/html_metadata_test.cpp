// SPDX-License-Identifier: Apache-2.0
// What pages say about themselves, each row in one of the ways in use.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "corpus/html/html_article.hpp"

namespace onoma {

namespace {

using Field = std::string HtmlArticle::*;

struct Row {
    std::string_view name;
    std::string_view html;
    Field field;
    std::string_view value;
};

}  // namespace

TEST_CASE("metadata of pages", "[html]") {
    constexpr Field title = &HtmlArticle::title;
    constexpr Field author = &HtmlArticle::author;
    constexpr Field section = &HtmlArticle::section;
    constexpr Field language = &HtmlArticle::language;
    constexpr Field url = &HtmlArticle::url;
    constexpr Field site = &HtmlArticle::site;
    constexpr Field date = &HtmlArticle::date;
    const std::vector<Row> rows = {
        {"nothing", "<p>x", title, ""},
        {"the title of the window", "<title> A\n title </title>", title, "A title"},
        {"og:title first", "<title>A | S</title><meta property=og:title content='B'>", title, "B"},
        {"og:title and the site",
         "<meta property=og:title content='B - The S'><meta property=og:site_name content='The S'>",
         title, "B"},
        {"the site in front",
         "<title>The S: B</title><meta property=og:site_name content='The S'><h1>B</h1>", title,
         "B"},
        {"a sign in the title itself", "<title>A - B</title>", title, "A - B"},
        {"the heading says which part", "<title>A | B | C</title><h1>A</h1>", title, "A"},
        {"the heading is the site's name",
         "<title>Site: On bread</title><h1>Site</h1><h2>On bread</h2>", title, "On bread"},
        {"JSON-LD headline",
         R"(<script type="application/ld+json">{"@type":"Article","headline":)"
         R"("A &amp; B"}</script>)",
         title, "A & B"},
        {"a heading alone", "<h1>A <i>b</i> c</h1>", title, "A b c"},

        {"meta author", "<meta name=author content='Ann Lee'>", author, "Ann Lee"},
        {"an address is no author",
         "<meta property=article:author content='https://x.example/ann'><a rel=author>Ann Lee</a>",
         author, "Ann Lee"},
        {"by", "<meta name=byl content='By Ann Lee'>", author, "Ann Lee"},
        {"a byline", "<div class=byline>Von Ann Lee</div>", author, "Ann Lee"},
        {"a particle is no preposition", "<meta name=author content='von der Aue'>", author,
         "von der Aue"},
        {"JSON-LD author",
         R"(<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ann"}})"
         "</script><meta name=author content='Staff'>",
         author, "Ann"},
        {"JSON-LD authors",
         R"(<script type="application/ld+json">{"@graph":[{"@type":["Thing","BlogPosting"],)"
         R"("author":[{"name":"Ann"},"Ben",{"name":["Cid"]}]}]}</script>)",
         author, "Ann, Ben, Cid"},
        {"microdata", "<span itemprop=author itemscope><span itemprop=name>Ann Lee</span></span>",
         author, "Ann Lee"},

        {"section", "<meta property=article:section content=World>", section, "World"},
        {"JSON-LD sections",
         R"(<script type="application/ld+json">[{"@type":"Article","articleSection":["A","B"]}])"
         "</script>",
         section, "A, B"},

        {"html lang", "<html lang=de-AT><meta property=og:locale content=en_US>", language,
         "de-AT"},
        {"og:locale", "<meta property=og:locale content=en_US>", language, "en-US"},
        {"content-language", "<meta http-equiv=Content-Language content='fr, en'>", language, "fr"},
        {"no language", "<html lang='{{lang}}'>", language, ""},

        {"canonical", "<link rel=canonical href=https://a.example/b>", url, "https://a.example/b"},
        {"a relative address is none",
         "<link rel=canonical href=/b><meta property=og:url content=https://a.example/c>", url,
         "https://a.example/c"},
        {"JSON-LD mainEntityOfPage",
         R"(<script type="application/ld+json">{"@type":"Article","mainEntityOfPage":)"
         R"({"@id":"https://a.example/d"}}</script>)",
         url, "https://a.example/d"},

        {"og:site_name", "<meta property=og:site_name content='The S'>", site, "The S"},
        {"JSON-LD publisher",
         R"(<script type="application/ld+json">{"@type":"Article","publisher":{"name":"P"}})"
         "</script>",
         site, "P"},

        {"JSON-LD date",
         R"(<script type="application/ld+json">{"@type":"Article","datePublished":"2024-01-02",)"
         R"("dateModified":"2025-01-01"}</script><meta name=date content=2023-01-01>)",
         date, "2024-01-02"},
        {"JSON-LD date of the last change",
         R"(<script type="application/ld+json">)"
         R"({"@type":"Article","dateModified":"2025-01-01"})"
         "</script>",
         date, "2025-01-01"},
        {"published before modified",
         "<meta property=article:modified_time content=2025-01-01>"
         "<meta property=article:published_time content=2024-05-05T10:00Z>",
         date, "2024-05-05T10:00Z"},
        {"names in capitals", "<META NAME=DC.Date.Issued CONTENT=2001-02-03>", date, "2001-02-03"},
        {"pubdate", "<meta name=pubdate content=20210414T1822Z>", date, "20210414T1822Z"},
        {"parsely", "<meta name=parsely-pub-date content=2019-07-07>", date, "2019-07-07"},
        {"sailthru", "<meta name=sailthru.date content='2019-07-07 10:00'>", date,
         "2019-07-07 10:00"},
        {"microdata date", "<meta itemprop=datePublished content=2018-02-14>", date, "2018-02-14"},
        {"a time element", "<p><time datetime=2017-01-01>today</time>", date, "2017-01-01"},
        {"the published one of two",
         "<time class=updated datetime=2018-01-01>a</time>"
         "<time class='entry-date published' datetime=2017-01-01>b</time>",
         date, "2017-01-01"},
        {"a time of day is no date", "<time datetime=10:30>a</time>", date, ""},
        {"broken JSON-LD",
         R"(<script type="application/ld+json">{"@type":</script>)"
         "<meta name=date content=2023-01-01>",
         date, "2023-01-01"},
        {"line breaks in JSON-LD",
         "<script type='application/ld+json'>{\"@type\":\"Article\","
         "\"headline\":\"a\nb\"}</script>",
         title, "a b"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(read_html(row.html).*row.field == row.value);
    }
}

}  // namespace onoma
