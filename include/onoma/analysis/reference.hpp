// SPDX-License-Identifier: Apache-2.0
// An earlier result as the second corpus: what is named more or less often than then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"
#include "onoma/statistics/estimate.hpp"

namespace onoma {

// The counts of a saved report; its documents are not there any more.
struct ReferenceEntity {
    std::string id;
    std::string name;
    std::string type;
    std::int64_t mentions = 0;
};

struct ReferenceCorpus {
    std::string file;  // as it was given
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::vector<ReferenceEntity> entities;  // each id once
};

struct ReferenceRow {
    std::string id;
    std::string name;
    std::string type;
    std::int64_t mentions = 0;  // here
    std::int64_t reference_mentions = 0;
    double rate_per_1000_words = 0;
    double reference_rate_per_1000_words = 0;
    // Here against the reference, words taken as independent. Absent when copies are weighted.
    std::optional<Estimate> log_ratio = {};
    std::optional<double> g2 = {};
    std::optional<double> log_odds_z = {};
    std::optional<double> q = {};  // Benjamini-Hochberg over the p of G2 of all rows
};

struct ReferenceComparison {
    ReferenceCorpus corpus;          // without its entities
    std::int64_t mentions = 0;       // of all its entities
    std::vector<ReferenceRow> rows;  // the largest |z| first; also of entities that only it has
    std::int64_t only_here = 0;      // rows that it does not have
    std::int64_t only_there = 0;
    std::int64_t tested = 0;  // rows, before `top`
    bool weighted = false;
};

// Entities are matched by id; those that the reference does not have were never named there.
// REQUIRES: it has all its rows, and was counted as `analysis` is. Rows are those of `settings`,
// and those of the reference with `min_mentions` that are not named here; `top` takes the first of
// them.
[[nodiscard]] ReferenceComparison compare_with_reference(const Analysis& analysis,
                                                         const ReferenceCorpus& reference,
                                                         const TableSettings& settings = {});

}  // namespace onoma
