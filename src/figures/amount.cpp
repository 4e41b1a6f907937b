// SPDX-License-Identifier: Apache-2.0
// Money, percent, durations, quantities, points and counts: a number, or two that are a range, with
// what it measures in front or after. Currency, magnitude and unit of one end of a range hold for
// the other: "$1 to $2 billion", "nine to twelve months".
#include <cmath>

#include "figures/term.hpp"

namespace onoma {
namespace {

// The units of time and measure that a small number in words may stand before.
bool may_be_small(const Unit& unit) {
    return unit.kind == FigureKind::duration || unit.kind == FigureKind::quantity ||
           unit.kind == FigureKind::percent || unit.name == "point";
}

// Idioms: "one day", "one night"; "one second, please".
bool is_idiom(const Sentence& sentence, const Term& term) {
    const bool is_one = sentence.is(term.number.begin, "one") && term.number.value == 1 &&
                        term.number.end == term.number.begin + 1;
    if (!is_one || !term.unit || term.unit->kind != FigureKind::duration) return false;
    if (sentence.is_any(term.end, {"ago", "earlier", "later"})) return true;
    const bool is_measured = sentence.is_any(term.begin - 1, {"only", "just", "within", "least"});
    const std::string& unit = term.unit->name;
    return !is_measured && (unit == "day" || unit == "night" || unit == "second");
}

// "a net loss of ($3.2 million)": a sum alone in the brackets of accounts is negative; after a
// name or another sum it is an aside.
bool take_brackets(const Sentence& sentence, Reading& reading) {
    const bool has_brackets =
        reading.begin > 0 && sentence.is(reading.begin - 1, "(") && sentence.is(reading.end, ")");
    if (!has_brackets || reading.kind != FigureKind::money || !reading.high) return false;
    const Lexeme& before = sentence.before(reading.begin, 2);
    const bool is_value = before.role == Role::function || before.role == Role::range;
    if (!is_value || sentence.before(reading.begin, 1).gap != Gap::space) return false;
    const double low = *reading.low;
    reading.low = -*reading.high;
    reading.high = -low;
    --reading.begin;
    ++reading.end;
    return true;
}

// "83 cents" are 0.83: divided, as 83 times 0.01 is another number.
double in_main_unit(double value, double factor) {
    return factor < 1 ? value / std::round(1 / factor) : value * factor;
}

// Both values of a range, or of its first term when it is a movement.
Reading measured_reading(const Term& first, const std::optional<Range>& range) {
    const bool is_money = first.currency.has_value();
    Reading reading = is_money ? reading_of(first, FigureKind::money, first.currency->code)
                               : reading_of(first, first.unit->kind, first.unit->name);
    const double factor = is_money ? first.currency->factor : 1;
    *reading.low = in_main_unit(*reading.low, factor);
    if (reading.high) *reading.high = in_main_unit(*reading.high, factor);
    if (range && !range->is_movement) {
        set_ends(reading, in_main_unit(first.number.value, factor),
                 in_main_unit(range->second.number.value, factor), range->second.end);
    }
    return reading;
}

// "5 degrees below zero"
void take_below_zero(const Sentence& sentence, Reading& reading) {
    const bool is_heat =
        reading.unit == "degree" || reading.unit == "celsius" || reading.unit == "fahrenheit";
    const bool is_below = sentence.is(reading.end, "below") && sentence.is(reading.end + 1, "zero");
    if (!is_heat || !is_below || !reading.high || *reading.low < 0) return;
    const double low = *reading.low;
    reading.low = -*reading.high;
    reading.high = -low;
    reading.end += 2;
}

// Letters glued after: "5kmx".
bool ends_in_word(const Sentence& sentence, std::size_t end) {
    const Lexeme& next = sentence.at(end);
    return next.gap == Gap::none && !next.is_symbol && !next.text.starts_with('\'') &&
           next.text != "\u2019s";
}

// "6ft 2in", "2h 30m", "6-foot-2": letters and bare numbers that only the larger unit explains.
void take_short_unit(const Sentence& sentence, const Reading& reading, Term& part) {
    if (part.unit || part.currency) return;
    const bool is_glued = sentence.at(part.end).gap == Gap::none;
    std::string_view name;
    std::size_t end = part.end + 1;
    if (reading.unit == "foot" && is_glued && sentence.is(part.end, "in")) name = "inch";
    if (reading.unit == "hour" && is_glued && sentence.is(part.end, "m")) name = "minute";
    // "6-foot-2", "6 feet 5 and"
    const Lexeme& next = sentence.at(part.end);
    const bool ends = next.text.empty() || next.is_symbol || next.text == "tall" ||
                      next.role == Role::conjunction;
    const bool is_bare_inch = reading.unit == "foot" && part.number.is_plain && !is_glued &&
                              part.begin == reading.end &&
                              (sentence.at(part.begin).gap == Gap::hyphen || ends);
    if (is_bare_inch) {
        name = "inch";
        end = part.end;
    }
    if (name.empty()) return;
    const FigureKind kind = name == "inch" ? FigureKind::quantity : FigureKind::duration;
    part.unit = Unit{kind, std::string(name), end, true};
    part.end = end;
}

// A smaller unit after the larger one of `reading`: " 2 inches", ", 32 minutes", " and 50 cents".
std::optional<Term> smaller_part(const Sentence& sentence, const Reading& reading) {
    std::size_t larger = reading.end;
    // "5 ft. 9 in."
    const bool is_short = sentence.is(larger, ".") && sentence.at(larger).gap == Gap::none;
    if (is_short && sentence.at(larger + 1).is_digits) ++larger;
    std::size_t at = larger;
    if (sentence.is(at, ",")) ++at;
    if (sentence.role(at) == Role::conjunction) ++at;
    const Gap gap = sentence.at(at).gap;
    const bool is_foot = reading.unit == "foot" && gap == Gap::hyphen;
    if (at == larger && gap != Gap::space && gap != Gap::none && !is_foot) return std::nullopt;
    auto part = read_term(sentence, at, at == larger ? Start::after_sign : Start::of_word);
    if (!part || part->number.is_open || part->number.has_magnitude) return std::nullopt;
    take_short_unit(sentence, reading, *part);
    return part;
}

// How many of the unit of `part` are one of `reading`'s.
std::optional<double> parts_in_one(const Sentence& sentence, const Reading& reading,
                                   const Term& part) {
    if (reading.kind == FigureKind::money) {
        if (!part.currency || part.currency->factor >= 1) return std::nullopt;
        // Euros and all dollars have cents.
        const bool is_its = part.currency->code == reading.unit ||
                            sentence.is_any(part.currency->end - 1, {"cent", "cents"});
        return is_its ? std::optional(std::round(1 / part.currency->factor)) : std::nullopt;
    }
    if (!part.unit || part.unit->kind != reading.kind) return std::nullopt;
    return unit_ratio(reading.unit, part.unit->name);
}

// "5 feet 2 inches" is one length, "2 hours, 32 minutes" one time, in the smallest unit; "3 dollars
// 50 cents" one sum.
void take_smaller_parts(const Sentence& sentence, Reading& reading) {
    const bool may_have_parts = reading.high && reading.low == reading.high && *reading.low >= 0 &&
                                *reading.low == std::floor(*reading.low);
    while (may_have_parts) {
        const auto part = smaller_part(sentence, reading);
        if (!part) return;
        const auto ratio = parts_in_one(sentence, reading, *part);
        // Half of an hour is more than a part of "3 hours 75 minutes".
        if (!ratio || *ratio <= 1.5 || part->number.value >= *ratio) return;
        const bool is_money = reading.kind == FigureKind::money;
        const double sum = is_money ? *reading.low + part->number.value / *ratio
                                    : *reading.low * *ratio + part->number.value;
        reading.low = std::round(sum * 1e6) / 1e6;
        reading.high = reading.low;
        if (!is_money) reading.unit = part->unit->name;
        reading.end = part->end;
        if (is_money) return;
    }
}

// "several years", "a few days": two at least.
std::optional<Reading> read_vague_time(const Sentence& sentence, std::size_t begin) {
    const std::size_t at = sentence.role(begin) == Role::article ? begin + 1 : begin;
    const bool is_few = sentence.is(at, "few") && at > begin;
    if (!is_few && !(sentence.is(at, "several") && at == begin)) return std::nullopt;
    const auto unit = read_unit(sentence, at + 1);
    if (!unit || unit->is_sign || unit->kind != FigureKind::duration) return std::nullopt;
    Reading reading;
    reading.begin = begin;
    reading.end = unit->end;
    reading.kind = FigureKind::duration;
    reading.low = 2;
    reading.unit = unit->name;
    reading.bound = Bound::above;
    return reading;
}

// At an article: "an hour and a half", "a year and a half".
std::optional<Reading> read_one_and_a_half(const Sentence& sentence, std::size_t begin) {
    const bool has_shape = sentence.role(begin + 1) == Role::time_unit &&
                           sentence.role(begin + 2) == Role::conjunction &&
                           sentence.role(begin + 3) == Role::article &&
                           sentence.role(begin + 4) == Role::half;
    if (!has_shape || sentence.at(begin + 1).begins_capital) return std::nullopt;
    return exact_reading(begin, begin + 5, FigureKind::duration, 1.5,
                         sentence.at(begin + 1).word->unit);
}

// At an article: "an hour and 20 minutes", one of it, where smaller parts follow.
std::optional<Reading> read_one_and_parts(const Sentence& sentence, std::size_t begin) {
    const Lexeme& unit = sentence.at(begin + 1);
    const bool is_one = unit.role == Role::time_unit && !unit.begins_capital &&
                        sentence.role(begin + 2) == Role::conjunction;
    if (!is_one) return std::nullopt;
    Reading reading = exact_reading(begin, begin + 2, FigureKind::duration, 1, unit.word->unit);
    take_smaller_parts(sentence, reading);
    return reading.end == begin + 2 ? std::nullopt : std::optional(std::move(reading));
}

struct FeetAndInches {
    double inches = 0;
    std::size_t end = 0;
};

// "6'2", with a double prime perhaps, one word or its signs apart.
std::optional<FeetAndInches> feet_and_inches(const Sentence& sentence, std::size_t begin) {
    const std::string_view text = sentence.at(begin).text;
    const std::size_t prime = text.find('\'');
    const bool is_one = prime != std::string_view::npos;
    const std::string_view feet = text.substr(0, prime);
    const bool has_prime = sentence.is_any(begin + 1, {"'", "\u2032", "\u2019"}) &&
                           sentence.at(begin + 1).gap == Gap::none;
    if (!is_one && !has_prime) return std::nullopt;
    const std::size_t last = is_one ? begin : begin + 2;
    const std::string_view inches = is_one ? text.substr(prime + 1) : sentence.at(last).text;
    if (feet.size() != 1 || inches.empty() || inches.size() > 2) return std::nullopt;
    const auto high = parse_number(feet, Language::english);
    const auto low = parse_number(inches, Language::english);
    constexpr double inches_in_foot = 12;
    if (!high || !low || low->value >= inches_in_foot) return std::nullopt;
    std::size_t end = last + 1;
    const bool has_double =
        sentence.is_any(end, {"\"", "\u2032\u2032", "\u201D"}) && sentence.at(end).gap == Gap::none;
    if (!is_one && !has_double) return std::nullopt;
    if (has_double) ++end;
    return FeetAndInches{high->value * inches_in_foot + low->value, end};
}

// Money or a unit on one side at least.
std::optional<Reading> read_measured(const Sentence& sentence, const Term& alone) {
    auto range = read_range(sentence, alone);
    // "49% to 46%" is no range, "from 5 to 3 million" one that falls.
    const bool falls = range && range->first.number.value > range->second.number.value;
    const Role before = sentence.before(alone.begin).role;
    const bool may_fall =
        before == Role::from || before == Role::between || (falls && range->first.number.value < 0);
    if (falls && !range->is_movement && !may_fall) range.reset();
    if (!range && may_share_magnitude(sentence, alone)) return std::nullopt;
    Term first = range ? range->first : alone;
    if (!range) share_unit_of_list(sentence, first);
    if (!first.currency && !first.unit) return std::nullopt;
    Reading reading = measured_reading(first, range);
    // "at one point"
    const bool is_one_point = first.unit && first.unit->name == "point" &&
                              first.number.is_spelled && first.number.value == 1;
    if (is_one_point) return std::nullopt;
    const bool is_small_word = first.number.is_spelled && !first.currency &&
                               !may_be_small(*first.unit) &&
                               std::abs(first.number.value) < least_counted_in_words;
    if (!range && (is_small_word || is_idiom(sentence, first))) return std::nullopt;
    if (ends_in_word(sentence, reading.end)) return std::nullopt;
    if (!range) take_smaller_parts(sentence, reading);
    take_below_zero(sentence, reading);
    return reading;
}

// "the girl, 9, and": people who may be told with their age and without a name.
bool is_person_of_age(const Sentence& sentence, std::size_t at) {
    return sentence.is_any(
        at,
        {"man",      "woman",    "boy",       "girl",      "brother",      "sister",     "son",
         "daughter", "mother",   "father",    "husband",   "wife",         "suspect",    "driver",
         "victim",   "teenager", "student",   "pensioner", "teacher",      "baby",       "gunman",
         "officer",  "soldier",  "passenger", "cyclist",   "motorcyclist", "pedestrian", "child"});
}

// "Jane Doe, 45, was": an age between commas after a name.
std::optional<Reading> read_bare_age(const Sentence& sentence, std::size_t begin) {
    const Lexeme& digits = sentence.at(begin);
    if (!digits.number || !sentence.is(begin - 1, ",")) return std::nullopt;
    const Lexeme& surname = sentence.before(begin, 2);
    const Lexeme& given = sentence.before(begin, 3);
    const bool is_name = begin >= 3 && surname.begins_capital && surname.role == Role::other &&
                         surname.gap == Gap::space && given.begins_capital && !given.is_symbol &&
                         given.role != Role::month && digits.text.size() == 2;
    const bool is_told_person = surname.in_mention && surname.begins_capital &&
                                (given.text.empty() || given.is_symbol) && digits.text.size() == 2;
    const bool is_person = (begin >= 2 && is_person_of_age(sentence, begin - 2) &&
                            !surname.begins_capital && digits.text.size() <= 2) ||
                           (is_told_person && sentence.is_any(begin + 2, {"of", "was", "who"}));
    if (!is_name && !is_person) return std::nullopt;
    const std::size_t next = begin + 2;
    const bool goes_on =
        sentence.is(begin + 1, ",") && sentence.at(next).gap == Gap::space &&
        (sentence.is_any(next, {"was", "is", "has", "had", "said", "who", "of", "from", "told", "a",
                                "an", "the", "whose", "were", "will", "died", "says", "and"}) ||
         (is_person && sentence.at(next).text.ends_with("ed")));
    if (!goes_on) return std::nullopt;
    Reading reading =
        exact_reading(begin, begin + 1, FigureKind::duration, digits.number->value, "year");
    reading.measured = "age";
    return reading;
}

// "a percentage of 16"
std::optional<Reading> read_percentage_of(const Sentence& sentence, std::size_t begin) {
    const bool is_after =
        begin > 1 && sentence.is(begin - 1, "of") && sentence.is(begin - 2, "percentage");
    return is_after ? read_bare_percent(sentence, begin) : std::nullopt;
}

// "at the age of 87", "died at 87"
std::optional<Reading> read_age_reached(const Sentence& sentence, std::size_t begin) {
    if (begin < 2) return std::nullopt;
    const bool is_age = sentence.is(begin - 1, "of") && sentence.is(begin - 2, "age");
    const bool is_end =
        sentence.is(begin - 1, "at") && sentence.is_any(begin - 2, {"died", "dies"});
    if (!is_age && !is_end) return std::nullopt;
    const auto number = read_number(sentence, begin, Letters::are_units);
    const bool is_whole = number && (number->is_plain || number->is_spelled) &&
                          !number->has_magnitude && !number->is_open;
    constexpr double oldest = 130;
    if (!is_whole || number->value < 1 || number->value > oldest) return std::nullopt;
    const Lexeme& next = sentence.at(number->end);
    const bool ends = next.text.empty() || next.role == Role::function ||
                      next.role == Role::conjunction || (next.is_symbol && next.text != "%");
    if (!ends || sentence.is(number->end, "per")) return std::nullopt;
    Reading reading =
        exact_reading(begin, number->end, FigureKind::duration, number->value, "year");
    reading.measured = "age";
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
    if (auto age = read_bare_age(sentence, begin)) return age;
    if (auto age = read_age_reached(sentence, begin)) return age;
    if (auto percent = read_percentage_of(sentence, begin)) return percent;
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

std::optional<Reading> read_bare_percent(const Sentence& sentence, std::size_t at) {
    const Lexeme& digits = sentence.at(at);
    const Lexeme& next = sentence.at(at + 1);
    if (!digits.number || digits.gap != Gap::space) return std::nullopt;
    const bool ends = next.text.empty() || next.is_symbol || next.role == Role::function;
    if (!ends || sentence.is_any(at + 1, {"%", "$"})) return std::nullopt;
    return exact_reading(at, at + 1, FigureKind::percent, digits.number->value, "percent");
}

std::optional<Reading> read_height(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    if (!first.is_digits || first.gap != Gap::space || first.in_mention) return std::nullopt;
    const auto height = feet_and_inches(sentence, begin);
    if (!height) return std::nullopt;
    return exact_reading(begin, height->end, FigureKind::quantity, height->inches, "inch");
}

std::optional<Reading> read_amount(const Sentence& sentence, std::size_t begin) {
    if (auto announced = read_announced(sentence, begin)) return announced;
    if (auto vague = read_vague_time(sentence, begin)) return vague;
    if (sentence.role(begin) == Role::article) {
        if (auto time = read_one_and_a_half(sentence, begin)) return time;
        if (auto time = read_one_and_parts(sentence, begin)) return time;
    }
    auto first = read_term(sentence, begin);
    if (!first || !share_magnitude_of_list(sentence, *first)) return std::nullopt;
    auto reading = read_measured(sentence, *first);
    if (!reading) {
        if (first->currency || first->unit) return std::nullopt;
        reading = read_count(sentence, *first);
    }
    if (reading && !take_brackets(sentence, *reading)) take_rate(sentence, *reading);
    return reading;
}

}  // namespace onoma
