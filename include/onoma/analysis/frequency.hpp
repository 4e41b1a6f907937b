// SPDX-License-Identifier: Apache-2.0
// Who and what is named, how often: one row an entity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"

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
    // Of what counts: mentions, or with Duplicates::weight the weighted ones.
    double rate_per_1000_words = 0;  // in 1,000 words of all documents
    double share = 0;                // of all entities of the same type
};

// Sorted by what counts, then documents, both falling, then name and id. Shares are of all
// entities, shown or not.
[[nodiscard]] std::vector<FrequencyRow> make_frequency_table(const Analysis& analysis,
                                                             const TableSettings& settings = {});

}  // namespace onoma
