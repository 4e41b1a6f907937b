// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <compare>
#include <cstdint>

#include "entities/candidate.hpp"

namespace onoma {
namespace {

// Less is better.
int claim_of(const Candidate& candidate) {
    if (candidate.sure && candidate.evidence.kind != EvidenceKind::none) return 0;  // governed
    return candidate.sure ? 1 : 1 + static_cast<int>(candidate.evidence.kind);
}

// A place or organization gives way unless the text names it, or says a word of its own.
bool gives_way(const Candidate& candidate) {
    const EvidenceKind kind = candidate.evidence.kind;
    return candidate.yields && kind != EvidenceKind::own_name &&
           kind != EvidenceKind::evidence_word;
}

}  // namespace

bool is_undecided(const Candidate& a, const Candidate& b) {
    return a.pieces == b.pieces && a.entity != b.entity && a.is_own == b.is_own &&
           gives_way(a) == gives_way(b) && claim_of(a) == claim_of(b);
}

std::vector<std::size_t> select_longest(const std::vector<Candidate>& candidates) {
    // What decides between candidates, the most important first.
    struct Claim {
        std::uint64_t place = 0;  // begin, then the longer one
        std::uint32_t rank = 0;
        std::uint32_t index = 0;

        auto operator<=>(const Claim&) const = default;
    };
    std::vector<Claim> order;
    order.reserve(candidates.size());
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        const Candidate& candidate = candidates[index];
        if (!candidate.accepted) continue;
        constexpr std::uint32_t not_own = 1U << 17U;
        constexpr std::uint32_t yielding = 1U << 16U;
        auto rank = static_cast<std::uint32_t>(claim_of(candidate));
        if (gives_way(candidate)) rank += yielding;
        if (!candidate.is_own) rank += not_own;
        order.push_back({std::uint64_t{candidate.pieces.begin} << 32U | ~candidate.pieces.end, rank,
                         static_cast<std::uint32_t>(index)});
    }
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> selected;
    std::uint32_t taken_until = 0;
    for (const Claim& claim : order) {
        const PieceRange pieces = candidates[claim.index].pieces;
        if (pieces.begin < taken_until) continue;
        selected.push_back(claim.index);
        taken_until = pieces.end;
    }
    return selected;
}

}  // namespace onoma
