// SPDX-License-Identifier: Apache-2.0
// Changes and rates: "fell 17%", "a 10x drop", "per share".

#include <algorithm>
#include <array>
#include <cmath>

#include "figures/currency.hpp"
#include "figures/noun_phrase.hpp"
#include "figures/number.hpp"
#include "figures/reading.hpp"
#include "figures/unit.hpp"

namespace onoma {
namespace {

// Whether a figure rises or falls: "fell 17%", "down 5 points", "a 10x drop", "tenfold lower".

constexpr std::size_t words_before = 6;
constexpr std::size_t words_after = 4;

Change change_of(Role role) {
    if (role == Role::rise) return Change::up;
    return role == Role::fall ? Change::down : Change::none;
}

// Words between a word of change and its figure: "fell by more than", "an increase of about".
bool is_between(const Lexeme& lexeme) {
    switch (lexeme.role) {
        case Role::approximate:
        case Role::above:
        case Role::below:
        case Role::article:
        case Role::from:
        case Role::range:
        case Role::between:
            return true;
        default:
            break;
    }
    for (const std::string_view word :
         {"by",       "than",     "of",         "as",       "much",     "many",    "at",
          "least",    "most",     "to",         "the",      "its",      "only",    "just",
          "even",     "further",  "sharply",    "steadily", "slightly", "another", "average",
          "record",   "whopping", "staggering", "modest",   "mere",     "further", "annual",
          "annually", "share",    "value",      "price",    "prices",   "stake",   "cost",
          "costs",    "revenue",  "sales",      "~",        "\"",       "um",      "auf",
          "high",     "low",      "de",         "del",      "un",       "en"}) {
        if (lexeme.text == word) return true;
    }
    return false;
}

// "makes up 5%", "shut down 5 plants", "faces down two trials": what is done, and no change.
// Sorted.
bool is_phrasal_verb(std::string_view word) {
    constexpr auto verbs = std::to_array<std::string_view>(
        {"backed",  "blew",     "bought",  "break",   "breaks", "broke",   "brought", "build",
         "built",   "buying",   "called",  "coming",  "divide", "divided", "eat",     "eating",
         "ended",   "face",     "faced",   "faces",   "facing", "gave",    "give",    "gives",
         "giving",  "gobbled",  "gunned",  "held",    "hold",   "holds",   "hunted",  "laid",
         "let",     "lined",    "lining",  "made",    "make",   "makes",   "making",  "mowed",
         "opened",  "picked",   "picking", "put",     "puts",   "putting", "racked",  "racking",
         "rounded", "scooped",  "served",  "set",     "sets",   "setting", "showed",  "shut",
         "shuts",   "shutting", "signed",  "snapped", "split",  "struck",  "sum",     "take",
         "taken",   "takes",    "taking",  "tear",    "took",   "tore",    "track",   "tracked",
         "turn",    "turned",   "turning", "turns",   "used",   "uses",    "voted",   "wind"});
    return std::binary_search(verbs.begin(), verbs.end(), word);
}

// "2 percent up at $45": the word is of the percentage before it.
bool is_after_percent(const Sentence& sentence, std::size_t at) {
    const Lexeme& before = sentence.before(at);
    return sentence.is_any(at + 1, {"at", "on"}) &&
           (before.role == Role::percent || before.text == "%" || before.text == "cent");
}

// "more than 5" and "up to 5" bound, they do not change; "more" and "less" alone compare. Neither
// does the end of a "start-up" or the beginning of a "down-payment" change what follows.
bool is_bound_word(const Sentence& sentence, std::size_t at) {
    const std::string_view word = sentence.at(at).text;
    const bool is_short = word == "up" || word == "down";
    if (is_short &&
        (sentence.at(at).gap == Gap::hyphen || sentence.at(at + 1).gap == Gap::hyphen)) {
        return true;
    }
    if (is_short && is_phrasal_verb(sentence.before(at).text)) return true;
    if (is_short && is_after_percent(sentence, at)) return true;
    if (word == "upward" || word == "upwards") return sentence.is(at + 1, "of");
    if (word == "up" && sentence.is(at + 1, "to")) {
        return !moves_up(sentence.before(at).text);
    }
    const bool compares = word == "more" || word == "less" || word == "fewer" || word == "lower" ||
                          word == "higher" || word == "larger" || word == "smaller" ||
                          word == "plus" || word == "más" || word == "menos" || word == "moins";
    return compares;
}

// "raised prices by 5%", "cut its stake in the firm to 5%": what is changed stands before the
// preposition, up to a few words.
Change change_of_object(const Sentence& sentence, const Reading& reading, std::size_t first) {
    const std::size_t to = reading.begin - 1;
    const bool is_to = sentence.is(to, "to") && reading.kind == FigureKind::percent;
    if (reading.begin == 0 || !(sentence.is(to, "by") || is_to)) return Change::none;
    for (std::size_t at = to; at > first; --at) {
        const Lexeme& word = sentence.at(at - 1);
        const Change change = change_of(word.role);
        if (change != Change::none) {
            return is_bound_word(sentence, at - 1) ? Change::none : change;
        }
        if (sentence.is_any(at - 1, {"raise", "raises", "raised", "raising", "lift", "lifts",
                                     "lifted", "lifting"})) {
            return Change::up;
        }
        const bool is_object =
            word.role == Role::other || word.role == Role::label || word.role == Role::article ||
            sentence.is_any(at - 1, {"its", "the", "their", "his", "in", "of", "on", "for"});
        const bool is_preposition = sentence.is_any(
            at - 1, {"according", "due", "thanks", "compared", "next", "amounts", "amounted"});
        if (word.is_symbol || !is_object || is_preposition) return Change::none;
    }
    return Change::none;
}

// "Shares added 2 percent", but "added 5 people".
Change change_of_level(const Sentence& sentence, const Reading& reading) {
    const bool is_level = reading.kind == FigureKind::percent || reading.kind == FigureKind::score;
    const bool is_up = sentence.is_any(
        reading.begin - 1, {"added", "adds", "adding", "recovered", "recovers", "firmed", "firms"});
    return reading.begin > 0 && is_level && is_up ? Change::up : Change::none;
}

// "+0.2%", "Dow -1.3%", "(-1.3%)": a sign tells the direction of what stands without a verb.
Change change_of_sign(const Sentence& sentence, const Reading& reading) {
    if (reading.kind != FigureKind::percent && reading.kind != FigureKind::score)
        return Change::none;
    const Lexeme& before = sentence.before(reading.begin);
    const Lexeme& first = sentence.at(reading.begin);
    if (before.text == "+" && first.gap == Gap::none) return Change::up;
    const bool has_sign = first.has_minus && reading.low.value_or(0) < 0;
    const bool is_after_name = before.in_mention || (before.begins_capital && !before.is_symbol);
    return has_sign && (before.text == "(" || is_after_name) ? Change::down : Change::none;
}

}  // namespace

void find_change(const Sentence& sentence, Reading& reading, std::size_t previous_end) {
    if (reading.change != Change::none || reading.kind == FigureKind::date) return;
    if (reading.kind == FigureKind::ordinal) return;
    reading.change = change_of_sign(sentence, reading);
    if (reading.change != Change::none || reading.low.value_or(0) < 0) return;
    const std::size_t first =
        std::max(previous_end, reading.begin - std::min(reading.begin, words_before));
    // "lost $5 million": gone, not fallen by it; but "lost $1.20 to $77.30".
    const bool may_be_lost = reading.kind != FigureKind::percent &&
                             reading.kind != FigureKind::score && !sentence.is(reading.end, "to");
    for (std::size_t at = reading.begin; at > first; --at) {
        const Lexeme& lexeme = sentence.at(at - 1);
        const Change change = change_of(lexeme.role);
        if (may_be_lost && lexeme.text.starts_with("los")) return;
        if (change != Change::none && !is_bound_word(sentence, at - 1)) {
            reading.change = change;
            return;
        }
        if (change == Change::none && !is_between(lexeme)) break;
    }
    reading.change = change_of_level(sentence, reading);
    if (reading.change == Change::none) {
        reading.change = change_of_object(sentence, reading, first);
    }
    if (reading.change != Change::none) return;
    if (reading.kind == FigureKind::percent && is_after_percent(sentence, reading.end)) {
        reading.change = change_of(sentence.role(reading.end));
        return;
    }
    const std::size_t last = std::min(reading.end + words_after, sentence.size());
    for (std::size_t at = reading.end; at < last; ++at) {
        const Lexeme& lexeme = sentence.at(at);
        const Change change = change_of(lexeme.role);
        if (change != Change::none) {
            // "5 million people rose early": only right after, or as a noun after adjectives.
            const bool is_noun_or_near = at <= reading.end + 1;
            if (is_noun_or_near && lexeme.text != "up" && lexeme.text != "down" &&
                reading.kind != FigureKind::duration && reading.kind != FigureKind::count) {
                reading.change = change;
            }
            return;
        }
        if (lexeme.is_symbol || lexeme.role != Role::other) return;
    }
}

// "per month", "a share", "/year", "annually", "per million tokens" after a figure.

namespace {

struct Rate {
    std::string per;
    std::size_t end = 0;
};

// What something may be counted by at `at`: a unit ("square foot", "kWh") or one of the words that
// are as good as one ("share", "head").
std::optional<Rate> unit_at(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.in_mention || lexeme.text.empty()) return std::nullopt;
    if (lexeme.role == Role::time_unit || lexeme.role == Role::rate_noun) {
        return Rate{std::string(lexeme.word->unit), at + 1};
    }
    if (lexeme.text == "mo") return Rate{"month", at + 1};
    if (lexeme.role == Role::quarter) return Rate{"quarter", at + 1};
    if (lexeme.text == "tokens") return Rate{"token", at + 1};
    const bool is_glued = lexeme.gap == Gap::none;
    if (is_glued && lexeme.text == "s") return Rate{"second", at + 1};
    if (is_glued && lexeme.text == "h") return Rate{"hour", at + 1};
    if (lexeme.text == "pound") return Rate{"pound", at + 1};
    if (is_glued && lexeme.role == Role::measure)
        return Rate{std::string(lexeme.word->unit), at + 1};
    const auto unit = read_unit(sentence, at);
    if (!unit || unit->kind != FigureKind::quantity) return std::nullopt;
    return Rate{unit->name, unit->end};
}

// 1e6 -> 1M
std::string magnitude_name(double value) {
    if (value == 1e3) return "1K ";
    if (value == 1e6) return "1M ";
    if (value == 1e9) return "1B ";
    if (value == std::floor(value) && value < 1e9) {
        return std::to_string(static_cast<long>(value)) + " ";
    }
    return {};
}

// "per diluted share", "per basic and diluted common share"
std::size_t after_kind_of_share(const Sentence& sentence, std::size_t at) {
    constexpr std::size_t longest = 4;
    for (std::size_t end = at; end <= at + longest; ++end) {
        if (sentence.is(end, "share")) return end;
        const bool is_kind = sentence.is_any(end, {"adjusted", "basic", "common", "diluted",
                                                   "equity", "fully", "ordinary", "preferred"});
        if (!is_kind && (end == at || sentence.role(end) != Role::conjunction)) return at;
    }
    return at;
}

// "per month", "per 1M tokens", "per million input tokens", "per 100,000 people", "per capita"
std::optional<Rate> after_per(const Sentence& sentence, std::size_t at) {
    std::string magnitude;
    if (const auto number = read_number(sentence, at, Letters::are_magnitudes)) {
        magnitude = magnitude_name(number->value);
        at = number->end;
    } else if (sentence.role(at) == Role::magnitude) {
        magnitude = magnitude_name(sentence.at(at).word->value);
        ++at;
    }
    if (!magnitude.empty()) {
        if (auto unit = unit_at(sentence, at)) return Rate{magnitude + unit->per, unit->end};
        const auto noun = find_head_noun(sentence, at, false);
        if (!noun) return std::nullopt;
        return Rate{magnitude + noun->singular, noun->end};
    }
    at = after_kind_of_share(sentence, at);
    if (auto unit = unit_at(sentence, at)) return unit;
    const Lexeme& noun = sentence.at(at);
    const bool is_noun = !noun.text.empty() && noun.role == Role::other && !noun.is_symbol &&
                         !noun.in_mention && !noun.is_digits && noun.gap == Gap::space &&
                         !noun.begins_capital;
    if (!is_noun) return std::nullopt;
    return Rate{std::string(noun.text), at + 1};
}

// "a year", "an hour", "each month", but not "a year ago".
std::optional<Rate> after_article(const Sentence& sentence, std::size_t at) {
    auto unit = unit_at(sentence, at);
    if (!unit) return std::nullopt;
    const std::size_t end = unit->end;
    // "93 cents a share before charges": no time goes before anything there.
    const bool is_no_time = sentence.role(at) == Role::rate_noun &&
                            sentence.is_any(end, {"before", "after", "from", "or", "and", "to"});
    if (is_no_time) return unit;
    if (sentence.is_any(end, {"ago", "earlier", "later", "before", "after", "old", "long", "from",
                              "or", "and", "to", "in", "into"}) ||
        sentence.role(end) == Role::range) {
        // "$5 billion a year in sales" is a rate all the same.
        const bool is_rate_all_the_same = sentence.is_any(end, {"in", "from", "and", "to"});
        if (!is_rate_all_the_same) return std::nullopt;
    }
    return unit;
}

// " in revenue per month": the rate after what the sum is of.
std::optional<Rate> after_subject(const Sentence& sentence, std::size_t at) {
    if (!sentence.is_any(at, {"in", "of"})) return std::nullopt;
    constexpr std::size_t longest = 3;
    for (std::size_t word = at + 1; word <= at + longest; ++word) {
        if (sentence.role(word) == Role::per && word > at + 1) return after_per(sentence, word + 1);
        if (sentence.role(word) != Role::other || sentence.at(word).is_symbol ||
            sentence.at(word).in_mention) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

// "$3.96 for 1 million output tokens", "£3 for 100 grams"
std::optional<Rate> after_for(const Sentence& sentence, std::size_t at) {
    const auto number = read_number(sentence, at, Letters::are_magnitudes);
    if (!number || number->is_open || number->value < 100) return std::nullopt;
    std::size_t end = number->end;
    if (sentence.is_any(end, {"input", "output", "cached"})) ++end;
    const bool is_counted = sentence.is_any(end, {"tokens", "words", "requests", "queries", "calls",
                                                  "characters", "images", "grams", "impressions"});
    return is_counted ? after_per(sentence, at) : std::nullopt;
}

std::optional<Rate> find_rate(const Sentence& sentence, std::size_t at) {
    const Lexeme& first = sentence.at(at);
    const Gap next_gap = sentence.at(at + 1).gap;
    if (first.text == "/" && first.gap == Gap::none && next_gap == Gap::none) {
        if (sentence.at(at + 1).is_digits) {
            auto rate = after_per(sentence, at + 1);
            return rate;
        }
        return unit_at(sentence, at + 1);
    }
    if (first.gap != Gap::space && first.gap != Gap::hyphen) return std::nullopt;
    if (first.role == Role::per) {
        if (next_gap != Gap::space && next_gap != Gap::hyphen) return std::nullopt;
        if (sentence.is_any(at + 1, {"cent", "se", "annum"})) {
            if (!sentence.is(at + 1, "annum")) return std::nullopt;
            return Rate{"year", at + 2};
        }
        return after_per(sentence, at + 1);
    }
    if (first.role == Role::article || first.text == "each" || first.text == "every") {
        return after_article(sentence, at + 1);
    }
    if (first.role == Role::rate_adverb) {
        // "20 percent weekly gains"
        const bool ends = sentence.at(at + 1).text.empty() || sentence.at(at + 1).is_symbol ||
                          sentence.role(at + 1) != Role::other;
        const bool is_adverb = first.text == "annually" || first.text == "yearly";
        if (!ends && !is_adverb) return std::nullopt;
        return Rate{std::string(first.word->unit), at + 1};
    }
    // Of the other languages: "pro Jahr" and "par an" are Role::per, "im Jahr", "al año".
    if (sentence.is_any(at, {"im", "al", "l", "ao"}) && sentence.language() != Language::english) {
        return after_article(sentence, at + 1);
    }
    return std::nullopt;
}

// "monthly revenue of $5 million", "a daily output of": the rate before what is measured.
std::string rate_before(const Sentence& sentence, std::size_t begin) {
    if (!sentence.is(begin - 1, "of") || begin < 2) return {};
    constexpr std::size_t reach = 4;
    for (std::size_t distance = 3; distance <= reach + 1 && distance <= begin; ++distance) {
        const Lexeme& word = sentence.at(begin - distance);
        if (word.role == Role::rate_adverb && word.word->unit != "year") {
            return std::string(word.word->unit);
        }
        if (word.role != Role::other || word.is_symbol) return {};
    }
    return {};
}

// "$2/$6 per 1M tokens": what follows the other sums after slashes holds for each.
std::string rate_after_slashes(const Sentence& sentence, std::size_t end) {
    constexpr std::size_t most_sums = 3;
    std::size_t at = end;
    for (std::size_t sums = 0; sums < most_sums && sentence.is(at, "/"); ++sums) {
        const auto currency = currency_before(sentence, at + 1);
        if (!currency) return {};
        const auto number =
            read_number(sentence, currency->end, Letters::are_magnitudes, Start::after_sign);
        if (!number) return {};
        at = number->end;
    }
    if (at == end) return {};
    const auto rate = find_rate(sentence, at);
    return rate ? rate->per : std::string();
}

}  // namespace

void take_rate(const Sentence& sentence, Reading& reading) {
    // "5 years per" and dates have no rate; "10 minutes a day" has.
    if (reading.kind == FigureKind::date || reading.kind == FigureKind::ordinal) return;
    if (!reading.per.empty()) return;
    if (const auto rate = find_rate(sentence, reading.end)) {
        if (reading.kind == FigureKind::duration && rate->per == "year") {
            // "five months a year" is, "for 10 years each year" is not worth the risk.
            if (!sentence.is_any(reading.end, {"a", "per"})) return;
        }
        reading.per = rate->per;
        reading.end = rate->end;
        return;
    }
    if (reading.kind != FigureKind::money) return;
    // What is bought is a figure of its own.
    const auto bought = after_for(sentence, reading.end + 1);
    if (bought && sentence.is(reading.end, "for")) reading.per = bought->per;
    if (!reading.per.empty()) return;
    if (const auto rate = after_subject(sentence, reading.end)) reading.per = rate->per;
    if (reading.per.empty()) reading.per = rate_after_slashes(sentence, reading.end);
    if (reading.per.empty()) reading.per = rate_before(sentence, reading.begin);
}

}  // namespace onoma
