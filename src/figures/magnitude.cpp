// SPDX-License-Identifier: Apache-2.0
// Million, bn, k after a number, and what may be one of them and is not understood.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "figures/noun_phrase.hpp"
#include "figures/number.hpp"

namespace onoma {
namespace {

bool is_joined(const Sentence& sentence, std::size_t at) {
    const Gap gap = sentence.at(at).gap;
    return gap == Gap::space || gap == Gap::hyphen || gap == Gap::dash;
}

void set_value(Number& number) {
    number.value = number.written * number.magnitude;
    // 1.1 million is 1100000, not 1100000.0000000001.
    if (number.magnitude > 1 && std::abs(number.value) < 1e15) {
        number.value = std::round(number.value * 1000) / 1000;
    }
}

bool looks_like_year(const Number& number) {
    return number.is_plain && number.value >= 1900 && number.value <= 2100;
}

// "million", but also "millions" after a number: "$4 billions". Not "20 dozens of".
bool is_magnitude(const Sentence& sentence, const Number& number, std::size_t at) {
    const Role role = sentence.role(at);
    if (role == Role::magnitude) return true;
    if (role == Role::hundred) return !number.has_magnitude;
    const bool is_plural = role == Role::plural_magnitude && !number.has_magnitude;
    return is_plural && !number.is_open && sentence.at(at).word->value >= 100 &&
           !looks_like_year(number);
}

// Words between a number and its magnitude that only hedge it: "$5+ billion", "20-odd million",
// "$5-plus billion", "3 or so million".
struct Hedge {
    Bound bound = Bound::equal;
    std::size_t end = 0;
};

Hedge hedge_at(const Sentence& sentence, std::size_t at) {
    if (sentence.is(at, "+") && sentence.at(at).gap == Gap::none) return {Bound::above, at + 1};
    if (sentence.is(at, "plus") && is_joined(sentence, at)) return {Bound::above, at + 1};
    if (sentence.is_any(at, {"odd", "some", "ish"})) return {Bound::about, at + 1};
    if (sentence.is(at, "something") && sentence.at(at).gap == Gap::hyphen) {
        return {Bound::about, at + 1};
    }
    if (!sentence.is(at, "or")) return {Bound::equal, at};
    if (sentence.is(at + 1, "so")) return {Bound::about, at + 2};
    if (sentence.is_any(at + 1, {"more", "over"})) return {Bound::above, at + 2};
    if (sentence.is_any(at + 1, {"less", "fewer"})) return {Bound::below, at + 2};
    return {Bound::equal, at};
}

// "Mio. Euro"
void take_stop(const Sentence& sentence, Number& number) {
    const std::string_view magnitude = sentence.before(number.end).text;
    const bool is_short = magnitude == "mio" || magnitude == "mrd";
    const std::size_t next = number.end + 1;
    if (is_short && sentence.is(number.end, ".") && sentence.at(number.end).gap == Gap::none &&
        (sentence.role(next) == Role::currency_word || sentence.role(next) == Role::currency_code ||
         sentence.is(next, "€"))) {
        ++number.end;
    }
}

bool ends_phrase(const Sentence& sentence, std::size_t at) {
    const Lexeme& next = sentence.at(at);
    return next.text.empty() || (next.is_symbol && next.gap == Gap::none) ||
           next.role == Role::function || next.role == Role::conjunction || next.role == Role::per;
}

// "3.1m readers", "12.3m tonnes" are millions, "37m tall", "the 100m runners" metres.
bool is_small_million(const Sentence& sentence, std::size_t at) {
    const Lexeme& next = sentence.at(at);
    if (next.gap != Gap::space || next.is_symbol || is_dimension(next.text)) return false;
    if (next.role == Role::measure) return true;
    for (std::size_t word = at; word < at + 2; ++word) {
        if (sentence.is_any(word, {"runners", "sprinters", "hurdles", "swimmers", "races", "finals",
                                   "heats", "titles", "records"})) {
            return false;
        }
    }
    const auto noun = find_head_noun(sentence, at, false);
    return noun && noun->at <= at + 2;
}

// Whether a short magnitude of letters is sure where they may also be units.
bool is_sure_letter(const Sentence& sentence, const Lexeme& letter, std::size_t at) {
    const bool is_glued = letter.gap == Gap::none;
    for (const std::string_view sure : {"bn", "mn", "mln", "trn", "bln", "tln"}) {
        if (letter.text == sure) return true;
    }
    if (!is_glued || letter.text == "mm" || letter.text == "t") return false;
    if (letter.text == "k" || letter.begins_capital) return true;
    return letter.text == "m" && is_small_million(sentence, at + 1);
}

// Edits between two words, a swap of neighbours being one.
std::size_t edits_between(std::string_view left, std::string_view right) {
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> older;
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t row = 1; row <= left.size(); ++row) {
        std::vector<std::size_t> next(right.size() + 1, row);
        for (std::size_t column = 1; column <= right.size(); ++column) {
            const bool same = left[row - 1] == right[column - 1];
            next[column] = std::min(
                {last[column] + 1, next[column - 1] + 1, last[column - 1] + (same ? 0U : 1U)});
            const bool swapped = row > 1 && column > 1 && left[row - 1] == right[column - 2] &&
                                 left[row - 2] == right[column - 1];
            if (swapped) next[column] = std::min(next[column], older[column - 2] + 1);
        }
        older = std::move(last);
        last = std::move(next);
    }
    return last.back();
}

// A magnitude of any spelling; of the plural ones those that no "of" follows.
bool is_magnitude_word(const Sentence& sentence, std::size_t at) {
    const Lexeme& word = sentence.at(at);
    switch (word.role) {
        case Role::magnitude:
        case Role::hundred:
            return true;
        case Role::plural_magnitude:
            return !sentence.is(at + 1, "of");
        case Role::short_magnitude:
            return word.text.size() > 1 || word.begins_capital;
        default:
            return !word.is_symbol && resembles_magnitude(word.text);
    }
}

// "?182,200": a sign of money that was lost on the way, which may end a sentence where it stands.
bool has_lost_sign_before(const Sentence& sentence, std::size_t begin) {
    const std::string_view before = sentence.bytes().substr(0, sentence.begin_of(begin));
    if (before.size() < 2 || before.back() != '?') return false;
    const char earlier = before[before.size() - 2];
    return earlier == ' ' || earlier == '(' || earlier == '\n';
}

}  // namespace

bool take_hedge(const Sentence& sentence, Number& number) {
    const Hedge hedge = hedge_at(sentence, number.end);
    if (hedge.end == number.end || !is_joined(sentence, hedge.end)) return false;
    number.bound = hedge.bound;
    number.end = hedge.end;
    return true;
}

void take_magnitude(const Sentence& sentence, Number& number) {
    const std::size_t begin = number.end;
    const auto take = [&](std::size_t at) {
        number.magnitude *= sentence.at(at).word->value;
        number.has_magnitude = true;
        number.end = at + 1;
    };
    const Hedge hedge = hedge_at(sentence, number.end);
    if (hedge.end != begin && is_joined(sentence, hedge.end) &&
        sentence.role(hedge.end) == Role::magnitude) {
        number.bound = hedge.bound;
        take(hedge.end);
    }
    // "£2.5billion"
    const bool is_glued = sentence.at(number.end).gap == Gap::none &&
                          sentence.role(number.end) == Role::magnitude &&
                          sentence.before(number.end).is_digits;
    if (is_glued) take(number.end);
    while (is_joined(sentence, number.end) && is_magnitude(sentence, number, number.end)) {
        take(number.end);
    }
    take_stop(sentence, number);
    if (sentence.role(number.end) == Role::dozen && is_joined(sentence, number.end) &&
        !number.has_magnitude) {
        number.magnitude = 12;
        number.has_magnitude = true;
        ++number.end;
    }
    set_value(number);
}

void take_short_magnitude(const Sentence& sentence, Number& number, Letters letters) {
    const std::size_t at = number.end;
    const Lexeme& letter = sentence.at(at);
    if (letter.role != Role::short_magnitude) return;
    const bool is_glued = letter.gap == Gap::none;
    if (!is_glued && !is_joined(sentence, at)) return;
    const bool is_one_letter = letter.text.size() == 1;
    if (letters == Letters::are_units && !is_sure_letter(sentence, letter, at)) return;
    // "$5 B": a share of class B, where a noun follows.
    const bool is_alone =
        letter.text == "m" || (letter.begins_capital && ends_phrase(sentence, at + 1));
    if (!is_glued && is_one_letter && !is_alone) return;
    number.magnitude = letter.word->value;
    number.has_magnitude = true;
    number.has_short_magnitude = true;
    ++number.end;
    take_magnitude(sentence, number);
}

bool resembles_magnitude(std::string_view folded) {
    if (folded.ends_with("illion") || folded.ends_with("illions")) return true;
    // Of other languages, in a text that was not known to be in one.
    for (const std::string_view abroad :
         {"mi", "bi", "milhões", "bilhões", "trilhões", "millones", "milliards", "milliarden",
          "millionen", "billionen", "miljoen", "miljard", "biljoen", "milioni", "miliardi"}) {
        if (folded == abroad) return true;
    }
    constexpr std::size_t shortest = 5;
    constexpr std::size_t longest = 12;
    if (folded.size() < shortest || folded.size() > longest) return false;
    if (std::string_view("bmt").find(folded.front()) == std::string_view::npos) return false;
    for (const std::string_view word : {"million", "billion", "trillion", "thousand", "millions",
                                        "billions", "trillions", "thousands"}) {
        const std::size_t edits = edits_between(folded, word);
        if (edits == 1 || (edits == 2 && folded.size() > word.size())) return true;
    }
    return false;
}

namespace {

// "$5 (€4.5) million": a magnitude after brackets.
bool has_magnitude_after_brackets(const Sentence& sentence, std::size_t at) {
    if (!sentence.is(at, "(")) return false;
    constexpr std::size_t longest = 6;
    for (std::size_t end = at + 1; end <= at + longest; ++end) {
        if (sentence.is(end, ")")) return sentence.role(end + 1) == Role::magnitude;
    }
    return false;
}

// "$5 b", "$5 k": a small letter alone may be anything.
bool is_letter_alone(const Sentence& sentence, std::size_t at) {
    return sentence.role(at) == Role::short_magnitude && sentence.at(at).text.size() == 1 &&
           sentence.at(at).gap == Gap::space && ends_phrase(sentence, at + 1);
}

}  // namespace

bool may_go_on(const Sentence& sentence, const Number& number, std::size_t end) {
    if (number.has_magnitude) return false;
    if (end >= sentence.size()) {
        const Role next = sentence.role_after_break();
        return next == Role::magnitude || next == Role::plural_magnitude;
    }
    const Lexeme& next = sentence.at(end);
    const bool is_glued = next.gap == Gap::none;
    // "9&foo;billion", "10<sup>6", "2 × 10", "2^6"
    if (is_glued && sentence.is_any(end, {"&", "<", "^", "*", "\u00B7", "_"})) return true;
    if (sentence.is_any(end, {"\u00D7", "x", "*", "\u00B1"}) && sentence.at(end + 1).is_digits) {
        return true;
    }
    if (is_letter_alone(sentence, end) || has_magnitude_after_brackets(sentence, end)) return true;
    // "2 500" of which the groups are not sure
    const bool is_group = next.is_digits && next.gap == Gap::space && next.text.size() == 3;
    if (is_group) return true;
    std::size_t at = end;
    constexpr std::size_t most_signs = 2;
    while (at < end + most_signs && sentence.at(at).is_symbol && !sentence.is(at, "$")) ++at;
    if (!is_magnitude_word(sentence, at)) return false;
    // "in 5, millions more": plurals and letters begin something else after a comma.
    return at == end || sentence.role(at) == Role::magnitude;
}

bool may_begin_earlier(const Sentence& sentence, std::size_t begin) {
    if (has_lost_sign_before(sentence, begin)) return true;
    const Lexeme& digits = sentence.at(begin);
    const Lexeme& before = sentence.before(begin);
    const Lexeme& other = sentence.before(begin, 2);
    if (digits.gap != Gap::space && digits.gap != Gap::none) return false;
    // "2.4 ± 0.1"; "±3" alone is a number.
    if (before.text == "\u00B1") return other.is_digits || other.is_symbol;
    if (before.text == "\u00D7" || before.text == "*") return other.is_digits;
    // "1080 x 2340 pixels"
    if (before.text == "x" && digits.gap == Gap::space) return other.is_digits;
    const bool is_group =
        before.is_digits && digits.gap == Gap::space && before.text.size() <= 3 &&
        digits.text.size() >= 3 &&
        digits.text.substr(0, 3).find_first_not_of("0123456789") == std::string_view::npos &&
        (digits.text.size() == 3 || digits.text[3] == ',' || digits.text[3] == '.');
    return is_group && other.role != Role::month;
}

}  // namespace onoma
