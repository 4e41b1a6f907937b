// SPDX-License-Identifier: Apache-2.0
#include "figures/number.hpp"

#include <cmath>
#include <string>

namespace onoma {
namespace {

bool is_joined(const Sentence& sentence, std::size_t at) {
    return sentence.at(at).gap == Gap::space || sentence.at(at).gap == Gap::hyphen;
}

// Reads "million", "hundred thousand", "-billion" at number.end.
void take_magnitude(const Sentence& sentence, Number& number) {
    while (is_joined(sentence, number.end) &&
           (sentence.role(number.end) == Role::magnitude ||
            (sentence.role(number.end) == Role::hundred && !number.has_magnitude))) {
        number.magnitude *= sentence.at(number.end).word->value;
        number.has_magnitude = true;
        ++number.end;
    }
    // "Mio. Euro"
    const std::string_view magnitude = sentence.before(number.end).text;
    const bool is_short = magnitude == "mio" || magnitude == "mrd";
    if (is_short && sentence.is(number.end, ".") && sentence.at(number.end).gap == Gap::none &&
        (sentence.role(number.end + 1) == Role::currency_word ||
         sentence.role(number.end + 1) == Role::currency_code ||
         sentence.is(number.end + 1, "€"))) {
        ++number.end;
    }
    if (sentence.role(number.end) == Role::dozen && is_joined(sentence, number.end) &&
        !number.has_magnitude) {
        number.magnitude = 12;
        number.has_magnitude = true;
        ++number.end;
    }
    number.value = number.written * number.magnitude;
    // 1.1 million is 1100000, not 1100000.0000000001.
    if (number.magnitude > 1 && number.value < 1e15) {
        number.value = std::round(number.value * 1000) / 1000;
    }
}

// "k", "bn" glued to digits, or "mn", "bn" behind a space.
void take_short_magnitude(const Sentence& sentence, Number& number, Letters letters) {
    const Lexeme& letter = sentence.at(number.end);
    if (letter.role != Role::short_magnitude || letter.text.empty()) return;
    const bool is_one_letter = letter.text.size() == 1;
    const bool is_glued = letter.gap == Gap::none;
    if (!is_glued && letter.gap != Gap::space) return;
    if (letters == Letters::are_units) {
        // 5 m and 5m are metres, or not to be told; 20 mm are millimetres.
        const bool is_sure = letter.text == "bn" || letter.text == "mn" || letter.text == "mln" ||
                             letter.text == "trn" || letter.text == "bln" ||
                             (is_glued && (letter.text == "k" || letter.begins_capital));
        if (!is_sure || letter.text == "mm") return;
        if (is_glued && letter.text == "t") return;
    }
    if (!is_glued && is_one_letter && letter.text != "m") return;
    number.magnitude = letter.word->value;
    number.has_magnitude = true;
    number.has_short_magnitude = true;
    ++number.end;
    take_magnitude(sentence, number);
}

// "1 234 567": groups of three behind no-break spaces, in French and Spanish behind any.
void take_spaced_groups(const Sentence& sentence, Number& number) {
    const Lexeme& first = sentence.at(number.end - 1);
    if (first.number->is_grouped || first.number->digits > 3 || first.number->decimals != 0) return;
    const bool any_space = sentence.language() != Language::english;
    for (;;) {
        const Lexeme& group = sentence.at(number.end);
        if (!group.is_digits || group.gap != Gap::space) return;
        const std::string_view space =
            sentence.bytes().substr(sentence.at(number.end - 1).range.end,
                                    group.range.begin - sentence.at(number.end - 1).range.end);
        if (space == " " ? !any_space : space.size() > 3 || space.find(' ') != space.npos) return;
        std::string_view digits = group.text;
        const std::size_t comma = digits.find(',');
        if (comma != std::string_view::npos && sentence.language() != Language::english) {
            digits = digits.substr(0, comma);
        }
        if (digits.size() != 3 || digits.find_first_not_of("0123456789") != digits.npos) return;
        const std::string_view decimals = group.text.substr(digits.size());
        std::string value = std::string(digits);
        if (!decimals.empty()) value.append(".").append(decimals.substr(1));
        number.written = number.written * 1000 + std::strtod(value.c_str(), nullptr);
        number.value = number.written;
        number.is_grouped = true;
        ++number.end;
        if (!decimals.empty()) return;
    }
}

// "2½", "2 1/2"
void take_fraction(const Sentence& sentence, Number& number) {
    const Lexeme& next = sentence.at(number.end);
    double part = 0;
    if (next.is_symbol || next.gap == Gap::none || next.gap == Gap::space) {
        if (next.text == "1\u20442") part = 0.5;
        if (next.text == "1\u20444") part = 0.25;
        if (next.text == "3\u20444") part = 0.75;
    }
    if (part > 0) {
        number.written += part;
        ++number.end;
        return;
    }
    const Lexeme& slash = sentence.at(number.end + 1);
    const Lexeme& below = sentence.at(number.end + 2);
    if (!next.number || next.gap != Gap::space || slash.text != "/" || slash.gap != Gap::none ||
        !below.number || below.gap != Gap::none) {
        return;
    }
    const double denominator = below.number->value;
    const double numerator = next.number->value;
    const bool is_usual = denominator == 2 || denominator == 4 || denominator == 8;
    if (!is_usual || numerator < 1 || numerator >= denominator) return;
    number.written += numerator / denominator;
    number.end += 3;
}

// A sign before digits that makes no number: a letter, a slash, another number.
bool begins_free(const Sentence& sentence, std::size_t begin) {
    const Lexeme& digits = sentence.at(begin);
    if (digits.gap == Gap::space) return true;
    if (digits.gap != Gap::none) return false;
    const Lexeme& before = sentence.before(begin);
    if (before.role == Role::currency_code) return true;
    if (!before.is_symbol) return false;
    constexpr std::string_view joining = "/@=_&\\:.#*^|";
    return before.text.size() > 1 || joining.find(before.text.front()) == joining.npos;
}

std::optional<Number> read_digits(const Sentence& sentence, std::size_t begin, Letters letters,
                                  Start start) {
    const Lexeme& digits = sentence.at(begin);
    if (!digits.number) return std::nullopt;
    if (start == Start::of_word && !begins_free(sentence, begin)) return std::nullopt;
    Number number;
    number.begin = begin;
    number.end = begin + 1;
    number.written = digits.number->value;
    number.value = number.written;
    number.is_grouped = digits.number->is_grouped;
    number.is_plain = !number.is_grouped && digits.number->decimals == 0 && !digits.has_minus;
    take_spaced_groups(sentence, number);
    take_fraction(sentence, number);
    if (digits.has_minus) number.written = -number.written;
    const std::size_t bare_end = number.end;
    take_magnitude(sentence, number);
    if (!number.has_magnitude) take_short_magnitude(sentence, number, letters);
    if (number.end != bare_end || number.is_grouped) number.is_plain = false;
    if (digits.number->is_comma_decimal && sentence.before(number.end).text != "mrd" &&
        sentence.before(number.end).text != "mio") {
        return std::nullopt;
    }
    return number;
}

// "millions", "tens of millions", "hundreds of thousands", "$10M's"
std::optional<Number> read_plural_magnitude(const Sentence& sentence, std::size_t begin) {
    if (sentence.role(begin) != Role::plural_magnitude) return std::nullopt;
    Number number;
    number.begin = begin;
    number.end = begin + 1;
    number.value = sentence.at(begin).word->value;
    if (sentence.is(begin + 1, "of") && sentence.role(begin + 2) == Role::plural_magnitude) {
        number.value *= sentence.at(begin + 2).word->value;
        number.end = begin + 3;
    } else if (sentence.is(begin, "tens")) {
        return std::nullopt;
    }
    number.written = number.value;
    number.is_open = true;
    number.is_spelled = true;
    number.has_magnitude = true;
    number.magnitude = number.value;
    return number;
}

std::optional<Number> open_number(const Sentence& sentence, std::size_t begin, std::size_t at,
                                  double factor) {
    Number number;
    number.begin = begin;
    number.end = at;
    number.written = factor;
    number.is_spelled = true;
    take_magnitude(sentence, number);
    if (!number.has_magnitude) return std::nullopt;
    return number;
}

// "half a percentage point"
Number half_of(std::size_t begin, std::size_t end) {
    Number number;
    number.begin = begin;
    number.end = end;
    number.written = 0.5;
    number.value = 0.5;
    number.is_spelled = true;
    return number;
}

// "half a million", "half a dozen", "a million", "a hundred thousand", "a couple of", "a few
// thousand", "several hundred"
std::optional<Number> read_worded(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin;
    if (sentence.role(at) == Role::half) {
        ++at;
        if (sentence.role(at) != Role::article) return std::nullopt;
        if (sentence.role(at + 1) == Role::percent) return half_of(begin, at + 1);
        return open_number(sentence, begin, at + 1, 0.5);
    }
    const bool has_article = sentence.role(at) == Role::article;
    if (has_article) ++at;
    if (sentence.role(at) == Role::vague) {
        auto number = open_number(sentence, begin, at + 1, 1);
        if (number) number->is_open = true;
        return number;
    }
    if (sentence.role(at) == Role::couple && has_article) {
        const std::size_t end = at + (sentence.is(at + 1, "of") ? 2 : 1);
        Number number;
        number.begin = begin;
        number.end = end;
        number.written = 2;
        number.value = 2;
        number.is_spelled = true;
        number.is_approximate = true;
        take_magnitude(sentence, number);
        return number;
    }
    if (!has_article && sentence.role(at) != Role::dozen) return std::nullopt;
    auto number = open_number(sentence, begin, at, 1);
    if (number) number->is_article = true;
    return number;
}

// "one and a half million", "two and a half years"
void take_and_a_half(const Sentence& sentence, Number& number) {
    if (number.has_magnitude || sentence.role(number.end) != Role::conjunction ||
        sentence.role(number.end + 1) != Role::article ||
        sentence.role(number.end + 2) != Role::half) {
        return;
    }
    number.written += 0.5;
    number.end += 3;
    take_magnitude(sentence, number);
}

}  // namespace

std::optional<Number> read_number(const Sentence& sentence, std::size_t begin, Letters letters,
                                  Start start) {
    const Lexeme& first = sentence.at(begin);
    if (first.in_mention) return std::nullopt;
    if (first.is_digits) return read_digits(sentence, begin, letters, start);
    if (first.gap == Gap::none && !sentence.before(begin).is_symbol) return std::nullopt;
    if (start == Start::of_word && first.gap != Gap::space && first.gap != Gap::none) {
        return std::nullopt;
    }
    if (auto number = read_plural_magnitude(sentence, begin)) return number;
    if (auto number = read_worded(sentence, begin)) return number;
    auto number = read_spelled_number(sentence, begin);
    if (number) {
        take_and_a_half(sentence, *number);
        // "five dozen"
        if (sentence.role(number->end) == Role::dozen && !number->has_magnitude) {
            take_magnitude(sentence, *number);
        }
    }
    return number;
}

}  // namespace onoma
