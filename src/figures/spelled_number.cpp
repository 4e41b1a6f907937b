// SPDX-License-Identifier: Apache-2.0
// Cardinal numbers in words, below a quadrillion. A chain of words that is not a number in the
// school's sense ("twenty thirty", "five two") is none: it would be several, or a year.
#include <algorithm>
#include <cmath>

#include "figures/number.hpp"

namespace onoma {
namespace {

bool is_joined(const Sentence& sentence, std::size_t at) {
    return sentence.at(at).gap == Gap::space || sentence.at(at).gap == Gap::hyphen;
}

bool is_number_word(Role role) { return role == Role::cardinal || role == Role::tens; }

// "vingt et un", "ciento uno": an article elsewhere.
bool is_one(const Sentence& sentence, std::size_t at) {
    if (sentence.language() == Language::french) return sentence.is_any(at, {"un", "une"});
    return sentence.language() == Language::spanish && sentence.is_any(at, {"un", "una", "uno"});
}

// What is below a hundred: "seven", "twenty", "twenty-five", "treinta y cinco",
// "soixante-dix-sept".
class SmallReader {
public:
    SmallReader(const Sentence& sentence, std::size_t at) : sentence_(sentence), at_(at) {}

    // Moves after what it read.
    std::optional<double> read() {
        if (!is_number_word(sentence_.role(at_))) return std::nullopt;
        double value = sentence_.at(at_).word->value;
        const bool is_tens = sentence_.role(at_) == Role::tens;
        ++at_;
        if (sentence_.language() == Language::french) return read_french(value, is_tens);
        if (!is_tens) return value;
        std::size_t unit = at_;
        if (sentence_.language() == Language::spanish && sentence_.is(unit, "y")) ++unit;
        if (unit != at_ && is_one(sentence_, unit)) {
            at_ = unit + 1;
            return value + 1;
        }
        if (sentence_.role(unit) == Role::cardinal && is_joined(sentence_, unit)) {
            const double ones = sentence_.at(unit).word->value;
            if (ones >= 1 && ones <= 9) {
                at_ = unit + 1;
                value += ones;
            }
        }
        return value;
    }

    [[nodiscard]] std::size_t at() const { return at_; }

private:
    std::optional<double> read_french(double value, bool is_tens) {
        // quatre-vingt(s)
        if (value == 4 && sentence_.is_any(at_, {"vingt", "vingts"}) &&
            sentence_.at(at_).gap == Gap::hyphen) {
            value = 80;
            is_tens = true;
            ++at_;
        }
        if (!is_tens && value != 10) return value;
        std::size_t unit = at_;
        if (sentence_.is(unit, "et")) ++unit;
        const double most = value == 60 || value == 80 ? 16 : 9;
        if (is_one(sentence_, unit) && is_joined(sentence_, unit) && value != 10) {
            at_ = unit + 1;
            return value + 1;
        }
        if (sentence_.role(unit) != Role::cardinal || !is_joined(sentence_, unit)) return value;
        const double ones = sentence_.at(unit).word->value;
        if (value == 10 && ones < 7) return value;
        if (ones < 1 || ones > most) return value;
        at_ = unit + 1;
        value += ones;
        // soixante-dix-sept
        if (ones == 10 && sentence_.role(at_) == Role::cardinal &&
            sentence_.at(at_).gap == Gap::hyphen) {
            value += sentence_.at(at_).word->value;
            ++at_;
        }
        return value;
    }

    const Sentence& sentence_;
    std::size_t at_;
};

bool is_decimal(const Sentence& sentence, std::size_t at) {
    return sentence.role(at) == Role::cardinal && sentence.at(at).word->value <= 9;
}

// "point" between two numbers: "two point five million".
bool is_point_of_number(const Sentence& sentence, std::size_t at) {
    const Lexeme& before = sentence.before(at);
    return sentence.is(at, "point") && (is_number_word(before.role) || before.is_digits) &&
           is_decimal(sentence, at + 1);
}

// What is below a thousand, with or without a number before "hundred".
std::optional<double> read_below_thousand(const Sentence& sentence, std::size_t& at) {
    SmallReader small(sentence, at);
    std::optional<double> value = small.read();
    std::size_t next = value ? small.at() : at;
    if (sentence.role(next) == Role::hundred && (!value || is_joined(sentence, next))) {
        // "doscientos" is a word of its own.
        const double hundreds = sentence.at(next).word->value;
        const bool is_wrong = value && (*value >= 100 || *value == 0 || hundreds != 100);
        if (is_wrong) return std::nullopt;
        value = value.value_or(1) * hundreds;
        ++next;
        std::size_t rest = next;
        if (sentence.role(rest) == Role::conjunction) ++rest;
        SmallReader after(sentence, rest);
        if (is_joined(sentence, rest)) {
            if (is_one(sentence, rest)) {
                *value += 1;
                next = rest + 1;
            } else if (const auto ones = after.read()) {
                *value += *ones;
                next = after.at();
            }
        }
    }
    if (value) at = next;
    return value;
}

}  // namespace

void take_spelled_decimals(const Sentence& sentence, Number& number) {
    if (number.has_magnitude || !is_point_of_number(sentence, number.end)) return;
    double place = 0.1;
    std::size_t at = number.end + 1;
    while (is_decimal(sentence, at)) {
        number.written += place * sentence.at(at).word->value;
        place /= 10;
        ++at;
    }
    // 2.3 is no 2.3000000000000003.
    number.written = std::round(number.written * 1e9) / 1e9;
    number.value = number.written;
    number.end = at;
}

std::optional<Number> read_spelled_number(const Sentence& sentence, std::size_t begin) {
    // What stands before could not be read: nor can a part of it.
    const Role before = sentence.before(begin).role;
    const bool is_middle =
        is_joined(sentence, begin) &&
        (is_number_word(before) || before == Role::hundred || before == Role::magnitude ||
         (begin > 0 && is_point_of_number(sentence, begin - 1)));
    if (is_middle) return std::nullopt;
    Number number;
    number.begin = begin;
    number.is_spelled = true;
    double total = 0;
    double last_magnitude = 1e15;
    std::size_t at = begin;
    bool any = false;
    for (;;) {
        std::size_t next = at;
        // "one thousand and five"
        if (any && sentence.role(next) == Role::conjunction &&
            is_number_word(sentence.role(next + 1)) && last_magnitude <= 1e6) {
            ++next;
        }
        if (any && !is_joined(sentence, next)) break;
        auto part = read_below_thousand(sentence, next);
        const bool bare = !part && sentence.role(next) == Role::magnitude && !any &&
                          sentence.language() != Language::english &&
                          sentence.at(next).word->value == 1000;  // mille, mil, tausend
        if (bare) part = 1;
        if (!part && any && last_magnitude > 1 && is_one(sentence, next)) {
            part = 1;
            ++next;
        }
        if (!part) break;
        double magnitude = 1;
        while (sentence.role(next) == Role::magnitude && is_joined(sentence, next)) {
            magnitude *= sentence.at(next).word->value;
            ++next;
        }
        if (magnitude >= last_magnitude) {
            // "five hundred two million": not below what was before it
            return std::nullopt;
        }
        if (any && last_magnitude == 1) return std::nullopt;
        if (!any) number.written = *part;
        if (magnitude > 1) number.has_magnitude = true;
        number.magnitude = std::max(number.magnitude, magnitude);
        total += *part * magnitude;
        last_magnitude = magnitude;
        any = true;
        at = next;
        if (magnitude == 1) break;
    }
    if (!any) return std::nullopt;
    // "twenty thirty", "one two": a year or a list.
    if (is_joined(sentence, at) && is_number_word(sentence.role(at))) return std::nullopt;
    number.value = total;
    number.end = at;
    return number;
}

}  // namespace onoma
