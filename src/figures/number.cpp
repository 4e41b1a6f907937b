// SPDX-License-Identifier: Apache-2.0
#include "figures/number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace onoma {
namespace {

// Three digits, with decimals perhaps, after a space: a group of "1 234 567".
bool is_group(const Sentence& sentence, std::size_t at) {
    const Lexeme& group = sentence.at(at);
    if (!group.is_digits || group.gap != Gap::space) return false;
    const std::string_view digits = group.text.substr(0, 3);
    if (digits.size() != 3 || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return false;
    if (group.text.size() == 3) return true;
    const char decimal = sentence.language() == Language::english ? '.' : ',';
    return group.text[3] == decimal &&
           group.text.substr(4).find_first_not_of("0123456789") == std::string_view::npos;
}

// Whether the space before a group shows that it is one: a space that does not break, or any in
// French and Spanish.
bool has_sure_space(const Sentence& sentence, std::size_t at) {
    const std::uint32_t begin = sentence.at(at - 1).range.end;
    const std::string_view space =
        sentence.bytes().substr(begin, sentence.at(at).range.begin - begin);
    if (space == " ") return sentence.language() != Language::english;
    return space.size() <= 3 && space.find(' ') == std::string_view::npos;
}

// How many groups at `at` belong to the number before: after spaces that break, two and more are
// sure, and one of a sum ("$12 500") where no noun follows it ("$12 500 times").
std::size_t sure_groups(const Sentence& sentence, std::size_t at, Letters letters) {
    std::size_t end = at;
    while (is_group(sentence, end)) ++end;
    const std::size_t groups = end - at;
    if (groups == 0 || groups >= 2 || has_sure_space(sentence, at)) return groups;
    // No number of its own begins with zero.
    if (sentence.at(at).text.front() == '0') return groups;
    const Lexeme& next = sentence.at(end);
    const bool is_whole = next.text.empty() || next.is_symbol || next.role == Role::function ||
                          next.role == Role::per || next.role == Role::article ||
                          next.role == Role::conjunction;
    return letters == Letters::are_magnitudes && is_whole ? 1 : 0;
}

// "1 234 567"
void take_spaced_groups(const Sentence& sentence, Number& number, Letters letters) {
    const Lexeme& first = sentence.at(number.end - 1);
    if (first.number->is_grouped || first.number->digits > 3 || first.number->decimals != 0) return;
    if (first.text.front() == '0') return;
    for (std::size_t left = sure_groups(sentence, number.end, letters); left > 0; --left) {
        std::string value(sentence.at(number.end).text);
        std::replace(value.begin(), value.end(), ',', '.');
        number.written = number.written * 1000 + std::strtod(value.c_str(), nullptr);
        number.is_grouped = true;
        ++number.end;
        if (value.size() > 3) return;
    }
}

// "2.4 ± 0.1 billion": after the number, what it may be wrong by.
void take_tolerance(const Sentence& sentence, Number& number) {
    std::size_t at = number.end;
    if (sentence.is(at, "\u00B1")) {
        ++at;
    } else if (sentence.is(at, "+") && sentence.is(at + 1, "/") && sentence.at(at + 2).is_digits) {
        at += 2;
    } else if (sentence.is(at, "plus") && sentence.is(at + 1, "or") &&
               sentence.role(at + 2) == Role::minus) {
        at += 3;
    } else {
        return;
    }
    if (!sentence.at(at).number) return;
    number.end = at + 1;
    number.bound = Bound::about;
}

struct Power {
    double value = 0;
    std::size_t end = 0;
};

// "10⁶", "10^6"
std::optional<Power> power_of_ten(const Sentence& sentence, std::size_t begin) {
    constexpr double highest = 27;
    if (sentence.at(begin).text != "10") return std::nullopt;
    std::size_t at = begin + 1;
    if (sentence.is(at, "^") && sentence.at(at).gap == Gap::none) ++at;
    const Lexeme& raised = sentence.at(at);
    if (raised.gap != Gap::none || !(raised.is_digits || raised.is_symbol)) return std::nullopt;
    const auto power = parse_number(raised.text, sentence.language());
    if (!power || power->decimals != 0 || power->value > highest) return std::nullopt;
    return Power{std::pow(10, power->value), at + 1};
}

// "10⁶", "3 x 10^6", "1.2×10⁶"
void take_power(const Sentence& sentence, Number& number) {
    if (number.end != number.begin + 1) return;
    if (const auto power = power_of_ten(sentence, number.begin)) {
        number.written = power->value;
        number.end = power->end;
    } else if (sentence.is_any(number.end, {"x", "\u00D7", "*", "\u00B7"})) {
        const auto factor = power_of_ten(sentence, number.end + 1);
        if (!factor) return;
        number.written *= factor->value;
        number.end = factor->end;
    }
}

// A sign before digits that makes no number: a letter, a slash, another number.
bool begins_free(const Sentence& sentence, std::size_t begin) {
    const Lexeme& digits = sentence.at(begin);
    if (digits.gap == Gap::space) return true;
    if (digits.gap != Gap::none) return false;
    const Lexeme& before = sentence.before(begin);
    if (before.role == Role::currency_code) return true;
    if (!before.is_symbol) return false;
    // "P5+1"
    if (before.text == "+" && before.gap == Gap::none && sentence.before(begin, 2).is_digits) {
        return false;
    }
    constexpr std::string_view joining = "/@=_&\\:.#*^|";
    return before.text.size() > 1 || joining.find(before.text.front()) == std::string_view::npos;
}

std::optional<Number> read_digits(const Sentence& sentence, std::size_t begin, Letters letters,
                                  Start start) {
    const Lexeme& digits = sentence.at(begin);
    if (!digits.number) return std::nullopt;
    if (start == Start::of_word && !begins_free(sentence, begin)) return std::nullopt;
    if (may_begin_earlier(sentence, begin)) return std::nullopt;
    Number number;
    number.begin = begin;
    number.end = begin + 1;
    number.written = digits.number->value;
    number.is_grouped = digits.number->is_grouped;
    number.is_plain = !number.is_grouped && digits.number->decimals == 0 && !digits.has_minus;
    take_spaced_groups(sentence, number, letters);
    add_fraction(sentence, number);
    take_power(sentence, number);
    take_tolerance(sentence, number);
    number.value = number.written;
    take_magnitude(sentence, number);
    if (!number.has_magnitude) take_short_magnitude(sentence, number, letters);
    if (number.end != begin + 1) number.is_plain = false;
    // "3,5 billion" has one reading, "3,5" alone has not.
    if (digits.number->is_comma_decimal && !number.has_magnitude) return std::nullopt;
    return number;
}

// "millions", "tens of millions", "hundreds of thousands", "$10M's"
std::optional<Number> read_plural_magnitude(const Sentence& sentence, std::size_t begin) {
    if (sentence.role(begin) != Role::plural_magnitude) return std::nullopt;
    // "10s of millions"
    const bool goes_on = sentence.is(begin - 1, "of") && begin > 2 && sentence.is(begin - 2, "s") &&
                         sentence.at(begin - 2).gap == Gap::none;
    if (goes_on) return std::nullopt;
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

// "a million", "a hundred thousand", "a couple of", "a few thousand", "several hundred"
std::optional<Number> read_worded(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin;
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
        number.bound = Bound::about;
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

std::optional<Number> read_words(const Sentence& sentence, std::size_t begin, Start start) {
    const Lexeme& first = sentence.at(begin);
    if (first.gap == Gap::none && !sentence.before(begin).is_symbol) return std::nullopt;
    if (start == Start::of_word && first.gap != Gap::space && first.gap != Gap::none) {
        return std::nullopt;
    }
    if (auto number = read_plural_magnitude(sentence, begin)) return number;
    if (auto number = read_fraction(sentence, begin)) return number;
    if (auto number = read_worded(sentence, begin)) return number;
    auto number = read_spelled_number(sentence, begin);
    if (!number) return std::nullopt;
    take_spelled_decimals(sentence, *number);
    take_and_a_half(sentence, *number);
    // "five dozen", "two millions"
    if (!number->has_magnitude) take_magnitude(sentence, *number);
    return number;
}

}  // namespace

std::optional<Number> read_number(const Sentence& sentence, std::size_t begin, Letters letters,
                                  Start start) {
    const Lexeme& first = sentence.at(begin);
    if (first.in_mention) return std::nullopt;
    std::optional<Number> number;
    if (first.is_digits && first.gap == Gap::space) number = read_fraction(sentence, begin);
    if (first.is_digits && !number) {
        number = read_digits(sentence, begin, letters, start);
    } else if (!number) {
        number = read_words(sentence, begin, start);
    }
    if (number && first.has_minus) {
        number->written = -number->written;
        number->value = -number->value;
    }
    return number;
}

// Cardinal numbers in words, below a quadrillion. A chain of words that is not a number in the
// school's sense ("twenty thirty", "five two") is none: it would be several, or a year.

namespace {

bool is_number_word(Role role) { return role == Role::cardinal || role == Role::tens; }

// "vingt et un", "ciento uno": an article elsewhere.
bool is_one(const Sentence& sentence, std::size_t at) {
    if (sentence.language() == Language::french) return sentence.is_any(at, {"un", "une"});
    if (sentence.language() == Language::portuguese) return sentence.is_any(at, {"um", "uma"});
    const bool has_un =
        sentence.language() == Language::spanish || sentence.language() == Language::italian;
    return has_un && sentence.is_any(at, {"un", "una", "uno"});
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
        const bool joins =
            (sentence_.language() == Language::spanish && sentence_.is(unit, "y")) ||
            (sentence_.language() == Language::portuguese && sentence_.is(unit, "e"));
        if (joins) ++unit;
        if (unit != at_ && is_one(sentence_, unit)) {
            at_ = unit + 1;
            return value + 1;
        }
        if (sentence_.role(unit) == Role::cardinal && sentence_.is_next_word(unit)) {
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
        if (is_one(sentence_, unit) && sentence_.is_next_word(unit) && value != 10) {
            at_ = unit + 1;
            return value + 1;
        }
        if (sentence_.role(unit) != Role::cardinal || !sentence_.is_next_word(unit)) return value;
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
    if (sentence.role(next) == Role::hundred && (!value || sentence.is_next_word(next))) {
        // "doscientos" is a word of its own.
        const double hundreds = sentence.at(next).word->value;
        const bool is_wrong = value && (*value >= 100 || *value == 0 || hundreds != 100);
        if (is_wrong) return std::nullopt;
        value = value.value_or(1) * hundreds;
        ++next;
        std::size_t rest = next;
        if (sentence.role(rest) == Role::conjunction) ++rest;
        SmallReader after(sentence, rest);
        if (sentence.is_next_word(rest)) {
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
        sentence.is_next_word(begin) &&
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
        if (any && !sentence.is_next_word(next)) break;
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
        while (sentence.role(next) == Role::magnitude && sentence.is_next_word(next)) {
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
    if (sentence.is_next_word(at) && is_number_word(sentence.role(at))) return std::nullopt;
    number.value = total;
    number.end = at;
    return number;
}

}  // namespace onoma
