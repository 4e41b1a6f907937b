// SPDX-License-Identifier: Apache-2.0
// The words that figures are made of, with the part that each plays. One list for a language, in
// words.cpp and words_abroad.cpp; looked up by folded text.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "onoma/figures/figures.hpp"

namespace onoma {

enum class Role : std::uint8_t {
    other,
    // Numbers. `value` is the number.
    cardinal,          // one .. nineteen
    tens,              // twenty .. ninety
    hundred,           // multiplies what is before it
    magnitude,         // thousand, million, crore
    dozen,             //
    plural_magnitude,  // hundreds, millions: open upwards
    short_magnitude,   // k, m, bn: after digits
    half,              //
    fraction,          // tenth, thirds: parts of one; `value`
    article,           // a, an
    vague,             // few, several: open before a magnitude
    couple,            //
    hour_mark,         // am, pm, o'clock: a time of day
    // Between and around numbers.
    conjunction,  // and
    range,        // to, or
    between,      //
    from,         //
    per,          //
    approximate,  // about, nearly; with their places in the sentence: see bounds.cpp
    above,        //
    below,        //
    minus,        // makes the number after it negative
    rise,         // words of change
    fall,         //
    // What is measured in. `unit` is the name in the normal form.
    currency_code,  // before or after the number: usd, rs
    currency_word,  // after it: dollars
    cent,           // a hundredth of the currency `unit`
    percent,        //
    time_unit,      //
    measure,        // quantities, spelled out
    point,          //
    times,          // three times as many
    fold,           // 10-fold
    multiple_verb,  // doubled; `value` is the multiple
    multiple_word,  // tenfold
    quarter,        //
    first_fourth,   // first .. fourth; `value`
    rate_adverb,    // annually; `unit` is what it means after per
    rate_noun,      // share, barrel: may follow "a" or "per"
    month,          // `value` 1 .. 12
    weekday,        //
    announcer,      // a figure may begin with it: age, factor, order (of magnitude)
    // Words that a noun phrase ends before, and what turns a number into a name.
    function,  // of, is, said
    modifier,  // more, consecutive: between a number and its unit
    label,     // page, section: the number after it is a name
    street,    // the number before it is an address
};

struct Word {
    std::string_view text;  // folded
    Role role = Role::other;
    double value = 0;
    std::string_view unit;  // of static storage
};

// Some words of one role, `word` or `word=value` or `word=unit`, separated by blanks; an underscore
// stands for a space in a unit.
struct WordList {
    Role role = Role::other;
    std::string_view words;
};

[[nodiscard]] std::span<const WordList> english_words();
[[nodiscard]] std::span<const WordList> german_words();
[[nodiscard]] std::span<const WordList> french_words();
[[nodiscard]] std::span<const WordList> spanish_words();
[[nodiscard]] std::span<const WordList> italian_words();
[[nodiscard]] std::span<const WordList> portuguese_words();
[[nodiscard]] std::span<const WordList> dutch_words();
// Of every language: ISO 4217 codes. Printed in capitals but for a few.
[[nodiscard]] std::span<const WordList> currency_codes();

// Immutable once made: may be shared between threads.
class Vocabulary {
public:
    explicit Vocabulary(Language language);

    // The word spelled `folded`, or nullptr. Valid as long as the vocabulary. Cost: one hash.
    [[nodiscard]] const Word* find(std::string_view folded) const;

    // Whether a sentence with this word may hold a figure: digits, and words that numbers begin
    // with. Cheaper than find() for most words.
    [[nodiscard]] bool may_begin_number(std::string_view folded) const;

private:
    void add(const WordList& list);
    [[nodiscard]] std::size_t slot_of(std::string_view folded) const;

    std::vector<Word> words_;
    std::vector<std::uint16_t> slots_;  // index into words_ plus 1, or 0; a power of two
    std::size_t longest_ = 0;           // in bytes
    std::bitset<65536> beginnings_;     // of number words: their first two bytes
};

}  // namespace onoma
