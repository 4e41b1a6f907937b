// SPDX-License-Identifier: Apache-2.0
// Figures -> groups that are one claim each: first those of equal value, then those that
// contradict.
#pragma once

#include <compare>
#include <string_view>
#include <vector>

#include "analysis/claim_evidence.hpp"

namespace onoma {

using FigureGroup = std::vector<std::size_t>;  // indices

// Only figures of one bucket can be compared. Counts are of one whatever their noun.
struct Bucket {
    FigureKind kind;
    std::string_view unit;
    std::string_view per;

    friend auto operator<=>(const Bucket&, const Bucket&) = default;
};

[[nodiscard]] Bucket bucket_of(const ComparedFigure& compared);

// Each figure is in one group. Complete link: none is in a group only because another is. Each is
// compared with the 256 before it in the order of values and days.
[[nodiscard]] std::vector<FigureGroup> groups_of_equal(const ClaimEvidence& evidence);

// Groups of one of `equal` or of several that contradict each other.
[[nodiscard]] std::vector<std::vector<FigureGroup>> join_contradicting(
    const ClaimEvidence& evidence, std::vector<FigureGroup> equal);

}  // namespace onoma
