// SPDX-License-Identifier: Apache-2.0
// What is true of any text, on text of all scripts, broken bytes and sizes that nobody expects.
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "catch.hpp"
#include "onoma/text/tokenizer.hpp"
#include "onoma/text/unicode.hpp"
#include "text/boundaries.hpp"
#include "text/code_points.hpp"
#include "text/icu_oracle.hpp"
#include "text/random_text.hpp"
#include "text/sentence_ends.hpp"

namespace onoma {
namespace {

// ICU gives a mark to the space before it, and takes narrow spaces in a row as a word.
bool is_white_space(const Token& token, std::string_view text) {
    const std::string_view segment = token.range.of(text);
    bool shows_something = false;
    for (std::size_t at = 0; at < segment.size();) {
        if (u_isgraph(next_code_point(segment, at)) != 0) shows_something = true;
    }
    const bool is_word = token.kind != TokenKind::symbol;
    return u_isUWhiteSpace(first_code_point(segment)) != 0 && !(is_word && shows_something);
}

// What the tokenizer lets ICU read: without soft line breaks.
std::string flowing_text(std::string_view text) {
    std::string softened;
    return soften_line_breaks(text, softened) ? softened : std::string(text);
}

void check_tokens_are(std::vector<Token> expected, const TokenizedText& tokenized) {
    std::erase_if(expected,
                  [&](const Token& token) { return is_white_space(token, tokenized.text); });
    REQUIRE(tokenized.tokens.size() == expected.size());
    std::size_t words = 0;
    for (std::size_t index = 0; index < expected.size(); ++index) {
        const Token& token = tokenized.tokens[index];
        REQUIRE(token.range == expected[index].range);
        REQUIRE(token.kind == expected[index].kind);
        REQUIRE_FALSE(token.range.of(tokenized.text).empty());
        if (token.kind != TokenKind::symbol) ++words;
    }
    REQUIRE(tokenized.word_count == words);
}

// Without Catch's macros, which are slow for the millions of sentences of a huge text.
bool sentences_cover_the_text(const TokenizedText& tokenized) {
    std::uint32_t covered = 0;
    for (const ByteRange sentence : tokenized.sentences) {
        if (sentence.begin != covered || sentence.size() == 0) return false;
        covered = sentence.end;
    }
    return covered == tokenized.text.size();
}

// ICU's sentences, but for the ends that continues_after() and words take back.
void check_sentences_are_icu_sentences(const TokenizedText& tokenized) {
    const std::string flowing = flowing_text(tokenized.text);
    std::vector<ByteRange> expected;
    for (const ByteRange sentence : testing::icu_sentences(flowing)) {
        const bool in_word =
            std::any_of(tokenized.tokens.begin(), tokenized.tokens.end(), [&](const Token& token) {
                return token.range.begin < sentence.begin && sentence.begin < token.range.end;
            });
        if (!expected.empty() && (in_word || continues_after(flowing, sentence.begin))) {
            expected.back().end = sentence.end;
        } else {
            expected.push_back(sentence);
        }
    }
    REQUIRE(tokenized.sentences == expected);
}

void check_pieces_lie_in_tokens(const TokenizedText& tokenized) {
    auto token = tokenized.tokens.begin();
    std::uint32_t end = 0;
    std::size_t folded_end = 0;
    for (const Piece& piece : tokenized.pieces) {
        REQUIRE(piece.range.begin >= end);
        REQUIRE(piece.range.size() > 0);
        end = piece.range.end;
        REQUIRE(tokenized.sentences.at(piece.sentence).covers(piece.range));
        while (token != tokenized.tokens.end() && token->range.end <= piece.range.begin) ++token;
        REQUIRE(token != tokenized.tokens.end());
        REQUIRE(token->range.covers(piece.range));
        REQUIRE(piece.folded_begin == folded_end);
        REQUIRE(piece.folded_size > 0);
        folded_end += piece.folded_size;
        REQUIRE(tokenized.folded_of(piece) == fold(piece.range.of(tokenized.text)));
        REQUIRE(piece.begins_capital == begins_capital(piece.range.of(tokenized.text)));
    }
    REQUIRE(folded_end == tokenized.folded.size());
}

void check_all(Tokenizer& tokenizer, const std::string& text) {
    const TokenizedText tokenized = tokenizer.tokenize(text);
    const auto encoding = testing::comparable_encoding(text);
    check_tokens_are(testing::icu_words(flowing_text(text), encoding), tokenized);
    REQUIRE(sentences_cover_the_text(tokenized));
    check_sentences_are_icu_sentences(tokenized);
    check_pieces_lie_in_tokens(tokenized);
}

TEST_CASE("every script is cut as ICU cuts it", "[text][tokenizer][properties]") {
    Tokenizer tokenizer;
    for (const auto& characters : testing::characters_by_script()) {
        UErrorCode status = U_ZERO_ERROR;
        INFO(uscript_getName(uscript_getScript(characters[0], &status)));
        std::string text;
        const std::size_t step = std::max<std::size_t>(1, characters.size() / 500);
        for (std::size_t at = 0; at < characters.size(); at += step) {
            testing::append_code_point(characters[at], text);
            if (at % 7 == 0) text += at % 3 == 0 ? ". " : " ";
        }
        check_all(tokenizer, text);
    }
}

TEST_CASE("prose without spaces is cut by ICU's dictionaries", "[text][tokenizer][properties]") {
    const std::vector<std::string> texts = {
        "บริษัทเอ็นวิเดียเปิดตัวชิปรุ่นใหม่ที่กรุงเทพ",            // Thai
        "ບໍລິສັດໄດ້ເປີດຕົວຜະລິດຕະພັນໃໝ່",                     // Lao
        "ក្រុមហ៊ុនបានប្រកាសផលិតផលថ្មី",                      // Khmer
        "ကုမ္ပဏီသည်ထုတ်ကုန်အသစ်ကိုကြေညာခဲ့သည်",                    // Burmese
        "英伟达公司今天发布了新的芯片，股价上涨。",  // Chinese
        "エヌビディアは新しいチップを発表した。",    // Japanese
    };
    Tokenizer tokenizer;
    for (const std::string& text : texts) {
        INFO(text);
        const TokenizedText tokenized = tokenizer.tokenize(text);
        check_tokens_are(testing::icu_words(flowing_text(text), testing::Encoding::utf16),
                         tokenized);
        CHECK(tokenized.word_count > 3);
        check_all(tokenizer, text);
    }
}

// Without Catch's macros, which are slow for so many texts.
bool is_cut_as_by_icu(WordFinder& words, SentenceFinder& sentences, const std::string& text) {
    std::vector<Token> expected = testing::icu_words(text, testing::comparable_encoding(text));
    std::erase_if(expected, [&](const Token& token) { return is_white_space(token, text); });
    std::vector<Token> tokens;
    words.find(text, tokens);
    const auto is_same = [](const Token& a, const Token& b) {
        return a.range == b.range && a.kind == b.kind;
    };
    if (!std::equal(tokens.begin(), tokens.end(), expected.begin(), expected.end(), is_same)) {
        return false;
    }
    std::vector<std::uint32_t> ends;
    sentences.find(text, ends);
    const std::vector<ByteRange> expected_sentences = testing::icu_sentences(text);
    return std::equal(ends.begin(), ends.end(), expected_sentences.begin(),
                      expected_sentences.end(),
                      [](std::uint32_t end, ByteRange sentence) { return end == sentence.end; });
}

// Characters of every class that the rules tell apart, and of those that ICU sees in its own way.
constexpr std::array<std::string_view, 41> characters_of_classes = {
    "a",      "B",      "1",      "_",          "'",      ".",      ",",      ":",      "@",
    "\"",     "-",      " ",      "\t",         "\n",     "\r",     "!",      ")",      ";",
    "\u2019", "\u201C", "\u2014", "\u2026",     "\u00E9", "\u00C9", "\u0301", "\u200D", "\u00AD",
    "\u00A0", "\u202F", "\u3000", "\u0661",     "\u05D0", "\u4E00", "\u30A2", "\u0E01", "\uAC00",
    "\u2028", "\u3002", "\uFF1A", "\U0001F999", "\xFF"};

TEST_CASE("all that can stand beside one another is cut as ICU cuts it",
          "[text][tokenizer][properties]") {
    WordFinder words;
    SentenceFinder sentences;
    std::vector<std::string> differences;
    const auto check = [&](const std::string& text) {
        if (!is_cut_as_by_icu(words, sentences, text)) differences.push_back(text);
    };
    for (char first = 0; is_ascii(first); ++first) {
        for (char second = 0; is_ascii(second); ++second) {
            check({first, second});
            check({'a', first, second, '1'});
        }
    }
    for (const std::string_view first : characters_of_classes) {
        for (const std::string_view second : characters_of_classes) {
            for (const std::string_view third : characters_of_classes) {
                std::string text = "x. ";
                text.append(first).append(second).append(third).append(" y");
                check(text);
            }
        }
    }
    CHECK(differences == std::vector<std::string>());
}

TEST_CASE("random text of all scripts is cut as ICU cuts it", "[text][tokenizer][properties]") {
    Tokenizer tokenizer;
    testing::RandomText random(7, testing::Bytes::well_formed);
    for (int round = 0; round < 1500; ++round) check_all(tokenizer, random.next(25));
}

TEST_CASE("random text with broken bytes keeps its offsets", "[text][tokenizer][properties]") {
    Tokenizer tokenizer;
    testing::RandomText random(8, testing::Bytes::any);
    for (int round = 0; round < 1500; ++round) check_all(tokenizer, random.next(25));
    std::mt19937 bytes(9);
    for (int round = 0; round < 100; ++round) {
        std::string text;
        for (int at = 0; at < 300; ++at) text += static_cast<char>(bytes() % 256);
        check_all(tokenizer, text);
    }
}

std::string repeated(std::string_view unit, std::size_t size) {
    std::string text;
    while (text.size() < size) text += unit;
    return text;
}

// Only a quadratic way would need so many seconds: a linear one takes about one, even sanitized.
TEST_CASE("huge lines are cut in linear time", "[text][tokenizer][properties]") {
    struct Row {
        std::string name;
        std::string text;
    };
    const std::vector<Row> rows = {
        {"words on one line", repeated("Nvidia rose and fell ", 2'000'000)},
        {"one word", repeated("a", 2'000'000)},
        {"one word of apostrophes", repeated("d\u2019", 2'000'000)},
        {"one word of colons", repeated("a:", 2'000'000)},
        {"one word of underscores and digits", repeated("a_1", 2'000'000)},
        {"initials", repeated("J.", 2'000'000)},
        {"initials with spaces", repeated("J. ", 2'000'000)},
        {"titles", repeated("Dr. ", 2'000'000)},
        {"dots", repeated(".", 2'000'000)},
        {"questions in brackets", repeated("?) ", 2'000'000)},
        {"spaces", repeated(" ", 2'000'000)},
        {"spaces after dots", "Dr." + repeated(" ", 2'000'000) + "Li"},
        {"dashes", repeated("- ", 2'000'000)},
        {"marks", "e" + repeated("\u0301", 2'000'000)},
        {"joined emoji", repeated("👨‍", 2'000'000)},
        {"flags", repeated("🇩", 2'000'000)},
        {"Chinese", repeated("英伟达上涨", 500'000)},
        {"Thai", repeated("กรุงเทพ", 500'000)},
        {"broken bytes", repeated("\xFF", 2'000'000)},
        {"200,000 line breaks", std::string(200'000, '\n')},
        {"200,000 short lines", repeated("a\n", 400'000)},
        {"wrapped lines", repeated("the company that leads\n", 2'000'000)},
        {"paragraphs", repeated("the one\nor other.\n\n", 2'000'000)},
        {"carriage returns", repeated("\r", 2'000'000)},
    };
    Tokenizer tokenizer;
    TokenizedText tokenized;
    for (const Row& row : rows) {
        INFO(row.name);
        const auto start = std::chrono::steady_clock::now();
        tokenizer.tokenize(row.text, tokenized);
        const auto elapsed = std::chrono::steady_clock::now() - start;
        CHECK(elapsed < std::chrono::seconds(20));
        CHECK(sentences_cover_the_text(tokenized));
    }
}

}  // namespace
}  // namespace onoma
