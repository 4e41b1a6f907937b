// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "entities/candidate.hpp"

namespace onoma {
namespace {

// Less is better.
int claim_of(const Candidate& candidate) {
    if (candidate.sure && candidate.evidence.kind != EvidenceKind::none) return 0;  // governed
    return candidate.sure ? 1 : 1 + static_cast<int>(candidate.evidence.kind);
}

}  // namespace

bool is_undecided(const Candidate& a, const Candidate& b) {
    return a.pieces == b.pieces && a.entity != b.entity && a.is_own == b.is_own &&
           a.yields == b.yields && claim_of(a) == claim_of(b);
}

std::vector<std::size_t> select_longest(const std::vector<Candidate>& candidates) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        if (candidates[index].accepted) order.push_back(index);
    }
    const auto key = [&](std::size_t index) {
        const Candidate& candidate = candidates[index];
        return std::tuple(candidate.pieces.begin, ~candidate.pieces.end, !candidate.is_own,
                          candidate.yields, claim_of(candidate), index);
    };
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<std::size_t> selected;
    std::uint32_t taken_until = 0;
    for (const std::size_t index : order) {
        if (candidates[index].pieces.begin < taken_until) continue;
        selected.push_back(index);
        taken_until = candidates[index].pieces.end;
    }
    return selected;
}

}  // namespace onoma
