// SPDX-License-Identifier: Apache-2.0
// Who and what is named, how often: one row an entity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/base/date.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/estimate.hpp"

namespace onoma {

// Which rows a table shows, and which of its two counts.
struct TableSettings {
    std::optional<std::size_t> top;  // the first rows only
    std::int64_t min_mentions = 1;
    bool count_possible = false;  // upper bounds: with the undecided mentions
};

struct FrequencyRow {
    std::string id;
    std::string name;
    std::string type;
    bool provisional = false;
    std::int64_t mentions = 0;  // decided, or possible ones (TableSettings::count_possible)
    std::int64_t documents = 0;
    std::int64_t stories = 0;  // documents without those that repeat another one
    std::int64_t sources = 0;
    std::int64_t sure_mentions = 0;      // lower bound
    std::int64_t possible_mentions = 0;  // upper bound
    double weighted_mentions = 0;        // each divided by the number of copies of its story
    std::int64_t once_mentions = 0;      // of the first document of each story only
    // Of what counts: mentions, or with Duplicates::weight the weighted ones.
    double rate_per_1000_words = 0;  // in 1,000 words of all documents
    double share = 0;                // of all entities of the same type

    // Intervals are of 95 %. Documents are independent of each other, words of one are not; with
    // Duplicates::weight stories take the place of documents.
    std::optional<Interval>
        rate_interval;              // see clustered_rate; absent below 1.5 degrees of freedom
    double share_of_documents = 0;  // of those that count
    std::optional<Interval> share_of_documents_interval;  // see wilson
    std::optional<Dispersion> dispersion;                 // over documents; absent for a single one
    // Of its mentions over all sources; absent when there is only one.
    std::optional<double> source_entropy;   // bits
    std::optional<double> source_evenness;  // see pielou_evenness
    // Of the dated documents that name it, as precise as they are known.
    std::optional<Date> first_date;
    std::optional<Date> last_date;
};

// Sorted by what counts, then documents, both falling, then name and id. Shares are of all
// entities, shown or not. Cost: linear in mentions.
[[nodiscard]] std::vector<FrequencyRow> make_frequency_table(const Analysis& analysis,
                                                             const TableSettings& settings = {});

}  // namespace onoma
