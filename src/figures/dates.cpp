// SPDX-License-Identifier: Apache-2.0
// Dates: 2025-01-29, January 29, 2025, 29 January 2025, Jan. 2025, Jan. 20, in 2025, 2026-2027,
// fiscal 2024-25. A bare number is a year only where the words before it ask for one.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "figures/reading.hpp"

namespace onoma {
namespace {

std::optional<int> day_at(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (!lexeme.is_digits || lexeme.in_mention || lexeme.text.size() > 2) return std::nullopt;
    int day = 0;
    for (const char c : lexeme.text) {
        if (c < '0' || c > '9') return std::nullopt;
        day = day * 10 + (c - '0');
    }
    if (day < 1 || day > 31) return std::nullopt;
    return day;
}

// The day's own end: 29, 29th, 29. (German).
std::size_t after_day(const Sentence& sentence, std::size_t at) {
    const bool has_suffix = sentence.at(at).gap == Gap::none &&
                            sentence.is_any(at, {"st", "nd", "rd", "th", "er", "o", "\u00B0"});
    const bool has_dot = sentence.language() == Language::german && sentence.is(at, ".") &&
                         sentence.at(at).gap == Gap::none;
    if (has_dot) return at + 1;
    return has_suffix ? at + 1 : at;
}

std::optional<int> month_at(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.role != Role::month || lexeme.in_mention) return std::nullopt;
    const bool needs_capital =
        sentence.language() == Language::english || sentence.language() == Language::german;
    if (needs_capital && !lexeme.begins_capital) return std::nullopt;
    return static_cast<int>(lexeme.word->value);
}

// "Jan."
std::size_t after_month(const Sentence& sentence, std::size_t at) {
    const bool has_dot = sentence.is(at + 1, ".") && sentence.at(at + 1).gap == Gap::none;
    return at + (has_dot ? 2 : 1);
}

bool exists(const Date& date) {
    return date.day == 0 || date.day <= last_day({date.year, date.month, 0}).day;
}

bool begins_free(const Sentence& sentence, std::size_t begin) {
    const Lexeme& lexeme = sentence.at(begin);
    if (lexeme.gap == Gap::space || lexeme.gap == Gap::other) return true;
    if (lexeme.gap != Gap::none) return false;
    const Lexeme& before = sentence.before(begin);
    constexpr std::string_view opening = "([\"'\u201C\u2018\u00AB,;";
    return before.is_symbol && opening.find(before.text) != std::string_view::npos;
}

// The year that puts a day nearest to the document's date.
std::optional<int> nearest_year(int month, int day, const std::optional<Date>& document) {
    if (!document || document->month == 0) return std::nullopt;
    const int here = document->month * 31 + document->day;
    const int there = month * 31 + day;
    if (there - here > 186) return document->year - 1;
    if (here - there > 186) return document->year + 1;
    return document->year;
}

// 2025-01-29
std::optional<Reading> read_iso(const Sentence& sentence, std::size_t begin) {
    const Lexeme& month = sentence.at(begin + 1);
    const Lexeme& day = sentence.at(begin + 2);
    if (!month.is_digits || month.gap != Gap::hyphen || month.text.size() != 2) return std::nullopt;
    if (!day.is_digits || day.gap != Gap::hyphen || day.text.size() != 2) return std::nullopt;
    std::string text(sentence.at(begin).text);
    text.append("-").append(month.text).append("-").append(day.text);
    const auto date = parse_date(text);
    // "2025-01-29T10:00" is that day too.
    if (!date || sentence.at(begin + 3).gap == Gap::hyphen) return std::nullopt;
    return date_reading(begin, begin + 3, *date, *date);
}

// 29.01.2025, and 13/01/2025 where only one order is possible.
std::optional<Reading> read_numeric(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    int day = 0;
    int month = 0;
    int year = 0;
    std::size_t end = begin + 1;
    if (first.text.size() == 10 && first.text[2] == '.' && first.text[5] == '.') {
        day = std::atoi(std::string(first.text.substr(0, 2)).c_str());
        month = std::atoi(std::string(first.text.substr(3, 2)).c_str());
        year = std::atoi(std::string(first.text.substr(6)).c_str());
    } else {
        const auto left = day_at(sentence, begin);
        const auto right = day_at(sentence, begin + 2);
        const bool has_slashes =
            sentence.is(begin + 1, "/") && sentence.is(begin + 3, "/") &&
            sentence.at(begin + 1).gap == Gap::none && sentence.at(begin + 2).gap == Gap::none &&
            sentence.at(begin + 3).gap == Gap::none && sentence.at(begin + 4).gap == Gap::none;
        if (!has_slashes || !left || !right || !is_year_number(sentence.at(begin + 4))) {
            return std::nullopt;
        }
        // Both might be the month.
        if (*left <= 12 && *right <= 12 && *left != *right) return std::nullopt;
        day = *left > 12 ? *left : *right;
        month = *left > 12 ? *right : *left;
        year = int_of(sentence.at(begin + 4));
        end = begin + 5;
    }
    if (month < 1 || month > 12 || day < 1 || year < first_year || year > last_year) {
        return std::nullopt;
    }
    const Date date{year, month, day};
    if (!exists(date) || !ends_free(sentence, end)) return std::nullopt;
    return date_reading(begin, end, date, date);
}

bool has_de_before_year(const Sentence& sentence) {
    return sentence.language() == Language::spanish || sentence.language() == Language::portuguese;
}

// The year after a month or day: "2025", ", 2025", "de 2025".
std::optional<std::size_t> year_after(const Sentence& sentence, std::size_t at) {
    std::size_t year = at;
    if (sentence.is(year, ",") && sentence.at(year).gap == Gap::none) ++year;
    if (sentence.is(year, "of")) ++year;  // "May of 2029"
    if (sentence.is_any(year, {"de", "del"}) && has_de_before_year(sentence)) ++year;
    if (!is_year_number(sentence.at(year)) || sentence.at(year).gap != Gap::space) {
        return std::nullopt;
    }
    if (!ends_free(sentence, year + 1)) return std::nullopt;
    return year;
}

// A second day after the first: 20-22, 20 to 22.
std::optional<std::size_t> second_day(const Sentence& sentence, std::size_t at, int first) {
    std::size_t day = at;
    const bool has_word = sentence.role(at) == Role::range && !sentence.is(at, "or");
    if (has_word) ++day;
    const Gap gap = sentence.at(day).gap;
    if (!has_word && gap != Gap::hyphen && gap != Gap::dash) return std::nullopt;
    const auto value = day_at(sentence, day);
    if (!value || *value <= first) return std::nullopt;
    return day;
}

// January 29, 2025 - Jan. 29 - January 2025 - Jan. 20-22, 2025 - January to March 2025
std::optional<Reading> read_month_first(const Sentence& sentence, std::size_t begin,
                                        const std::optional<Date>& document) {
    const auto month = month_at(sentence, begin);
    if (!month) return std::nullopt;
    std::size_t at = after_month(sentence, begin);
    if (const auto year = year_after(sentence, at)) {
        const Date date{int_of(sentence.at(*year)), *month, 0};
        return date_reading(begin, *year + 1, date, date);
    }
    const bool has_word = sentence.role(at) == Role::range;
    const Gap gap = sentence.at(at).gap;
    if (has_word || gap == Gap::hyphen || gap == Gap::dash) {
        const std::size_t second = at + (has_word ? 1 : 0);
        const auto last = month_at(sentence, second);
        if (!last || *last <= *month) return std::nullopt;
        const auto year = year_after(sentence, after_month(sentence, second));
        if (!year) return std::nullopt;
        const int number = int_of(sentence.at(*year));
        return date_reading(begin, *year + 1, {number, *month, 0}, {number, *last, 0});
    }
    // "May the 4th"
    if (sentence.is(at, "the") && after_day(sentence, at + 2) != at + 2) ++at;
    const auto day = day_at(sentence, at);
    if (!day || sentence.at(at).gap != Gap::space) return std::nullopt;
    at = after_day(sentence, at + 1);
    int last = *day;
    if (const auto second = second_day(sentence, at, *day)) {
        last = *day_at(sentence, *second);
        at = after_day(sentence, *second + 1);
    }
    std::optional<int> year;
    if (const auto written = year_after(sentence, at)) {
        year = int_of(sentence.at(*written));
        at = *written + 1;
    } else {
        if (!ends_free(sentence, at)) return std::nullopt;
        year = nearest_year(*month, *day, document);
    }
    if (!year || !exists({*year, *month, last})) return std::nullopt;
    return date_reading(begin, at, {*year, *month, *day}, {*year, *month, last});
}

// 29 January 2025 - 29. Januar 2025 - 1er mars 2025 - 20-22 January 2025
std::optional<Reading> read_day_first(const Sentence& sentence, std::size_t begin,
                                      const std::optional<Date>& document) {
    const auto day = day_at(sentence, begin);
    if (!day) return std::nullopt;
    std::size_t at = after_day(sentence, begin + 1);
    int last = *day;
    if (const auto second = second_day(sentence, at, *day)) {
        last = *day_at(sentence, *second);
        at = after_day(sentence, *second + 1);
    }
    if (sentence.is_any(at, {"of", "de"})) ++at;
    const auto month = month_at(sentence, at);
    if (!month || sentence.at(at).gap != Gap::space) return std::nullopt;
    const std::size_t after = after_month(sentence, at);
    std::optional<int> year;
    if (const auto written = year_after(sentence, after)) {
        year = int_of(sentence.at(*written));
        at = *written + 1;
    } else {
        year = nearest_year(*month, *day, document);
        at = at + 1;
    }
    if (!year || !exists({*year, *month, last})) return std::nullopt;
    return date_reading(begin, at, {*year, *month, *day}, {*year, *month, last});
}

// "fifth", "twenty-first": a day in words and what is after it.
struct SpelledDay {
    int day = 0;
    std::size_t end = 0;
};

std::optional<SpelledDay> spelled_day(const Sentence& sentence, std::size_t begin) {
    constexpr std::array<std::string_view, 10> words = {"first", "second", "third",   "fourth",
                                                        "fifth", "sixth",  "seventh", "eighth",
                                                        "ninth", "tenth"};
    int tens = 0;
    std::size_t at = begin;
    if (sentence.is_any(at, {"twenty", "thirty"})) {
        tens = sentence.is(at, "twenty") ? 20 : 30;
        ++at;
    }
    const auto* const word = std::find(words.begin(), words.end(), sentence.at(at).text);
    if (word == words.end()) return std::nullopt;
    const int day = tens + static_cast<int>(word - words.begin()) + 1;
    constexpr int last = 31;
    return day > last ? std::nullopt : std::optional(SpelledDay{day, at + 1});
}

// "fifth of May", "twenty-first of June 2025"
std::optional<Reading> read_spelled_day(const Sentence& sentence, std::size_t begin,
                                        const std::optional<Date>& document) {
    if (sentence.language() != Language::english) return std::nullopt;
    const auto day = spelled_day(sentence, begin);
    if (!day || !sentence.is(day->end, "of")) return std::nullopt;
    const auto month = month_at(sentence, day->end + 1);
    if (!month) return std::nullopt;
    std::size_t end = after_month(sentence, day->end + 1);
    std::optional<int> year;
    if (const auto written = year_after(sentence, end)) {
        year = int_of(sentence.at(*written));
        end = *written + 1;
    } else {
        year = nearest_year(*month, day->day, document);
        end = day->end + 2;
    }
    if (!year || !exists({*year, *month, day->day})) return std::nullopt;
    return date_reading(begin, end, {*year, *month, day->day}, {*year, *month, day->day});
}

}  // namespace

std::optional<Reading> read_date(const Sentence& sentence, std::size_t begin,
                                 const std::optional<Date>& document_date) {
    const Lexeme& first = sentence.at(begin);
    if (first.in_mention) return std::nullopt;
    // "FY2025"
    if (first.text == "fy" && begins_free(sentence, begin) &&
        is_year_number(sentence.at(begin + 1)) && sentence.at(begin + 1).gap == Gap::none &&
        ends_free(sentence, begin + 2)) {
        const Date year{int_of(sentence.at(begin + 1)), 0, 0};
        return date_reading(begin, begin + 2, year, year);
    }
    if (auto quarter = read_quarter_of_year(sentence, begin)) return quarter;
    if (first.role == Role::month) {
        return begins_free(sentence, begin) ? read_month_first(sentence, begin, document_date)
                                            : std::nullopt;
    }
    if (!first.is_digits) return read_spelled_day(sentence, begin, document_date);
    const bool is_after_word = sentence.before(begin).text == "mid" ||
                               sentence.before(begin).text == "late" ||
                               sentence.before(begin).text == "early";
    if (!begins_free(sentence, begin) && !is_after_word) return std::nullopt;
    if (auto reading = read_numeric(sentence, begin)) return reading;
    if (is_year_number(first)) {
        if (auto reading = read_iso(sentence, begin)) return reading;
        return read_years(sentence, begin);
    }
    return read_day_first(sentence, begin, document_date);
}

}  // namespace onoma
