// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "corpus/html/html_article.hpp"

namespace onoma {

namespace {

using Zones = std::vector<std::pair<Zone, std::string>>;

Zones zones_of(std::string_view html) {
    const HtmlArticle article = read_html(html);
    Zones zones;
    for (const ZoneRange& zone : article.zones) {
        zones.emplace_back(zone.zone, std::string(zone.range.of(article.text)));
    }
    return zones;
}

const std::string one =
    "The first paragraph of this article is long enough to be taken for one, and has a comma.";
const std::string two =
    "The second paragraph goes on in the same way, so that nobody could doubt that it is text.";
const std::string three =
    "The third paragraph is there so that there is enough text above of what comes below it.";

}  // namespace

TEST_CASE("the first paragraph is the lede where none is marked", "[html][zones]") {
    const auto zones = zones_of("<h1>Title</h1><p>" + one + "<p>" + two + "<p>" + three);
    CHECK(zones ==
          Zones{{Zone::headline, "Title"}, {Zone::lede, one}, {Zone::body, two + "\n\n" + three}});
}

TEST_CASE("a marked standfirst is the lede, wherever it stands", "[html][zones]") {
    const std::string lede = "What this is about, in one sentence and no more";
    const Zones expected = {
        {Zone::headline, "Title"}, {Zone::lede, lede}, {Zone::body, one + "\n\n" + two}};
    const std::string paragraphs = "<p>" + one + "<p>" + two + "</div></article>";
    CHECK(zones_of("<article><h1>Title</h1><p class=standfirst>" + lede +
                   "</p><div class=article-body>" + paragraphs) == expected);
    CHECK(zones_of("<article><h1>Title</h1><div class=article-body><h2 class=subtitle>" + lede +
                   "</h2>" + paragraphs) == expected);
}

TEST_CASE("a sentence set as a heading below the headline is the lede", "[html][zones]") {
    const std::string lede = "What this is about, told in one sentence that is set as a heading";
    const std::string html = "<div><h1>Title</h1><h2>" + lede +
                             "</h2></div><div class=story-body><p>" + one + "<p>" + two + "</div>";
    CHECK(zones_of(html) ==
          Zones{{Zone::headline, "Title"}, {Zone::lede, lede}, {Zone::body, one + "\n\n" + two}});
}

TEST_CASE("headlines of other articles in the article's box are trailing", "[html][zones]") {
    const std::string above = "<h1>Title</h1><div><p>" + one + "<p>" + two + "<p>" + three + "<h3>";
    const std::string below =
        "</h3><h4>A robot learns to fold sheets</h4><p>It takes four minutes for each sheet.</div>";
    const std::string more =
        "A robot learns to fold sheets\n\nIt takes four minutes for each sheet.";
    for (const std::string_view title : {"Latest News", "Mehr zum Thema", "関連記事"}) {
        INFO(title);
        const Zones zones = zones_of(std::string(above).append(title).append(below));
        REQUIRE(zones.size() == 4);
        CHECK(zones[3].first == Zone::trailing);
        CHECK(zones[3].second == std::string(title).append("\n\n").append(more));
    }
}

TEST_CASE("a page without an article has a headline at most", "[html][zones]") {
    CHECK(zones_of("").empty());
    CHECK(zones_of("<title>Title</title><nav><a href=x>Home</a></nav>") ==
          Zones{{Zone::headline, "Title"}});
}

}  // namespace onoma
