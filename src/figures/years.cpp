// SPDX-License-Identifier: Apache-2.0
// Years, ranges of them, decades, and quarters and halves of years. A bare number is a year only
// where the words around it ask for one.
#include "figures/noun_phrase.hpp"
#include "figures/reading.hpp"

namespace onoma {

bool is_year_number(const Lexeme& lexeme) {
    return lexeme.is_digits && lexeme.text.size() == 4 && lexeme.number &&
           !lexeme.number->is_grouped && lexeme.number->decimals == 0 &&
           lexeme.number->value >= first_year && lexeme.number->value <= last_year &&
           !lexeme.in_mention;
}

int int_of(const Lexeme& lexeme) { return static_cast<int>(lexeme.number->value); }

Reading date_reading(std::size_t begin, std::size_t end, Date first, Date last) {
    Reading reading;
    reading.begin = begin;
    reading.end = end;
    reading.kind = FigureKind::date;
    reading.unit = "date";
    reading.first = first;
    reading.last = last;
    return reading;
}

// Nothing when the digits go on ("2025.1", "2025/3", "2025-a").
bool ends_free(const Sentence& sentence, std::size_t end) {
    const Lexeme& next = sentence.at(end);
    if (next.text.empty() || next.gap == Gap::space || next.gap == Gap::dash) return true;
    if (next.gap == Gap::hyphen) return !next.is_digits;
    if (next.gap == Gap::other) return true;
    if (!next.is_symbol) return next.text == "'s" || next.text == "\u2019s";
    if (next.text == "/" || next.text == "%" || next.text == "+" || next.text == "$") return false;
    const Lexeme& after = sentence.at(end + 1);
    const bool is_point = next.text == "." || next.text == "," || next.text == ":";
    return !(is_point && after.gap == Gap::none && !after.is_symbol);
}

namespace {

// Words before a number of four digits that make it a year.
bool asks_for_year(const Sentence& sentence, std::size_t begin) {
    const Lexeme& before = sentence.before(begin);
    if (before.gap == Gap::hyphen && sentence.before(begin, 2).is_digits) return false;
    const bool is_mid = sentence.at(begin).gap == Gap::hyphen &&
                        (before.text == "mid" || before.text == "early" || before.text == "late");
    if (is_mid) return true;
    if (before.role == Role::quarter || before.role == Role::month) return true;
    if (before.text == "(" && sentence.is(begin + 1, ")")) return true;
    for (const std::string_view word :
         {"in", "since", "by", "until", "before", "after", "during", "from", "through", "early",
          "late", "mid", "fiscal", "year", "summer", "winter", "spring", "autumn", "end", "half",
          "of", "till", "beginning", "fy", "h1", "h2", "throughout", "and", "to", "for",
          // German, French, Spanish
          "seit", "bis", "jahr", "jahre", "ende", "anfang", "mitte", "en", "depuis", "année",
          "desde", "año", "hasta", "im",
          // Italian, Portuguese, Dutch
          "nel", "dal", "anno", "em", "até", "ano", "sinds", "jaar", "eind", "begin", "vanaf"}) {
        if (before.text == word) return true;
    }
    return before.text.empty();
}

// "a 2023 lawsuit", "its entire 2026 budget", "the 1906 earthquake": a year as an attribute. After
// a determiner, or before a noun that is no plural; "its 2000 employees" are counted.
bool is_attribute(const Sentence& sentence, std::size_t begin) {
    const Lexeme& noun = sentence.at(begin + 1);
    const int year = int_of(sentence.at(begin));
    const bool is_recent = year >= 1900 && year <= 2040 && year % 100 != 0;
    const bool has_noun = noun.gap == Gap::space && !noun.is_symbol && !noun.is_digits &&
                          (noun.role == Role::other || noun.role == Role::modifier ||
                           noun.role == Role::rise || noun.role == Role::fall);
    // "the 2026 Restructuring Plan" is a name; "its 2026 AI budget" is none.
    const std::string_view printed = sentence.surface(begin + 1);
    const bool is_acronym = printed.size() > 1 && printed[1] >= 'A' && printed[1] <= 'Z';
    if (noun.begins_capital && !is_acronym && !sentence.is_headline()) return false;
    if (!is_recent || !has_noun || sentence.at(begin).gap != Gap::space) return false;
    const bool is_counted = year % 10 == 0 && looks_plural(noun.text);
    std::size_t before = begin - 1;
    if (begin >= 2 && sentence.is_any(before, {"entire", "early", "late", "full", "whole"}))
        --before;
    const bool has_determiner =
        begin >= 1 && (sentence.role(before) == Role::article ||
                       sentence.is_any(before, {"the", "its", "his", "her", "their", "our", "my",
                                                "this", "that", "'s", "\u2019s"}));
    if (has_determiner) return !is_counted;
    const Lexeme& word = sentence.before(begin);
    const bool is_name = word.begins_capital && !sentence.is_headline();
    if (begin == 0 || is_name || word.is_digits || word.role == Role::label) return false;
    return word.role == Role::other && !word.in_mention &&
           !find_head_noun(sentence, begin + 1, false);
}

// What counts years by mistake if it is a unit: "in 2020 people ..." is a year, "of 2000 people"
// may not be.
bool has_sure_frame(const Sentence& sentence, std::size_t begin, std::size_t end) {
    if (!asks_for_year(sentence, begin)) return false;
    const Lexeme& before = sentence.before(begin);
    const bool is_weak = before.text == "of" || before.text == "for" || before.text == "and" ||
                         before.text == "to" || before.text == "by" || before.text == "from" ||
                         before.text.empty();
    if (!is_weak) return true;
    // "a fleet of 2000 ships", "rose to 2000 points": not when a noun follows.
    const Lexeme& next = sentence.at(end);
    if (sentence.at(begin).number->value < 1900 || sentence.at(begin).number->value > 2100) {
        return false;
    }
    if (before.text.empty()) {
        return next.text.empty() && sentence.at(begin).gap == Gap::space;
    }
    return next.text.empty() || (next.is_symbol && next.text != "%") ||
           next.role == Role::function || next.role == Role::conjunction ||
           next.role == Role::range || next.role == Role::per;
}

bool is_two_digits(const Lexeme& lexeme) {
    return lexeme.is_digits && lexeme.text.size() == 2 &&
           lexeme.text.find_first_not_of("0123456789") == std::string_view::npos;
}

// 2026-2027, 2024-25, 2024/25, 2020 to 2023
std::optional<Reading> read_year_range(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    std::size_t at = begin + 1;
    bool has_word = false;
    bool has_slash = false;
    if ((sentence.role(at) == Role::range || sentence.is(at, "al")) &&
        sentence.is_any(at, {"to", "bis", "à", "a", "tot", "al"})) {
        has_word = true;
        ++at;
    } else if (sentence.role(at) == Role::conjunction &&
               sentence.before(begin).role == Role::between) {
        has_word = true;
        ++at;
    } else if (sentence.is(at, "/") && sentence.at(at).gap == Gap::none) {
        has_slash = true;
        ++at;
    }
    const Lexeme& second = sentence.at(at);
    const bool is_glued = second.gap == Gap::hyphen || second.gap == Gap::dash ||
                          (has_slash && second.gap == Gap::none);
    if (has_word ? second.gap != Gap::space : !is_glued) return std::nullopt;
    const int from = int_of(first);
    int until = 0;
    if (is_year_number(second) && !has_slash) {
        until = int_of(second);
    } else if (is_year_number(second)) {
        until = int_of(second) == from + 1 ? int_of(second) : 0;
    } else if (!has_word && is_two_digits(second)) {
        until = from / 100 * 100 + (second.text[0] - '0') * 10 + (second.text[1] - '0');
        // "2024-09" may be a month; "the recession of 2007-09", "2007–09" are years.
        const bool may_be_month = until % 100 <= 12 && second.gap == Gap::hyphen;
        if (until != from + 1 && may_be_month && !sentence.is(begin - 1, "of")) until = 0;
        constexpr int longest = 20;
        if (until > from + longest) until = 0;
    }
    if (until <= from || !ends_free(sentence, at + 1)) return std::nullopt;
    if (has_word && !asks_for_year(sentence, begin) &&
        sentence.before(begin).role != Role::between) {
        return std::nullopt;
    }
    return date_reading(begin, at + 1, {from, 0, 0}, {until, 0, 0});
}

std::optional<Reading> read_year(const Sentence& sentence, std::size_t begin) {
    if (!ends_free(sentence, begin + 1)) return std::nullopt;
    if (sentence.at(begin + 1).gap == Gap::hyphen) return std::nullopt;
    // "in 2020 dollars", "in 2000 metres"
    const Role next = sentence.role(begin + 1);
    if (next == Role::measure || next == Role::currency_word || next == Role::percent) {
        return std::nullopt;
    }
    const bool is_sure =
        has_sure_frame(sentence, begin, begin + 1) || is_attribute(sentence, begin);
    if (!is_sure) return std::nullopt;
    const Date year{int_of(sentence.at(begin)), 0, 0};
    return date_reading(begin, begin + 1, year, year);
}

// "1990s": ten years.
std::optional<Reading> read_decade(const Sentence& sentence, std::size_t begin) {
    const int year = int_of(sentence.at(begin));
    const bool is_decade = year % 10 == 0 && year % 100 != 0 && sentence.is(begin + 1, "s") &&
                           sentence.at(begin + 1).gap == Gap::none;
    if (!is_decade) return std::nullopt;
    return date_reading(begin, begin + 2, {year, 0, 0}, {year + 9, 0, 0});
}

// Months of a part of a year.
struct Part {
    int months = 0;
    int number = 0;       // the first is 1
    std::size_t end = 0;  // after its words
};

// "second quarter", "3rd quarter", "first half", "Q4", "H1"
std::optional<Part> part_of_year(const Sentence& sentence, std::size_t begin) {
    constexpr int quarter = 3;
    constexpr int half = 6;
    const Lexeme& first = sentence.at(begin);
    const Lexeme& digit = sentence.at(begin + 1);
    const bool is_short = sentence.is_any(begin, {"q", "h"}) && first.begins_capital &&
                          digit.number && digit.gap == Gap::none && digit.text.size() == 1;
    if (is_short) return Part{first.text == "q" ? quarter : half, int_of(digit), begin + 2};
    int number = 0;
    std::size_t at = begin + 1;
    if (first.role == Role::first_fourth) number = static_cast<int>(first.word->value);
    if (first.text == "second") number = 2;
    const bool has_suffix =
        first.number && digit.gap == Gap::none && sentence.is_any(at, {"st", "nd", "rd", "th"});
    if (has_suffix) {
        number = int_of(first);
        ++at;
    }
    const bool is_quarter = sentence.role(at) == Role::quarter;
    if (number == 0 || (!is_quarter && sentence.role(at) != Role::half)) return std::nullopt;
    return Part{is_quarter ? quarter : half, number, at + 1};
}

}  // namespace

std::optional<Reading> read_years(const Sentence& sentence, std::size_t begin) {
    if (auto reading = read_year_range(sentence, begin)) return reading;
    if (auto reading = read_decade(sentence, begin)) return reading;
    return read_year(sentence, begin);
}

std::optional<Reading> read_quarter_of_year(const Sentence& sentence, std::size_t begin) {
    constexpr int months_in_year = 12;
    if (sentence.language() != Language::english || sentence.at(begin).in_mention) {
        return std::nullopt;
    }
    const auto part = part_of_year(sentence, begin);
    if (!part || part->number < 1 || part->number * part->months > months_in_year) {
        return std::nullopt;
    }
    std::size_t at = part->end;
    if (sentence.is(at, "of") || sentence.is(at, ",")) ++at;
    const bool has_year = is_year_number(sentence.at(at)) && sentence.at(at).gap == Gap::space &&
                          ends_free(sentence, at + 1);
    if (!has_year) return std::nullopt;
    const int year = int_of(sentence.at(at));
    const int last = part->number * part->months;
    return date_reading(begin, at + 1, {year, last - part->months + 1, 0}, {year, last, 0});
}

}  // namespace onoma
