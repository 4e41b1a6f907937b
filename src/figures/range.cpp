// SPDX-License-Identifier: Apache-2.0
// Ranges, and how sure a figure is said to be: about, more than, up to.

#include <algorithm>
#include <cmath>

#include "base/word_list.hpp"
#include "figures/noun_phrase.hpp"
#include "figures/reading.hpp"
#include "figures/term.hpp"

namespace onoma {
namespace {

// About, nearly, more than, up to, at least, ~, +: how sure a figure is said to be.

// "more than", "as much as", "at least": the words that end before `at`.
std::optional<Bound> bound_of_phrase(const Sentence& sentence, std::size_t at) {
    const std::string_view last = sentence.before(at).text;
    const std::string_view other = sentence.before(at, 2).text;
    if (last == "than") {
        if (other == "more" || other == "greater" || other == "higher" || other == "larger" ||
            other == "longer" || other == "better") {
            // "no more than"
            const std::string_view third = sentence.before(at, 3).text;
            return third == "no" || third == "not" ? Bound::below : Bound::above;
        }
        if (other == "less" || other == "fewer" || other == "lower" || other == "smaller") {
            // "no less than" and "no fewer than" are the opposite.
            const std::string_view third = sentence.before(at, 3).text;
            return third == "no" || third == "not" ? Bound::above : Bound::below;
        }
        return std::nullopt;
    }
    if (last == "least" && other == "at") return Bound::above;
    if (last == "most" && other == "at") return Bound::below;
    if (last == "to") {
        const bool moves = moves_up(sentence.before(at, 3).text);
        if (other == "up") return moves ? std::nullopt : std::optional(Bound::below);
        if (other == "close" || other == "closer") return Bound::about;
    }
    if (last == "as" && (other == "much" || other == "many" || other == "high")) {
        return Bound::below;
    }
    if (last == "as" && (other == "few" || other == "little" || other == "low")) {
        return Bound::above;
    }
    if (last == "of") {
        if (other == "upwards" || other == "excess" || other == "north" || other == "upward" ||
            other == "minimum") {
            return Bound::above;
        }
        if (other == "shy" || other == "short" || other == "verge" || other == "region" ||
            other == "vicinity") {
            return Bound::about;
        }
        if (other == "maximum") return Bound::below;
        if (other == "estimate" || other == "neighborhood") return Bound::about;
    }
    // French, Spanish, Portuguese
    if (last == "de") {
        if (other == "plus" || other == "más" || other == "mais") return Bound::above;
        if (other == "moins" || other == "menos") return Bound::below;
        if (other == "près" || other == "cerca" || other == "alrededor") return Bound::about;
    }
    // Italian, Dutch
    if (last == "di" && (other == "più" || other == "meno")) {
        return other == "più" ? Bound::above : Bound::below;
    }
    if (last == "dan" && (other == "meer" || other == "minder")) {
        return other == "meer" ? Bound::above : Bound::below;
    }
    return std::nullopt;
}

std::optional<Bound> bound_of_word(const Sentence& sentence, std::size_t at) {
    const Lexeme& before = sentence.before(at);
    switch (before.role) {
        case Role::approximate:
            // "some $5 million", but "for some 20 years ago" is the same.
            return Bound::about;
        case Role::above:
            return Bound::above;
        case Role::below:
            return Bound::below;
        default:
            break;
    }
    if (before.text == "~" || before.text == "\u2248" || before.text == "\u223C" ||
        before.text == "c") {
        return before.text == "c" ? std::nullopt : std::optional(Bound::about);
    }
    // "±3", "plus or minus 3"
    const bool is_tolerance = before.role == Role::minus && sentence.is_any(at - 2, {"or", "/"});
    if (before.text == "\u00B1" || is_tolerance) return Bound::about;
    if (before.text == ">" || before.text == "\u2265") return Bound::above;
    if (before.text == "<" || before.text == "\u2264") return Bound::below;
    return std::nullopt;
}

bool is_glued_sign(const Sentence& sentence, std::size_t at) {
    return sentence.is_any(at, {"~", "\u00B1", "\u2248", "\u223C", ">", "<", "\u2265", "\u2264"});
}

// "+", "-plus", "or more", "or so"
void take_bound_after(const Sentence& sentence, Reading& reading) {
    std::size_t at = reading.end;
    if (sentence.is(at, "+") && sentence.at(at).gap == Gap::none &&
        !sentence.at(at + 1).is_digits) {
        reading.bound = Bound::above;
        ++reading.end;
        return;
    }
    if (sentence.is(at, "plus") && sentence.at(at).gap == Gap::hyphen) {
        reading.bound = Bound::above;
        ++reading.end;
        return;
    }
    for (at = reading.begin + 1; at <= reading.end; ++at) {
        const bool is_within = at < reading.end;
        const bool is_joined = is_within && sentence.at(at).gap == Gap::hyphen;
        if (sentence.is(at, "+") && is_within) reading.bound = Bound::above;
        if (sentence.is(at, "plus") && is_joined) reading.bound = Bound::above;
        if (sentence.is(at, "odd") && is_joined) reading.bound = Bound::about;
        if (!sentence.is_any(at, {"or", "and"})) continue;
        if (sentence.is_any(at + 1, {"more", "over", "above", "up", "upwards"})) {
            reading.bound = Bound::above;
        } else if (sentence.is_any(at + 1, {"less", "fewer", "under"})) {
            reading.bound = Bound::below;
        } else if (sentence.is_any(at + 1, {"so", "thereabouts"})) {
            reading.bound = Bound::about;
        }
    }
}

}  // namespace

bool moves_up(std::string_view verb) {
    return has_word(
        "bid bounced bumped climbed climbs crawled crawls creeps crept drifted edged edges goes "
        "gone grew grown headed inched inches jumped jumps leaped leapt marched moved moves nudged "
        "picked pushed ramped revised risen rises rocketed rose rounded scaled shoots shot soared "
        "sped spiked stepped surged ticked ticks trended turned upped vaulted went",
        verb);
}

void find_bound(const Sentence& sentence, Reading& reading) {
    if (reading.kind == FigureKind::date) return;
    const bool is_open = reading.low && !reading.high;
    std::size_t at = reading.begin;
    // "about a factor of", "between 5 and 7", "maybe ~4x": look past what belongs to the figure.
    if (sentence.before(at).role == Role::article && !is_open) --at;
    if (sentence.before(at).role == Role::from || sentence.before(at).role == Role::between) --at;
    if (sentence.is_any(at - 1, {"\"", "'", "\u201C"}) && at > 0) --at;
    // "crossed the $4 trillion mark"
    const bool is_mark = sentence.is_any(
        reading.end, {"mark", "milestone", "threshold", "barrier", "level", "line"});
    if (is_mark && at > 0 && sentence.is(at - 1, "the")) --at;
    auto bound = bound_of_phrase(sentence, at);
    if (!bound) bound = bound_of_word(sentence, at);
    // "over 20 years" may be "during".
    const bool is_doubtful = reading.kind == FigureKind::duration && bound == Bound::above &&
                             sentence.before(at).text == "over";
    if (bound && !is_doubtful) reading.bound = *bound;
    if (is_open) reading.bound = Bound::above;
    const bool has_sign = reading.begin > 0 && is_glued_sign(sentence, reading.begin - 1) &&
                          sentence.at(reading.begin).gap == Gap::none;
    if (has_sign) --reading.begin;
    take_bound_after(sentence, reading);
}

// Two numbers that are one figure ("5 to 7 percent", "$1-2 billion"), or before and after of a
// movement ("rose from 5 to 7 percent").

namespace {

// Where the second number begins, and what stands between.
struct Joint {
    std::size_t at = 0;
    bool is_to = false;    // "to", "till": may be a movement
    bool is_sign = false;  // a hyphen or dash
};

bool may_begin_term(const Sentence& sentence, std::size_t at) {
    const Lexeme& next = sentence.at(at);
    return next.is_digits || next.role == Role::cardinal || next.role == Role::tens ||
           next.role == Role::currency_code || next.role == Role::magnitude ||
           (next.is_symbol && next.text != "-" && next.text != "\u2013");
}

// After "-", "to", "or", and "and" after "between".
std::optional<Joint> joint_after(const Sentence& sentence, const Term& first) {
    const std::size_t at = first.end;
    const Lexeme& next = sentence.at(at);
    if (may_begin_term(sentence, at) && (next.gap == Gap::hyphen || next.gap == Gap::dash)) {
        return Joint{at, false, true};
    }
    // "25 – 40 minutes"
    const bool is_apart = next.text == "-" || next.text == "\u2013" || next.text == "\u2212";
    if (is_apart && sentence.at(at + 1).is_digits) return Joint{at + 1, false, true};
    if (next.role == Role::range && next.gap != Gap::none) {
        // "seven-to-ten"
        return Joint{at + 1, next.text != "or"};
    }
    if (next.role == Role::conjunction && sentence.before(first.begin).role == Role::between) {
        return Joint{at + 1};
    }
    // "seven- to ten-month"
    if (next.text == "-" && sentence.role(at + 1) == Role::range) return Joint{at + 2};
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

// Verbs that move a value, besides those of rise and fall.
bool moves(const Lexeme& lexeme) {
    if (lexeme.role == Role::rise || lexeme.role == Role::fall) return true;
    for (const std::string_view word :
         {"go",        "goes",     "went",    "gone",    "going",    "move",    "moves",
          "moved",     "moving",   "raise",   "raises",  "raised",   "raising", "lift",
          "lifts",     "lifted",   "lifting", "boost",   "boosted",  "boosts",  "hiked",
          "hikes",     "hiking",   "swung",   "change",  "changed",  "changes", "shifted",
          "shift",     "bumped",   "brought", "bring",   "taken",    "took",    "take",
          "improved",  "improve",  "widened", "widen",   "narrowed", "eased",   "revised",
          "upped",     "trimmed",  "trim",    "lowered", "lower",    "lowers",  "slashed",
          "shortened", "extended", "doubled", "tripled", "scaled",   "grew",    "ticked"}) {
        if (lexeme.text == word) return true;
    }
    return false;
}

// "rose 72.02 to 10,563.33", "fell 309 to 10,490": by how much and to what, of an index. "Cut 3,000
// to 5,000 jobs" is a range.
bool is_change_and_level(const Sentence& sentence, const Term& first, const Term& second) {
    const bool is_bare = !first.currency && !first.unit && !second.currency && !second.unit &&
                         !first.number.has_magnitude && !second.number.has_magnitude;
    const Role before = sentence.before(first.begin).role;
    if (!is_bare || (before != Role::rise && before != Role::fall)) return false;
    const auto& change = sentence.at(first.begin).number;
    const auto& level = sentence.at(second.begin).number;
    if (!change || !level) return false;
    constexpr double least_ratio = 10;
    return change->decimals + level->decimals > 0 || level->value >= least_ratio * change->value;
}

// "rose from $3 million to $5 million", "fell $2 to $30", "went from 10 to 14 euros": before and
// after, or by how much and to what; not "ranges from 5 to 10".
bool is_movement(const Sentence& sentence, const Term& first, const Term& second) {
    if (sentence.is(first.begin - 1, "of")) return false;
    const bool has_from = sentence.before(first.begin).role == Role::from;
    const bool each_whole = (first.currency || first.unit) && (second.currency || second.unit) &&
                            (first.number.has_magnitude || !second.number.has_magnitude);
    if (is_change_and_level(sentence, first, second)) return true;
    if (!has_from && !each_whole) return false;
    constexpr std::size_t reach = 10;
    for (std::size_t distance = 1; distance <= reach; ++distance) {
        const Lexeme& before = sentence.before(first.begin, distance);
        if (before.text == "," || before.text == ";") return false;
        if (sentence.is_any(first.begin - distance, {"range", "ranges", "ranged", "ranging"})) {
            return false;
        }
        if (has_from ? moves(before) : before.role == Role::rise || before.role == Role::fall) {
            return true;
        }
    }
    return false;
}

// Gives `first` the magnitude of `second` where it is meant for both. False when it cannot be told.
bool share_magnitude(Term& first, const Term& second, bool may_fall) {
    Number& low = first.number;
    const Number& high = second.number;
    if (low.has_magnitude || !high.has_magnitude || high.is_article) return true;
    if (low.is_grouped || std::abs(low.value) >= 1000) return true;
    if (high.is_spelled && high.magnitude == 12) return true;
    if (low.value >= high.written && !may_fall) return false;
    low.value = low.written * high.magnitude;
    low.magnitude = high.magnitude;
    low.has_magnitude = true;
    return true;
}

// "two or three hundred": two hundred.
void share_hundred(const Sentence& sentence, Term& first, const Term& second) {
    const bool is_hundred = first.number.is_spelled && second.number.is_spelled &&
                            sentence.role(second.number.end - 1) == Role::hundred &&
                            !first.number.has_magnitude && !second.number.has_magnitude;
    constexpr double hundred = 100;
    constexpr double most = 9;
    if (!is_hundred || first.number.value > most) return;
    if (first.number.value * hundred >= second.number.value) return;
    first.number.value *= hundred;
    first.number.written = first.number.value;
}

// What `second` is measured in holds for `first`.
void share_measure(Term& first, const Term& second) {
    if (first.unit || first.currency) return;
    first.unit = second.unit;
    first.currency = second.currency;
}

// How large `second`'s unit is in the unit of `first`, of the same dimension: "800 MW to 1 GW".
std::optional<double> factor_between(const Term& first, const Term& second) {
    if (!first.unit || !second.unit || first.unit->kind != second.unit->kind) return std::nullopt;
    return unit_ratio(second.unit->name, first.unit->name);
}

std::optional<Range> range_of(const Sentence& sentence, const Term& first, const Term& second,
                              const Joint& joint) {
    Range range{first, second};
    // "up 0.18% or 2.75 to $1,490": by how much and to what.
    constexpr double least_ratio = 10;
    const bool is_only_seconds = second.currency && !first.currency && !first.unit &&
                                 second.currency->begin == second.begin && joint.is_to &&
                                 second.number.value >= least_ratio * first.number.value &&
                                 !second.number.has_magnitude;
    if (is_only_seconds) return std::nullopt;
    // "$591 million, or $1.15 a share"
    const bool is_said_again = first.currency && second.currency && first.number.has_magnitude &&
                               !second.number.has_magnitude && !joint.is_sign && !joint.is_to &&
                               second.number.value * least_ratio <= first.number.value;
    if (is_said_again) return std::nullopt;
    // "added 53 cents to $53.78"
    if (first.currency && second.currency && first.currency->factor != second.currency->factor) {
        return std::nullopt;
    }
    if (!same_kind(first, second)) {
        const auto factor = factor_between(first, second);
        if (!factor || is_movement(sentence, first, second)) return std::nullopt;
        range.second.number.value *= *factor;
        return range;
    }
    range.is_movement = joint.is_to && is_movement(sentence, first, second);
    // "10% or 5 people"; but "$5 to 10 million"
    const bool is_half_measured =
        (first.unit || first.currency) && !second.unit && !second.currency;
    const bool is_signed = first.currency && first.currency->begin == first.begin &&
                           second.number.has_magnitude && !sentence.is(joint.at - 1, "or");
    const bool is_glued = joint.is_sign && sentence.at(joint.at).gap != Gap::space;
    if (is_half_measured && !is_signed && !is_glued) return std::nullopt;
    share_hundred(sentence, range.first, second);
    if (!share_magnitude(range.first, second, range.is_movement)) return std::nullopt;
    share_measure(range.first, second);
    // "a 5-0 win", "5 or 6-year-olds"
    if (range.first.number.value == range.second.number.value) return std::nullopt;
    return range;
}

// `may_nest`: the second number may itself be the first of a range, as in "from 24 to 33-35
// billion".
std::optional<Range> find_range(const Sentence& sentence, const Term& first, bool may_nest) {
    if (first.number.is_open) return std::nullopt;
    const auto joint = joint_after(sentence, first);
    if (!joint) return std::nullopt;
    // "£5-6m"
    const Letters letters = first.currency ? Letters::are_magnitudes : Letters::are_units;
    auto second = read_term(sentence, joint->at, Start::after_sign, letters);
    if (!second || second->number.is_open || second->number.is_article) return std::nullopt;
    if (may_nest && joint->is_to && !second->unit && !second->currency) {
        const auto nested = find_range(sentence, *second, false);
        if (nested && is_movement(sentence, first, nested->first)) second = nested->first;
    }
    return range_of(sentence, first, *second, *joint);
}

// The next sum of a list after `end`, in the sign of `currency`: ", $6", " and $7 billion".
std::optional<Number> next_sum(const Sentence& sentence, std::size_t end,
                               const Currency& currency) {
    std::size_t at = end;
    if (sentence.is(at, ",")) ++at;
    if (sentence.role(at) == Role::conjunction || sentence.is(at, "or")) ++at;
    if (at == end) return std::nullopt;
    const auto next = currency_before(sentence, at);
    if (!next && sentence.at(at).is_digits) {
        // "$2, 3 or 4 million", but "$40, 3 men and 2 million"
        const auto bare = read_term(sentence, at, Start::of_word, Letters::are_magnitudes);
        const bool is_bare = currency.is_bare_sign && bare && !bare->currency && !bare->unit;
        if (!is_bare || find_head_noun(sentence, bare->end, false)) return std::nullopt;
        const bool is_listed =
            bare->number.has_magnitude || sentence.is_any(bare->end, {",", "or"});
        return is_listed ? std::optional(bare->number) : std::nullopt;
    }
    if (!next || next->code != currency.code) return std::nullopt;
    return read_number(sentence, next->end, Letters::are_magnitudes, Start::after_sign);
}

}  // namespace

bool may_share_magnitude(const Sentence& sentence, const Term& term) {
    if (!term.currency || term.number.has_magnitude || term.number.is_grouped) return false;
    const auto joint = joint_after(sentence, term);
    if (!joint) return false;
    const auto second =
        read_number(sentence, joint->at, Letters::are_magnitudes, Start::after_sign);
    return second && second->has_magnitude && !second->is_article && !second->is_open &&
           !find_head_noun(sentence, second->end, false);
}

std::optional<Range> read_range(const Sentence& sentence, const Term& first) {
    return find_range(sentence, first, true);
}

void share_unit_of_list(const Sentence& sentence, Term& term) {
    const bool is_bare = !term.unit && !term.currency && sentence.at(term.begin).is_digits &&
                         !term.number.has_magnitude && !is_year_like(sentence, term.number) &&
                         !is_named_by_word_before(sentence, term.begin) &&
                         sentence.before(term.begin).role != Role::month;
    if (!is_bare) return;
    constexpr std::size_t longest_list = 5;
    std::size_t end = term.end;
    for (std::size_t length = 1; length < longest_list; ++length) {
        std::size_t at = end;
        if (sentence.is(at, ",")) ++at;
        const bool is_last = sentence.role(at) == Role::conjunction || sentence.is(at, "or");
        // "171, or 29 percent, of them" says the same in another way.
        const bool is_said_again = length == 1 && at != end && sentence.is(at, "or");
        if (is_said_again) return;
        if (is_last) ++at;
        if (at == end || !sentence.at(at).is_digits) return;
        const auto next = read_term(sentence, at);
        if (!next || next->currency || next->number.has_magnitude) return;
        end = next->end;
        if (!next->unit) {
            if (is_last) return;
            continue;
        }
        const bool is_measure =
            next->unit->kind == FigureKind::quantity || next->unit->kind == FigureKind::percent;
        if (is_last && is_measure) term.unit = next->unit;
        return;
    }
}

bool share_magnitude_of_list(const Sentence& sentence, Term& term) {
    Number& number = term.number;
    if (!term.currency || number.has_magnitude || number.is_grouped || number.value >= 1000) {
        return true;
    }
    constexpr std::size_t longest_list = 5;
    double largest = number.written;
    std::size_t end = term.end;
    for (std::size_t length = 1; length < longest_list; ++length) {
        const auto next = next_sum(sentence, end, *term.currency);
        if (!next || next->is_spelled) return true;
        if (!next->has_magnitude) {
            largest = std::max(largest, next->written);
            end = next->end;
            continue;
        }
        // "$40 and $2 million" may be either.
        if (largest >= next->written) return false;
        number.value = number.written * next->magnitude;
        number.has_magnitude = true;
        number.magnitude = next->magnitude;
        return true;
    }
    return true;
}

}  // namespace onoma
