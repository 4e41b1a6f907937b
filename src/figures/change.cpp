// SPDX-License-Identifier: Apache-2.0
// Whether a figure rises or falls: "fell 17%", "down 5 points", "a 10x drop", "tenfold lower".
#include <algorithm>

#include "figures/reading.hpp"

namespace onoma {
namespace {

constexpr std::size_t words_before = 6;
constexpr std::size_t words_behind = 4;

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
          "de",       "del",      "un",         "en"}) {
        if (lexeme.text == word) return true;
    }
    return false;
}

// "more than 5" and "up to 5" bound, they do not change; "more" and "less" alone compare.
bool is_bound_word(const Sentence& sentence, std::size_t at) {
    const std::string_view word = sentence.at(at).text;
    if (word == "up" && sentence.is(at + 1, "to")) {
        const std::string_view verb = sentence.before(at).text;
        return !(verb.ends_with("ed") || verb == "went" || verb == "shot" || verb == "crept");
    }
    const bool compares = word == "more" || word == "less" || word == "fewer" || word == "lower" ||
                          word == "higher" || word == "larger" || word == "smaller" ||
                          word == "plus" || word == "más" || word == "menos" || word == "moins";
    return compares;
}

// "+0.2%", "Dow -1.3%", "(-1.3%)": a sign tells the direction of what stands without a verb.
Change change_of_sign(const Sentence& sentence, const Reading& reading) {
    if (reading.kind != FigureKind::percent && reading.kind != FigureKind::score)
        return Change::none;
    const Lexeme& before = sentence.before(reading.begin);
    const Lexeme& first = sentence.at(reading.begin);
    if (before.text == "+" && first.gap == Gap::none) return Change::up;
    const bool has_sign = first.has_minus && reading.low.value_or(0) < 0;
    const bool is_behind_name = before.in_mention || (before.begins_capital && !before.is_symbol);
    return has_sign && (before.text == "(" || is_behind_name) ? Change::down : Change::none;
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
    const std::size_t last = std::min(reading.end + words_behind, sentence.size());
    for (std::size_t at = reading.end; at < last; ++at) {
        const Lexeme& lexeme = sentence.at(at);
        const Change change = change_of(lexeme.role);
        if (change != Change::none) {
            // "5 million people rose early": only right behind, or as a noun behind adjectives.
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

}  // namespace onoma
