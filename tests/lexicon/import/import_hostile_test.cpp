// SPDX-License-Identifier: Apache-2.0
// Lists that are broken, or made to break the reader: told, bounded, and never a broken lexicon.
#include <random>

#include "catch.hpp"
#include "lexicon/import/import_text.hpp"
#include "lexicon/messages_of.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    for (std::size_t count = 0; count < times; ++count) result += text;
    return result;
}

// Whatever was imported is a lexicon without problems.
ImportedText import_safely(std::string_view text, std::string_view name,
                           ImportSettings settings = {}) {
    ImportedText imported = import_text(text, name, std::move(settings));
    LexiconBuilder builder;
    builder.parse(imported.tsv, "imported.tsv");
    static_cast<void>(builder.build());
    CHECK(messages_of(builder.problems()) == std::vector<std::string>());
    return imported;
}

struct Row {
    std::string what;
    std::string file;
    std::string text;
    std::size_t rows = 0;
    std::string account_part;
};

}  // namespace

TEST_CASE("broken entries are told with their line, the others are read", "[import]") {
    const std::string pattern = R"({"label":"X","pattern":"Acme"})";
    const std::vector<Row> rows = {
        {"truncated JSON line", "a.jsonl", pattern + "\n{\"label\":\"X\",\"patt\n" + pattern, 1,
         "a.jsonl:2: 1 of 3 patterns broken: not well-formed JSON"},
        {"truncated JSON array", "a.json", "[" + pattern + ",\n{\"label\":\"X\",\"patt", 0,
         "broken: not well-formed JSON"},
        {"JSON of another shape", "a.jsonl", pattern + "\n5\n\"text\"\n[1]\n", 1,
         "a.jsonl:2: 3 of 4 patterns broken, here the first"},
        {"a pattern that is a number", "a.jsonl", R"({"label":"X","pattern":5})", 0, "broken"},
        {"a list of no tokens", "a.jsonl", R"({"label":"X","pattern":[5]})", 0, "not objects"},
        {"an escape that is no character", "a.jsonl", R"({"label":"X","pattern":"\ud800 x"})", 0,
         "broken"},
        {"an escaped NUL", "a.jsonl", R"({"label":"X","pattern":"A\u0000B"})", 0,
         "names with a control character"},
        {"escaped line breaks", "a.jsonl", R"({"label":"X","pattern":"A\nB"})", 0,
         "names with a tab, line break or `|`"},
        {"not UTF-8", "a.txt",
         "Acme\nA\xFF"
         "B\nFoo\n",
         2, "a.txt:2: 1 of 3 names broken: lines that are not UTF-8"},
        {"not UTF-8 in one piece", "a.yml", "a:\n - b\xC3\xA9\n - \xC3\n", 0,
         "a.yml:3: 1 of 0 phrases broken: lines that are not UTF-8"},
        {"a NUL byte", "a.csv", std::string("name\nAcme\nA\0B\n", 14), 1,
         "a.csv:3: 1 of 2 records broken: lines with a NUL byte"},
        {"a quote that is never closed", "a.csv", "name,type\nAcme,x\n\"Foo,x\nBar,x\n", 1,
         "a.csv:3: 1 of 2 records broken: quotes that are not closed"},
        {"broken YAML", "a.yml", "a: [x, y\nb: {", 1, "broken: not well-formed YAML"},
        {"YAML that begins with nothing", "a.yml", ",x\n", 0, "broken: not well-formed YAML"},
        {"YAML keys that are lists", "a.yml", "? [a, b]\n: c\n", 0, "keys that are no text"},
        {"a feature without a key", "a.lst", "Acme\t=x\tfoo\n", 1,
         "not carried over: features without a key"},
        {"a very long name", "a.txt", repeated("Acme ", 1000), 0, "names with more than 500 bytes"},
        {"nothing but a separator", "a.txt", "=>\n", 0, "expected `keyword=>clean name`"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        const ImportedText imported = import_safely(row.text, row.file);
        CHECK(imported.result.rows.size() == row.rows);
        CHECK_THAT(imported.account, Catch::Matchers::ContainsSubstring(row.account_part));
    }
}

TEST_CASE("deep nesting ends the reading, not the program", "[import]") {
    constexpr std::size_t deep = 100000;
    CHECK_THAT(import_safely(repeated("[", deep), "a.json").account,
               Catch::Matchers::ContainsSubstring("broken"));
    CHECK_THAT(import_safely(R"({"label":"X","pattern":)" + repeated("[", deep), "a.jsonl").account,
               Catch::Matchers::ContainsSubstring("broken"));
    CHECK_THAT(import_safely(
                   R"({"label":"X","pattern":)" + repeated("[", deep) + repeated("]", deep) + "}",
                   "a.jsonl")
                   .account,
               Catch::Matchers::ContainsSubstring("nested too deeply"));
    CHECK_THAT(import_safely(repeated("{a: ", deep), "a.yml").account,
               Catch::Matchers::ContainsSubstring("broken"));
    CHECK_THAT(import_safely(repeated("[", deep), "a.yml").account,
               Catch::Matchers::ContainsSubstring("broken"));
    CHECK_THAT(import_safely(repeated("- ", deep), "a.yml").account,
               Catch::Matchers::ContainsSubstring("broken"));
    CHECK_THAT(import_safely(repeated("[", 60) + repeated("]", 60), "a.yml").account,
               Catch::Matchers::ContainsSubstring("nested more than 50 deep"));
    CHECK_THAT(import_safely(repeated("(", 1000) + "\tX\n", "a.tsv").account,
               Catch::Matchers::ContainsSubstring("regular expressions"));
    CHECK_THAT(import_safely(repeated("(a|b)", 300) + "\tX\n", "a.tsv").account,
               Catch::Matchers::ContainsSubstring("more than 16 phrases"));
}

TEST_CASE("a YAML alias never unfolds a list", "[import]") {
    std::string text = "l0: &l0 [bomb, bomb]\n";
    for (int level = 1; level < 60; ++level) {
        const std::string below = "*l" + std::to_string(level - 1);
        text += "l" + std::to_string(level) + ": &l" + std::to_string(level) + " [" + below + ", " +
                below + "]\n";
    }
    const ImportedText imported = import_safely(text, "a.yml");
    CHECK(imported.result.rows.size() == 1);
    CHECK_THAT(imported.account,
               Catch::Matchers::ContainsSubstring(
                   "a.yml:2: 118 of 120 phrases left out, here the first: references"));
}

TEST_CASE("lists cannot make a lexicon wide or full of types", "[import]") {
    std::string features;
    std::string types;
    for (int index = 0; index < 2000; ++index) {
        const std::string number = std::to_string(index);
        features += "Acme " + number + "\tk" + number + "=v\n";
        types += "Acme " + number + ",t" + number + "\n";
    }
    const ImportedText wide = import_safely(features, "a.lst");
    CHECK(wide.result.rows.size() == 2000);
    CHECK_THAT(wide.account, Catch::Matchers::ContainsSubstring(
                                 "not carried over: columns beyond the first 50 (1950"));
    const ImportedText typed = import_safely(types, "a.csv");
    CHECK(typed.result.rows.size() == 1000);
    CHECK_THAT(typed.account, Catch::Matchers::ContainsSubstring(
                                  "1000 of 2000 records left out, here the first: more"));
}

TEST_CASE("an index names lists beside it only", "[import]") {
    const std::string index = "../x.lst:a\n/etc/hostname:b\na/../../x.lst:c\n:d\n";
    CHECK_THAT(import_safely(index, "lists.def").account,
               Catch::Matchers::ContainsSubstring("lists.def:1: 4 of 4 lists broken"));
}

TEST_CASE("columns of a list never become columns that mean something else", "[import]") {
    const ImportedText imported =
        import_safely("name,until,member,# x\nAcme,2001-13-45,nobody,y\n", "a.csv");
    CHECK(imported.tsv == "id\tname\t# x\nacme\tAcme\ty\n");
    CHECK_THAT(imported.account,
               Catch::Matchers::ContainsSubstring("columns whose name means something else"));
    // `type` and `words` would make the whole file one of evidence.
    const ImportedText with_words =
        import_safely("name,type,words,accept\nAcme,law,shares,Acme\n", "a.csv");
    REQUIRE(with_words.result.rows.size() == 1);
    CHECK_THAT(with_words.tsv, !Catch::Matchers::ContainsSubstring("words") &&
                                   !Catch::Matchers::ContainsSubstring("accept"));
}

TEST_CASE("any bytes in any format make a lexicon or an error", "[import]") {
    const std::vector<std::string> pieces = {
        "{",     "}",        "[",    "]",  "\"",   ":",      ",",      "\n",    "\r\n", "\t",
        "label", "pattern",  "Acme", "=>", "|",    "&k=v",   "\\",     "(a|b)", "*",    "- ",
        "&a ",   "*a",       "name", "id", "\xC3", "\xA9",   "# ",     "  ",    "'",    ";",
        "Q5",    "\"id\":1", "null", "\"", "key:", "labels", "\"en\"", "%",     "!",    "?"};
    std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same texts in every run
    for (int round = 0; round < 300; ++round) {
        std::string text;
        const std::size_t size = random() % 60;
        for (std::size_t index = 0; index < size; ++index) text += pieces[random() % pieces.size()];
        if (round % 10 == 0) text += '\0';
        for (const ImportFormat format : all_import_formats()) {
            ImportSettings settings;
            settings.format = format;
            INFO(name_of(format) << ": " << text);
            try {
                static_cast<void>(import_safely(text, "a", settings));
            } catch (const Error&) {
                CHECK(text.ends_with('\0'));
            }
        }
    }
}

}  // namespace onoma
