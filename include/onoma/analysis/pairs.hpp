// SPDX-License-Identifier: Apache-2.0
// Who is named together with whom, beyond chance.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"
#include "onoma/counts/context_pairs.hpp"
#include "onoma/statistics/estimate.hpp"

namespace onoma {

// What counts as together, and which pairs are wanted.
struct PairSettings {
    ContextSettings context;
    std::vector<std::string> between;  // two types: pairs of one of each; empty: all
    std::vector<std::string> with;     // ids: only pairs with one of these; empty: all
};

struct PairMember {
    std::string id;
    std::string name;
    std::string type;
    std::int64_t units = 0;  // that name it
};

// Measures of association.hpp and similarity.hpp, on the four cells of units with both, one or
// none.
struct PairRow {
    PairMember first;  // alphabetically before the second, or of the first type of `between`
    PairMember second;
    std::int64_t observed = 0;  // units that name both
    double expected = 0;        // by chance, see expected_count
    double g2 = 0;              // see signed_g2: negative below chance
    double pmi = 0;             // bits
    double npmi = 0;
    double ppmi = 0;
    double log_dice = 0;
    double jaccard = 0;
    double dice = 0;
    std::optional<double> delta_p_second;  // P(second | first) - P(second | not first)
    std::optional<double> delta_p_first;   // the other way round
    std::optional<Estimate> log_odds_ratio;
    // Tests take units as independent. Absent for windows, which overlap.
    std::optional<double> fisher_p;  // two-sided; where a cell expects less than 5
    std::optional<double> p;         // that of Fisher's test, or of G2 where all cells expect 5
    std::optional<double> q;         // Benjamini-Hochberg over PairTable::tested pairs
};

struct PairTable {
    ContextSettings context;
    std::int64_t units = 0;
    // Pairs that q is corrected for: all wanted ones of entities that are named in a unit, shown or
    // not. Those never together are among them, with a p of 1: to correct only for pairs that were
    // seen would choose the tests by their outcome. 0 for windows.
    std::int64_t tested = 0;
    std::vector<PairRow> pairs;
};

// All wanted pairs that at least one unit names. Those named together more often than by chance
// come first; within both parts the size of G2 falls, then names rise. TableSettings::min_mentions
// asks for that many units of each member.
[[nodiscard]] PairTable make_pair_table(const Analysis& analysis,
                                        const TableSettings& settings = {},
                                        const PairSettings& wanted = {});

// The ids of the entities that are called so: by id, or by name whatever the case. Sorted.
[[nodiscard]] std::vector<std::string> entities_called(const Analysis& analysis,
                                                       const std::string& id_or_name);

}  // namespace onoma
