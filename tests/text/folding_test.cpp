// SPDX-License-Identifier: Apache-2.0
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "onoma/text/unicode.hpp"
#include "text/random_text.hpp"

namespace onoma {
namespace {

using namespace std::string_literals;

std::string by_icu(const icu::Normalizer2& normalizer, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto utf16 = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string result;
    normalizer.normalize(utf16, status).toUTF8String(result);
    REQUIRE(U_SUCCESS(status));
    return result;
}

// The definition in words: NFKC_Casefold, then every apostrophe straight.
std::string fold_by_icu(std::string_view word) {
    UErrorCode status = U_ZERO_ERROR;
    std::string folded = by_icu(*icu::Normalizer2::getNFKCCasefoldInstance(status), word);
    for (const std::string_view curly : {"\u2019", "\u2018", "\u02BC", "\uFF07"}) {
        for (std::size_t at = 0; (at = folded.find(curly)) != std::string::npos;) {
            folded.replace(at, curly.size(), "'");
        }
    }
    return folded;
}

struct Row {
    std::string name;
    std::string word;
    std::string folded;
};

const std::vector<Row> fold_rows = {
    {"nothing", "", ""},
    {"capitals", "OpenAI", "openai"},
    {"ASCII signs and digits stay", "GPT-4o_[@]{~}\x7F", "gpt-4o_[@]{~}\x7F"},
    {"a zero byte stays", "A\0B"s, "a\0b"s},
    {"a composed letter", "BÉRÉNICE", "bérénice"},
    {"a decomposed letter is composed", "Be\u0301re\u0301nice", "bérénice"},
    {"sharp s", "Straße", "strasse"},
    {"capital sharp s", "STRAẞE", "strasse"},
    {"Turkish dotted capital", "İ", "i\u0307"},
    {"final sigma", "ΟΔΟΣ", "οδοσ"},
    {"full-width", "ＯｐｅｎＡＩ", "openai"},
    {"full-width digits", "ＧＰＴ４", "gpt4"},
    {"a ligature", "ﬁnance", "finance"},
    {"half-width katakana", "ｿﾆｰ", "ソニー"},
    {"NBSP is a space", "a\u00A0b", "a b"},
    {"a soft hyphen goes", "Deep\u00ADSeek", "deepseek"},
    {"a zero-width joiner goes", "A\u200DB", "ab"},
    {"curly apostrophes", "O\u2019Brien\u2018s l\u02BCx", "o'brien's l'x"},
    {"a full-width apostrophe", "O＇Brien", "o'brien"},
    {"Hebrew has no case", "אנבידיה", "אנבידיה"},
    {"Cyrillic", "ЯНДЕКС", "яндекс"},
    {"emoji", "🦙", "🦙"},
    {"an emoji's variation selector goes", "❤\uFE0F", "❤"},
    {"a broken byte", "Andr\xE9", "andr\uFFFD"},
    {"a truncated character", "A\xE2\x82", "a\uFFFD"},
};

TEST_CASE("words that readers take as one fold to one", "[text][folding]") {
    for (const Row& row : fold_rows) {
        INFO(row.name);
        CHECK(fold(row.word) == row.folded);
        CHECK(fold(row.folded) == row.folded);
    }
}

TEST_CASE("the short way for ASCII is ICU's NFKC_Casefold", "[text][folding]") {
    for (int first = 0; first < 128; ++first) {
        for (int second = 0; second < 128; ++second) {
            const std::string word = {static_cast<char>(first), static_cast<char>(second)};
            if (fold(word) != fold_by_icu(word)) FAIL_CHECK("bytes " << first << " " << second);
        }
    }
}

TEST_CASE("every code point folds as ICU folds it", "[text][folding]") {
    for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
        if (u_charType(c) == U_SURROGATE || u_charType(c) == U_PRIVATE_USE_CHAR) continue;
        if (u_isdefined(c) == 0 && c % 97 != 0) continue;
        std::string word = "A";
        testing::append_code_point(c, word);
        if (fold(word) != fold_by_icu(word)) FAIL_CHECK("code point " << c);
    }
}

TEST_CASE("random text folds as ICU folds it, in one call or appended", "[text][folding]") {
    testing::RandomText random(3, testing::Bytes::any);
    for (int round = 0; round < 200; ++round) {
        const std::string text = random.next(40);
        std::string appended = "before";
        append_folded(text, appended);
        REQUIRE(appended == "before" + fold_by_icu(text));
    }
}

TEST_CASE("a huge word folds in linear time", "[text][folding]") {
    std::string word;
    while (word.size() < 2'000'000) word += "d\u2019";
    const auto start = std::chrono::steady_clock::now();
    CHECK(fold(word).size() == word.size() / 2);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

const std::vector<Row> plain_rows = {
    {"nothing", "", ""},
    {"no accents", "openai's", "openai's"},
    {"French", "bérénice à noël", "berenice a noel"},
    {"decomposed", "be\u0301re\u0301nice", "berenice"},
    {"letters without decomposition", "søren łukasz đoko æon œuvre þór ðe",
     "soren lukasz doko aeon oeuvre thor de"},
    {"Turkish dotless i", "ılker", "ilker"},
    {"Turkish dotted capital, folded", "i\u0307lker", "ilker"},
    {"Vietnamese, two marks", "nguyễn phú trọng", "nguyen phu trong"},
    {"Czech", "škoda dvořák", "skoda dvorak"},
    {"Greek", "αθήνα", "αθηνα"},
    {"Cyrillic", "алёна", "алена"},
    {"Hangul has no accents", "삼성전자", "삼성전자"},
    {"kana keep their voicing", "がぎ パナソニック", "がぎ パナソニック"},
    {"Devanagari vowels stay", "भारती", "भारती"},
    {"Thai vowels and tones stay", "กรุงเทพ ที่", "กรุงเทพ ที่"},
    {"Hebrew points stay", "שָׁלוֹם", "שָׁלוֹם"},
    {"Arabic marks stay", "مُحَمَّد", "مُحَمَّد"},
    {"emoji stay", "🦙 é", "🦙 e"},
};

TEST_CASE("accents go, the vowels and consonants of other scripts stay", "[text][folding]") {
    for (const Row& row : plain_rows) {
        INFO(row.name);
        CHECK(to_nfc(without_diacritics(row.word)) == to_nfc(row.folded));
        CHECK(without_diacritics(row.folded) == without_diacritics(row.word));
    }
}

TEST_CASE("a capital is an upper-case or title-case letter of any script", "[text][folding]") {
    for (const std::string_view word : {"Apple", "É", "Ω", "Яндекс", "ǅ", "Ａ", "𝐀", "Ա"}) {
        INFO(word);
        CHECK(begins_capital(word));
    }
    for (const std::string_view word :
         {"", "apple", "é", "4", "李", "א", "ا", "'A", " A", "\xFF", "\xC3", "🦙", "ß"}) {
        INFO(word);
        CHECK_FALSE(begins_capital(word));
    }
}

TEST_CASE("form C is ICU's form C", "[text][folding]") {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2& form_c = *icu::Normalizer2::getNFCInstance(status);
    testing::RandomText random(4, testing::Bytes::well_formed);
    for (int round = 0; round < 200; ++round) {
        const std::string text = random.next(40);
        REQUIRE(to_nfc(text) == by_icu(form_c, text));
    }
    CHECK(to_nfc("Be\u0301re\u0301nice \uFB01") == "Bérénice \uFB01");
}

}  // namespace
}  // namespace onoma
