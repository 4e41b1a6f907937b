// SPDX-License-Identifier: Apache-2.0
// Tables of words: what they may hold, how several become one, and that tagging asks them.
#include "lexicon/word_classes.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "lexicon/messages_of.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma {
namespace {

LexiconImage image_of(std::string_view text, std::string_view name) {
    LexiconBuilder builder;
    builder.parse(text, name);
    LexiconImage image = builder.build_image();
    CHECK(messages_of(builder.problems()) == std::vector<std::string>{});
    return image;
}

// The first `bundled` of these tables are bundled ones.
Lexicon lexicon_of(std::initializer_list<std::string_view> tables, std::size_t bundled) {
    std::vector<LexiconImage> parts;
    for (const std::string_view table : tables) parts.push_back(image_of(table, "table.tsv"));
    std::vector<LexiconFinding> problems;
    Lexicon lexicon(std::move(parts), problems, bundled);
    CHECK(messages_of(problems) == std::vector<std::string>{});
    return lexicon;
}

WordClasses classes_of(const Lexicon& lexicon, std::string_view word) {
    return lexicon.words().find(word);
}

constexpr std::string_view one_person = "id\tname\ttype\nx\tXenia Yarrow\tperson\n";

}  // namespace

TEST_CASE("a row of words has a word that texts can hold and classes that exist") {
    struct WordRow {
        std::string_view row, finding;  // empty: none
    };
    const auto row = GENERATE(
        WordRow{"keelmaster\trole", ""}, WordRow{"keelmaster\trole, rank;calling|thing", ""},
        WordRow{"keelmaster\trole\tof a made-up port", ""}, WordRow{"port quill\tplace", ""},
        WordRow{"q5\tcalendar", ""}, WordRow{"bürgermeisterin\trole", ""},
        WordRow{"\trole", "[bad-row] expected a cell `word`, found none"},
        WordRow{"keelmaster", "[bad-row] expected a cell `classes`, found none"},
        WordRow{"keelmaster\t , ;", "[bad-row] expected a cell `classes`, found none"},
        WordRow{"keelmaster\trole\tnote\tmore",
                "[bad-row] expected 3 cells as in the header, found 4"},
        WordRow{"keel\xFFmaster\trole",
                "[bad-row] expected UTF-8, found other bytes in "
                "`keel\xEF\xBF\xBDmaster`"},
        WordRow{"keelmaster\trool", "[unknown-class] expected `role`, found `rool`"},
        WordRow{"keelmaster\ttitle_part",
                "[unknown-class] expected `title-part`, found `title_part`"},
        WordRow{"keelmaster\trole,sailor",
                "[unknown-class] expected a class of words, such as "
                "`role`, `place` or `calendar`, found `sailor`"},
        WordRow{"Keelmaster\trole", "[bad-word] expected `keelmaster`, found `Keelmaster`"},
        WordRow{"keel master\trole",
                "[bad-word] expected one word, as only places may have several, "
                "found `keel master`"},
        WordRow{"port quill\tplace,thing",
                "[bad-word] expected one word, as only places may have "
                "several, found `port quill`"},
        WordRow{"port  quill\tplace",
                "[bad-word] expected a word without hyphen, possessive or other "
                "signs, found `port  quill`"},
        WordRow{"keel-master\trole",
                "[bad-word] expected a word without hyphen, possessive or other "
                "signs, found `keel-master`"},
        WordRow{"keelmaster's\trole",
                "[bad-word] expected a word without hyphen, possessive or other "
                "signs, found `keelmaster's`"});
    INFO(row.row);
    LexiconBuilder builder;
    builder.parse("word\tclasses\tnote\nbosun\trank\n" + std::string(row.row) + "\n", "words.tsv");
    const Lexicon lexicon = builder.build();
    std::vector<std::string> findings;
    for (const LexiconFinding& finding : builder.problems()) {
        findings.push_back(message_with_kind(finding));
    }
    std::vector<std::string> expected;
    if (!row.finding.empty()) expected.push_back("words.tsv:3: " + std::string(row.finding));
    CHECK(findings == expected);
    CHECK(classes_of(lexicon, "bosun") == WordClasses{WordClass::rank});
}

TEST_CASE("a word stands once in a file, and in as many files as there are") {
    LexiconChecker checker;
    checker.parse("word\tclasses\nbosun\trank\nbosun\trole\n", "a.tsv");
    checker.parse("word\tclasses\nbosun\tcalling\n", "b.tsv");
    checker.parse("word\tkind\nbosun\tcalling\n", "c.tsv");
    std::vector<std::string> findings;
    for (const LexiconFinding& finding : checker.check().findings) {
        findings.push_back(message_with_kind(finding));
    }
    CHECK(findings ==
          std::vector<std::string>{
              "a.tsv:3: [same-word] expected each word once, found `bosun` as at a.tsv:2",
              "c.tsv:1: [bad-header] expected a column `classes` beside `word`, found none"});
}

TEST_CASE("lists of words of the library hold unless bundled lexicons have their own") {
    const std::string_view words = "word\tclasses\nbosun\trank\nsenator\tplace\n";
    const WordClasses senator = language_words().find("senator");
    CHECK(senator.has(WordClass::role));
    CHECK(language_words().find("new york").has(WordClass::place));
    CHECK(language_words().find("bosun") == WordClasses());

    const Lexicon without = lexicon_of({one_person}, 0);
    CHECK(classes_of(without, "senator") == senator);
    CHECK(classes_of(Lexicon(), "senator") == senator);

    // Somebody's own words come to those of the library, and to bundled ones.
    for (const std::size_t bundled : {std::size_t{0}, std::size_t{1}}) {
        const Lexicon own = lexicon_of({one_person, words}, bundled);
        CHECK(classes_of(own, "bosun").has(WordClass::rank));
        CHECK(classes_of(own, "senator").has(WordClass::place));
        CHECK(classes_of(own, "senator").has(WordClass::role));
        CHECK(classes_of(own, "monday").has(WordClass::calendar));
    }
    const Lexicon bundled = lexicon_of({words, "word\tclasses\nbosun\tcalling\n"}, 1);
    CHECK(classes_of(bundled, "bosun") == WordClasses{WordClass::rank, WordClass::calling});
    CHECK(classes_of(bundled, "senator") == WordClasses{WordClass::place});
    CHECK(classes_of(bundled, "monday") == WordClasses());
}

TEST_CASE("a table of many words finds each of them and no other") {
    std::string table = "word\tclasses\n";
    for (int n = 0; n < 5000; ++n) {
        table += "w" + std::to_string(n) + (n % 2 == 0 ? "\trole\n" : "\tplace,role\n");
    }
    WordTable words;
    CHECK(words.find("w1") == WordClasses());
    words.add_rows(table);
    for (int n = 0; n < 5000; ++n) {
        const WordClasses found = words.find("w" + std::to_string(n));
        REQUIRE(found.has(WordClass::role));
        REQUIRE(found.has(WordClass::place) == (n % 2 != 0));
    }
    CHECK(words.find("w5000") == WordClasses());
    CHECK(words.find("") == WordClasses());
}

TEST_CASE("each class has a name of its own") {
    for (const std::string_view name : word_class_names()) {
        const auto one = find_word_class(name);
        REQUIRE(one);
        CHECK(word_class_names()[static_cast<std::size_t>(*one)] == name);
    }
    CHECK(find_word_class("roles") == std::nullopt);
}

TEST_CASE("words of somebody's own change what is found") {
    struct TaggedRow {
        std::string_view words, text, with, without;
    };
    const auto row = GENERATE(
        TaggedRow{"keelmaster\trole", "He met keelmaster Doro Quuxley there.",
                  "Doro Quuxley=~doro-quuxley", ""},
        TaggedRow{"murmeled\tspeech-verb", "It works, murmeled Doro Quuxley of the harbour.",
                  "Doro Quuxley=~doro-quuxley", ""},
        TaggedRow{"norra quill\tplace", "He met analyst Norra Quill there.", "",
                  "Norra Quill=~norra-quill"},
        TaggedRow{"quill\tthing", "He met analyst Norra Quill there.", "",
                  "Norra Quill=~norra-quill"});
    INFO(row.text);
    const std::string words = "word\tclasses\n" + std::string(row.words) + "\n";
    CHECK(tag_as_row(lexicon_of({one_person, words}, 0), row.text) == row.with);
    CHECK(tag_as_row(lexicon_of({one_person}, 0), row.text) == row.without);
}

}  // namespace onoma
