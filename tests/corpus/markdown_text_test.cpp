// SPDX-License-Identifier: Apache-2.0
// What of Markdown is read.
#include "corpus/markdown_text.hpp"

#include <random>

#include "catch.hpp"

namespace onoma {
namespace {

struct Row {
    std::string name;
    std::string markdown;
    std::string text;
};

const std::vector<Row> rows = {
    {"nothing", "", ""},
    {"paragraphs", "Acme rose.\n\nIt fell.\n", "Acme rose.\n\nIt fell.\n"},
    {"headings", "# Acme\n## Rose ##\n#hash\n", "Acme\nRose\n#hash\n"},
    {"underlined headings", "Acme\n====\n\nRose\n---\n", "Acme\n\nRose\n"},
    {"emphasis", "*Acme* **rose** _fast_ and __far__ ***indeed***.",
     "Acme rose fast and far indeed.\n"},
    {"emphasis within a word", "Ac**me** un*frigging*believable", "Acme unfriggingbelievable\n"},
    {"signs that mean themselves", "2 * 3 * 4, snake_case_name, a ~ b",
     "2 * 3 * 4, snake_case_name, a ~ b\n"},
    {"struck out", "~~Acme~~ rose", "Acme rose\n"},
    {"escapes", "\\*Acme\\* \\[x\\](y)", "*Acme* [x](y)\n"},
    {"links", "[Acme](https://acme.com \"t\") and [Bolt][1] and [note]",
     "Acme and Bolt and [note]\n"},
    {"a link with brackets in its target", "[Acme](https://x.org/a_(b)) rose", "Acme rose\n"},
    {"images", "![Acme's logo](logo.png) rose", " rose\n"},
    {"an image in a link", "[![logo](l.png)](https://acme.com) rose", " rose\n"},
    {"definitions of links", "Acme [x][1]\n\n[1]: https://acme.com \"t\"\n", "Acme x\n\n"},
    {"a mark that defines no link", "[Update]: Acme rose.\n", "[Update]: Acme rose.\n"},
    {"addresses", "See <https://acme.com/a> now", "See  now\n"},
    {"tags", "Acme<br/> <b class=\"x\">rose</b> 1 < 2 > 0", "Acme rose 1 < 2 > 0\n"},
    {"comments", "Acme <!-- no\nno --> rose", "Acme  rose\n"},
    {"an open comment", "Acme <!-- rose", "Acme <!-- rose\n"},
    {"lists", "- Acme\n* Bolt\n  + Cog\n1. Dyn\n", "Acme\nBolt\nCog\n1. Dyn\n"},
    {"quotes", "> Acme\n>> rose\n", "Acme\nrose\n"},
    {"code", "`Acme` rose\n```cpp\n*x*\n```\n", "Acme rose\n*x*\n"},
    {"rules and tables", "Acme\n\n***\n\n| a | b |\n|---|:-:|\n| c | d |\n",
     "Acme\n\n\n| a | b |\n| c | d |\n"},
    {"front matter", "---\ntitle: T\n---\nAcme\n", "Acme\n"},
    {"a rule that is no front matter", "---\nAcme\n", "Acme\n"},
    {"a mark and CR LF", "\xEF\xBB\xBF# Acme\r\nrose\r\n", "Acme\nrose\n"},
};

TEST_CASE("of Markdown the words are read", "[corpus][markdown]") {
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(read_markdown(row.markdown).text == row.text);
    }
}

TEST_CASE("front matter says what fields of a record do", "[corpus][markdown]") {
    const MarkdownArticle article = read_markdown(
        "---\ntitle: \"Acme: a story\"\ndate: 2025-01-29\n# note\ntags: [a, 'b']\nauthors:\n  - V\n"
        "  - W\nempty:\n---\n# Headline *one*\n# Two\n");
    REQUIRE(article.front_matter.size() == 5);
    CHECK(article.front_matter[0].values == std::vector<std::string>{"Acme: a story"});
    CHECK(article.front_matter[2].values == std::vector<std::string>{"a", "b"});
    CHECK(article.front_matter[3].values == std::vector<std::string>{"V", "W"});
    CHECK(article.front_matter[4].values.empty());
    REQUIRE(article.headline);
    CHECK(article.headline->of(article.text) == "Headline one");
}

TEST_CASE("any Markdown is read in time that grows with it", "[corpus][markdown]") {
    const std::vector<std::string> signs_of_blocks = {"[",  "![",   "*",    "<",  "`", "\\",
                                                      "> ", "<!--", "[a](", "<a", "_", "|-"};
    for (const std::string& sign : signs_of_blocks) {
        std::string text;
        while (text.size() < 300'000) text += sign;
        INFO(sign);
        CHECK(read_markdown(text).text.size() <= text.size() + 1);
    }
    std::mt19937 random(5);
    const std::string signs = "[]()!*_`#<>-\\~|: \nab\r";
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t size = random() % 40; size > 0; --size) {
            text += signs[random() % signs.size()];
        }
        INFO(text);
        const MarkdownArticle article = read_markdown(text);
        REQUIRE(article.text.size() <= text.size() + 1);
        if (article.headline) REQUIRE(article.headline->end <= article.text.size());
    }
}

}  // namespace
}  // namespace onoma
