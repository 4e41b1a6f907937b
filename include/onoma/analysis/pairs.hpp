// SPDX-License-Identifier: Apache-2.0
// Who is named together with whom, beyond chance.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"

namespace onoma {

struct PairMember {
    std::string id;
    std::string name;
    std::string type;
    std::int64_t sentences = 0;  // that name it
};

struct PairRow {
    PairMember first;  // alphabetically before the second
    PairMember second;
    std::int64_t observed = 0;  // sentences that name both
    double expected = 0;        // by chance, see expected_count
    double g2 = 0;              // see log_likelihood_g2
    double npmi = 0;            // see npmi
};

struct PairTable {
    std::int64_t sentences = 0;
    std::vector<PairRow> pairs;
};

// All pairs that at least one sentence names. Those named together more often than by chance come
// first; within both parts G2 falls, then names rise. TableSettings::min_mentions asks for that
// many sentences of each member.
[[nodiscard]] PairTable make_pair_table(const Analysis& analysis,
                                        const TableSettings& settings = {});

}  // namespace onoma
