// SPDX-License-Identifier: Apache-2.0
// "per month", "a share", "/year", "annually", "per million tokens" behind a figure.
#include <cmath>

#include "figures/noun_phrase.hpp"
#include "figures/number.hpp"
#include "figures/reading.hpp"

namespace onoma {
namespace {

struct Rate {
    std::string per;
    std::size_t end = 0;
};

// The name of one word that something may be counted by, or nothing.
std::string unit_at(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.in_mention) return {};
    switch (lexeme.role) {
        case Role::time_unit:
        case Role::rate_noun:
        case Role::measure:
            return std::string(lexeme.word->unit);
        default:
            break;
    }
    if (lexeme.text == "mo") return "month";
    if (lexeme.text == "quarter") return "quarter";
    if (lexeme.text == "tokens") return "token";
    if (lexeme.text == "s" && lexeme.gap == Gap::none) return "second";
    if (lexeme.text == "h" && lexeme.gap == Gap::none) return "hour";
    return {};
}

// 1e6 -> 1M
std::string magnitude_name(double value) {
    if (value == 1e3) return "1K ";
    if (value == 1e6) return "1M ";
    if (value == 1e9) return "1B ";
    if (value == std::floor(value) && value < 1e9) {
        return std::to_string(static_cast<long>(value)) + " ";
    }
    return {};
}

// "per month", "per 1M tokens", "per million input tokens", "per 100,000 people", "per capita"
std::optional<Rate> behind_per(const Sentence& sentence, std::size_t at) {
    std::string magnitude;
    if (const auto number = read_number(sentence, at, Letters::are_magnitudes)) {
        magnitude = magnitude_name(number->value);
        at = number->end;
    } else if (sentence.role(at) == Role::magnitude) {
        magnitude = magnitude_name(sentence.at(at).word->value);
        ++at;
    }
    if (!magnitude.empty()) {
        std::string unit = unit_at(sentence, at);
        if (!unit.empty()) return Rate{magnitude + unit, at + 1};
        const auto noun = find_head_noun(sentence, at, false);
        if (!noun) return std::nullopt;
        return Rate{magnitude + noun->singular, noun->end};
    }
    std::string unit = unit_at(sentence, at);
    if (!unit.empty()) return Rate{unit, at + 1};
    const Lexeme& noun = sentence.at(at);
    const bool is_noun = noun.role == Role::other && !noun.is_symbol && !noun.in_mention &&
                         !noun.is_digits && noun.gap == Gap::space && !noun.begins_capital;
    if (!is_noun) return std::nullopt;
    return Rate{std::string(noun.text), at + 1};
}

// "a year", "an hour", "each month", but not "a year ago".
std::optional<Rate> behind_article(const Sentence& sentence, std::size_t at) {
    const std::string unit = unit_at(sentence, at);
    if (unit.empty()) return std::nullopt;
    if (sentence.is_any(at + 1, {"ago", "earlier", "later", "before", "after", "old", "long",
                                 "from", "or", "and", "to", "in", "into"}) ||
        sentence.role(at + 1) == Role::range) {
        // "$5 billion a year in sales" is a rate all the same.
        const bool is_rate_all_the_same = sentence.is_any(at + 1, {"in", "from", "and", "to"});
        if (!is_rate_all_the_same) return std::nullopt;
    }
    return Rate{unit, at + 1};
}

std::optional<Rate> find_rate(const Sentence& sentence, std::size_t at) {
    const Lexeme& first = sentence.at(at);
    const Gap next_gap = sentence.at(at + 1).gap;
    if (first.text == "/" && first.gap == Gap::none && next_gap == Gap::none) {
        if (sentence.at(at + 1).is_digits) {
            auto rate = behind_per(sentence, at + 1);
            return rate;
        }
        const std::string unit = unit_at(sentence, at + 1);
        if (unit.empty()) return std::nullopt;
        return Rate{unit, at + 2};
    }
    if (first.gap != Gap::space && first.gap != Gap::hyphen) return std::nullopt;
    if (first.role == Role::per) {
        if (next_gap != Gap::space && next_gap != Gap::hyphen) return std::nullopt;
        if (sentence.is_any(at + 1, {"cent", "se", "annum"})) {
            if (!sentence.is(at + 1, "annum")) return std::nullopt;
            return Rate{"year", at + 2};
        }
        return behind_per(sentence, at + 1);
    }
    if (first.role == Role::article || first.text == "each" || first.text == "every") {
        return behind_article(sentence, at + 1);
    }
    if (first.role == Role::rate_adverb) {
        // "20 percent weekly gains"
        const bool ends = sentence.at(at + 1).text.empty() || sentence.at(at + 1).is_symbol ||
                          sentence.role(at + 1) != Role::other;
        const bool is_adverb = first.text == "annually" || first.text == "yearly";
        if (!ends && !is_adverb) return std::nullopt;
        return Rate{std::string(first.word->unit), at + 1};
    }
    // Of the other languages: "pro Jahr" and "par an" are Role::per, "im Jahr", "al año".
    if (sentence.is_any(at, {"im", "al", "l"}) && sentence.language() != Language::english) {
        return behind_article(sentence, at + 1);
    }
    return std::nullopt;
}

}  // namespace

void take_rate(const Sentence& sentence, Reading& reading) {
    // "5 years per" and dates have no rate; "10 minutes a day" has.
    if (reading.kind == FigureKind::date || reading.kind == FigureKind::ordinal) return;
    if (!reading.per.empty()) return;
    const auto rate = find_rate(sentence, reading.end);
    if (!rate) return;
    if (reading.kind == FigureKind::duration && rate->per == "year") {
        // "five months a year" is, "for 10 years each year" is not worth the risk.
        if (!sentence.is_any(reading.end, {"a", "per"})) return;
    }
    reading.per = rate->per;
    reading.end = rate->end;
}

}  // namespace onoma
