// SPDX-License-Identifier: Apache-2.0
// Numbers that are no figures: ordinals, labels, times, versions, addresses.

#include <algorithm>
#include <array>
#include <utility>

#include "figures/currency.hpp"
#include "figures/number.hpp"
#include "figures/reading.hpp"
#include "figures/term.hpp"

namespace onoma {
namespace {

// No. 1, #1, 56th, third quarter, Q3.

Reading ordinal(std::size_t begin, std::size_t end, double value, std::string_view unit) {
    return exact_reading(begin, end, FigureKind::ordinal, value, unit);
}

bool ends_word(const Sentence& sentence, std::size_t end) {
    return sentence.at(end).text.empty() || sentence.at(end).gap != Gap::none ||
           sentence.at(end).is_symbol || sentence.at(end).text == "'s";
}

// "No. 1", "No 1", "#1", "number 1"
std::optional<Reading> read_numbered(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin + 1;
    const Lexeme& first = sentence.at(begin);
    if (first.text == "no" && first.begins_capital) {
        if (sentence.is(at, ".") && sentence.at(at).gap == Gap::none) ++at;
    } else if (first.text != "#") {
        return std::nullopt;
    }
    const Lexeme& number = sentence.at(at);
    if (!number.number || number.in_mention || number.number->decimals != 0) return std::nullopt;
    if (first.text == "#" ? number.gap != Gap::none : number.gap == Gap::hyphen) {
        return std::nullopt;
    }
    if (number.number->value < 1 || number.number->value >= 1000) return std::nullopt;
    const Lexeme& next = sentence.at(at + 1);
    if (!ends_word(sentence, at + 1) || next.gap == Gap::hyphen) return std::nullopt;
    if ((next.text == "/" || next.text == ".") && sentence.at(at + 2).gap == Gap::none &&
        !sentence.at(at + 2).text.empty()) {
        return std::nullopt;
    }
    return ordinal(begin, at + 1, number.number->value, "rank");
}

bool is_suffix_of(std::string_view suffix, double value) {
    const int last = static_cast<int>(value) % 10;
    const int tens = static_cast<int>(value) / 10 % 10;
    if (tens == 1 || last == 0 || last > 3) return suffix == "th";
    return suffix == (last == 1 ? "st" : last == 2 ? "nd" : "rd");
}

bool is_quarter(const Sentence& sentence, std::size_t at) {
    return sentence.role(at) == Role::quarter &&
           (sentence.at(at).gap == Gap::space || sentence.at(at).gap == Gap::hyphen);
}

// "56th", "3rd quarter"; not the day in "on the 29th", the street or the century.
std::optional<Reading> read_suffixed(const Sentence& sentence, std::size_t begin) {
    const Lexeme& number = sentence.at(begin);
    const Lexeme& suffix = sentence.at(begin + 1);
    if (!number.number || number.in_mention || number.gap != Gap::space) return std::nullopt;
    if (suffix.gap != Gap::none || number.number->decimals != 0) return std::nullopt;
    const double value = number.number->value;
    if (value < 1 || value > 99999 || !is_suffix_of(suffix.text, value)) return std::nullopt;
    const std::size_t end = begin + 2;
    const Lexeme& next = sentence.at(end);
    if (!ends_word(sentence, end)) return std::nullopt;
    if (is_quarter(sentence, end) && value <= 4) {
        return ordinal(begin, end + 1, value, "quarter");
    }
    // "the 95th minute", "an 81st-minute goal"
    if (next.text == "minute") return ordinal(begin, end + 1, value, "minute");
    for (const std::string_view word :
         {"century", "centuries", "floor", "district", "birthday", "amendment", "arrondissement"}) {
        if (next.text == word) return std::nullopt;
    }
    const bool is_address = next.begins_capital && !next.is_symbol;
    if (is_address) return std::nullopt;
    const bool is_day = sentence.is(begin - 1, "the") && value <= 31 &&
                        (next.text.empty() || next.is_symbol || next.role == Role::function);
    const bool is_after_on = sentence.is_any(begin - 2, {"on", "until", "by", "from", "of"});
    if (is_day && is_after_on && begin >= 2) return std::nullopt;
    if (sentence.before(begin).role == Role::month) return std::nullopt;
    // "June the 21st", likewise
    if (sentence.before(begin).text == "the" && sentence.before(begin, 2).role == Role::month) {
        return std::nullopt;
    }
    // "a 10th more", "a 20th of the price": a part.
    const bool is_part = sentence.is_any(begin - 1, {"a", "one"}) &&
                         sentence.is_any(end, {"of", "more", "less", "fewer", "higher", "lower",
                                               "larger", "smaller", "cheaper", "as"});
    if (is_part) return std::nullopt;
    // "the 4th of July", of which the year is not known
    if (next.text == "of" && sentence.role(end + 1) == Role::month) return std::nullopt;
    return ordinal(begin, end, value, "rank");
}

// "third quarter", "second-quarter profit"
std::optional<Reading> read_quarter(const Sentence& sentence, std::size_t begin) {
    const Lexeme& word = sentence.at(begin);
    double value = 0;
    if (word.role == Role::first_fourth) value = word.word->value;
    if (word.text == "second") value = 2;
    if (value == 0 || word.gap == Gap::none || !is_quarter(sentence, begin + 1)) {
        return std::nullopt;
    }
    return ordinal(begin, begin + 2, value, "quarter");
}

// "Q3"
std::optional<Reading> read_short_quarter(const Sentence& sentence, std::size_t begin) {
    const Lexeme& number = sentence.at(begin + 1);
    if (!sentence.is(begin, "q") || !sentence.at(begin).begins_capital || !number.number) {
        return std::nullopt;
    }
    if (sentence.at(begin).in_mention || sentence.at(begin).gap != Gap::space) return std::nullopt;
    const bool is_glued = number.gap == Gap::none && number.text.size() == 1;
    const double value = number.number->value;
    if (!is_glued || value < 1 || value > 4 || !ends_word(sentence, begin + 2)) return std::nullopt;
    return ordinal(begin, begin + 2, value, "quarter");
}

}  // namespace

std::optional<Reading> read_ordinal(const Sentence& sentence, std::size_t begin) {
    if (sentence.language() != Language::english || sentence.at(begin).in_mention) {
        return std::nullopt;
    }
    if (sentence.at(begin).is_digits) return read_suffixed(sentence, begin);
    if (auto reading = read_quarter(sentence, begin)) return reading;
    if (auto reading = read_short_quarter(sentence, begin)) return reading;
    return read_numbered(sentence, begin);
}

// What holds digits and is no figure: addresses of the web, times of day, telephone numbers, ISBN,
// scores of games, versions, numbered lists.

namespace {

bool is_glued(const Sentence& sentence, std::size_t at) {
    return at < sentence.size() && sentence.at(at).gap == Gap::none;
}

// Behind everything that no space parts from `at`.
std::size_t after_chunk(const Sentence& sentence, std::size_t at) {
    ++at;
    while (at < sentence.size() && sentence.at(at).gap != Gap::space) ++at;
    return at;
}

bool is_web_mark(const Sentence& sentence, std::size_t at) {
    if (sentence.is_any(at, {"http", "https", "www", "ftp", "doi"})) {
        return is_glued(sentence, at + 1);
    }
    if (sentence.is_any(at, {"@", "=", "&", "\\", "_"})) {
        return is_glued(sentence, at) && is_glued(sentence, at + 1);
    }
    return false;
}

// 10:30, 10.30 p.m., 5pm, 9 o'clock, 3-1-2
bool is_hour_word(const Sentence& sentence, std::size_t at) {
    if (sentence.role(at) == Role::hour_mark) return true;
    // "p.m.": two pieces
    return sentence.is_any(at, {"a", "p"}) && sentence.is(at + 1, "m") &&
           sentence.at(at + 1).gap == Gap::other;
}

std::optional<std::size_t> skip_time(const Sentence& sentence, std::size_t begin) {
    std::size_t end = begin + 1;
    // 10:30, 10:30:15, also 3:2 and 1:500
    bool has_colon = false;
    while (sentence.is(end, ":") && is_glued(sentence, end) && is_glued(sentence, end + 1) &&
           sentence.at(end + 1).is_digits) {
        has_colon = true;
        end += 2;
    }
    // "at 1900 hours"
    const bool is_military = sentence.at(begin).text.size() == 4 &&
                             sentence.is_any(end, {"hours", "hrs"}) &&
                             sentence.is_any(begin - 1, {"at", "by", "until", "around", "from"});
    if (is_military) return end + 1;
    std::size_t mark = end;
    // "5 to 7 p.m.", "9-5 GMT"
    if (!has_colon && (sentence.role(mark) == Role::range || sentence.at(mark).gap == Gap::hyphen ||
                       sentence.at(mark).gap == Gap::dash)) {
        const std::size_t second = sentence.role(mark) == Role::range ? mark + 1 : mark;
        if (sentence.at(second).is_digits && is_hour_word(sentence, second + 1)) {
            mark = second + 1;
        }
    }
    if (is_hour_word(sentence, mark)) {
        ++mark;
        while (sentence.is_any(mark, {"m", "."}) && sentence.at(mark).gap != Gap::space) ++mark;
        return mark;
    }
    if (has_colon) return end;
    return std::nullopt;
}

// Digits joined by hyphens or dashes: telephone numbers, ISBN, codes, and dates in another order.
std::optional<std::size_t> skip_chain(const Sentence& sentence, std::size_t begin) {
    std::size_t end = begin + 1;
    std::size_t joints = 0;
    while (sentence.at(end).is_digits &&
           (sentence.at(end).gap == Gap::hyphen || sentence.at(end).gap == Gap::dash)) {
        ++joints;
        ++end;
    }
    // "555-1234": seven digits without separators
    const bool is_telephone = joints == 1 && sentence.at(begin).text.size() == 3 &&
                              sentence.at(begin + 1).text.size() == 4;
    if (joints >= 2 || is_telephone) return end;
    return std::nullopt;
}

// "+49 30 1234567", "(202) 555 0123", "0123 456"
std::optional<std::size_t> skip_telephone(const Sentence& sentence, std::size_t begin) {
    const bool has_sign = sentence.before(begin).text == "+" && is_glued(sentence, begin);
    const bool has_zero = !sentence.at(begin).number && sentence.at(begin).text.front() == '0';
    if (!has_sign && !has_zero) return std::nullopt;
    if (has_sign && !sentence.at(begin + 1).is_digits) return std::nullopt;
    std::size_t end = begin + 1;
    while (sentence.at(end).is_digits && sentence.at(end).gap != Gap::other) ++end;
    return end;
}

// "page 12", "section 5", "version 3": the number is a name's. Not before a unit's sign.
bool is_labelled(const Sentence& sentence, std::size_t begin) {
    const Lexeme& number = sentence.at(begin);
    if (!number.is_digits || number.gap != Gap::space) return false;
    if (sentence.before(begin).role != Role::label) return false;
    // "a case 5 % higher", "the unit $5 million" do not occur; "game 5 million" neither.
    return !sentence.is_any(begin + 1, {"%", "percent", "million", "billion"});
}

// "($1 = 0.92 euros)", "1 euro = $1.08": the rate by which sums of the text were changed. Behind
// it, or nothing.
std::optional<std::size_t> skip_exchange_rate(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t longest = 4;  // "1 Hong Kong dollar"
    if (!sentence.is(begin, "1") && !sentence.is(begin + 1, "1")) return std::nullopt;
    std::size_t at = begin + 1;
    while (at <= begin + longest && !sentence.is(at, "=")) ++at;
    if (!sentence.is(at, "=")) return std::nullopt;
    constexpr std::size_t longest_value = 6;
    const std::size_t last = at + longest_value;
    while (at < last && at < sentence.size() && !sentence.is_any(at, {")", ";", "]"})) ++at;
    return at;
}

// "[+2000 chars]": where a feed has cut the text.
std::optional<std::size_t> skip_cut_mark(const Sentence& sentence, std::size_t begin) {
    const bool is_mark = sentence.is(begin - 1, "+") && sentence.is(begin - 2, "[") &&
                         sentence.is(begin + 1, "chars");
    return is_mark ? std::optional(begin + 2) : std::nullopt;
}

// A version or code: letters glued on either side that are no unit's, digits that no rule reads.
bool is_code(const Sentence& sentence, std::size_t begin) {
    const Lexeme& digits = sentence.at(begin);
    // "½ million"
    if (!digits.number) return !read_fraction(sentence, begin);
    const Lexeme& next = sentence.at(begin + 1);
    const bool goes_on = next.gap == Gap::none && sentence.is_any(begin + 1, {".", "_"}) &&
                         is_glued(sentence, begin + 2) && !sentence.at(begin + 2).is_symbol;
    if (goes_on) return true;
    // "2/3", "24/7", "4/20/2020"
    if (read_fraction(sentence, begin)) return false;
    const bool is_slashed = next.text == "/" && next.gap == Gap::none &&
                            sentence.at(begin + 2).is_digits && is_glued(sentence, begin + 2);
    return is_slashed;
}

}  // namespace

std::optional<Skip> skip_no_figure(const Sentence& sentence, std::size_t begin) {
    if (is_web_mark(sentence, begin)) return Skip{after_chunk(sentence, begin), "web-address"};
    const Lexeme& lexeme = sentence.at(begin);
    // "example.com": letters, a dot, letters; "U.S." has no letters glued after its dot.
    const bool is_domain = !lexeme.is_symbol && !lexeme.is_digits && lexeme.text.size() > 1 &&
                           is_glued(sentence, begin + 1) && sentence.is(begin + 1, "/") &&
                           is_glued(sentence, begin + 2) && sentence.is(begin + 3, "/");
    if (is_domain) return Skip{after_chunk(sentence, begin), "web-address"};
    if (auto end = skip_exchange_rate(sentence, begin)) return Skip{*end, "exchange-rate"};
    if (!lexeme.is_digits) return std::nullopt;
    if (auto end = skip_cut_mark(sentence, begin)) return Skip{*end, "cut-mark"};
    if (auto end = skip_time(sentence, begin)) return Skip{*end, "time-of-day"};
    if (auto end = skip_chain(sentence, begin)) return Skip{*end, "chain"};
    if (auto end = skip_telephone(sentence, begin)) return Skip{*end, "telephone"};
    if (is_labelled(sentence, begin)) return Skip{begin + 1, "label"};
    if (is_code(sentence, begin)) return Skip{after_chunk(sentence, begin), "code"};
    return std::nullopt;
}

// Why a number is no figure.

namespace {

constexpr auto rules = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"chain", "numbers joined by hyphens, as in a telephone number"},
     {"code", "a version, a code or digits that are written as no number is"},
     {"cut-mark", "it says how much of the text was cut off"},
     {"exchange-rate", "the rate by which sums of the text were changed"},
     {"glued", "part of a word or of a name"},
     {"label", "the word before makes a name of it"},
     {"language", "figures are not read in the language of the document"},
     {"long-sentence", "the sentence is too long for one"},
     {"name", "inside the name of an entity"},
     {"no-unit", "nothing near by says what it counts or measures"},
     {"score", "a score, or one of two numbers that are no range"},
     {"silence", "what stands beside it may change its value and is not understood"},
     {"small-word", "a small number in words that counts nothing new"},
     {"telephone", "a telephone number"},
     {"time-of-day", "a time of day, or the score or scale of two numbers"},
     {"web-address", "part of an address of the web"},
     {"year", "it may be a year, and no word around it asks for one"}});

// The face value would be another number: see may_go_on.
bool is_silenced(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.is_digits && may_begin_earlier(sentence, at)) return true;
    // "3,5" is two numbers in two ways of writing; "$5pp" is no 5.
    if (lexeme.number && lexeme.number->is_comma_decimal) return true;
    const bool is_of_sum =
        at > 0 && sentence.before(at).is_symbol && is_currency_sign(sentence, at - 1);
    if (is_of_sum) return true;
    const auto number = read_number(sentence, at, Letters::are_units, Start::after_sign);
    return number && may_go_on(sentence, *number, number->end);
}

}  // namespace

std::string_view rule_against(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.in_mention) return "name";
    if (is_silenced(sentence, at)) return "silence";
    const Gap next = sentence.at(at + 1).gap;
    const bool is_pair =
        (lexeme.gap == Gap::hyphen || lexeme.gap == Gap::dash)
            ? sentence.before(at).is_digits
            : (next == Gap::hyphen || next == Gap::dash) && sentence.at(at + 1).is_digits;
    if (lexeme.is_digits && is_pair) return "score";
    const bool is_glued_word = (lexeme.gap != Gap::space && !sentence.before(at).is_symbol) ||
                               (next == Gap::none && !sentence.at(at + 1).is_symbol);
    if (lexeme.is_digits && is_glued_word && at > 0) return "glued";
    const auto number = read_number(sentence, at, Letters::are_units);
    if (!number) return lexeme.is_digits ? "code" : "no-unit";
    if (is_year_like(sentence, *number)) return "year";
    if (lexeme.is_digits && is_named_by_word_before(sentence, at)) return "label";
    const bool is_small = number->is_spelled && number->value < least_counted_in_words;
    return is_small ? "small-word" : "no-unit";
}

std::string_view meaning_of_rule(std::string_view rule) {
    for (const auto& [name, meaning] : rules) {
        if (name == rule) return meaning;
    }
    return {};
}

}  // namespace onoma
