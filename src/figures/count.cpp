// SPDX-License-Identifier: Apache-2.0
// Counts, up to their head noun.
#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "figures/currency.hpp"
#include "figures/fates.hpp"
#include "figures/noun_phrase.hpp"
#include "figures/term.hpp"

namespace onoma {
namespace {

bool is_word_or_end(const Sentence& sentence, std::size_t at) {
    return at >= sentence.size() || sentence.at(at).gap != Gap::none || sentence.at(at).is_symbol;
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
    // "$432 in 40 shops", "in 2019 in 30 towns"
    const Lexeme& whole = sentence.at(begin);
    const bool is_larger = part.number && whole.number && part.number->value > whole.number->value;
    const bool is_sum =
        part.is_digits && begin > distance && is_currency_sign(sentence, begin - distance - 1);
    if (is_larger || is_sum) return false;
    return part.is_digits || part.role == Role::cardinal || part.text == "every";
}

// "4K clips", "an 8K OLED TV": how fine a picture is, and no number of them.
bool is_picture_size(const Sentence& sentence, const Number& number) {
    const bool is_size = number.value == 2000 || number.value == 4000 || number.value == 5000 ||
                         number.value == 6000 || number.value == 8000;
    if (!is_size || !number.has_short_magnitude) return false;
    constexpr std::size_t reach = 3;
    for (std::size_t at = number.end; at < number.end + reach; ++at) {
        if (sentence.is_any(
                at, {"video",     "videos",  "clip",      "clips",      "footage",     "film",
                     "films",     "tv",      "tvs",       "television", "televisions", "screen",
                     "screens",   "display", "displays",  "monitor",    "monitors",    "resolution",
                     "camera",    "cameras", "projector", "projectors", "image",       "images",
                     "streaming", "streams", "ultra",     "uhd",        "hdr"})) {
            return true;
        }
    }
    return false;
}

// After "of": "4,000 of Nvidia's chips", "2,300 of its workers", "thousands of the homes".
std::size_t after_owner(const Sentence& sentence, std::size_t at) {
    if (sentence.is_any(at, {"the", "its", "their", "his", "her", "our", "these", "those"})) {
        return at + 1;
    }
    constexpr std::size_t longest_name = 4;
    for (std::size_t name = at; name < at + longest_name; ++name) {
        if (sentence.is_any(name, {"'s", "\u2019s"})) return name + 1;
        if (!sentence.at(name).begins_capital) break;
    }
    return at;
}

bool ends_phrase(const Sentence& sentence, std::size_t at) {
    const Lexeme& next = sentence.at(at);
    return next.text.empty() || next.role == Role::function ||
           (next.is_symbol && next.text != "/" && next.text != "$" && next.text != "%");
}

// A count of people by what happened to them.
std::string_view fate_of(const Sentence& sentence, std::size_t begin, std::size_t end) {
    const std::string_view fate = fate_after(sentence, end);
    if (!fate.empty()) return fate;
    const bool ends = ends_phrase(sentence, end) || sentence.role(end) == Role::conjunction;
    return ends ? fate_before(sentence, begin) : std::string_view();
}

// "a population of 9,000": people, whatever else the sentence counts.
std::string_view people_told_before(const Sentence& sentence, std::size_t begin) {
    constexpr std::array<std::string_view, 13> wholes = {
        "attendance", "audience",   "city",  "community", "crowd",   "enrollment", "following",
        "membership", "population", "staff", "town",      "village", "workforce"};
    const std::size_t of = before_hedges(sentence, begin);
    if (of < 2 || !sentence.is(of - 1, "of")) return {};
    const auto found = std::find(wholes.begin(), wholes.end(), sentence.at(of - 2).text);
    return found == wholes.end() ? std::string_view() : *found;
}

// "the death toll", "the number of dead", "deaths", up to `end`.
bool is_toll_of_dead(const Sentence& sentence, std::size_t end) {
    if (sentence.is_any(end - 1, {"deaths", "fatalities"})) return true;
    if (end < 2) return false;
    if (sentence.is(end - 1, "toll")) return sentence.is(end - 2, "death");
    if (!sentence.is_any(end - 1, {"dead", "killed"})) return false;
    const std::size_t number = end - (sentence.is(end - 2, "people") ? 4 : 3);
    return end > 3 && sentence.is(number + 1, "of") && sentence.is(number, "number");
}

// "The death toll in Myanmar has risen to more than 1,000", "a death toll of 45".
bool is_told_of_dead(const Sentence& sentence, std::size_t begin) {
    const std::size_t hedged = before_hedges(sentence, begin);
    if (hedged == 0) return false;
    const bool is_level =
        sentence.is_any(hedged - 1, {"to", "at", "of", "is", "was", "reached", "passed", "hit"}) ||
        (hedged != begin && sentence.is_any(hedged - 1, {"has", "had", "have", "toll", "deaths"}));
    if (!is_level) return false;
    constexpr std::size_t reach = 16;
    for (std::size_t at = hedged; at > 0 && hedged - at < reach; --at) {
        if (sentence.is_any(at - 1, {";", ":", "while", "but", "when", "after"})) return false;
        if (is_toll_of_dead(sentence, at)) return true;
    }
    return false;
}

// "3.4 million and 13 million exchanges": the noun after the second number is that of both.
std::optional<HeadNoun> noun_of_next(const Sentence& sentence, std::size_t end) {
    const bool is_list =
        sentence.role(end) == Role::conjunction || sentence.is_any(end, {",", "or"});
    if (!is_list) return std::nullopt;
    const auto next = read_number(sentence, end + 1, Letters::are_units);
    if (!next || next->is_open || next->is_spelled) return std::nullopt;
    return find_head_noun(sentence, next->end, false);
}

// What has levels and no unit, before them.
bool names_level(const Sentence& sentence, std::size_t at) {
    return sentence.is_any(at,
                           {"index",  "pmi",        "gauge",     "reading",   "score",    "scores",
                            "scored", "scoring",    "rating",    "average",   "nikkei",   "vix",
                            "sensex", "nifty",      "dax",       "dow",       "ftse",     "nasdaq",
                            "bmi",    "confidence", "sentiment", "barometer", "composite"});
}

// "rose 9.68, to 4,378.68", "up .36 at 1,294.00": by how much what has levels moved.
bool is_change_of_level(const Sentence& sentence, const Term& term) {
    const auto& digits = sentence.at(term.begin).number;
    const bool is_bare =
        digits && digits->decimals > 0 && !term.number.has_magnitude && term.end == term.begin + 1;
    const bool moves = sentence.before(term.begin).role == Role::rise ||
                       sentence.before(term.begin).role == Role::fall ||
                       sentence.is_any(term.begin - 1, {"added", "lost", "shed"});
    if (!is_bare || !moves || term.begin == 0) return false;
    const std::size_t at = sentence.is(term.end, ",") ? term.end + 1 : term.end;
    return sentence.is_any(at, {"to", "at"}) && sentence.at(at + 1).is_digits;
}

bool is_at_level(const Sentence& sentence, std::size_t at) {
    return sentence.role(at) == Role::rise || sentence.role(at) == Role::fall ||
           sentence.is_any(
               at, {"added",  "lost",     "shed",    "close",  "closed", "closing", "closes",
                    "end",    "ended",    "ending",  "ends",   "settle", "settled", "settles",
                    "finish", "finished", "trading", "traded", "trades", "stood",   "stands",
                    "opened", "opening",  "quoted",  "came",   "reading"});
}

// "closed at 83.45", "rose 1.2% to 1,504.35": a level of an index or a rate, which has no unit. Of
// whole numbers only where what has levels is named: "a reading above 50", "scores 61".
bool is_level(const Sentence& sentence, const Term& term) {
    const auto& digits = sentence.at(term.begin).number;
    const bool is_bare =
        digits && !term.number.has_magnitude && term.end == term.begin + 1 &&
        (!sentence.at(term.end).begins_capital || sentence.role(term.end) == Role::weekday) &&
        (digits->decimals > 0 || ends_phrase(sentence, term.end)) && !sentence.is(term.end, "out");
    if (is_change_of_level(sentence, term)) return true;
    // "to a record 4,035.61"
    std::size_t begin = term.begin;
    if (sentence.is_any(begin - 1, {"record", "high", "low"})) --begin;
    if (begin < term.begin && sentence.role(begin - 1) == Role::article) --begin;
    const bool is_after =
        begin > 0 && (sentence.is_any(begin - 1, {"at", "to", "from", "of", "above", "below", "hit",
                                                  "reached"}) ||
                      sentence.is_any(begin - 1, {"scores", "scored", "scoring"}));
    if (!is_bare || !is_after) return false;
    constexpr std::size_t reach_of_verb = 9;
    constexpr std::size_t reach = 15;
    for (std::size_t distance = 1; distance <= reach && distance <= term.begin; ++distance) {
        const std::size_t at = term.begin - distance;
        if (sentence.is_any(at, {";", ":"})) return false;
        const bool is_near = distance <= reach_of_verb;
        if (digits->decimals > 0 && distance > 1 && is_near && is_at_level(sentence, at))
            return true;
        if (names_level(sentence, at) && !sentence.is(term.begin - 1, "from")) return true;
    }
    return false;
}

// "Structures threatened: 20,065", "Fatalities: 12": what a list of facts counts, alone on its
// line.
std::optional<HeadNoun> noun_of_label(const Sentence& sentence, std::size_t begin,
                                      std::size_t end) {
    constexpr std::size_t most_words = 4;
    const bool is_alone =
        begin >= 2 && sentence.is(begin - 1, ":") && sentence.at(end).text.empty();
    if (!is_alone || begin > most_words + 2) return std::nullopt;
    for (std::size_t at = 0; at + 1 < begin; ++at) {
        if (sentence.at(at).is_symbol || sentence.role(at) == Role::function) continue;
        const bool is_noun = looks_plural(sentence.at(at).text) && !sentence.at(at).in_mention;
        if (is_noun) return HeadNoun{at, at + 1, singular_of(sentence.at(at).text)};
    }
    return std::nullopt;
}

// "2,100 who work there", "60,000 marched"
bool tells_what_people_do(const Sentence& sentence, const Number& number, std::size_t at) {
    if (sentence.at(at).gap != Gap::space || number.is_open) return false;
    if (sentence.is(at, "who")) return true;
    return number.is_grouped &&
           sentence.is_any(at, {"attended", "fled", "marched", "protested", "rallied", "voted"});
}

// "387,000 down 20%"
bool is_change_by_number(const Sentence& sentence, std::size_t at) {
    return sentence.is_any(at, {"up", "down"}) && sentence.at(at + 1).is_digits;
}

// Without a noun only what cannot be but a number of something.
std::optional<Reading> without_noun(const Sentence& sentence, const Term& term, Reading reading,
                                    std::size_t at) {
    if (const auto label = noun_of_label(sentence, reading.begin, at)) {
        reading.unit = label->singular;
        const std::string_view fate = fate_counted(label->singular);
        reading.measured = fate.empty() ? label->singular : std::string(fate);
        if (sentence.role(label->at) != Role::measure) return reading;
        reading.kind = FigureKind::quantity;
        reading.unit = sentence.at(label->at).word->unit;
        reading.measured.clear();
        return reading;
    }
    const bool is_score = is_level(sentence, term);
    const bool has_of = !is_score && (sentence.before(at).text == "of" || sentence.is(at, "of") ||
                                      sentence.is(reading.end, "of"));
    const Number& number = term.number;
    const std::string_view fate = fate_of(sentence, reading.begin, at);
    if (!fate.empty() && !has_of) {
        reading.unit = "person";
        reading.measured = fate;
        return reading;
    }
    if (!has_of && (ends_phrase(sentence, at) || number.is_grouped)) {
        if (is_told_of_dead(sentence, reading.begin)) {
            reading.unit = "death";
            reading.measured = "killed";
            return reading;
        }
        if (const auto whole = people_told_before(sentence, reading.begin); !whole.empty()) {
            reading.unit = "person";
            reading.measured = whole;
            return reading;
        }
    }
    const Lexeme& next = sentence.at(at);
    // "tens of thousands marched"
    const bool is_open_count =
        number.is_open && number.magnitude >= 1000 && sentence.is(number.begin + 1, "of");
    const bool is_sure = number.is_grouped || is_score || is_open_count ||
                         (number.has_magnitude && !number.is_open && number.magnitude >= 1000);
    // "29.4 million euros (23.1 million)": the same of another time.
    const bool is_beside =
        number.has_magnitude && sentence.is(reading.begin - 1, "(") && sentence.is(at, ")");
    if (is_beside) return std::nullopt;
    // "the 50K" is a race.
    const bool is_race = number.has_short_magnitude && sentence.is(term.begin - 1, "the");
    // "200 of them"
    const bool is_of_them = sentence.is(reading.end, "of") &&
                            sentence.is(reading.end + 1, "them") &&
                            (number.is_plain || (number.has_magnitude && !number.is_open));
    if (is_of_them) return reading;
    if (!has_of && !is_race && tells_what_people_do(sentence, number, at)) {
        reading.unit = "person";
        reading.measured = "person";
        return reading;
    }
    if (!is_sure || is_race || has_of || next.gap == Gap::hyphen) return std::nullopt;
    if (const auto noun = noun_of_next(sentence, at)) {
        reading.unit = noun->singular;
        reading.measured = noun->singular;
        return reading;
    }
    // "from 1,800 a year earlier", "of 1.4 million and"
    const bool goes_on_apart = next.role == Role::article || next.role == Role::from ||
                               next.role == Role::weekday || next.role == Role::conjunction ||
                               next.role == Role::per || is_change_by_number(sentence, at);
    // "10 million sign-ups": what is not known is counted, but for names and money.
    const bool is_of_unknown = !next.is_symbol && !next.is_digits && !next.begins_capital &&
                               !next.in_mention && next.gap == Gap::space &&
                               next.text.find('.') == std::string_view::npos &&
                               (next.role == Role::other || next.role == Role::modifier);
    if (!ends_phrase(sentence, at) && !goes_on_apart && !is_of_unknown) return std::nullopt;
    return reading;
}

// "two" to "twelve": of what has been told ("the two firms"), of a proverb ("two cents"), or a
// count.
bool is_small_word(const Number& number) {
    return number.is_spelled && !number.is_open && number.value < least_counted_in_words;
}

// "the three suspects", "all four models", "his two sons": they are told again, not counted.
bool is_said_before(const Sentence& sentence, std::size_t begin) {
    const Lexeme& before = sentence.before(begin);
    return before.role == Role::first_fourth || before.role == Role::label ||
           before.role == Role::weekday || before.role == Role::fraction ||
           sentence.is_any(
               begin - 1,
               {"the", "these", "those",   "all",   "its",  "their", "his",  "her", "our",
                "my",  "your",  "last",    "next",  "past", "other", "both", "any", "same",
                "no",  "'s",    "\u2019s", "final", "top",  "which", "or"});
}

// "according to two officials", "two people familiar with it": who says so. "The first of three
// trials", "two of the men" are told again.
bool is_aside(const Sentence& sentence, const Number& number, const HeadNoun& noun) {
    const bool is_source =
        (number.begin > 1 && sentence.is(number.begin - 1, "to") &&
         sentence.is(number.begin - 2, "according")) ||
        sentence.is_any(noun.end, {"familiar", "briefed"}) ||
        (sentence.is(noun.end, "with") && sentence.is_any(noun.end + 1, {"knowledge", "direct"}));
    const Lexeme& part = sentence.before(number.begin, 2);
    const bool is_part = sentence.is(number.begin - 1, "of") && number.begin > 1 &&
                         (part.role == Role::first_fourth || part.role == Role::cardinal ||
                          part.text == "last" || part.text == "second" || part.text == "any");
    // "two of its soldiers were killed", "seven other soldiers"
    const bool is_new =
        (sentence.is(number.end, "of") && !fate_after(sentence, noun.end).empty()) ||
        (sentence.is(number.end, "other") && counts_people(noun.singular));
    if (is_new && !is_source && !is_part) return false;
    return is_source || is_part || sentence.is_any(number.end, {"of", "other", "more", "others"});
}

// "one person was killed", "at least one soldier died": a toll of one.
std::optional<HeadNoun> find_only_victim(const Sentence& sentence, const Number& number,
                                         std::size_t at) {
    const bool is_one = number.is_spelled && number.value == 1 && at == number.begin + 1 &&
                        sentence.is(number.begin, "one") && sentence.at(at).gap == Gap::space;
    const bool is_victim = is_one && counts_people(sentence.at(at).text) &&
                           !sentence.is(at + 1, "who") && !fate_after(sentence, at + 1).empty();
    if (!is_victim || sentence.at(at).begins_capital) return std::nullopt;
    return HeadNoun{at, at + 1, std::string(sentence.at(at).text)};
}

// A count in a small word needs a noun that is one: "eight changes", not "two others", "ten times".
bool is_counted_in_words(const Sentence& sentence, const Number& number, const HeadNoun& noun) {
    constexpr std::size_t most_words = 4;  // adjectives before it
    const Lexeme& word = sentence.at(noun.at);
    if (number.value < 2 || noun.at > number.end + most_words) return false;
    // "a couple of friends" are some.
    if (number.bound == Bound::about) return false;
    const bool is_acronym = noun.singular.size() > 1 && noun.singular[1] <= 'Z';
    if (word.begins_capital && !is_acronym && !sentence.is_headline()) return false;
    if (sentence.at(number.end).gap == Gap::hyphen) return false;
    // "eight confirmed measles cases", "reported four cases", but "in two cases"
    const bool is_case_of_illness =
        sentence.is(noun.at, "cases") &&
        (noun.at > number.end + 1 || sentence.is_any(noun.end, {"of"}) ||
         sentence.is_any(number.begin - 1, {"confirmed", "reported", "identified", "recorded",
                                            "found", "detected", ":"})) &&
        !sentence.is(number.begin - 1, "in");
    if (is_case_of_illness) return true;
    return !sentence.is_any(
        noun.at, {"times", "cents", "ways", "sides", "things", "others", "halves", "thirds",
                  "quarters", "fifths", "tenths", "points", "cases", "ends", "minds", "terms",
                  "figures", "digits", "ones"});
}

// "the 737 Max aircraft", "787 Dreamliners", "the 777 jets": a type of Boeing's.
bool is_aircraft_type(const Sentence& sentence, const Number& number) {
    const std::string_view digits = sentence.at(number.begin).text;
    const bool is_type = number.is_plain && digits.size() == 3 && digits[0] == '7' &&
                         digits[2] == '7' && number.end == number.begin + 1;
    const Lexeme& next = sentence.at(number.end);
    return is_type &&
           (next.begins_capital || next.gap == Gap::hyphen ||
            sentence.is_any(number.end,
                            {"aircraft", "airliner", "airliners", "airplane", "airplanes", "jet",
                             "jets", "jetliner", "jetliners", "plane", "planes", "freighter",
                             "freighters", "program", "programme", "family"}));
}

// What no count stands before: the number or its range is something else.
bool may_be_count(const Sentence& sentence, const Term& first, const std::optional<Range>& range) {
    const Number& last = range ? range->second.number : first.number;
    const std::size_t end = range ? range->second.end : first.end;
    // The digits of a sum whose currency is not known.
    const bool is_sum = first.begin > 0 && is_currency_sign(sentence, first.begin - 1);
    if (first.number.written < 0 || is_sum || !is_word_or_end(sentence, end)) return false;
    const bool falls = range && range->first.number.value > last.value;
    if (falls && !range->is_movement) return false;
    if (is_small_word(last) && is_said_before(sentence, first.begin)) return false;
    // "all but 40 died": these did not.
    const bool is_rest = first.begin > 1 && sentence.is(first.begin - 1, "but") &&
                         sentence.is(first.begin - 2, "all");
    if (is_rest) return false;
    if (is_year_like(sentence, last) || is_year_like(sentence, first.number)) return false;
    if (is_picture_size(sentence, last) || is_aircraft_type(sentence, last)) return false;
    return !is_named_by_word_before(sentence, first.begin) && !is_ratio(sentence, first.begin);
}

// "80 millions de couronnes" may be money that we do not know: without the nouns of a language only
// what is large and has none.
bool is_sure_abroad(const Sentence& sentence, const Number& number, std::size_t end) {
    const bool is_large = number.is_grouped || number.has_magnitude;
    return is_large && !sentence.is(end, "de") && !number.is_spelled;
}

// After ", or 8 percent," and "(8 percent)" where "of" follows, else `at`: "3,200, or 8 percent, of
// its workers".
std::size_t after_percent_aside(const Sentence& sentence, std::size_t at) {
    std::size_t number = at + 1;
    const bool has_bracket = sentence.is(at, "(");
    if (!has_bracket && !sentence.is(at, ",")) return at;
    if (!has_bracket && !sentence.is(number, "or")) return at;
    if (!has_bracket) ++number;
    if (!sentence.at(number).number) return at;
    std::size_t end = number + 1;
    if (sentence.is(end, "per") && sentence.is(end + 1, "cent")) ++end;
    const bool is_percent = sentence.is_any(end, {"%", "percent", "pct", "cent"});
    if (!is_percent || !sentence.is(end + 1, has_bracket ? ")" : ",")) return at;
    return sentence.is(end + 2, "of") ? end + 2 : at;
}

// Where the noun begins: after "+", "or so", "of its".
std::size_t noun_begin(const Sentence& sentence, const Number& number, std::size_t end) {
    std::size_t at = end;
    if (sentence.is(at, "+") && sentence.at(at).gap == Gap::none) ++at;
    // "1 million-plus users", "1,200-odd guests"
    if (sentence.is_any(at, {"plus", "odd"}) && sentence.at(at).gap == Gap::hyphen) ++at;
    // "a 3-million-strong staff"
    if (sentence.is(at, "strong")) ++at;
    // "20 or so people", "50 or more firms": see find_bound.
    if (sentence.is(at, "or") && sentence.is_any(at + 1, {"so", "more", "fewer", "less"})) at += 2;
    at = after_percent_aside(sentence, at);
    if (!sentence.is(at, "of")) return at;
    const std::size_t owned = after_owner(sentence, at + 1);
    const bool has_of = number.is_open || number.has_magnitude || owned != at + 1;
    return has_of ? owned : at;
}

// "4,000 of Acme's next-generation Q200 chips": the noun after the name of a product.
std::optional<HeadNoun> find_noun_after_product(const Sentence& sentence, std::size_t of,
                                                std::size_t owned) {
    constexpr std::size_t longest_name = 5;
    if (!sentence.is(of, "of") || owned <= of + 1) return std::nullopt;
    for (std::size_t at = owned; at < owned + longest_name; ++at) {
        if (sentence.at(at).is_symbol) break;
        const std::string_view printed = sentence.surface(at);
        const bool has_digit = std::any_of(printed.begin(), printed.end(), is_ascii_digit);
        if (has_digit) return find_head_noun(sentence, at + 1, false);
    }
    return std::nullopt;
}

// "20,000 TEU", "4,000 MW" of which the unit is not known: letters alone, after a large number.
std::optional<HeadNoun> find_letters(const Sentence& sentence, const Number& number,
                                     std::size_t at) {
    const std::string_view printed = sentence.surface(at);
    const bool is_acronym =
        printed.size() >= 3 && std::all_of(printed.begin(), printed.end(), is_ascii_capital);
    const bool is_free = sentence.at(at).gap == Gap::space && !sentence.at(at).in_mention &&
                         sentence.role(at) == Role::other && ends_phrase(sentence, at + 1);
    if (!number.is_grouped || !is_acronym || !is_free) return std::nullopt;
    return HeadNoun{at, at + 1, std::string(printed)};
}

// "11 stocks fell for every 10 that rose": a ratio of two numbers, neither of which counts.
bool is_of_every(const Sentence& sentence, std::size_t end) {
    constexpr std::size_t most_words = 3;
    for (std::size_t at = end; at < end + most_words && !sentence.at(at).is_symbol; ++at) {
        const bool is_every = sentence.is(at, "for") && sentence.is_any(at + 1, {"every", "each"});
        const Lexeme& other = sentence.at(at + 2);
        if (is_every) return other.is_digits || other.role == Role::cardinal;
    }
    return false;
}

void take_noun(const Sentence& sentence, const HeadNoun& noun, Reading& reading) {
    reading.unit = noun.singular;
    // The long name and the short one are one unit.
    const bool is_gpu = noun.at >= 2 && noun.singular == "unit" &&
                        sentence.is(noun.at - 1, "processing") &&
                        sentence.is_any(noun.at - 2, {"graphics", "graphic"});
    if (is_gpu) reading.unit = "GPU";
    const std::string_view counted_fate = fate_counted(reading.unit);
    reading.measured = counted_fate.empty() ? reading.unit : std::string(counted_fate);
    // "killing at least 30 people", "31 people were killed": what is compared is the toll.
    if (counts_people(reading.unit)) {
        std::string_view fate = fate_after(sentence, noun.end);
        if (fate.empty()) fate = fate_before(sentence, reading.begin);
        if (!fate.empty()) reading.measured = fate;
    }
    if (sentence.role(noun.at) != Role::time_unit) return;
    reading.kind = FigureKind::duration;
    reading.unit = sentence.at(noun.at).word->unit;
    reading.measured.clear();
}

}  // namespace

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
    // "Feb. 21 estimates"
    const bool is_day = before.text == "." && sentence.before(begin, 2).role == Role::month;
    if (is_day) return true;
    // "2.5 Flash offers": a version
    const Lexeme& next = sentence.at(begin + 1);
    const bool is_version = number.number && number.number->decimals > 0 &&
                            !number.number->is_grouped && next.begins_capital &&
                            next.role != Role::weekday && next.gap == Gap::space &&
                            !sentence.is_headline();
    if (is_version) return true;
    if (before.in_mention) return true;
    // "Addressing thousands of them" begins a sentence.
    if (!number.is_digits && begin == 1) return false;
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
    if (!may_be_count(sentence, first, range)) return std::nullopt;
    const bool is_before = range && range->is_movement;
    const Term& last = range ? range->second : first;
    const Number& number = last.number;
    Reading reading = reading_of(first, FigureKind::count, "");
    if (is_before) reading.low = reading.high = range->first.number.value;
    if (range && !is_before) {
        set_ends(reading, range->first.number.value, number.value, last.end);
    }
    if (sentence.language() != Language::english) {
        return is_sure_abroad(sentence, number, last.end) ? std::optional(reading) : std::nullopt;
    }
    const std::size_t at = noun_begin(sentence, number, last.end);
    const bool is_one = !range && number.value == 1 && number.is_plain;
    auto noun = find_joined_noun(sentence, at);
    if (!noun) noun = find_head_noun(sentence, at, is_one);
    if (!noun) noun = find_noun_after_product(sentence, last.end, at);
    if (!noun) noun = find_letters(sentence, number, at);
    const auto victim = find_only_victim(sentence, number, at);
    if (victim) {
        noun = victim;
    } else if (is_small_word(number)) {
        const bool is_none = noun && (!is_counted_in_words(sentence, number, *noun) ||
                                      is_aside(sentence, number, *noun));
        if (is_none) return std::nullopt;
        if (!noun && fate_after(sentence, at).empty()) return std::nullopt;
    }
    if (!noun) return without_noun(sentence, range ? range->second : first, reading, at);
    if (is_of_every(sentence, noun->end)) return std::nullopt;
    take_noun(sentence, *noun, reading);
    if (!is_before) reading.end = noun->end;
    return reading;
}

}  // namespace onoma
