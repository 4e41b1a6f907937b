// SPDX-License-Identifier: Apache-2.0
// Articles that come again: which are known, and which replace another.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma::testing {
namespace {

// An article as it was read: where, and by which name.
struct Read {
    std::string input;
    std::string name;
    std::string text;
    bool is_sure = true;
};

// Some forty different words, of which `changed` replaces so many.
std::string long_text(int changed) {
    std::string text;
    for (int word = 0; word < 40; ++word) {
        text += (word < changed ? "new" : "word") + std::to_string(word) + ' ';
    }
    return text;
}

Document document_of(const Read& read, std::uint64_t number) {
    Document document;
    document.id = read.input + '#' + std::to_string(number);
    document.source = "daily";
    document.text = read.text;
    document.identity = identity_of(document, read.name, read.is_sure);
    return document;
}

// `known`, `first`, or what a changed one replaces: `b.xml#2 < a.xml#1`.
std::string told(ArticleVersions::Step step, const Document& document) {
    if (step == ArticleVersions::Step::known) return "known";
    if (step == ArticleVersions::Step::first) return "first";
    std::string text = document.id;
    for (const ArticleVersion& version : document.earlier) text += " < " + version.document;
    return text;
}

struct Row {
    std::string name;
    std::vector<Read> read;
    std::vector<std::string> expected;
};

TEST_CASE("an article that comes again is known, or replaces what it was", "[corpus]") {
    const std::vector<Row> rows = {
        {"the same in two files", {{"a", "g", "A"}, {"b", "g", "A"}}, {"first", "known"}},
        {"the same twice in a file", {{"a", "g", "A"}, {"a", "g", "A"}}, {"first", "known"}},
        {"two names", {{"a", "g", "A"}, {"b", "h", "A"}}, {"first", "first"}},
        {"no name", {{"a", "", "A"}, {"b", "", "A"}}, {"first", "first"}},
        {"another text", {{"a", "g", "A"}, {"b", "g", "B"}}, {"first", "b#2 < a#1"}},
        {"another text, then the same",
         {{"a", "g", "A"}, {"b", "g", "B"}, {"c", "g", "B"}},
         {"first", "b#2 < a#1", "known"}},
        {"two changes",
         {{"a", "g", "A"}, {"b", "g", "B"}, {"c", "g", "C"}},
         {"first", "b#2 < a#1", "c#3 < b#2"}},
        {"back to the first text",
         {{"a", "g", "A"}, {"b", "g", "B"}, {"c", "g", "A"}},
         {"first", "b#2 < a#1", "c#3 < b#2"}},
        {"another text of one name in a file: two articles",
         {{"a", "g", "A"}, {"a", "g", "B"}},
         {"first", "first"}},
        {"two articles of one name stay two",
         {{"a", "g", "A"}, {"a", "g", "B"}, {"b", "g", "A"}, {"b", "g", "C"}},
         {"first", "first", "known", "first"}},
        {"an edited text in a file",
         {{"a", "g", long_text(0)}, {"a", "g", long_text(3)}},
         {"first", "a#2 < a#1"}},
        {"an id alone, another text: numbers of rows",
         {{"a", "1", long_text(0), false}, {"b", "1", long_text(40), false}},
         {"first", "first"}},
        {"an id alone, an edited text",
         {{"a", "1", long_text(0), false}, {"b", "1", long_text(3), false}},
         {"first", "b#2 < a#1"}},
        {"the address of a site is no name of an article",
         {{"a", "https://daily.example/", "A"}, {"b", "https://daily.example/", "B"}},
         {"first", "first"}},
        {"texts without words",
         {{"a", "1", "!", false}, {"b", "1", "?", false}},
         {"first", "first"}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        ArticleVersions versions;
        std::vector<std::string> found;
        std::uint64_t number = 0;
        for (const Read& read : row.read) {
            Document document = document_of(read, ++number);
            const auto step = versions.see(document, read.input, number);
            found.push_back(told(step, document));
        }
        CHECK(found == row.expected);
    }
}

TEST_CASE("each of thousands of articles under one address is found again", "[corpus]") {
    constexpr int articles = 2000;
    ArticleVersions versions;
    std::uint64_t number = 0;
    const auto see = [&](const std::string& text) {
        Document document = document_of({"a", "g", text}, ++number);
        return told(versions.see(document, "a", number), document);
    };
    const auto text_of = [](int article) {
        const std::string name = "w" + std::to_string(article) + 'x';
        std::string text;
        for (int word = 0; word < 10; ++word) text += name + std::to_string(word) + ' ';
        return text;
    };
    for (int article = 0; article < articles; ++article) CHECK(see(text_of(article)) == "first");
    for (int article = 0; article < articles; ++article) CHECK(see(text_of(article)) == "known");
    // The last ones are compared for changes too.
    CHECK(see(text_of(articles - 1) + "more") == "a#4001 < a#2000");
    CHECK(see(text_of(articles - 1)) == "a#4002 < a#4001");
}

TEST_CASE("an article that changes thousands of times is gathered once", "[corpus]") {
    constexpr std::uint64_t captures = 3000;
    ArticleVersions versions;
    std::size_t noted = 0;
    for (std::uint64_t number = 1; number <= captures; ++number) {
        Document document = document_of({"a", "g", long_text(0) + std::to_string(number)}, number);
        versions.see(document, "a", number);
        noted += document.earlier.size();
    }
    CHECK(noted == captures - 1);
    CHECK(versions.counted() == captures);
    std::size_t articles = 0;
    versions.for_each_changed([&](const std::vector<ArticleVersions::Version>& all) {
        ++articles;
        REQUIRE(all.size() == captures);
        for (std::size_t at = 0; at < all.size(); ++at) {
            CHECK(all[at].version.number == at + 1);
            CHECK(all[at].place == at);
        }
    });
    CHECK(articles == 1);
}

TEST_CASE("a version is dated by its file, else by itself", "[corpus]") {
    Document document;
    document.date = Date{2025, 1, 1};
    CHECK(date_of_version(document, "feeds/2025-01-29.xml") == Date{2025, 1, 29});
    CHECK(date_of_version(document, "2024-01-01/feed.xml") == Date{2025, 1, 1});
    document.date.reset();
    CHECK_FALSE(date_of_version(document, "feed.xml"));
}

TEST_CASE("what an earlier run noted is joined to what is seen now", "[corpus]") {
    ArticleVersions versions;
    Document third = document_of({"c", "g", "C"}, 1);
    third.earlier = {{"b#1", "b", 1, 7, {}}};
    Document first = document_of({"a", "g", "A"}, 1);
    CHECK(versions.see(first, "a", 1) == ArticleVersions::Step::first);
    CHECK(versions.see(third, "c", 1) == ArticleVersions::Step::changed);
    CHECK(told(ArticleVersions::Step::changed, third) == "c#1 < a#1 < b#1");

    // The same text as `c`, noted after it was: `c` is known now, and what it replaced stays.
    ArticleVersions later;
    Document second = document_of({"b", "g", "C"}, 1);
    CHECK(later.see(second, "b", 1) == ArticleVersions::Step::first);
    third.earlier = {{"a#1", "a", 1, 5, {}}};
    CHECK(later.see(third, "c", 1) == ArticleVersions::Step::known);
    CHECK(later.earlier_than(second) == third.earlier);
}

// Words are read in rows of bytes, and the last ones of a text one by one.
TEST_CASE("the sample of a text is that of its words, wherever they stand", "[corpus]") {
    const auto sample_of = [](const std::string& text) {
        Document document;
        document.text = text;
        return identity_of(document, "name", true).words;
    };
    const std::vector<std::string> texts = {
        "",
        "a",
        "Word",
        "two WORDS",
        "Zürich, 10. März 2025: \u201EGroß\u201C",
        "an extraordinarily-long-hyphenated word",
        "x1y2z3 4th 2nd",
        std::string(63, 'q') + " " + std::string(64, 'r') + " tail",
        long_text(7),
    };
    for (const std::string& text : texts) {
        const std::vector<std::uint32_t> sample = sample_of(text);
        for (std::size_t blanks = 1; blanks < 20; ++blanks) {
            INFO(text << ", " << blanks << " blanks");
            CHECK(sample_of(text + std::string(blanks, ' ')) == sample);
            CHECK(sample_of(std::string(blanks, '\n') + text) == sample);
        }
    }
    CHECK(sample_of("two words") == sample_of("Words, TWO!"));
    CHECK(sample_of("two words") != sample_of("two swords"));
}

}  // namespace
}  // namespace onoma::testing
