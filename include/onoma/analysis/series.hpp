// SPDX-License-Identifier: Apache-2.0
// Mentions over time, or along any other field that documents are grouped by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"

namespace onoma {

// One column of a series: a group of documents (Analysis::by), or a stretch of time without any.
struct SeriesPeriod {
    std::string name;
    std::int64_t documents = 0;
    std::int64_t words = 0;
    double weighted_words = 0;  // see GroupSize
};

struct SeriesCell {
    std::int64_t mentions = 0;
    std::int64_t documents = 0;
    double weighted_mentions = 0;               // see MentionCount
    std::optional<double> rate_per_1000_words;  // absent in a period without words
};

struct SeriesTable {
    std::string by;
    std::vector<SeriesPeriod> periods;           // in order of time, or of the alphabet
    std::vector<std::vector<SeriesCell>> cells;  // one row for each row that was asked for
};

// A gap of more periods than this is not filled: then a date is wrong, more likely than not.
inline constexpr std::size_t most_periods_in_gap = 5000;

// The series of `rows`. Of days, weeks (ISO 8601), months and years, those between the first and
// the last one that have no documents are there as well. Documents of unknown date are the last
// period, named as in Analysis::counts.
[[nodiscard]] SeriesTable make_series(const Analysis& analysis,
                                      const std::vector<FrequencyRow>& rows,
                                      const TableSettings& settings = {});

// The names of all periods from `first` to `last`, both included, when they are of the kind that
// `by` (`day`, `week`, `month`, `year`) has; nothing for other fields, and when there are more than
// most_periods_in_gap.
[[nodiscard]] std::vector<std::string> periods_between(const std::string& by,
                                                       const std::string& first,
                                                       const std::string& last);

}  // namespace onoma
