// SPDX-License-Identifier: Apache-2.0
#include "figures/term.hpp"

#include <algorithm>
#include <cmath>

namespace onoma {
namespace {

// "$10M's"
void take_plural_mark(const Sentence& sentence, Term& term) {
    const bool has_mark =
        sentence.at(term.end).gap == Gap::none && sentence.is_any(term.end, {"'s", "\u2019s", "s"});
    if (!has_mark || !term.number.has_short_magnitude) return;
    ++term.end;
    term.number.is_open = true;
}

// "$(0.15)", "$(3.2) million": brackets are the minus of accounts.
std::optional<Number> read_bracketed(const Sentence& sentence, std::size_t begin) {
    if (!sentence.is(begin, "(")) return std::nullopt;
    auto number = read_number(sentence, begin + 1, Letters::are_magnitudes, Start::after_sign);
    if (!number || number->is_spelled || !sentence.is(number->end, ")")) return std::nullopt;
    ++number->end;
    if (!number->has_magnitude) take_magnitude(sentence, *number);
    if (!number->has_magnitude) take_short_magnitude(sentence, *number, Letters::are_magnitudes);
    number->written = -number->written;
    number->value = -number->value;
    return number;
}

// "€1.200" is 1200 on the continent and 1.2 elsewhere.
bool may_be_grouped(const Sentence& sentence, const Number& number, std::string_view currency) {
    const auto& digits = sentence.at(number.begin).number;
    if (!digits || digits->decimals != 3 || digits->is_grouped || number.has_magnitude)
        return false;
    if (sentence.language() != Language::english) return false;
    return number.written >= 1 && currency != "USD" && currency != "GBP" && currency != "AUD";
}

// "US$9.1 billion ($12.6 billion)": in the dollars of a land that is not told.
bool is_in_unknown_dollars(const Sentence& sentence, std::size_t begin, const Currency& currency) {
    if (!currency.is_bare_sign || currency.code != "USD" || !sentence.is(begin - 1, "(")) {
        return false;
    }
    constexpr std::size_t longest_sum = 4;  // "$", digits, "million", "("
    for (std::size_t distance = 2; distance <= longest_sum && distance < begin; ++distance) {
        const std::size_t sign = begin - distance;
        if (sentence.is(sign, "$")) {
            return sentence.is(sign - 1, "us") && sentence.at(sign).gap == Gap::none;
        }
    }
    return false;
}

std::optional<Term> read_after_currency(const Sentence& sentence, std::size_t begin,
                                        const Currency& currency) {
    const std::size_t at = currency.end;
    auto number = read_number(sentence, at, Letters::are_magnitudes, Start::after_sign);
    if (!number) number = read_bracketed(sentence, at);
    if (!number || (number->is_spelled && !number->has_magnitude)) return std::nullopt;
    if (!is_sure_with(currency, *number)) return std::nullopt;
    if (may_be_grouped(sentence, *number, currency.code)) return std::nullopt;
    if (is_in_unknown_dollars(sentence, begin, currency)) return std::nullopt;
    Term term{currency.begin, number->end, *number, currency, std::nullopt};
    if (sentence.at(begin).has_minus) {
        term.number.value = -std::abs(term.number.value);
    }
    take_plural_mark(sentence, term);
    // "£5.50p"
    const bool has_penny = currency.code == "GBP" && sentence.surface(term.end) == "p" &&
                           sentence.at(term.end).gap == Gap::none &&
                           term.number.written != std::floor(term.number.written);
    if (has_penny) ++term.end;
    if (may_go_on(sentence, term.number, term.end)) return std::nullopt;
    if (const auto said = currency_after_sum(sentence, term.end, currency)) {
        term.currency = *said;
        term.end = said->end;
    }
    return term;
}

// After an open magnitude a unit may need "of": "billions of dollars".
std::size_t after_of(const Sentence& sentence, const Number& number) {
    const std::size_t end = number.end;
    if (sentence.is(end, "of") && (number.is_open || number.has_magnitude)) return end + 1;
    const bool needs_de =
        sentence.language() == Language::french || sentence.language() == Language::spanish ||
        sentence.language() == Language::italian || sentence.language() == Language::portuguese;
    if (!needs_de || !number.has_magnitude || !sentence.is_any(end, {"de", "d", "di"})) return end;
    return end + (sentence.is(end, "d") && sentence.at(end + 1).is_symbol ? 2 : 1);
}

// "5m euros": only money makes the letter a magnitude.
void take_letter_of_money(const Sentence& sentence, Term& term, Start start) {
    if (sentence.at(term.end).gap != Gap::none ||
        sentence.role(term.end) != Role::short_magnitude) {
        return;
    }
    const auto longer = read_number(sentence, term.begin, Letters::are_magnitudes, start);
    if (!longer || longer->end == term.end) return;
    term.currency = currency_after(sentence, longer->end, longer->value, true);
    if (term.currency) term.number = *longer;
}

// "20 or so percentage points", "a 5-plus-year-old"
void take_hedged_unit(const Sentence& sentence, Term& term) {
    Number hedged = term.number;
    if (!take_hedge(sentence, hedged)) return;
    auto unit = read_unit(sentence, hedged.end);
    if (!unit || unit->is_sign) return;
    term.number = hedged;
    term.end = unit->end;
    term.unit = std::move(unit);
}

}  // namespace

std::optional<Term> read_term(const Sentence& sentence, std::size_t begin, Start start,
                              Letters letters) {
    const bool begins_open = sentence.is_any(begin, {"a", "an"}) && sentence.is(begin + 1, "few");
    // "a few $10M's" begins at the sign
    if (begins_open && currency_before(sentence, begin + 2)) return std::nullopt;
    if (const auto currency = currency_before(sentence, begin)) {
        return read_after_currency(sentence, begin, *currency);
    }
    // The digits of a sum that was not understood are nothing else: "£5.50p".
    const bool is_of_sum = begin > 0 && sentence.at(begin).is_digits &&
                           sentence.before(begin).is_symbol &&
                           is_currency_sign(sentence, begin - 1);
    if (is_of_sum && start == Start::of_word) return std::nullopt;
    const auto number = read_number(sentence, begin, letters, start);
    if (!number) return std::nullopt;
    Term term{begin, number->end, *number, std::nullopt, std::nullopt};
    const std::size_t after = after_of(sentence, *number);
    term.unit = read_unit(sentence, after);
    if (term.unit && term.unit->is_sign && number->is_spelled) term.unit.reset();
    if (term.unit) {
        // "a quarter-point cut" is of a rate.
        const bool is_part = number->is_spelled && number->value > 0 && number->value < 1;
        if (is_part && term.unit->name == "point") {
            term.unit->kind = FigureKind::percent;
            term.unit->name = "percentage-point";
        }
        term.end = term.unit->end;
        return term;
    }
    term.currency = currency_after(sentence, after, number->value, number->has_magnitude);
    if (!term.currency) take_hedged_unit(sentence, term);
    if (term.unit) return term;
    if (!term.currency) take_letter_of_money(sentence, term, start);
    if (term.currency && may_be_grouped(sentence, *number, term.currency->code)) {
        return std::nullopt;
    }
    if (term.currency) term.end = term.currency->end;
    if (may_go_on(sentence, term.number, term.end)) return std::nullopt;
    return term;
}

Reading reading_of(const Term& term, FigureKind kind, std::string_view unit) {
    Reading reading;
    reading.begin = term.begin;
    reading.end = term.end;
    reading.kind = kind;
    reading.unit = unit;
    reading.low = term.number.value;
    if (!term.number.is_open) reading.high = term.number.value;
    reading.bound = term.number.is_open ? Bound::above : term.number.bound;
    return reading;
}

void set_ends(Reading& reading, double first, double second, std::size_t end) {
    reading.low = std::min(first, second);
    reading.high = std::max(first, second);
    reading.end = end;
}

}  // namespace onoma
