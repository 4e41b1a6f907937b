// SPDX-License-Identifier: Apache-2.0
// About, nearly, more than, up to, at least, ~, +: how sure a figure is said to be.
#include "figures/reading.hpp"

namespace onoma {
namespace {

// "more than", "as much as", "at least": the words that end before `at`.
std::optional<Bound> bound_of_phrase(const Sentence& sentence, std::size_t at) {
    const std::string_view last = sentence.before(at).text;
    const std::string_view other = sentence.before(at, 2).text;
    if (last == "than") {
        if (other == "more" || other == "greater" || other == "higher" || other == "larger" ||
            other == "longer" || other == "better") {
            return Bound::above;
        }
        if (other == "less" || other == "fewer" || other == "lower" || other == "smaller") {
            // "no less than" and "no fewer than" are the opposite.
            return sentence.before(at, 3).text == "no" ? Bound::above : Bound::below;
        }
        return std::nullopt;
    }
    if (last == "least" && other == "at") return Bound::above;
    if (last == "most" && other == "at") return Bound::below;
    if (last == "to") {
        // "edged up to 4.1%" moves, "up to 4.1%" bounds.
        const std::string_view verb = sentence.before(at, 3).text;
        const bool moves = verb.ends_with("ed") || verb == "went" || verb == "shot" ||
                           verb == "crept" || verb == "goes" || verb == "inches";
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
    // French and Spanish
    if (last == "de") {
        if (other == "plus" || other == "más") return Bound::above;
        if (other == "moins" || other == "menos") return Bound::below;
        if (other == "près" || other == "cerca" || other == "alrededor") return Bound::about;
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
void take_bound_behind(const Sentence& sentence, Reading& reading) {
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
    take_bound_behind(sentence, reading);
}

}  // namespace onoma
