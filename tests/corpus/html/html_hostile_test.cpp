// SPDX-License-Identifier: Apache-2.0
// Pages that are made, or broken, to hurt: each is read, and in time that grows with its size only.
#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/html/open_tags.hpp"
#include "corpus/html/parsed_page.hpp"
#include "corpus/html/test_pages.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

namespace {

std::string repeated(std::string_view text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

// Each time with another number, so that no two are alike.
std::string numbered(std::string_view before, std::string_view after, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all.append(before).append(std::to_string(i)).append(after);
    return all;
}

std::size_t depth_of(std::string_view html) {
    const ParsedPage page(html);
    NodeWalk walk(page.root());
    std::size_t depth = 0;
    std::size_t deepest = 0;
    while (const auto step = walk.next()) {
        if (!is_element(*step->node)) continue;
        if (step->ends) {
            --depth;
        } else {
            deepest = std::max(deepest, ++depth);
        }
    }
    return deepest;
}

void check_is_sound(const HtmlArticle& article) {
    CHECK(count_invalid_sequences(article.text) == 0);
    CHECK(count_invalid_sequences(article.title + article.author + article.date) == 0);
    std::uint32_t end = 0;
    for (const ZoneRange& zone : article.zones) {
        REQUIRE(zone.range.begin >= end);
        REQUIRE(zone.range.begin < zone.range.end);
        end = zone.range.end;
    }
    CHECK(end == article.text.size());
}

struct Row {
    std::string_view name;
    std::string html;
};

std::vector<Row> hostile_pages() {
    constexpr int many = 50'000;
    return {
        {"nested boxes", repeated("<div>", 100'000) + "x" + repeated("</div>", 100'000)},
        {"boxes never closed", repeated("<div>x", 100'000)},
        {"spans never closed", repeated("<span>x", many)},
        {"links never closed", repeated("<a href=x>y", many)},
        {"links across boxes", repeated("<a href=x><div>y", many)},
        {"links across paragraphs", numbered("<a href=", ">y<p>x", many)},
        {"bold never closed, all different", numbered("<b id=", ">x<p>", many)},
        {"fonts never closed", numbered("<font size=", ">x<i><u>", many)},
        {"end tags that do not fit", repeated("<span><div></span>x", many)},
        {"made-up elements", repeated("<x-y><z-w></x-y>x", many)},
        {"forms that end early", repeated("<form><div></form>x", many)},
        {"tables in tables", repeated("<table><tr><td>x", many)},
        {"text in tables", "<table>" + repeated("x<tr>y", many)},
        {"boxes in tables", repeated("<table><div>x", many)},
        {"cells alone", repeated("<td><table>", many)},
        {"lists in lists", repeated("<ul><li>x", many)},
        {"headings in headings", repeated("<h1><h2>x", many)},
        {"buttons", repeated("<button><p>x", many)},
        {"objects", repeated("<object><marquee>x</object>", many)},
        {"drawings", repeated("<svg><g>x", many)},
        {"formulas", repeated("<math><annotation-xml encoding='text/html'><div>x", many)},
        {"templates", repeated("<template><div>x", many)},
        {"selections", repeated("<select><option>x", many)},
        {"pages in pages", repeated("<html><body class=x>y", many)},
        {"attributes, all different", "<div " + numbered("a", "=1 ", 200'000) + ">x"},
        {"attributes, all the same", "<div " + repeated("class=1 ", 200'000) + ">x"},
        {"a long class", "<div class='" + repeated("ad ", 300'000) + "'>x"},
        {"a long style", "<div style='" + repeated("a:b;", 300'000) + "'>x"},
        {"entities", repeated("&amp;&lt;&#x41;&notit;&#0;&#xD800;&#99999999;", many)},
        {"opened signs", repeated("<", 300'000)},
        {"opened declarations", repeated("<!", 300'000)},
        {"opened comments", repeated("<!--", 300'000)},
        {"opened quotes", repeated("<a ='", 300'000)},
        {"titles never closed", repeated("<title>x", many)},
        {"text areas never closed", repeated("<textarea>x", many)},
        {"styles never closed", repeated("<style>x", many)},
        {"bylines in bylines", repeated("<div class=byline itemprop=author>x", many)},
        {"NULs", std::string(300'000, '\0') + "x"},
        {"bytes that are no UTF-8", "<p>" + repeated("\xFF\xC0\xE2\x82 x", many)},
        {"JSON-LD, deep",
         "<script type='application/ld+json'>" + repeated("[", many) + "</script>x"},
        {"JSON-LD, much", repeated("<script type='application/ld+json'>{\"@type\":\"Article\","
                                   "\"articleBody\":\"&lt;p&gt;\"}</script>",
                                   5000)},
        {"repeated paragraphs",
         repeated("<p>The same words, again and again, for all to see.", many)},
        {"short words with breaks", repeated("a<br><br>", many)},
    };
}

}  // namespace

TEST_CASE("a page of more elements than any article has is refused", "[html]") {
    const std::string many = repeated("<p>x", 250'000);
    CHECK_NOTHROW(read_html(many));
    CHECK_THROWS_WITH(read_html(many + "<p>x"),
                      "expected a page of at most 250000 elements, found 250001");
}

TEST_CASE("hostile pages are read in linear time", "[html]") {
    for (const Row& row : hostile_pages()) {
        INFO(row.name);
        const auto begin = std::chrono::steady_clock::now();
        check_is_sound(read_html(row.html));
        const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
        // Generous, as tests run on busy machines and under sanitizers; quadratic time is minutes.
        CHECK(time.count() < 20);
    }
}

TEST_CASE("trees of hostile pages have a bounded depth", "[html]") {
    // A counted element may bring the parts of a table with it.
    for (const Row& row : hostile_pages()) {
        INFO(row.name);
        CHECK(depth_of(row.html) <= 4 * deepest_element);
    }
}

TEST_CASE("random markup never nests deeper than is told", "[html]") {
    std::mt19937 random(20240501);
    const std::vector<std::string_view> tags = {
        "div", "p",    "span", "a",      "table", "tr",  "td",       "ul",     "li",     "dl",
        "dd",  "form", "h2",   "button", "b",     "x-y", "template", "select", "object", "caption"};
    for (int round = 0; round < 30; ++round) {
        std::string html;
        for (int i = 0; i < 3000; ++i) {
            const auto& tag = tags[random() % tags.size()];
            html.append(random() % 3 == 0 ? "</" : "<").append(tag).append(">x");
        }
        INFO("round " << round);
        CHECK(depth_of(html) <= 4 * deepest_element);
        check_is_sound(read_html(html));
    }
}

TEST_CASE("deep pages keep their text", "[html]") {
    const std::string sentence = "At the bottom of it all there is a sentence, and it has a comma.";
    const std::string html =
        repeated("<div>", 100'000) + "<p>" + sentence + "</p>" + repeated("</div>", 100'000);
    CHECK(read_html(html).text == sentence);
}

TEST_CASE("damaged pages are read", "[html]") {
    std::mt19937 random(7);
    const auto pages = read_test_pages();
    for (int round = 0; round < 600; ++round) {
        const std::string& first = pages[random() % pages.size()].html;
        const std::string& second = pages[random() % pages.size()].html;
        std::string html = first;
        switch (round % 4) {
            case 0:
                html.resize(random() % html.size());
                break;
            case 1:
                html.insert(random() % html.size(), second, random() % second.size(), 2000);
                break;
            case 2:
                for (int i = 0; i < 50; ++i) html[random() % html.size()] = char(random() % 256);
                break;
            default:
                for (int i = 0; i < 10; ++i) html.erase(random() % html.size(), random() % 30);
                break;
        }
        INFO("round " << round);
        check_is_sound(read_html(html));
        CHECK(count_invalid_sequences(text_of_html_fragment(html)) == 0);
    }
}

}  // namespace onoma
