// SPDX-License-Identifier: Apache-2.0
// Shares in words: two in five workers, 9 out of 10, two-thirds of revenue, half the staff, up by a
// third. Of what may also be a time, a place or a game ("a third of the way", "half of the
// season") they are none, and "half" alone never is.
#include <cmath>

#include "figures/noun_phrase.hpp"
#include "figures/number.hpp"
#include "figures/reading.hpp"

namespace onoma {
namespace {

// 66.7, not 66.66666666666667: words are no more exact.
double in_percent(double part) {
    constexpr double digits = 3;
    const double percent = 100 * part;
    const double scale = std::pow(10, digits - 1 - std::floor(std::log10(percent)));
    return std::round(percent * scale) / scale;
}

Reading share(std::size_t begin, std::size_t end, double part) {
    return exact_reading(begin, end, FigureKind::percent, in_percent(part), "percent");
}

// One of the two numbers of "2 in 5": digits alone, or a word below a hundred.
std::optional<double> share_number(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.in_mention || lexeme.has_minus) return std::nullopt;
    if (lexeme.is_digits) {
        const bool is_whole = lexeme.number && lexeme.number->decimals == 0;
        return is_whole ? std::optional(lexeme.number->value) : std::nullopt;
    }
    if (lexeme.role == Role::cardinal || lexeme.role == Role::tens) return lexeme.word->value;
    if (lexeme.role == Role::hundred) return 100;
    return std::nullopt;
}

// What is tried or lasts: "five in six matches", "one in three days" are no shares of a crowd.
bool is_try_or_time(const Sentence& sentence, std::size_t at) {
    const Lexeme& noun = sentence.at(at);
    return noun.role == Role::time_unit || noun.role == Role::measure || noun.is_digits ||
           noun.role == Role::percent || noun.role == Role::magnitude ||
           noun.role == Role::currency_word || noun.role == Role::currency_code ||
           sentence.is_any(at, {"%", "$", "games", "matches", "appearances", "attempts", "starts",
                                "innings", "outings", "rounds", "sets", "overs", "balls", "races",
                                "meetings", "quarters", "seasons", "weekends"});
}

// "2 in 5", "one in every ten", "9 out of 10", "1-in-5": after the whole, and what it is.
struct Whole {
    double value = 0;
    std::size_t end = 0;
};

// "7 of 10 parents": so many of those who were asked, not of ten whom somebody met.
bool is_of_surveyed(const Sentence& sentence, std::size_t whole) {
    const bool is_round =
        sentence.is_any(whole, {"10", "ten", "100", "3", "three", "4", "four", "5", "five"});
    return is_round &&
           sentence.is_any(whole + 1,
                           {"adults",    "americans", "britons",   "canadians",   "consumers",
                            "doctors",   "employees", "employers", "families",    "households",
                            "men",       "parents",   "people",    "respondents", "shoppers",
                            "teenagers", "teens",     "voters",    "women",       "workers"}) &&
           (sentence.is_any(whole, {"10", "ten", "100"}) ||
            sentence.is_any(whole + 1, {"adults", "americans", "britons", "canadians", "consumers",
                                        "employers", "households", "respondents", "voters"}));
}

std::optional<Whole> whole_after(const Sentence& sentence, std::size_t in) {
    std::size_t at = in + 1;
    const bool has_every = sentence.is_any(in, {"in", "of"}) && sentence.is(at, "every");
    const bool is_out_of = sentence.is(in, "out") && sentence.is(at, "of");
    const bool is_of = sentence.is(in, "of") && !has_every && is_of_surveyed(sentence, at);
    if (has_every || is_out_of) ++at;
    if (is_out_of && sentence.is(at, "every")) ++at;
    if (!has_every && !is_out_of && !is_of && !sentence.is(in, "in")) return std::nullopt;
    const Gap gap = sentence.at(at).gap;
    const auto value = share_number(sentence, at);
    if (!value || (gap != Gap::space && gap != Gap::hyphen)) return std::nullopt;
    // "in 10 million", "in twenty-five"
    const bool goes_on = sentence.role(at) == Role::tens && sentence.role(at + 1) == Role::cardinal;
    return goes_on ? std::nullopt : std::optional(Whole{*value, at + 1});
}

bool rates(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t reach = 5;
    for (std::size_t distance = 1; distance <= reach && distance <= begin; ++distance) {
        if (sentence.is_any(begin - distance, {"score", "scored", "scores", "rated", "rate",
                                               "rating", "gave", "give", "gives", "verdict"})) {
            return true;
        }
    }
    return false;
}

std::optional<Reading> read_one_in(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    const bool is_free = first.gap == Gap::space ||
                         (first.gap == Gap::none && sentence.before(begin).is_symbol &&
                          sentence.is_any(begin - 1, {"(", "\"", "\u201C", "\u2018", "~"}));
    const auto part = share_number(sentence, begin);
    if (!part || !is_free || sentence.before(begin).is_digits) return std::nullopt;
    const auto whole = whole_after(sentence, begin + 1);
    // A year, and goals in games: "1 in 2019", "5 in 3".
    constexpr double most_parts = 99;
    const bool is_year = whole && whole->value >= 1900 && whole->value <= 2100;
    if (!whole || *part < 1 || *part > most_parts || *part >= whole->value || is_year) {
        return std::nullopt;
    }
    const std::size_t end = whole->end;
    const Lexeme& next = sentence.at(end);
    const bool is_glued = next.gap == Gap::none && !next.is_symbol;
    if (is_glued || is_try_or_time(sentence, end)) return std::nullopt;
    const bool is_out_of = sentence.is(begin + 1, "out");
    const bool ends = next.text.empty() || next.is_symbol;
    if (is_out_of && (ends || rates(sentence, begin))) return std::nullopt;
    // "ranked 3 in 50": a small share of words, or of digits that something is counted in.
    const bool is_joined_share = sentence.at(begin + 1).gap == Gap::hyphen;
    const bool is_usual = *part == 1 || !first.is_digits || whole->value <= 10;
    if (!is_out_of && !is_joined_share && !is_usual && !find_head_noun(sentence, end, false)) {
        return std::nullopt;
    }
    return share(begin, end, *part / whole->value);
}

// What a part is of and is no share: "half of the season", "a third of the way".
bool is_no_whole(const Sentence& sentence, std::size_t at) {
    return sentence.role(at) == Role::time_unit || sentence.role(at) == Role::month ||
           sentence.role(at) == Role::quarter ||
           sentence.is_any(at, {"way",    "time",  "season",     "game",     "match",  "battle",
                                "fun",    "story", "point",      "problem",  "job",    "distance",
                                "road",   "race",  "trip",       "journey",  "film",   "book",
                                "series", "term",  "tournament", "campaign", "period", "play",
                                "him",    "her",   "me",         "it",       "you",    "night"});
}

// After "of": where what the part is of begins, or nothing.
bool is_of_whole(const Sentence& sentence, std::size_t at) {
    constexpr std::size_t longest = 4;  // "all of the company's revenue"
    const Lexeme& first = sentence.at(at);
    if (first.text.empty() || first.is_symbol || first.is_digits) return false;
    for (std::size_t word = at; word < at + longest; ++word) {
        if (sentence.at(word).text.empty() || sentence.at(word).is_symbol) break;
        const Role role = sentence.role(word);
        if (role == Role::conjunction || role == Role::range) break;
        if (is_no_whole(sentence, word)) return false;
    }
    if (first.in_mention || first.begins_capital) return true;
    if (sentence.is_any(at, {"the", "its", "their", "his", "our", "my", "your", "these", "those",
                             "all", "them", "us", "respondents", "a", "an"})) {
        return first.role != Role::article || sentence.role(at + 1) == Role::other;
    }
    return first.role == Role::other || first.role == Role::modifier ||
           find_head_noun(sentence, at, false).has_value();
}

// "fell by a third", "rose a quarter": by how much.
Change change_before(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t reach = 6;
    for (std::size_t distance = 1; distance <= reach && distance <= begin; ++distance) {
        const std::size_t at = begin - distance;
        if (sentence.is(at + 1, "than")) continue;  // "by more than half"
        if (sentence.role(at) == Role::rise) return Change::up;
        if (sentence.role(at) == Role::fall) return Change::down;
        if (sentence.at(at).is_symbol) break;
    }
    return Change::none;
}

bool ends_clause(const Sentence& sentence, std::size_t at) {
    const Lexeme& next = sentence.at(at);
    return next.text.empty() || next.is_symbol || next.role == Role::function ||
           next.role == Role::conjunction || next.role == Role::range || next.role == Role::from;
}

// "by a third", "by more than half"
bool is_after_by(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin;
    constexpr std::size_t most_hedges = 3;
    for (std::size_t hedges = 0; hedges < most_hedges && at > 0; ++hedges) {
        const bool is_hedge = sentence.role(at - 1) == Role::approximate ||
                              sentence.is_any(at - 1, {"more", "than", "least", "at", "over"});
        if (!is_hedge) break;
        --at;
    }
    return at > 0 && sentence.is(at - 1, "by");
}

// "half the workers", "half its staff", but "half the battle"
bool is_half_of(const Sentence& sentence, const Part& part) {
    const bool is_half = sentence.role(part.end - 1) == Role::half && part.value == 0.5;
    return is_half && sentence.is_any(part.end, {"the", "its", "their", "his", "our", "all"}) &&
           is_of_whole(sentence, part.end) &&
           !sentence.is_any(part.end + 1, {"size", "price", "cost", "speed", "number", "amount",
                                           "rate", "level", "weight", "length", "value"});
}

// "the first half of": a part of another kind.
bool is_named_part(const Sentence& sentence, std::size_t begin) {
    const Role before = sentence.before(begin).role;
    return before == Role::first_fourth || before == Role::label ||
           sentence.is_any(begin - 1,
                           {"second", "latter", "other",  "back",  "opening", "final", "bottom",
                            "top",    "better", "upper",  "lower", "last",    "next",  "this",
                            "that",   "each",   "either", "every", "one",     "front"});
}

std::optional<Reading> read_part(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    const bool is_quarter = first.role == Role::quarter;
    if (first.in_mention || is_quarter || first.is_digits || first.gap == Gap::hyphen) {
        return std::nullopt;
    }
    const auto part = part_in_words(sentence, begin);
    if (!part || is_named_part(sentence, begin)) return std::nullopt;
    // "a half", "a third" that go on: "a third party", "a half-mile"
    if (sentence.at(part->end).gap == Gap::hyphen) return std::nullopt;
    const bool is_whole_told = sentence.is(part->end, "of") && is_of_whole(sentence, part->end + 1);
    if (is_whole_told || is_half_of(sentence, *part)) return share(begin, part->end, part->value);
    const bool compares = sentence.is_any(part->end, {"more", "less", "fewer", "higher", "lower",
                                                      "larger", "smaller", "cheaper", "faster"}) &&
                          sentence.role(begin) != Role::half;
    const bool is_majority = sentence.is_any(part->end, {"majority", "majorities"});
    if (compares || is_majority) return share(begin, part->end, part->value);
    const Change change = change_before(sentence, begin);
    if (change == Change::none || !ends_clause(sentence, part->end)) return std::nullopt;
    if (!is_after_by(sentence, begin)) return std::nullopt;
    Reading reading = share(begin, part->end, part->value);
    reading.change = change;
    return reading;
}

}  // namespace

std::optional<Reading> read_share(const Sentence& sentence, std::size_t begin) {
    if (sentence.language() != Language::english) return std::nullopt;
    switch (sentence.role(begin)) {
        case Role::half:
        case Role::article:
            return read_part(sentence, begin);
        case Role::cardinal:
            if (auto part = read_part(sentence, begin)) return part;
            return read_one_in(sentence, begin);
        case Role::tens:
            return read_one_in(sentence, begin);
        default:
            return sentence.at(begin).is_digits ? read_one_in(sentence, begin) : std::nullopt;
    }
}

}  // namespace onoma
