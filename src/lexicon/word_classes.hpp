// SPDX-License-Identifier: Apache-2.0
// Words of the language that tagging asks about, by class: `analyst` is a role, `Monday` stands in
// the calendar. lexicons/words.tsv has the words, lexicons/README.md what each class means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

// In the order of word_class_names().
enum class WordClass : std::uint8_t {
    role,
    rank,
    calling,
    title_part,
    speech_verb,
    actor_verb,
    given_name,
    ambiguous_given_name,
    leading_surname,
    common_surname,
    mass_noun,
    no_surname,
    particle,
    hyphen_ending,
    company_word,
    company_noun,
    company_kind,
    company_ending,
    company_tail,
    company_plural,
    trade,
    legal_form,
    legal_ending,
    company_verb,
    price_move,
    company_property,
    officer,
    owned,
    exchange,
    namesake,
    model_word,
    model_topic,
    model_kind,
    model_use,
    model_quality,
    after_model,
    comparing,
    numbered_thing,
    product_word,
    naming,
    place,
    place_word,
    institution,
    event,
    thing,
    people,
    calendar,
    acronym,
    generic,
    opening,
    abbreviation,
    clause,
    noun_end,
    before_date,
};

// As a table of words has them: `title-part`.
[[nodiscard]] std::span<const std::string_view> word_class_names();
[[nodiscard]] std::optional<WordClass> find_word_class(std::string_view name);

// The classes of one word.
class WordClasses {
public:
    constexpr WordClasses() = default;
    constexpr WordClasses(std::initializer_list<WordClass> classes) {
        for (const WordClass one : classes) bits_ |= bit(one);
    }

    [[nodiscard]] constexpr bool has(WordClass one) const { return (bits_ & bit(one)) != 0; }
    [[nodiscard]] constexpr bool has_any(WordClasses others) const {
        return (bits_ & others.bits_) != 0;
    }
    constexpr void add(WordClasses others) { bits_ |= others.bits_; }

    friend constexpr bool operator==(WordClasses, WordClasses) = default;

private:
    static constexpr std::uint64_t bit(WordClass one) {
        return std::uint64_t{1} << static_cast<unsigned>(one);
    }

    std::uint64_t bits_ = 0;
};

// The items of a cell `classes`.
[[nodiscard]] std::vector<std::string_view> split_classes(std::string_view cell);

// Words and their classes, found by hash. Views the rows it is given.
class WordTable {
public:
    // Adds rows of a table of words with its header. Rows and classes that mean nothing are passed
    // over: a RowReader has reported them.
    void add_rows(std::string_view table);

    // None of a word that the table does not have. `folded` is a folded piece, or several with one
    // space between.
    [[nodiscard]] WordClasses find(std::string_view folded) const;

private:
    struct Entry {
        std::string_view word;
        WordClasses classes;
    };

    [[nodiscard]] std::size_t slot_of(std::string_view folded) const;
    void grow();

    std::vector<Entry> slots_;  // a power of two, linear probing; a free one has no word
    std::size_t size_ = 0;
};

// Rows of lexicons/words.tsv, which are a part of the library.
extern const std::string_view language_words_text;

// The same as a table.
[[nodiscard]] const WordTable& language_words();

}  // namespace onoma
