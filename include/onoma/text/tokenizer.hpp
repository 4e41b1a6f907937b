// SPDX-License-Identifier: Apache-2.0
// A text cut into tokens, sentences and pieces: what every later stage reads instead of characters.
//
//   text      OpenAI's   GPT-4o    beats DeepSeek-V3.
//   tokens    |OpenAI's| |GPT|-|4o| |beats| |DeepSeek|-|V3|.|      word boundaries of Unicode Annex
//   29 pieces    openai|'s   gpt|4|o   beats   deepseek|v|3|.         what names are matched on
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/base/types.hpp"

namespace onoma {

enum class TokenKind : std::uint8_t { word, number, symbol };

// One segment between two word boundaries; white space makes no token.
struct Token {
    ByteRange range;
    TokenKind kind = TokenKind::word;
};

// The unit of matching. A word is split between letters and digits and before a possessive. Dashes,
// underscores and the dots of initials separate pieces like spaces do and are none themselves, nor
// are characters that show nothing.
struct Piece {
    ByteRange range;                 // in the original text
    std::uint32_t folded_begin = 0;  // in TokenizedText::folded
    std::uint32_t folded_size = 0;
    std::uint32_t sentence = 0;   // index into TokenizedText::sentences
    bool begins_word = false;     // a name may begin here
    bool ends_word = false;       // a name may end here
    bool begins_capital = false;  // the first character is an upper-case letter
    bool is_symbol = false;       // punctuation or another sign
};

// Views `text`, which must outlive it; reusable as the output of many Tokenizer calls, so that a
// document costs no allocation once the vectors have grown.
struct TokenizedText {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<ByteRange> sentences;  // cover the text; never cross a paragraph
    // The first sentence of each paragraph, as an index: a paragraph goes on to a line break that
    // is not only there because an editor wrapped it. Those of empty lines are among them.
    std::vector<std::uint32_t> paragraphs;
    std::vector<Piece> pieces;
    std::string folded;          // the normalized forms of all pieces, end to end (NFKC_Casefold)
    std::size_t word_count = 0;  // tokens that are words or numbers: the base of every rate

    [[nodiscard]] std::string_view folded_of(const Piece& piece) const {
        return std::string_view(folded).substr(piece.folded_begin, piece.folded_size);
    }
};

// Text -> TokenizedText by ICU's word and sentence boundaries.

// Opening the boundary rules costs some milliseconds: make one for many texts, and one per thread
// (a Tokenizer keeps scratch memory and is not thread-safe).
class Tokenizer {
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    // Cuts `text`, any bytes: an ill-formed sequence reads as U+FFFD and keeps its own offsets.
    // Sentences are ICU's, except that a line break inside a hard-wrapped paragraph is a space, and
    // an initial or an abbreviated title ("J. D. Vance", "Dr. Fei-Fei Li") ends no sentence.
    // REQUIRES: text.size() < 2^31. Cost: linear.
    void tokenize(std::string_view text, TokenizedText& result);

    [[nodiscard]] TokenizedText tokenize(std::string_view text);

private:
    struct Boundaries;
    std::unique_ptr<Boundaries> boundaries_;
};

}  // namespace onoma
