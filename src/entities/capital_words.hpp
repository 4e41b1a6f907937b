// SPDX-License-Identifier: Apache-2.0
// Stretches of capitalized words, which names of every kind are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/known_words.hpp"
#include "lexicon/word_classes.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// What the frames ask of a text, by piece. Keeps references to the text and the lexicon, in which
// each piece is looked up once.
class CapitalWords {
public:
    CapitalWords(const TokenizedText& text, const Lexicon& lexicon);

    // The same from what was looked up already. REQUIRES: `known` has read `text`, and reads no
    // other one before the end of this.
    CapitalWords(const TokenizedText& text, const Lexicon& lexicon, const KnownWords& known);

    [[nodiscard]] std::uint32_t size() const {
        return static_cast<std::uint32_t>(text_.pieces.size());
    }
    [[nodiscard]] std::string_view folded(std::uint32_t piece) const {
        return text_.folded_of(text_.pieces[piece]);
    }
    [[nodiscard]] std::string_view original(std::uint32_t piece) const {
        return text_.pieces[piece].range.of(text_.text);
    }

    // The classes of the word that a piece is.
    [[nodiscard]] WordClasses classes(std::uint32_t piece) const { return classes_[piece]; }
    [[nodiscard]] bool is(std::uint32_t piece, WordClass one) const {
        return classes_[piece].has(one);
    }
    [[nodiscard]] bool is_any(std::uint32_t piece, WordClasses some) const {
        return classes_[piece].has_any(some);
    }

    // The same for what several pieces are together.
    [[nodiscard]] WordClasses classes_of(std::string_view folded) const {
        return table_.find(folded);
    }

    // A whole word with a capital and small letters after it: `Jane`, `McCarthy`, but not `CEO`,
    // `GPT4`.
    [[nodiscard]] bool is_name_word(std::uint32_t piece) const { return is_name_word_[piece] != 0; }

    [[nodiscard]] bool is_whole_word(std::uint32_t piece) const {
        return text_.pieces[piece].begins_word && text_.pieces[piece].ends_word;
    }

    // Lexicon::is_given_name of the word.
    [[nodiscard]] bool is_given_name(std::uint32_t piece) const;

    // One capital letter: `J` of `J. Doe`.
    [[nodiscard]] bool is_initial(std::uint32_t piece) const;

    // `right` follows `left` in the same sentence with one space or a hyphen between (or the dot of
    // an initial).
    [[nodiscard]] bool are_adjacent(std::uint32_t left, std::uint32_t right) const;

    [[nodiscard]] bool is_separated_by_space(std::uint32_t left, std::uint32_t right) const {
        return are_adjacent(left, right) && !is_joined(left, right) &&
               !is_joined_by_hyphen(left, right);
    }

    // `right` follows `left` with nothing between, or with nothing but a hyphen.
    [[nodiscard]] bool is_joined(std::uint32_t left, std::uint32_t right) const {
        return text_.pieces[left].range.end == text_.pieces[right].range.begin;
    }
    [[nodiscard]] bool is_joined_by_hyphen(std::uint32_t left, std::uint32_t right) const;

    // The two stand in the same sentence with nothing but what separates words between.
    [[nodiscard]] bool same_sentence(std::uint32_t left, std::uint32_t right) const {
        return text_.pieces[left].sentence == text_.pieces[right].sentence;
    }

    // The first piece of its sentence, or after nothing but quotation marks.
    [[nodiscard]] bool begins_sentence(std::uint32_t piece) const;

    // Most words of the sentence have capitals, as in a headline: a capital says little there.
    [[nodiscard]] bool in_title_case(std::uint32_t piece) const {
        return title_case_[text_.pieces[piece].sentence];
    }

    [[nodiscard]] bool begins_capital(std::uint32_t piece) const {
        return text_.pieces[piece].begins_capital;
    }
    // Another word with a capital stands right after it.
    [[nodiscard]] bool goes_on_with_capital(std::uint32_t piece) const {
        const std::uint32_t next = piece + 1;
        return next < size() && are_adjacent(piece, next) && begins_capital(next);
    }
    [[nodiscard]] bool has_digit(std::uint32_t piece) const;

    // The surface of several pieces, with line breaks as spaces.
    [[nodiscard]] std::string text_of(PieceRange pieces) const;

    // The words are a place that everybody knows: `Saudi Arabia`.
    [[nodiscard]] bool has_place(PieceRange pieces) const;

    // The first piece of the line that `piece` stands on, when it is at most `within` pieces away.
    [[nodiscard]] std::optional<std::uint32_t> first_of_line(std::uint32_t piece,
                                                             std::uint32_t within) const;

    // The last piece of its line, or followed by nothing but a comma or a bar.
    [[nodiscard]] bool ends_line(std::uint32_t piece) const;

private:
    void find_name_words();
    void find_title_case();

    const TokenizedText& text_;
    const Lexicon& lexicon_;
    const WordTable& table_;
    const KnownWords* known_ = nullptr;
    std::vector<WordClasses> classes_;        // by piece
    std::vector<std::uint8_t> is_name_word_;  // by piece
    std::vector<bool> title_case_;            // by sentence
};

}  // namespace onoma
