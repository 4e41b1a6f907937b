// SPDX-License-Identifier: Apache-2.0
// Parts of one: half a billion, a quarter of a million, one-tenth of 1 percent, 1/2 pound, 5-1/2.
#include <cmath>

#include "figures/number.hpp"

namespace onoma {
namespace {

struct Part {
    double value = 0;
    std::size_t end = 0;
};

bool is_joined(const Sentence& sentence, std::size_t at) {
    const Gap gap = sentence.at(at).gap;
    return gap == Gap::space || gap == Gap::hyphen;
}

// What "third", "quarters" are of one, or 0.
double denominator_part(const Sentence& sentence, std::size_t at) {
    const Lexeme& word = sentence.at(at);
    switch (word.role) {
        case Role::half:
            return 0.5;
        case Role::quarter:
            return 0.25;
        case Role::fraction:
            return word.word->value;
        case Role::first_fourth:
            return word.word->value >= 3 ? 1 / word.word->value : 0;
        default:
            return 0;
    }
}

// "½", or digits: "3/4"
std::optional<Part> part_in_digits(const Sentence& sentence, std::size_t at) {
    const Lexeme& first = sentence.at(at);
    if (first.text == "1\u20442") return Part{0.5, at + 1};
    if (first.text == "1\u20444") return Part{0.25, at + 1};
    if (first.text == "3\u20444") return Part{0.75, at + 1};
    const Lexeme& slash = sentence.at(at + 1);
    const Lexeme& below = sentence.at(at + 2);
    if (!first.number || slash.text != "/" || slash.gap != Gap::none || !below.number ||
        below.gap != Gap::none || sentence.is(at + 3, "/")) {
        return std::nullopt;
    }
    const double numerator = first.number->value;
    const double denominator = below.number->value;
    for (const double usual : {2, 3, 4, 5, 8, 10, 16, 32, 64}) {
        const bool is_part = denominator == usual && numerator >= 1 && numerator < denominator;
        if (is_part) return Part{numerator / denominator, at + 3};
    }
    return std::nullopt;
}

// "half", "a quarter", "one-tenth", "three quarters"
std::optional<Part> part_in_words(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin;
    double count = 1;
    if (sentence.role(at) == Role::article) {
        ++at;
    } else if (sentence.role(at) == Role::cardinal && is_joined(sentence, at + 1)) {
        count = sentence.at(at).word->value;
        ++at;
    }
    const double part = denominator_part(sentence, at);
    // "third", "quarter" alone are ranks and months.
    const bool is_bare =
        at == begin && sentence.role(at) != Role::half && sentence.role(at) != Role::quarter;
    // 3 * 0.1 is 0.3, not 0.30000000000000004.
    const double value = std::round(count * part * 1e12) / 1e12;
    if (value <= 0 || value >= 1 || is_bare) return std::nullopt;
    return Part{value, at + 1};
}

// After the "of a", "of 1" or "a" that leads from a part to what it is a part of: nothing where
// nothing leads there.
std::size_t behind_link(const Sentence& sentence, std::size_t at) {
    std::size_t next = at;
    if (sentence.is(next, "of")) ++next;
    const bool is_one = sentence.role(next) == Role::article || sentence.is_any(next, {"1", "one"});
    return is_one ? next + 1 : at;
}

bool is_whole(const Sentence& sentence, std::size_t at) {
    if (!is_joined(sentence, at)) return false;
    switch (sentence.role(at)) {
        case Role::magnitude:
        case Role::percent:
        case Role::measure:
        case Role::hundred:
            return true;
        default:
            return sentence.is_any(at, {"%", "pound", "pounds"}) ||
                   (sentence.is(at, "per") && sentence.is(at + 1, "cent"));
    }
}

Number number_of(std::size_t begin, const Part& part) {
    Number number;
    number.begin = begin;
    number.end = part.end;
    number.written = part.value;
    number.value = part.value;
    return number;
}

}  // namespace

std::optional<Number> read_fraction(const Sentence& sentence, std::size_t begin) {
    const auto digits = part_in_digits(sentence, begin);
    const auto part = digits ? digits : part_in_words(sentence, begin);
    if (!part) return std::nullopt;
    Number number = number_of(begin, *part);
    number.is_spelled = !digits;
    number.end = behind_link(sentence, part->end);
    // "a half-million", "half a dozen", "1/2 mile", "0.5%" of a part
    const bool is_sign = digits && sentence.is(number.end, "%");
    if (!is_sign && !is_whole(sentence, number.end) && sentence.role(number.end) != Role::dozen) {
        return std::nullopt;
    }
    take_magnitude(sentence, number);
    return number;
}

void add_fraction(const Sentence& sentence, Number& number) {
    const Lexeme& next = sentence.at(number.end);
    const bool is_sign = next.text.find("\u2044") != std::string_view::npos;
    // "2½", "2 1/2", "5-1/2"
    if (!is_sign && next.gap != Gap::space && next.gap != Gap::hyphen) return;
    if (is_sign && next.gap == Gap::other) return;
    const auto part = part_in_digits(sentence, number.end);
    if (!part) return;
    number.written += part->value;
    number.end = part->end;
}

}  // namespace onoma
