// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/text/unicode.hpp"
#include "text/one_line.hpp"
#include "text/random_text.hpp"

namespace onoma {
namespace {

struct Row {
    std::string name;
    std::string text;
    std::size_t columns;
};

const std::vector<Row> rows = {
    {"nothing", "", 0},
    {"ASCII", "Nvidia", 6},
    {"a composed letter", "é", 1},
    {"a decomposed letter", "e\u0301", 1},
    {"two marks on one letter", "e\u0323\u0302", 1},
    {"Chinese", "李飞飞", 6},
    {"Hangul", "삼성", 4},
    {"Hangul of single letters", "\u1112\u1161\u11AB", 2},
    {"full-width Latin", "ＡＩ", 4},
    {"half-width katakana", "ｿﾆｰ", 3},
    {"Hebrew", "שלום", 4},
    {"Hebrew with points", "שָׁלוֹם", 4},
    {"Arabic", "محمد", 4},
    {"Thai with a vowel above", "ที่", 1},
    {"an emoji", "🦙", 2},
    {"an emoji with a skin tone", "👍🏽", 2},
    {"a family of joined emoji", "👨‍👩‍👧", 2},
    {"a flag", "🇩🇪", 2},
    {"a sign shown as text", "❤", 1},
    {"a sign shown as an emoji", "❤\uFE0F", 2},
    {"a zero-width space", "a\u200Bb", 2},
    {"a mark of direction", "a\u200Fb", 2},
    {"a soft hyphen", "a\u00ADb", 2},
    {"NBSP", "a\u00A0b", 3},
    {"control characters", "a\tb\r\nc\x1B", 3},
    {"an ellipsis", "\u2026", 1},
    {"a broken byte", "a\xFF", 2},
    {"a mixture", "Li 李 🦙!", 9},
};

TEST_CASE("a text takes the columns of its grapheme clusters", "[text][display_width]") {
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(display_width(row.text) == row.columns);
        CHECK(display_width(row.text + row.text) == 2 * row.columns);
    }
}

struct CutRow {
    std::string name;
    std::string text;
    std::size_t columns;
    std::string cut;
};

const std::vector<CutRow> cut_rows = {
    {"what fits stays", "Nvidia", 6, "Nvidia"},
    {"what does not ends in an ellipsis", "Nvidia", 5, "Nvid…"},
    {"one column holds the ellipsis alone", "Nvidia", 1, "…"},
    {"no column holds nothing", "Nvidia", 0, ""},
    {"nothing in no column", "", 0, ""},
    {"a wide character is not cut in two", "李飞飞", 4, "李…"},
    {"a wide character fills the columns", "李飞飞", 5, "李飞…"},
    {"marks stay with their letter", "e\u0301e\u0301e\u0301", 2, "e\u0301…"},
    {"a family stays together", "👨‍👩‍👧 family", 4, "👨‍👩‍👧 …"},
    {"a flag is not cut in two", "🇩🇪🇫🇷", 3, "🇩🇪…"},
};

TEST_CASE("a text is cut between clusters", "[text][display_width]") {
    for (const CutRow& row : cut_rows) {
        INFO(row.name);
        CHECK(truncate_to_width(row.text, row.columns) == row.cut);
    }
}

TEST_CASE("a cut text fits, begins like the whole and stays UTF-8", "[text][display_width]") {
    testing::RandomText random(5, testing::Bytes::well_formed);
    for (int round = 0; round < 60; ++round) {
        const std::string text = random.next(12);
        const std::size_t whole = display_width(text);
        for (std::size_t columns = 0; columns <= whole + 1; ++columns) {
            std::string cut = truncate_to_width(text, columns);
            REQUIRE(display_width(cut) <= columns);
            REQUIRE(count_invalid_sequences(cut) == 0);
            if (cut != text && columns > 0) {
                REQUIRE(cut.ends_with("…"));
                cut.resize(cut.size() - std::string("…").size());
                REQUIRE(text.starts_with(cut));
            }
        }
    }
}

const std::vector<CutRow> front_cut_rows = {
    {"what fits stays", "Nvidia", 6, "Nvidia"},
    {"what does not begins with an ellipsis", "Nvidia", 5, "…idia"},
    {"one column holds the ellipsis alone", "Nvidia", 1, "…"},
    {"no column holds nothing", "Nvidia", 0, ""},
    {"a wide character is not cut in two", "李飞飞", 4, "…飞"},
    {"a wide character fills the columns", "李飞飞", 5, "…飞飞"},
    {"marks stay with their letter", "e\u0301e\u0301e\u0301", 2, "…e\u0301"},
    {"a family stays together", "family 👨‍👩‍👧", 4, "… 👨‍👩‍👧"},
    {"a flag is not cut in two", "🇩🇪🇫🇷", 3, "…🇫🇷"},
};

TEST_CASE("a text is cut between clusters in front", "[text][display_width]") {
    for (const CutRow& row : front_cut_rows) {
        INFO(row.name);
        CHECK(truncate_front_to_width(row.text, row.columns) == row.cut);
    }
}

TEST_CASE("a huge text is cut in linear time", "[text][display_width]") {
    std::string text;
    while (text.size() < 500'000) text += "é李";
    CHECK(truncate_to_width(text, 4) == "é李…");
    CHECK(truncate_front_to_width(text, 4) == "…é李");
}

}  // namespace
}  // namespace onoma
