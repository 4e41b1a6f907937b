// SPDX-License-Identifier: Apache-2.0
// What an article claims in numbers: one normal form for every way to write it.
//
//   It invested about $1.25 billion per month.
//                     \____________________/   money, low = high = 1.25e9, unit USD, per month,
//                                              bound about, measured invest
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/base/byte_range.hpp"
#include "onoma/base/date.hpp"

namespace onoma {

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

}  // namespace onoma
