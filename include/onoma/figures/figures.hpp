// SPDX-License-Identifier: Apache-2.0
// Figures: what numbers of a text mean, and the finder of them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/base/date.hpp"
#include "onoma/base/types.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// The languages that figures are read in.

enum class Language : std::uint8_t { english, german, french, spanish, italian, portuguese, dutch };

// `en`, `de-AT`, `fr_CA`, `Spanish`: nothing for other languages and empty text.
[[nodiscard]] std::optional<Language> parse_language(std::string_view tag);

// By a vote of the commonest words among the first 300; English when nobody votes or there is
// a draw. Cost: one look-up for each of these words.
[[nodiscard]] Language guess_language(const TokenizedText& text);

// What an article claims in numbers: one normal form for every way to write it.
//
//   It invested about $1.25 billion per month.
//                     \____________________/   money, low = high = 1.25e9, unit USD, per month,
//                                              bound about, measured invest

enum class FigureKind : std::uint8_t {
    money,       // unit: ISO 4217 code, BTC or ETH; value in whole units
    percent,     // unit: percent, percentage-point, basis-point; 17 is 17 %
    multiplier,  // unit: x
    count,       // unit: the counted noun in the singular; empty where the text has none
    duration,    // unit: second .. century
    date,        // unit: date; values in first, last
    ordinal,     // unit: rank, quarter
    score,       // unit: point, Elo
    quantity,    // unit: CLDR unit id (megawatt, kilometer-per-hour, celsius)
};

[[nodiscard]] std::string_view to_string(FigureKind kind);
[[nodiscard]] std::optional<FigureKind> parse_figure_kind(std::string_view name);

// How the text hedges the value.
enum class Bound : std::uint8_t { equal, about, below, above };

[[nodiscard]] std::string_view to_string(Bound bound);  // "=", "~", "<", ">"

enum class Change : std::uint8_t { none, up, down };

[[nodiscard]] std::string_view to_string(Change change);

struct Figure {
    ByteRange range;  // within one sentence; figures of a document do not overlap
    FigureKind kind = FigureKind::count;
    // Equal when the value is one; `high` is absent when it is open upwards ("millions of chips").
    // Both are absent for dates. Finite.
    std::optional<double> low;
    std::optional<double> high;
    std::optional<Date> first;  // dates: equal when it is one
    std::optional<Date> last;
    std::string unit;
    std::string per;  // "month", "share", "1M token"; empty without
    Bound bound = Bound::equal;
    Change change = Change::none;
    bool ambiguous = false;            // "three times more" may be 3x or 4x
    std::string measured;              // "cost", "revenue", "invest"; empty when not told
    std::vector<std::uint32_t> about;  // indices of TaggedText::mentions, nearest first
    std::uint32_t sentence = 0;        // index into TokenizedText::sentences
};

// Figures that tell a growth -> how many times as much after a year (onoma/statistics/growth.hpp).

// The length of a unit of time, also counted ("7 month", as in Figure::per), in years of 12 months,
// 365.25 days.
[[nodiscard]] std::optional<double> years_of(std::string_view unit);

// What a figure with a rate means a year: 4x per year -> 4; up 40 % a quarter -> 3.8416. Nothing
// for other kinds, without `per` a time, and for ranges.
[[nodiscard]] std::optional<double> multiple_per_year(const Figure& figure);

// What became of a number of a text.
struct NumberFate {
    ByteRange range;  // of its digits or its word
    std::uint32_t sentence = 0;
    std::optional<ByteRange> figure;  // that it is part of
    std::string_view rule;            // why it is in none, by name; of static storage
};

// Tokens + mentions -> figures.

// Finds what a text claims in numbers. What cannot be read for sure is left out, never turned into
// another number. Keeps scratch memory between documents: one per thread, not thread-safe.
class FigureFinder {
public:
    FigureFinder();
    ~FigureFinder();
    FigureFinder(FigureFinder&&) noexcept;
    FigureFinder& operator=(FigureFinder&&) noexcept;

    // Fills `figures`, by position. Numbers inside mentions belong to the mentions. `date` is the
    // document's: a day without a year ("Jan. 20") is the one nearest to it, or to the date of
    // the story it goes on with, and is omitted without. `language` is a BCP 47 tag, guessed from
    // the text when empty (see guess_language); of a language that is not ours nothing is found.
    // Figure::about stays empty: see tie_figures. A sentence of more than 20,000 pieces is no
    // language, and has none. Cost: linear in the pieces.
    void find(const TokenizedText& text, const TaggedText& tagged, const std::optional<Date>& date,
              std::string_view language, std::vector<Figure>& figures);

    // The same, and for every number (digits, and words from two up) what became of it, by
    // position.
    [[nodiscard]] std::vector<NumberFate> explain(const TokenizedText& text,
                                                  const TaggedText& tagged,
                                                  const std::optional<Date>& date,
                                                  std::string_view language,
                                                  std::vector<Figure>& figures);

private:
    struct Scratch;
    std::unique_ptr<Scratch> scratch_;
};

// In words, what a rule of NumberFate says; empty for none.
[[nodiscard]] std::string_view meaning_of_rule(std::string_view rule);

// Fills Figure::about with the mentions of the figure's sentence, nearest first: names that only
// tell who says so, and names after a comma or another clause, come later. To be called again
// when mentions were removed. Cost: linear in figures and mentions, but for the mentions of one
// sentence.
void tie_figures(const TokenizedText& text, const TaggedText& tagged, std::vector<Figure>& figures);

}  // namespace onoma
