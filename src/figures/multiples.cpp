// SPDX-License-Identifier: Apache-2.0
// Parts and multiples of one: half a billion, 5-1/2, twice, tenfold.

#include <cmath>

#include "figures/number.hpp"
#include "figures/reading.hpp"

namespace onoma {
namespace {

// Parts of one: half a billion, a quarter of a million, one-tenth of 1 percent, 1/2 pound, 5-1/2.

// What "third", "quarters" are of one, or 0.
double denominator_part(const Sentence& sentence, std::size_t at) {
    const Lexeme& word = sentence.at(at);
    switch (word.role) {
        case Role::half:
            return 0.5;
        case Role::quarter:
            return 0.25;
        case Role::fraction:
            return word.word->value;
        case Role::first_fourth:
            return word.word->value >= 3 ? 1 / word.word->value : 0;
        default:
            return 0;
    }
}

// "½", or digits: "3/4"
std::optional<Part> part_in_digits(const Sentence& sentence, std::size_t at) {
    const Lexeme& first = sentence.at(at);
    if (first.text == "1\u20442") return Part{0.5, at + 1};
    if (first.text == "1\u20444") return Part{0.25, at + 1};
    if (first.text == "3\u20444") return Part{0.75, at + 1};
    const Lexeme& slash = sentence.at(at + 1);
    const Lexeme& below = sentence.at(at + 2);
    if (!first.number || slash.text != "/" || slash.gap != Gap::none || !below.number ||
        below.gap != Gap::none || sentence.is(at + 3, "/")) {
        return std::nullopt;
    }
    const double numerator = first.number->value;
    const double denominator = below.number->value;
    for (const double usual : {2, 3, 4, 5, 8, 10, 16, 32, 64}) {
        const bool is_part = denominator == usual && numerator >= 1 && numerator < denominator;
        if (is_part) return Part{numerator / denominator, at + 3};
    }
    return std::nullopt;
}

// After the "of a", "of 1" or "a" that leads from a part to what it is a part of: nothing where
// nothing leads there.
std::size_t after_link(const Sentence& sentence, std::size_t at) {
    std::size_t next = at;
    if (sentence.is(next, "of")) ++next;
    const bool is_one = sentence.role(next) == Role::article || sentence.is_any(next, {"1", "one"});
    return is_one ? next + 1 : at;
}

bool is_whole(const Sentence& sentence, std::size_t at) {
    const Gap gap = sentence.at(at).gap;
    if (gap != Gap::space && gap != Gap::hyphen) return false;
    switch (sentence.role(at)) {
        case Role::magnitude:
        case Role::percent:
        case Role::measure:
        case Role::hundred:
            return true;
        default:
            return sentence.is_any(at, {"%", "pound", "pounds", "point"}) ||
                   (sentence.is(at, "per") && sentence.is(at + 1, "cent"));
    }
}

// "half an hour", "a half-day", "a quarter of a century"; but "the half-year results" and "in the
// quarter year over year" tell no length.
bool is_part_of_time(const Sentence& sentence, std::size_t begin, const Part& part,
                     std::size_t unit) {
    if (sentence.role(unit) != Role::time_unit || !sentence.is_next_word(unit)) return false;
    if (unit != part.end) return true;
    const bool is_led = sentence.role(begin) == Role::article || sentence.role(begin) == Role::half;
    return is_led &&
           sentence.is_any(unit, {"hour", "day", "century", "decade", "minute", "second"});
}

// "a third day", "a fifth mile": the one after the second, not a part; but "a third-pound burger".
bool is_rank(const Sentence& sentence, std::size_t begin, const Part& part) {
    const Role role = sentence.role(part.end - 1);
    const bool may_be_rank = role == Role::first_fourth || role == Role::fraction;
    return sentence.role(begin) == Role::article && may_be_rank &&
           sentence.at(part.end).gap == Gap::space && !sentence.is(part.end, "of");
}

Number number_of(std::size_t begin, const Part& part) {
    Number number;
    number.begin = begin;
    number.end = part.end;
    number.written = part.value;
    number.value = part.value;
    return number;
}

}  // namespace

std::optional<Part> part_in_words(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin;
    double count = 1;
    if (sentence.role(at) == Role::article) {
        ++at;
    } else if (sentence.role(at) == Role::cardinal && sentence.is_next_word(at + 1)) {
        count = sentence.at(at).word->value;
        ++at;
    }
    const double part = denominator_part(sentence, at);
    // "third", "quarter" alone are ranks and months.
    const bool is_bare =
        at == begin && sentence.role(at) != Role::half && sentence.role(at) != Role::quarter;
    // 3 * 0.1 is 0.3, not 0.30000000000000004.
    const double value = std::round(count * part * 1e12) / 1e12;
    if (value <= 0 || value >= 1 || is_bare) return std::nullopt;
    return Part{value, at + 1};
}

std::optional<Number> read_fraction(const Sentence& sentence, std::size_t begin) {
    const auto digits = part_in_digits(sentence, begin);
    const auto part = digits ? digits : part_in_words(sentence, begin);
    if (!part || (!digits && is_rank(sentence, begin, *part))) return std::nullopt;
    Number number = number_of(begin, *part);
    number.is_spelled = !digits;
    number.end = after_link(sentence, part->end);
    // "a half-million", "half a dozen", "1/2 mile", "0.5%" of a part
    const bool is_sign = digits && sentence.is(number.end, "%");
    const bool is_time = is_part_of_time(sentence, begin, *part, number.end);
    if (!is_sign && !is_time && !is_whole(sentence, number.end) &&
        sentence.role(number.end) != Role::dozen) {
        return std::nullopt;
    }
    take_magnitude(sentence, number);
    return number;
}

void add_fraction(const Sentence& sentence, Number& number) {
    const Lexeme& next = sentence.at(number.end);
    const bool is_sign = next.text.find("\u2044") != std::string_view::npos;
    // "2½", "2 1/2", "5-1/2"
    if (!is_sign && next.gap != Gap::space && next.gap != Gap::hyphen) return;
    if (is_sign && next.gap == Gap::other) return;
    const auto part = part_in_digits(sentence, number.end);
    if (!part) return;
    // "$5.10-1/4" is a quarter of a cent more.
    const auto& digits = sentence.at(number.begin).number;
    const std::size_t decimals = digits ? digits->decimals : 0;
    if (decimals != 0 && decimals != 2) return;
    constexpr double cent = 0.01;
    number.written += decimals == 0 ? part->value : part->value * cent;
    number.written = std::round(number.written * 1e9) / 1e9;
    number.end = part->end;
}

// Multipliers: 4x, 10-fold, tenfold, doubled, a factor of 2-3, three times as many, an order of
// magnitude.

namespace {

Reading multiple(std::size_t begin, std::size_t end, double low, double high) {
    Reading reading;
    reading.begin = begin;
    reading.end = end;
    reading.kind = FigureKind::multiplier;
    reading.unit = "x";
    reading.low = low;
    reading.high = high;
    return reading;
}

struct Factor {
    double low = 0;
    double high = 0;
    std::size_t end = 0;
};

// A number or a range of two, without unit: "2-3", "ten", "two to three".
std::optional<Factor> read_factor(const Sentence& sentence, std::size_t begin) {
    const auto low = read_number(sentence, begin, Letters::are_units);
    if (!low || low->is_open || low->value <= 0) return std::nullopt;
    Factor factor{low->value, low->value, low->end};
    std::size_t next = low->end;
    const Gap gap = sentence.at(next).gap;
    const bool has_word = sentence.role(next) == Role::range;
    if (has_word) ++next;
    if (!has_word && gap != Gap::hyphen && gap != Gap::dash) return factor;
    const auto high = read_number(sentence, next, Letters::are_units, Start::after_sign);
    if (!high || high->is_open || high->value <= low->value) return factor;
    return Factor{low->value, high->value, high->end};
}

bool is_x(const Sentence& sentence, std::size_t at) {
    return sentence.is_any(at, {"x", "×"}) && sentence.at(at).gap == Gap::none;
}

// Behind "4x": no "4x4", "1080x720", "8xH100".
bool ends_multiple(const Sentence& sentence, std::size_t end) {
    const Lexeme& next = sentence.at(end);
    if (next.text.empty() || next.gap == Gap::space || next.gap == Gap::dash) return true;
    if (next.gap != Gap::none) return !next.is_digits && next.gap != Gap::none;
    return next.is_symbol;
}

// "4x", "2-3x", "2x to 3x", "10-fold", "4 fold"
std::optional<Reading> read_signed(const Sentence& sentence, std::size_t begin) {
    const Lexeme& before = sentence.before(begin);
    const bool is_name = sentence.at(begin).gap == Gap::space && before.begins_capital &&
                         before.role == Role::other && !before.is_symbol && !before.text.empty() &&
                         begin > 1;
    auto factor = read_factor(sentence, begin);
    if (!factor) return std::nullopt;
    std::size_t end = factor->end;
    if (is_x(sentence, end)) {
        // "10X", but "the 777X"
        constexpr double most = 100;
        if (sentence.surface(end) == "X" && factor->low > most) return std::nullopt;
        ++end;
        if (is_name && !sentence.is_any(begin - 1, {"to"})) return std::nullopt;
        // "2x-3x", "2x to 3x"
        std::size_t next = end;
        if (sentence.role(next) == Role::range) ++next;
        const Gap gap = sentence.at(next).gap;
        const bool is_range = next > end || gap == Gap::hyphen || gap == Gap::dash;
        if (is_range && factor->low == factor->high) {
            const auto high = read_number(sentence, next, Letters::are_units, Start::after_sign);
            if (high && high->value > factor->low && is_x(sentence, high->end)) {
                factor->high = high->value;
                end = high->end + 1;
            }
        }
        if (!ends_multiple(sentence, end)) return std::nullopt;
        return multiple(begin, end, factor->low, factor->high);
    }
    if (sentence.role(end) == Role::fold && sentence.at(end).gap != Gap::other) {
        return multiple(begin, end + 1, factor->low, factor->high);
    }
    return std::nullopt;
}

// "three times as many", "three times as rich as", but not "sued them 13 times as a lawyer".
bool is_likened(const Sentence& sentence, std::size_t as) {
    if (sentence.is_any(
            as + 1, {"many", "much",  "likely", "large",  "big",      "high",      "great",
                     "fast", "often", "long",   "heavy",  "strong",   "expensive", "bright",
                     "old",  "wide",  "deep",   "common", "powerful", "effective", "dangerous"})) {
        return true;
    }
    constexpr std::size_t reach = 4;
    for (std::size_t at = as + 2; at <= as + reach; ++at) {
        if (sentence.is(at, "as")) return true;
    }
    return false;
}

// "three times that amount", but not "said three times that it was late".
bool tells_amount(const Sentence& sentence, std::size_t that) {
    return !sentence.is_any(that + 1,
                            {"it", "he", "she", "they", "we", "you", "i", "the", "a", "an", "his",
                             "her", "their", "its", "there", "this", "no", "all"}) &&
           !sentence.at(that + 1).begins_capital;
}

// "three times as many", "5 times more", "20 times earnings"
std::optional<Reading> read_times(const Sentence& sentence, std::size_t begin) {
    const auto factor = read_factor(sentence, begin);
    if (!factor || sentence.role(factor->end) != Role::times) return std::nullopt;
    if (sentence.at(factor->end).begins_capital || sentence.at(factor->end).in_mention) {
        return std::nullopt;
    }
    const std::size_t next = factor->end + 1;
    const Lexeme& word = sentence.at(next);
    if (word.gap != Gap::space) return std::nullopt;
    Reading reading = multiple(begin, next, factor->low, factor->high);
    const bool compares =
        word.role == Role::rise || word.role == Role::fall ||
        (word.text.size() > 4 && word.text.ends_with("er") && sentence.is(next + 1, "than"));
    if (compares && word.text != "up" && word.text != "down") {
        // Three times more: three times as much, or four times?
        reading.ambiguous = word.text == "more" || word.text == "higher" ||
                            word.text == "greater" || word.text == "larger" ||
                            word.text == "bigger";
        if (word.role == Role::fall) reading.change = Change::down;
        if (word.role == Role::rise) reading.change = Change::up;
        return reading;
    }
    // "22 times forward earnings"
    const bool is_of_earnings =
        word.role == Role::other &&
        sentence.is_any(next + 1, {"earnings", "revenue", "sales", "ebitda", "profits"});
    if (is_of_earnings) return reading;
    for (const std::string_view follower :
         {"as",       "its",     "the",     "their",  "his",     "her",    "that",    "what",
          "earnings", "revenue", "sales",   "profit", "profits", "ebitda", "greater", "bigger",
          "larger",   "faster",  "cheaper", "slower", "smaller", "longer", "better",  "worse"}) {
        if (word.text != follower) continue;
        // "three times the week before", "won five times the last": a repetition.
        const bool is_repetition = word.text == "the" && sentence.role(next + 1) == Role::modifier;
        if (is_repetition) return std::nullopt;
        if (word.text == "as" && !is_likened(sentence, next)) return std::nullopt;
        if (word.text == "that" && !tells_amount(sentence, next)) return std::nullopt;
        reading.ambiguous =
            word.text == "greater" || word.text == "bigger" || word.text == "larger";
        return reading;
    }
    return std::nullopt;
}

// "factor of 2-3"
std::optional<Reading> read_factor_of(const Sentence& sentence, std::size_t begin) {
    if (!sentence.is_any(begin, {"factor", "factors"}) || !sentence.is(begin + 1, "of")) {
        return std::nullopt;
    }
    const auto factor = read_factor(sentence, begin + 2);
    if (!factor || factor->high <= 1) return std::nullopt;
    return multiple(begin, factor->end, factor->low, factor->high);
}

// "order of magnitude", "two orders of magnitude"
std::optional<Reading> read_orders(const Sentence& sentence, std::size_t begin) {
    const auto is_orders = [&](std::size_t at) {
        return sentence.is_any(at, {"order", "orders"}) && sentence.is(at + 1, "of") &&
               sentence.is(at + 2, "magnitude");
    };
    if (sentence.is(begin, "order") && is_orders(begin)) {
        return multiple(begin, begin + 3, 10, 10);
    }
    const auto factor = read_factor(sentence, begin);
    if (!factor || !is_orders(factor->end) || factor->high > 12) return std::nullopt;
    return multiple(begin, factor->end + 3, std::pow(10, factor->low), std::pow(10, factor->high));
}

// "double" is a verb after "to", or before what it doubles; "doubles" may be tennis.
bool is_verb_here(const Sentence& sentence, std::size_t begin) {
    const Lexeme& word = sentence.at(begin);
    const Lexeme& next = sentence.at(begin + 1);
    const std::string_view before = sentence.before(begin).text;
    if (word.in_mention || word.begins_capital) return false;
    if (next.gap == Gap::hyphen || word.gap == Gap::hyphen || word.gap == Gap::none) return false;
    if (next.text == "down" || next.text == "over" || next.text == "up" || next.text == "as") {
        // "doubled as a guide"; but "twice as many"
        if (word.text != "twice" || next.text != "as") return false;
    }
    const bool has_object = next.text == "the" || next.text == "its" || next.text == "their" ||
                            next.text == "his" || next.text == "her" || next.text == "our" ||
                            next.text == "that" || next.text == "what";
    if (word.text == "twice") {
        return next.text == "as" || (has_object && next.text != "that") || before == "than";
    }
    if (word.text.ends_with("ed") || word.text.ends_with("ing")) {
        return !(next.role == Role::other && word.text.ends_with("ed") && before == "a");
    }
    const bool is_plain = word.text == "double" || word.text == "triple" ||
                          word.text == "quadruple" || word.text == "treble";
    if (!is_plain) return has_object || next.role == Role::function || next.text.empty();
    if (has_object) return true;
    for (const std::string_view auxiliary : {"to", "will", "would", "could", "can", "may", "might",
                                             "should", "nearly", "almost", "than", "roughly"}) {
        if (before == auxiliary) {
            return next.text.empty() || next.is_symbol || next.role == Role::function;
        }
    }
    return false;
}

// "doubling every 7 months", "doubled every two years"
void take_period(const Sentence& sentence, Reading& reading) {
    if (!sentence.is(reading.end, "every")) return;
    std::size_t at = reading.end + 1;
    std::string per;
    if (const auto number = read_number(sentence, at, Letters::are_units)) {
        if (number->is_open || number->value != std::floor(number->value)) return;
        per = std::to_string(static_cast<long>(number->value)) + " ";
        at = number->end;
    }
    if (sentence.role(at) != Role::time_unit) return;
    if (per == "1 ") per.clear();
    reading.per = per + std::string(sentence.at(at).word->unit);
    reading.end = at + 1;
}

std::optional<Reading> read_word(const Sentence& sentence, std::size_t begin) {
    const Lexeme& word = sentence.at(begin);
    if (word.in_mention) return std::nullopt;
    if (word.role == Role::multiple_word) {
        return multiple(begin, begin + 1, word.word->value, word.word->value);
    }
    if (word.role != Role::multiple_verb || !is_verb_here(sentence, begin)) return std::nullopt;
    Reading reading = multiple(begin, begin + 1, word.word->value, word.word->value);
    if (word.text != "twice") reading.change = Change::up;
    take_period(sentence, reading);
    return reading;
}

}  // namespace

std::optional<Reading> read_multiple(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    const bool is_number = first.is_digits || first.role == Role::cardinal ||
                           first.role == Role::tens || first.role == Role::hundred ||
                           first.role == Role::article;
    if (sentence.language() != Language::english) {
        return first.is_digits ? read_signed(sentence, begin) : std::nullopt;
    }
    auto reading = read_word(sentence, begin);
    if (!reading && first.role == Role::announcer) reading = read_factor_of(sentence, begin);
    if (!reading && (is_number || first.role == Role::announcer)) {
        reading = read_orders(sentence, begin);
    }
    if (!reading && is_number) reading = read_signed(sentence, begin);
    if (!reading && is_number) reading = read_times(sentence, begin);
    if (reading && reading->per.empty()) take_rate(sentence, *reading);
    return reading;
}

}  // namespace onoma
