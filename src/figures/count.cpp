// SPDX-License-Identifier: Apache-2.0
// Counts, up to their head noun.
#include "figures/noun_phrase.hpp"
#include "figures/term.hpp"

namespace onoma {
namespace {

bool is_word_or_end(const Sentence& sentence, std::size_t at) {
    return at >= sentence.size() || sentence.at(at).gap != Gap::none || sentence.at(at).is_symbol;
}

// A capitalized word in front makes a name of the number: "Boeing 737 jets", "Fortune 500 firms".
bool is_named_by_word_before(const Sentence& sentence, std::size_t begin) {
    const Lexeme& number = sentence.at(begin);
    const Lexeme& before = sentence.before(begin);
    if (before.text.empty()) return false;
    if (number.gap != Gap::space) return !before.is_symbol;
    if (before.role == Role::label) return true;
    if (before.is_digits && number.is_digits && sentence.before(begin, 2).role != Role::month)
        return true;
    // "two 737 Max jets", but "five 20-member teams"
    const bool has_number = before.role == Role::cardinal || before.role == Role::tens;
    if (has_number && number.is_digits && sentence.at(begin + 1).gap == Gap::space) return true;
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

}  // namespace

// "3,200 people", "millions of chips", "a 20-member panel", and bare "1.4 million".
std::optional<Reading> read_count(const Sentence& sentence, const Term& first) {
    const auto range = read_range(sentence, first);
    const bool is_before = range && range->is_movement;
    const Number& number = range ? range->second.number : first.number;
    std::size_t at = range ? range->second.end : first.end;
    if (first.number.written < 0) return std::nullopt;
    // The digits of a sum whose currency is not known.
    if (first.begin > 0 && is_currency_sign(sentence, first.begin - 1)) return std::nullopt;
    if (!is_word_or_end(sentence, at)) return std::nullopt;
    const bool falls = range && range->first.number.value > range->second.number.value;
    if (falls && !is_before) return std::nullopt;
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
    if (is_before) reading.low = reading.high = range->first.number.value;
    if (range && !is_before) set_ends(reading, range->first.number.value, number.value, at);
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
        if (!is_before) reading.end = noun->end;
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
    // "the 50K" is a race.
    const bool is_race = number.has_short_magnitude && sentence.is(first.begin - 1, "the");
    if (!is_sure || is_race || has_of || !ends_phrase || next.gap == Gap::hyphen)
        return std::nullopt;
    return reading;
}

}  // namespace onoma
