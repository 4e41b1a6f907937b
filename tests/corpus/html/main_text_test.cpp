// SPDX-License-Identifier: Apache-2.0
// The main text of whole pages, against what a reader would call the article.
#include <algorithm>
#include <map>
#include <string>

#include "catch.hpp"
#include "corpus/html/article_score.hpp"
#include "corpus/html/html_article.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/html/parsed_page.hpp"
#include "corpus/html/test_pages.hpp"

namespace onoma {

namespace {

// What one gets without looking further: the text of every <p>.
std::string all_paragraphs(std::string_view html) {
    const ParsedPage page(html);
    NodeWalk walk(page.root());
    std::string text;
    while (const auto step = walk.next()) {
        const bool begins_paragraph = !step->ends && tag_of(*step->node) == GUMBO_TAG_P;
        if (begins_paragraph) text.append(text_below(*step->node)).append("\n\n");
    }
    return text;
}

std::string in_one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    const auto end = std::unique(text.begin(), text.end(),
                                 [](char left, char right) { return left == ' ' && right == ' '; });
    text.erase(end, text.end());
    return text;
}

}  // namespace

TEST_CASE("the article of each page is found, better than by its paragraph elements", "[html]") {
    double found = 0;
    double plain = 0;
    const auto pages = read_test_pages();
    REQUIRE(pages.size() >= 20);
    for (const TestPage& page : pages) {
        INFO(page.name);
        const double f = score_article(page.text, read_html(page.html).text).f();
        CHECK(f >= 0.93);
        found += f;
        plain += score_article(page.text, all_paragraphs(page.html)).f();
    }
    const auto count = static_cast<double>(pages.size());
    CHECK(found / count >= 0.985);
    CHECK(plain / count < 0.85);
}

TEST_CASE("what belongs to an article is found and what stands beside it is not", "[html]") {
    std::map<std::string, std::string> texts;
    for (const TestPage& page : read_test_pages()) {
        texts[page.name] = in_one_line(read_html(page.html).text);
    }
    for (const Snippet& snippet : read_snippets()) {
        INFO(snippet.page << ": " << snippet.text);
        REQUIRE(texts.contains(snippet.page));
        const bool is_there = texts[snippet.page].find(snippet.text) != std::string::npos;
        CHECK(is_there == snippet.is_wanted);
    }
}

TEST_CASE("the score of a text counts what is missing and what is too much", "[html]") {
    CHECK(score_article("a b c d e", "a b c d e").f() == 1);
    CHECK(score_article("a b c d e", "a b c d").recall == 0.5);
    CHECK(score_article("a b c d", "a b c d e").precision == 0.5);
    CHECK(score_article("a b c d", "e f g h").f() == 0);
    CHECK(score_article("a", "").f() == 0);
}

}  // namespace onoma
