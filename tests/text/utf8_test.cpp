// SPDX-License-Identifier: Apache-2.0
// Counts that Python's decoder gives: len(re.findall("\uFFFD", bytes.decode("utf-8", "replace"))).
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "onoma/text/unicode.hpp"
#include "text/random_text.hpp"

namespace onoma {
namespace {

using namespace std::string_literals;

struct Row {
    std::string name;
    std::string text;
    std::size_t invalid;
    std::string replaced;
};

const std::string r = "\uFFFD";

const std::vector<Row> rows = {
    {"nothing", "", 0, ""},
    {"ASCII", "Nvidia", 0, "Nvidia"},
    {"a zero byte is a character", "a\0b"s, 0, "a\0b"s},
    {"two, three and four bytes", "é李🦙", 0, "é李🦙"},
    {"the last code point", "\xF4\x8F\xBF\xBF", 0, "\xF4\x8F\xBF\xBF"},
    {"a noncharacter is well-formed", "\uFFFE", 0, "\uFFFE"},
    {"a replacement character is well-formed", "\uFFFD", 0, r},
    {"a lone continuation byte", "a\x80z", 1, "a" + r + "z"},
    {"a Latin-1 letter", "Andr\xE9 said", 1, "Andr" + r + " said"},
    {"a Latin-1 letter at the end", "Andr\xE9", 1, "Andr" + r},
    {"an overlong slash, two bytes", "\xC0\xAF", 2, r + r},
    {"an overlong slash, three bytes", "\xE0\x80\xAF", 3, r + r + r},
    {"an overlong slash, four bytes", "\xF0\x80\x80\xAF", 4, r + r + r + r},
    {"a surrogate", "\xED\xA0\x80", 3, r + r + r},
    {"a surrogate pair", "\xED\xA0\xBD\xED\xB8\x80", 6, r + r + r + r + r + r},
    {"beyond the last code point", "\xF4\x90\x80\x80", 4, r + r + r + r},
    {"five-byte form", "\xF8\x88\x80\x80\x80", 5, r + r + r + r + r},
    {"bytes that are never used", "\xFE\xFF", 2, r + r},
    {"two of three bytes", "\xE2\x82|", 1, r + "|"},
    {"three of four bytes", "\xF0\x9F\xA6|", 1, r + "|"},
    {"three of four bytes at the end", "\xF0\x9F\xA6", 1, r},
    {"a truncated character before a whole one", "\xE2\x82é", 1, r + "é"},
    // Table 3-8 to 3-11 of the Unicode Standard 15, section 3.9.
    {"table 3-8: non-shortest forms", "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", 8,
     r + r + r + r + r + r + r + r + "A"},
    {"table 3-9: surrogates", "\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", 8,
     r + r + r + r + r + r + r + r + "A"},
    {"table 3-10: other ill-formed", "\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", 7,
     r + r + r + r + r + "A" + r + r + "B"},
    {"table 3-11: truncated", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", 4, r + r + r + r + "A"},
};

// A second reading of the standard's definition: lead bytes and the allowed range of the second
// byte.
std::size_t size_of_sequence(std::string_view rest, bool& well_formed) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(rest[at]); };
    const unsigned lead = byte(0);
    well_formed = lead < 0x80;
    if (lead < 0xC2 || lead > 0xF4) return 1;
    const std::size_t wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t at = 1; at < wanted; ++at) {
        unsigned low = 0x80;
        unsigned high = 0xBF;
        if (at == 1 && lead == 0xE0) low = 0xA0;
        if (at == 1 && lead == 0xED) high = 0x9F;
        if (at == 1 && lead == 0xF0) low = 0x90;
        if (at == 1 && lead == 0xF4) high = 0x8F;
        if (at >= rest.size() || byte(at) < low || byte(at) > high) return at;
    }
    well_formed = true;
    return wanted;
}

// Compares all functions of the header with the reading above.
void check_against_definition(const std::string& text) {
    std::size_t invalid = 0;
    std::size_t code_points = 0;
    std::string replaced;
    CodePointCounter counter(text);
    for (std::size_t at = 0; at < text.size();) {
        REQUIRE(counter.code_points_before(at) == code_points);
        bool well_formed = false;
        const std::size_t size = size_of_sequence(std::string_view(text).substr(at), well_formed);
        replaced += well_formed ? text.substr(at, size) : r;
        if (!well_formed) ++invalid;
        at += size;
        ++code_points;
    }
    REQUIRE(counter.code_points_before(text.size()) == code_points);
    REQUIRE(count_invalid_sequences(text) == invalid);
    REQUIRE(replace_invalid_sequences(text) == replaced);
    REQUIRE(count_invalid_sequences(replaced) == 0);
}

TEST_CASE("each maximal subpart of broken UTF-8 is one replacement", "[text][utf8]") {
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(count_invalid_sequences(row.text) == row.invalid);
        CHECK(replace_invalid_sequences(row.text) == row.replaced);
        check_against_definition(row.text);
    }
}

TEST_CASE("all sequences of critical bytes are read as the standard says", "[text][utf8]") {
    const std::string critical =
        "A\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xED\xEF\xF0\xF4\xF5\xFF";
    for (const char first : critical) {
        for (const char second : critical) {
            for (const char third : critical) {
                for (const char last : critical) {
                    check_against_definition({first, second, third, last});
                }
            }
        }
    }
}

TEST_CASE("random text of all scripts is read as the standard says", "[text][utf8]") {
    testing::RandomText any(1, testing::Bytes::any);
    for (int round = 0; round < 50; ++round) check_against_definition(any.next(60));
    testing::RandomText well_formed(2, testing::Bytes::well_formed);
    for (int round = 0; round < 20; ++round) {
        CHECK(count_invalid_sequences(well_formed.next(60)) == 0);
    }
}

TEST_CASE("a code point counter goes on from where it was", "[text][utf8]") {
    CodePointCounter counter("aé李🦙\xFFz");
    CHECK(counter.code_points_before(0) == 0);
    CHECK(counter.code_points_before(1) == 1);
    CHECK(counter.code_points_before(3) == 2);
    CHECK(counter.code_points_before(3) == 2);
    CHECK(counter.code_points_before(10) == 4);
    CHECK(counter.code_points_before(12) == 6);
}

}  // namespace
}  // namespace onoma
