// SPDX-License-Identifier: Apache-2.0
// No. 1, #1, 56th, third quarter, Q3.
#include "figures/reading.hpp"

namespace onoma {
namespace {

Reading ordinal(std::size_t begin, std::size_t end, double value, std::string_view unit) {
    Reading reading;
    reading.begin = begin;
    reading.end = end;
    reading.kind = FigureKind::ordinal;
    reading.low = value;
    reading.high = value;
    reading.unit = unit;
    return reading;
}

bool ends_word(const Sentence& sentence, std::size_t end) {
    return sentence.at(end).text.empty() || sentence.at(end).gap != Gap::none ||
           sentence.at(end).is_symbol || sentence.at(end).text == "'s";
}

// "No. 1", "No 1", "#1", "number 1"
std::optional<Reading> read_numbered(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin + 1;
    const Lexeme& first = sentence.at(begin);
    if (first.text == "no" && first.begins_capital) {
        if (sentence.is(at, ".") && sentence.at(at).gap == Gap::none) ++at;
    } else if (first.text != "#") {
        return std::nullopt;
    }
    const Lexeme& number = sentence.at(at);
    if (!number.number || number.in_mention || number.number->decimals != 0) return std::nullopt;
    if (first.text == "#" ? number.gap != Gap::none : number.gap == Gap::hyphen) {
        return std::nullopt;
    }
    if (number.number->value < 1 || number.number->value >= 1000) return std::nullopt;
    const Lexeme& next = sentence.at(at + 1);
    if (!ends_word(sentence, at + 1) || next.gap == Gap::hyphen) return std::nullopt;
    if ((next.text == "/" || next.text == ".") && sentence.at(at + 2).gap == Gap::none &&
        !sentence.at(at + 2).text.empty()) {
        return std::nullopt;
    }
    return ordinal(begin, at + 1, number.number->value, "rank");
}

bool is_suffix_of(std::string_view suffix, double value) {
    const int last = static_cast<int>(value) % 10;
    const int tens = static_cast<int>(value) / 10 % 10;
    if (tens == 1 || last == 0 || last > 3) return suffix == "th";
    return suffix == (last == 1 ? "st" : last == 2 ? "nd" : "rd");
}

bool is_quarter(const Sentence& sentence, std::size_t at) {
    return sentence.role(at) == Role::quarter &&
           (sentence.at(at).gap == Gap::space || sentence.at(at).gap == Gap::hyphen);
}

// "56th", "3rd quarter"; not the day in "on the 29th", the street or the century.
std::optional<Reading> read_suffixed(const Sentence& sentence, std::size_t begin) {
    const Lexeme& number = sentence.at(begin);
    const Lexeme& suffix = sentence.at(begin + 1);
    if (!number.number || number.in_mention || number.gap != Gap::space) return std::nullopt;
    if (suffix.gap != Gap::none || number.number->decimals != 0) return std::nullopt;
    const double value = number.number->value;
    if (value < 1 || value > 99999 || !is_suffix_of(suffix.text, value)) return std::nullopt;
    const std::size_t end = begin + 2;
    const Lexeme& next = sentence.at(end);
    if (!ends_word(sentence, end)) return std::nullopt;
    if (is_quarter(sentence, end) && value <= 4) {
        return ordinal(begin, end + 1, value, "quarter");
    }
    for (const std::string_view word :
         {"century", "centuries", "floor", "district", "birthday", "amendment", "arrondissement"}) {
        if (next.text == word) return std::nullopt;
    }
    const bool is_address = next.begins_capital && !next.is_symbol;
    if (is_address) return std::nullopt;
    const bool is_day = sentence.is(begin - 1, "the") && value <= 31 &&
                        (next.text.empty() || next.is_symbol || next.role == Role::function);
    const bool is_behind_on = sentence.is_any(begin - 2, {"on", "until", "by", "from", "of"});
    if (is_day && is_behind_on && begin >= 2) return std::nullopt;
    if (sentence.before(begin).role == Role::month) return std::nullopt;
    // "the 4th of July", of which the year is not known
    if (next.text == "of" && sentence.role(end + 1) == Role::month) return std::nullopt;
    return ordinal(begin, end, value, "rank");
}

// "third quarter", "second-quarter profit"
std::optional<Reading> read_quarter(const Sentence& sentence, std::size_t begin) {
    const Lexeme& word = sentence.at(begin);
    double value = 0;
    if (word.role == Role::first_fourth) value = word.word->value;
    if (word.text == "second") value = 2;
    if (value == 0 || word.gap == Gap::none || !is_quarter(sentence, begin + 1)) {
        return std::nullopt;
    }
    return ordinal(begin, begin + 2, value, "quarter");
}

// "Q3"
std::optional<Reading> read_short_quarter(const Sentence& sentence, std::size_t begin) {
    const Lexeme& number = sentence.at(begin + 1);
    if (!sentence.is(begin, "q") || !sentence.at(begin).begins_capital || !number.number) {
        return std::nullopt;
    }
    if (sentence.at(begin).in_mention || sentence.at(begin).gap != Gap::space) return std::nullopt;
    const bool is_glued = number.gap == Gap::none && number.text.size() == 1;
    const double value = number.number->value;
    if (!is_glued || value < 1 || value > 4 || !ends_word(sentence, begin + 2)) return std::nullopt;
    return ordinal(begin, begin + 2, value, "quarter");
}

}  // namespace

std::optional<Reading> read_ordinal(const Sentence& sentence, std::size_t begin) {
    if (sentence.language() != Language::english || sentence.at(begin).in_mention) {
        return std::nullopt;
    }
    if (sentence.at(begin).is_digits) return read_suffixed(sentence, begin);
    if (auto reading = read_quarter(sentence, begin)) return reading;
    if (auto reading = read_short_quarter(sentence, begin)) return reading;
    return read_numbered(sentence, begin);
}

}  // namespace onoma
