// SPDX-License-Identifier: Apache-2.0
// Figures -> groups that are one claim each: first those of equal value, then those that
// contradict.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "analysis/claim_evidence.hpp"

namespace onoma {

using FigureGroup = std::vector<std::uint32_t>;  // indices

// Only figures of one bucket can be compared. Counts are of one whatever their noun.
struct Bucket {
    FigureKind kind;
    std::uint32_t unit;  // by number, see TextNumbers
    std::uint32_t per;

    friend auto operator<=>(const Bucket&, const Bucket&) = default;
};

[[nodiscard]] Bucket bucket_of(const ComparedFigure& figure);

// Each figure is in one group. Complete link: none is in a group only because another is. Each is
// compared with the 256 before it in the order of values and days.
[[nodiscard]] std::vector<FigureGroup> groups_of_equal(const ClaimEvidence& evidence);

// Which groups contradict each other and so are one claim. Most are a claim of their own.
struct JoinedGroups {
    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

    std::vector<std::uint32_t> heads;  // of each claim its first group
    std::vector<std::uint32_t> next;   // of each group the one after it in its claim, or none
};

[[nodiscard]] JoinedGroups join_contradicting(const ClaimEvidence& evidence,
                                              const std::vector<FigureGroup>& equal);

// Claims as groups of figures: which there are, in which order, and of which figures.
class GroupedClaims {
public:
    explicit GroupedClaims(const ClaimEvidence& evidence);

    [[nodiscard]] std::size_t size() const { return claims_.size(); }
    [[nodiscard]] Agreement agreement(std::size_t claim) const { return claims_[claim].agreement; }
    [[nodiscard]] std::int64_t sources(std::size_t claim) const { return claims_[claim].sources; }
    // Those that tell one value stand together where values differ.
    [[nodiscard]] std::vector<std::size_t> figures(std::size_t claim) const;

private:
    struct GroupedClaim {
        std::uint32_t head = 0;
        std::uint32_t first = 0;  // of figures(), and how many they are
        std::uint32_t count = 0;
        std::uint32_t sources = 0;
        Agreement agreement = Agreement::single;
    };

    [[nodiscard]] std::vector<std::size_t> members_of(std::uint32_t head) const;
    [[nodiscard]] GroupedClaim claim_of(std::uint32_t head) const;

    const ComparedFigures& figures_;
    std::vector<FigureGroup> groups_;
    JoinedGroups joined_;
    std::vector<GroupedClaim> claims_;
};

}  // namespace onoma
