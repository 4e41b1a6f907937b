// SPDX-License-Identifier: Apache-2.0
// Money, percent, durations, quantities, points and counts: a number, or two that are a range, with
// what it measures in front or behind. Currency, magnitude and unit of one end of a range hold for
// the other: "$1 to $2 billion", "nine to twelve months".
#include <algorithm>
#include <cmath>

#include "figures/currency.hpp"
#include "figures/noun_phrase.hpp"
#include "figures/number.hpp"
#include "figures/reading.hpp"
#include "figures/unit.hpp"

namespace onoma {
namespace {

constexpr double least_counted_in_words = 13;  // below, only units of time, money or measure

// One end of a range, or the whole.
struct Term {
    std::size_t begin = 0;
    std::size_t end = 0;
    Number number;
    std::optional<Currency> currency;
    std::optional<Unit> unit;
};

bool is_word_or_end(const Sentence& sentence, std::size_t at) {
    return at >= sentence.size() || sentence.at(at).gap != Gap::none || sentence.at(at).is_symbol;
}

// "$10M's"
bool take_plural_mark(const Sentence& sentence, Term& term) {
    const bool has_mark =
        sentence.at(term.end).gap == Gap::none && sentence.is_any(term.end, {"'s", "\u2019s", "s"});
    if (!has_mark || !term.number.has_short_magnitude || !term.currency) return false;
    ++term.end;
    term.number.is_open = true;
    return true;
}

std::optional<Term> read_term(const Sentence& sentence, std::size_t begin, Start start) {
    Term term;
    term.begin = begin;
    term.currency = currency_before(sentence, begin);
    std::size_t at = term.currency ? term.currency->end : begin;
    if (!term.currency && sentence.is_any(begin, {"a", "an"}) && sentence.is(begin + 1, "few") &&
        currency_before(sentence, begin + 2)) {
        return std::nullopt;  // "a few $10M's" begins at the sign
    }
    const auto number =
        read_number(sentence, at, term.currency ? Letters::are_magnitudes : Letters::are_units,
                    term.currency ? Start::behind_sign : start);
    if (!number) return std::nullopt;
    if (term.currency && number->is_spelled && !number->has_magnitude) return std::nullopt;
    term.number = *number;
    term.end = number->end;
    if (term.currency) {
        if (sentence.at(begin).has_minus || sentence.at(at).has_minus) {
            term.number.value = -std::abs(term.number.value);
        }
        take_plural_mark(sentence, term);
        return term;
    }
    // Behind an open magnitude a unit may need "of": "billions of dollars".
    std::size_t behind = term.end;
    if (sentence.is(behind, "of") && (number->is_open || number->has_magnitude)) ++behind;
    if ((sentence.language() == Language::french || sentence.language() == Language::spanish) &&
        sentence.is_any(behind, {"de", "d"}) && number->has_magnitude) {
        behind += sentence.is(behind, "d") && sentence.at(behind + 1).is_symbol ? 2 : 1;
    }
    // "3 cent" of French is no hundred here.
    term.unit = read_unit(sentence, behind);
    if (term.unit && term.unit->is_sign && number->is_spelled) term.unit.reset();
    if (term.unit) {
        term.end = term.unit->end;
        return term;
    }
    term.currency = currency_behind(sentence, behind, number->value, number->has_magnitude);
    if (!term.currency && sentence.at(term.end).gap == Gap::none &&
        sentence.role(term.end) == Role::short_magnitude) {
        // "5m euros"
        const auto longer = read_number(sentence, at, Letters::are_magnitudes, start);
        if (longer && longer->end > number->end) {
            term.currency = currency_behind(sentence, longer->end, longer->value, true);
            if (term.currency) term.number = *longer;
        }
    }
    if (term.currency) term.end = term.currency->end;
    return term;
}

// Where the second number of a range begins: behind "-", "to", "or", and "and" behind "between".
std::optional<std::size_t> behind_range_sign(const Sentence& sentence, const Term& first) {
    const std::size_t at = first.end;
    const Lexeme& next = sentence.at(at);
    const bool may_begin = next.is_digits || next.role == Role::cardinal ||
                           next.role == Role::tens || next.is_symbol ||
                           next.role == Role::currency_code || next.role == Role::magnitude;
    if (may_begin && (next.gap == Gap::hyphen || next.gap == Gap::dash)) return at;
    const bool is_to = next.role == Role::range && next.gap != Gap::none;
    const bool is_and =
        next.role == Role::conjunction && sentence.before(first.begin).role == Role::between;
    if (is_to || is_and) {
        // "seven-to-ten"
        return at + 1;
    }
    // "seven- to ten-month"
    if (next.text == "-" && sentence.role(at + 1) == Role::range) return at + 2;
    return std::nullopt;
}

bool same_kind(const Term& first, const Term& second) {
    if (first.currency && second.currency) return first.currency->code == second.currency->code;
    if (first.unit && second.unit) {
        return first.unit->kind == second.unit->kind && first.unit->name == second.unit->name;
    }
    if (first.currency && second.unit) return false;
    return !(first.unit && second.currency);
}

// "rose from $3 million to $5 million", "fell $2 to $30": two figures, each whole.
bool is_movement(const Sentence& sentence, const Term& first, const Term& second) {
    if (!sentence.is(second.begin - 1, "to")) return false;
    const bool each_whole = (first.currency || first.unit) && (second.currency || second.unit) &&
                            (first.number.has_magnitude || !second.number.has_magnitude);
    if (!each_whole || sentence.is(first.begin - 1, "of")) return false;
    for (std::size_t distance = 1; distance <= 6; ++distance) {
        const Lexeme& before = sentence.before(first.begin, distance);
        if (before.text == "," || before.text == ";") return false;
        if (before.role == Role::rise || before.role == Role::fall) return true;
    }
    return false;
}

// Gives `first` the magnitude of `second` where it is meant for both. False when it cannot be told.
bool share_magnitude(Term& first, const Term& second) {
    Number& low = first.number;
    const Number& high = second.number;
    if (low.has_magnitude || !high.has_magnitude || high.is_article) return true;
    if (low.is_grouped || std::abs(low.value) >= 1000) return true;
    if (high.is_spelled && high.magnitude == 12) return true;
    if (low.value >= high.written) return false;
    low.value = low.written * high.magnitude;
    return true;
}

struct Range {
    Term first;
    Term second;
};

std::optional<Range> read_range(const Sentence& sentence, const Term& first) {
    if (first.number.is_open) return std::nullopt;
    const auto begin = behind_range_sign(sentence, first);
    if (!begin) return std::nullopt;
    auto second = read_term(sentence, *begin, Start::behind_sign);
    if (!second || second->number.is_open || second->number.is_article) return std::nullopt;
    Range range{first, *second};
    if (!same_kind(first, *second) || is_movement(sentence, first, *second)) return std::nullopt;
    // "10% or 5 people"; but "$5 to 10 million"
    const bool is_half_measured =
        (first.unit || first.currency) && !second->unit && !second->currency;
    const bool is_signed = first.currency && first.currency->begin == first.begin &&
                           second->number.has_magnitude && !sentence.is(*begin - 1, "or");
    if (is_half_measured && !is_signed && sentence.at(*begin).gap == Gap::space) {
        return std::nullopt;
    }
    if (!share_magnitude(range.first, *second)) return std::nullopt;
    // "a 5-0 win", "5 or 6-year-olds"
    if (range.first.number.value == range.second.number.value) return std::nullopt;
    return range;
}

// The units of time and measure that a small number in words may stand before.
bool may_be_small(const Unit& unit) {
    return unit.kind == FigureKind::duration || unit.kind == FigureKind::quantity ||
           unit.kind == FigureKind::percent;
}

// Idioms: "one day", "one night"; "one second, please".
bool is_idiom(const Sentence& sentence, const Term& term) {
    const bool is_one = sentence.is(term.number.begin, "one") && term.number.value == 1 &&
                        term.number.end == term.number.begin + 1;
    return is_one && term.unit && term.unit->kind == FigureKind::duration &&
           (term.unit->name == "day" || term.unit->name == "night" || term.unit->name == "second" ||
            sentence.is_any(term.end, {"ago", "earlier", "later"}));
}

// "half an hour" is no figure of ours, "a hundred years" is.
Reading reading_of(const Term& term, FigureKind kind, std::string_view unit) {
    Reading reading;
    reading.begin = term.begin;
    reading.end = term.end;
    reading.kind = kind;
    reading.unit = unit;
    reading.low = term.number.value;
    if (!term.number.is_open) reading.high = term.number.value;
    if (term.number.is_open) reading.bound = Bound::above;
    if (term.number.is_approximate) reading.bound = Bound::about;
    return reading;
}

void set_ends(Reading& reading, double first, double second, std::size_t end) {
    reading.low = std::min(first, second);
    reading.high = std::max(first, second);
    reading.end = end;
}

// Money or a unit on one side at least.
std::optional<Reading> read_measured(const Sentence& sentence, const Term& first) {
    auto range = read_range(sentence, first);
    // "49% to 46%" is no range, "from 5 to 3 million" is one that falls.
    const bool falls = range && range->first.number.value > range->second.number.value;
    if (falls && sentence.before(first.begin).role != Role::from) range.reset();
    const Term& last = range ? range->second : first;
    const auto& currency = first.currency ? first.currency : last.currency;
    const auto& unit = first.unit ? first.unit : last.unit;
    if (!currency && !unit) return std::nullopt;
    Reading reading = currency ? reading_of(first, FigureKind::money, currency->code)
                               : reading_of(first, unit->kind, unit->name);
    const double factor = currency ? currency->factor : 1;
    *reading.low *= factor;
    if (reading.high) *reading.high *= factor;
    if (range) {
        set_ends(reading, range->first.number.value * factor, range->second.number.value * factor,
                 last.end);
    }
    if (!range && !currency && first.number.is_spelled && !may_be_small(*unit) &&
        first.number.value < least_counted_in_words) {
        return std::nullopt;
    }
    if (!range && is_idiom(sentence, first)) return std::nullopt;
    // Spelled numbers with signs, or glued letters behind: "5kmx".
    if (sentence.at(reading.end).gap == Gap::none && !sentence.at(reading.end).is_symbol &&
        !sentence.at(reading.end).text.starts_with('\'') &&
        !sentence.is_any(reading.end, {"\u2019s"})) {
        return std::nullopt;
    }
    return reading;
}

// A capitalized word in front makes a name of the number: "Boeing 737 jets", "Fortune 500 firms".
bool is_named_by_word_before(const Sentence& sentence, std::size_t begin) {
    const Lexeme& number = sentence.at(begin);
    const Lexeme& before = sentence.before(begin);
    if (before.text.empty()) return false;
    if (number.gap != Gap::space) return !before.is_symbol;
    if (before.role == Role::label) return true;
    if (before.is_digits && sentence.before(begin, 2).role != Role::month) return true;
    if (before.in_mention) return true;
    if (!before.begins_capital || before.is_symbol) return false;
    switch (before.role) {
        case Role::other:
        case Role::short_magnitude:
        case Role::currency_word:
        case Role::rise:
        case Role::fall:
        case Role::measure:
        case Role::street:
            return true;
        default:
            return false;
    }
}

// "one in 10 people", "two of 20 members", "9 out of 10 doctors": a share, which has no number
// here.
bool is_ratio(const Sentence& sentence, std::size_t begin) {
    const Lexeme& before = sentence.before(begin);
    const bool is_in = before.text == "in" || before.text == "of";
    const std::size_t distance =
        before.text == "of" && sentence.before(begin, 2).text == "out" ? 3 : 2;
    const Lexeme& part = sentence.before(begin, distance);
    if (!is_in) return false;
    if (before.text == "of" && distance == 2) return false;
    return part.is_digits || part.role == Role::cardinal || part.text == "every";
}

bool is_year_like(const Sentence& sentence, const Number& number) {
    const bool is_four_digits = number.is_plain && sentence.at(number.begin).text.size() == 4;
    if (!is_four_digits) return false;
    if (number.value >= 1900 && number.value <= 2100) return true;
    const std::string_view before = sentence.before(number.begin).text;
    for (const std::string_view word :
         {"in", "since", "by", "from", "until", "of", "to", "and", "after", "before", "between"}) {
        if (before == word && number.value < 2200) return true;
    }
    return false;
}

// "3,200 people", "millions of chips", "a 20-member panel", and bare "1.4 million".
std::optional<Reading> read_count(const Sentence& sentence, const Term& first) {
    const auto range = read_range(sentence, first);
    const Number& number = range ? range->second.number : first.number;
    std::size_t at = range ? range->second.end : first.end;
    if (first.number.written < 0) return std::nullopt;
    if (!is_word_or_end(sentence, at)) return std::nullopt;
    if (range && range->first.number.value > range->second.number.value) return std::nullopt;
    if (is_year_like(sentence, number) || is_year_like(sentence, first.number)) {
        return std::nullopt;
    }
    const bool is_small_word =
        number.is_spelled && number.value < least_counted_in_words && !number.is_open;
    if (is_small_word) return std::nullopt;
    if (is_named_by_word_before(sentence, first.begin) || is_ratio(sentence, first.begin)) {
        return std::nullopt;
    }
    Reading reading = reading_of(first, FigureKind::count, "");
    if (range) set_ends(reading, range->first.number.value, number.value, at);
    if (sentence.language() != Language::english) {
        // "80 millions de couronnes": money that we do not know, perhaps.
        const bool has_noun = sentence.is(at, "de");
        const bool is_sure = number.is_grouped || number.has_magnitude;
        if (!is_sure || has_noun || number.is_spelled) return std::nullopt;
        return reading;
    }
    // "300+ members"
    if (sentence.is(at, "+") && sentence.at(at).gap == Gap::none) ++at;
    // "20 or so people", "50 or more firms": see find_bound.
    if (sentence.is(at, "or") && sentence.is_any(at + 1, {"so", "more", "fewer", "less"})) at += 2;
    const bool has_of = sentence.is(at, "of") && (number.is_open || number.has_magnitude);
    if (has_of) ++at;
    const bool is_one = !range && number.value == 1 && number.is_plain;
    auto noun = find_joined_noun(sentence, at);
    if (!noun) noun = find_head_noun(sentence, at, is_one);
    if (noun) {
        reading.unit = noun->singular;
        reading.measured = noun->singular;
        reading.end = noun->end;
        if (sentence.role(noun->at) == Role::time_unit) {
            reading.kind = FigureKind::duration;
            reading.unit = sentence.at(noun->at).word->unit;
            reading.measured.clear();
        }
        return reading;
    }
    // Without a noun only what cannot be but a number of something.
    const Lexeme& next = sentence.at(at);
    const bool is_sure =
        number.is_grouped || (number.has_magnitude && !number.is_open && number.magnitude >= 1000);
    const bool ends_phrase = next.text.empty() || next.role == Role::function ||
                             (next.is_symbol && next.text != "/" && next.text != "$");
    if (!is_sure || has_of || !ends_phrase || next.gap == Gap::hyphen) return std::nullopt;
    return reading;
}

// "aged 56", "age 18", "ages 5 to 11": years. "Elo of 1350", "an Elo rating of 1,287".
std::optional<Reading> read_announced(const Sentence& sentence, std::size_t begin) {
    const bool is_age =
        sentence.is_any(begin, {"aged", "age", "ages"}) && sentence.at(begin).gap == Gap::space;
    if (is_age && sentence.at(begin + 1).is_digits) {
        const auto first = read_term(sentence, begin + 1, Start::of_word);
        if (!first || first->currency || !first->number.is_plain) return std::nullopt;
        if (first->unit && first->unit->name != "year") return std::nullopt;
        const auto range = read_range(sentence, *first);
        if (range && range->second.unit && range->second.unit->name != "year") return std::nullopt;
        Reading reading = reading_of(*first, FigureKind::duration, "year");
        if (range) {
            set_ends(reading, range->first.number.value, range->second.number.value,
                     range->second.end);
        }
        reading.begin = begin;
        reading.measured = "age";
        if (*reading.high > 130) return std::nullopt;
        return reading;
    }
    if (!sentence.is(begin, "elo")) return std::nullopt;
    std::size_t at = begin + 1;
    if (sentence.is_any(at, {"score", "rating"})) ++at;
    if (!sentence.is(at, "of")) return std::nullopt;
    const auto number = read_number(sentence, at + 1, Letters::are_units);
    if (!number || number->is_spelled || number->has_magnitude) return std::nullopt;
    Term term;
    term.begin = begin;
    term.end = number->end;
    term.number = *number;
    return reading_of(term, FigureKind::score, "Elo");
}

}  // namespace

std::optional<Reading> read_amount(const Sentence& sentence, std::size_t begin) {
    if (auto announced = read_announced(sentence, begin)) return announced;
    const auto first = read_term(sentence, begin, Start::of_word);
    if (!first) return std::nullopt;
    auto reading = read_measured(sentence, *first);
    if (!reading) {
        if (first->currency || first->unit) return std::nullopt;
        reading = read_count(sentence, *first);
    }
    if (reading) take_rate(sentence, *reading);
    return reading;
}

}  // namespace onoma
