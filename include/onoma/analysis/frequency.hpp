// SPDX-License-Identifier: Apache-2.0
// Who and what is named, how often, and over time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/base/date.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {

// Who and what is named, how often: one row an entity.

// Which rows a table shows, and which of its two counts.
struct TableSettings {
    std::optional<std::size_t> top;  // the first rows only
    std::int64_t min_mentions = 1;
    bool count_possible = false;  // upper bounds: with the undecided mentions
};

// With the decided mentions, or the possible ones (TableSettings::count_possible).
struct FrequencyRow : ChosenCount {
    std::string id;
    std::string name;
    std::string type;
    bool provisional = false;
    std::int64_t stories = 0;  // documents without those that repeat another one
    std::int64_t sources = 0;
    std::int64_t sure_mentions = 0;      // lower bound
    std::int64_t possible_mentions = 0;  // upper bound
    std::int64_t once_mentions = 0;      // of the first document of each story only
    // Of what counts, see ChosenCount::counted.
    double rate_per_1000_words = 0;  // in 1,000 words of all documents
    double share = 0;                // of all entities of the same type

    // Intervals are of 95 %. Stories are independent of each other (SamplingUnit), words of one are
    // not. Absent for fewer than two of them.
    std::optional<Interval> rate_interval;   // of moderated_rates of its type, shown or not
    std::optional<double> rate_error;        // its standard error, in 1,000 words as well
    std::optional<double> rate_freedom;      // and its degrees of freedom
    std::optional<Interval> share_interval;  // likewise, among the mentions of its type
    double share_of_documents = 0;           // of those that count
    std::optional<Interval> share_of_documents_interval;  // see wilson
    std::optional<Dispersion> dispersion;                 // absent for a single one
    std::optional<double> dp_relative;  // see ScatteredHits; absent for a single mention, too
    // Of its mentions over all sources; absent when there is only one.
    std::optional<double> source_entropy;      // bits
    std::optional<double> source_evenness;     // see pielou_evenness
    std::optional<double> source_dp_relative;  // against the words of sources, as dp_relative
    // Of the dated documents that name it, as precise as they are known.
    std::optional<Date> first_date;
    std::optional<Date> last_date;
};

// Sorted by what counts, then documents, both falling, then name and id. Shares are of all
// entities, shown or not, and what moderates intervals is of all of its type. Cost: linear in
// mentions.
[[nodiscard]] std::vector<FrequencyRow> make_frequency_table(const Analysis& analysis,
                                                             const TableSettings& settings = {});

// What tables by group have in common.

// Documents that have a field in common (Analysis::by): a source, a month.
struct Group : GroupSize {
    std::string name;
    std::string outer = {};  // of two fields the value of the first one, and `name` of the second
};

// An entity in a group.
struct GroupCell : ChosenCount {
    std::size_t group = 0;                      // index into the groups of its table
    std::optional<double> rate_per_1000_words;  // of what counts; absent in a group without words
};

// An empty one for a name that no document has: a month without any.
[[nodiscard]] Group group_called(const std::string& name, const Analysis& analysis);

// The cell of an entity that has `count` in `group`, which is the one at `index` of its table.
[[nodiscard]] GroupCell cell_of(const ChosenCount& count, std::size_t index, const Group& group,
                                Duplicates duplicates);

// When entities are named: their mentions in each of a few periods, for small drawings.

struct TimeProfile {
    std::string unit;                  // day, month or year; empty without dated documents
    std::vector<std::string> periods;  // ISO 8601, by time, those without documents too
    // Mentions that count, for each row that was asked for, in each period.
    std::vector<std::vector<std::int64_t>> mentions;
};

// Periods are of the shortest unit that needs at most `most_periods` of them; years may be more.
// Documents that are not dated as precisely as that are in none. Cost: linear in mentions.
[[nodiscard]] TimeProfile make_time_profile(const Analysis& analysis,
                                            const std::vector<FrequencyRow>& rows,
                                            std::size_t most_periods);

// Mentions over time, or along any other field that documents are grouped by.

// How an entity is named over time. Periods without words are passed over.
struct OverTime {
    std::optional<Trend> trend;  // of its rates, see mann_kendall
    std::optional<double> trend_q;
    std::optional<Unusual> latest;  // the last period with words against its past, see unusual_last
    std::optional<double> latest_q;
};

struct SeriesTable {
    std::string by;
    // In order of time, or of the alphabet. Of two fields all values of the second for each of the
    // first.
    std::vector<Group> periods;
    // One row for each row that was asked for: the cells of periods that name it, rising. The
    // others, which may be most of them, have no mentions.
    std::vector<std::vector<GroupCell>> cells;
    Duplicates duplicates = Duplicates::count;  // what counts in rates
    // One for each row; empty unless periods are stretches of time, or with weighted copies. q is
    // Benjamini-Hochberg over all entities that have a p, asked for or not.
    std::vector<OverTime> over_time;
    std::string latest;               // the last period with words
    std::int64_t periods_tested = 0;  // with words

    // How much more mentions vary between documents (stories) of one period than independent ones
    // would, for each row: what changes between periods is no part of it. Empty with weighted
    // copies.
    std::vector<double> design_effects;
    std::vector<double> degrees_of_freedom;

    // 95 %, in 1,000 words, see interval_of. `cell` is of that row. Absent where the period has no
    // words, and with weighted copies.
    [[nodiscard]] std::optional<Interval> rate_interval(std::size_t row,
                                                        const GroupCell& cell) const;

    [[nodiscard]] GroupCell cell(std::size_t row, std::size_t period) const;
};

// A gap of more periods than this is not filled: then a date is wrong, more likely than not.
inline constexpr std::size_t most_periods_in_gap = 5000;

// The series of `rows`. Of days, weeks (ISO 8601), months and years, those between the first and
// the last one that have no documents are there as well. Documents of unknown date are the last
// period, named as in Analysis::counts.
[[nodiscard]] SeriesTable make_series(const Analysis& analysis,
                                      const std::vector<FrequencyRow>& rows,
                                      const TableSettings& settings = {});

}  // namespace onoma
