// SPDX-License-Identifier: Apache-2.0
// The text of a sentence as figures read it: words, signs, and digits with their values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "figures/vocabulary.hpp"
#include "onoma/base/types.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/figures/figures.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Digits with separators -> value.

struct NumberText {
    double value = 0;
    bool is_grouped = false;        // has separators of thousands
    std::size_t decimals = 0;       // digits after the decimal sign
    std::size_t digits = 0;         // before it
    bool is_comma_decimal = false;  // "1,2" in English: right only before "Mrd." and the like
};

// The whole of `text`, folded. English: `1,234.5`, also `12,34,567` (Indian); German and Spanish:
// `1.234,5`; French: `1234,5`. Nothing for versions (`1.2.3`), codes (`007`), numbers of more than
// 15 digits, and what is another language's way.
[[nodiscard]] std::optional<NumberText> parse_number(std::string_view text, Language language);

// The pieces of one sentence as the stages of figures read them: with their part in the vocabulary,
// their value when they are digits, and what is between them.

// What stands between a piece and the one before it, of those things that make no piece.
enum class Gap : std::uint8_t {
    space,   // white space, or the beginning of the sentence
    none,    // nothing: the same word
    hyphen,  // a hyphen or minus
    dash,    // an en dash
    other,   // an em dash, dots of initials, underscores
};

struct Lexeme {
    ByteRange range;
    std::string_view text;  // folded
    const Word* word = nullptr;
    Role role = Role::other;
    std::optional<NumberText> number;  // digits that could be read
    Gap gap = Gap::space;              // before it
    std::uint32_t minus_begin = 0;     // where the minus before it begins: "-5", "minus five"
    bool has_minus = false;            //
    bool is_digits = false;            // also when they could not be read
    bool begins_capital = false;
    bool is_symbol = false;
    bool in_mention = false;
};

class NamedLands;

// Views the text, the vocabulary and itself; valid until the next fill.
class Sentence {
public:
    // Whose lands the sentences of a document are asked for. To be called once for a document.
    void set_lands(const NamedLands& lands) { lands_ = &lands; }
    [[nodiscard]] const NamedLands& lands() const { return *lands_; }

    // Cuts the pieces [begin, end) of one sentence.
    void fill(const TokenizedText& text, std::size_t begin, std::size_t end,
              const Vocabulary& words, Language language);

    // Marks what is within mentions, from `mention` on, which is moved to the first after the
    // sentence.
    void mark_mentions(const std::vector<Mention>& mentions, std::size_t& mention);

    [[nodiscard]] std::size_t size() const { return lexemes_.size(); }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] ByteRange range() const { return range_; }

    // The lexeme at `index`, or an empty one outside the sentence.
    [[nodiscard]] const Lexeme& at(std::size_t index) const {
        return index < lexemes_.size() ? lexemes_[index] : nothing_;
    }
    // The one `distance` before `index`, or an empty one.
    [[nodiscard]] const Lexeme& before(std::size_t index, std::size_t distance = 1) const {
        return index < distance ? nothing_ : at(index - distance);
    }
    [[nodiscard]] Role role(std::size_t index) const { return at(index).role; }
    [[nodiscard]] bool is(std::size_t index, std::string_view folded) const {
        return at(index).text == folded;
    }
    [[nodiscard]] bool is_any(std::size_t index, std::initializer_list<std::string_view> of) const;

    // Where the lexeme begins, with the minus before it.
    [[nodiscard]] std::uint32_t begin_of(std::size_t index) const {
        return at(index).has_minus ? at(index).minus_begin : at(index).range.begin;
    }

    // As it is printed.
    [[nodiscard]] std::string_view surface(std::size_t index) const {
        return at(index).range.of(text_);
    }
    [[nodiscard]] std::string_view bytes() const { return text_; }

    // `index` is in the sentence, a space or hyphen before it.
    [[nodiscard]] bool is_next_word(std::size_t index) const;

    // The part of the first word of the next sentence, where no full stop or other sign ends this
    // one: the line may have been broken within a figure.
    [[nodiscard]] Role role_after_break() const { return role_after_break_; }

    // Most of its words begin with a capital: these make no names.
    [[nodiscard]] bool is_headline() const { return is_headline_; }

private:
    void add_piece(const Piece& piece, std::string_view folded, std::uint32_t previous_end);
    void add(ByteRange range, std::string_view folded, std::string_view between, bool is_symbol);
    void find_sign(Lexeme& lexeme, std::string_view between);
    void join_decimals();
    bool replace_reference();
    void find_case();

    const Vocabulary* words_ = nullptr;
    const NamedLands* lands_ = nullptr;
    std::vector<Lexeme> lexemes_;
    Lexeme nothing_;
    std::string_view text_;
    ByteRange range_;
    Language language_ = Language::english;
    Role role_after_break_ = Role::other;
    bool is_headline_ = false;
};

}  // namespace onoma
