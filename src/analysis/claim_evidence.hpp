// SPDX-License-Identifier: Apache-2.0
// Whether two figures are one claim, or contradict each other: what speaks for it, in points.
//
// Most equal values are chance: every week somebody raises $10 billion. The rarer a value is, that
// is, the more digits it has, the less else must be known to take two for one.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/event_likeness.hpp"
#include "analysis/figure_value.hpp"
#include "onoma/analysis/claims.hpp"

namespace onoma {

// A claimed figure with what is asked of it again and again.
struct ComparedFigure {
    explicit ComparedFigure(const ClaimedFigure& figure);

    const ClaimedFigure* claimed;
    FigureValue value;
    std::optional<int> day;    // of its document, see days_since_epoch()
    std::size_t document = 0;  // its number
};

// By source, document and position.
using ComparedFigures = std::vector<ComparedFigure>;

class ClaimEvidence {
public:
    // `figures` outlive it.
    explicit ClaimEvidence(const std::vector<ClaimedFigure>& figures);

    [[nodiscard]] const ComparedFigures& figures() const { return figures_; }

    // The points that speak for one claim; nothing when they are too few or something excludes it.
    // REQUIRES: kind, rate, and but for counts unit are the same.
    [[nodiscard]] std::optional<double> of_one_claim(std::size_t left, std::size_t right) const;

    // Whether not both can be true of one subject: other values of one size of what may be the same
    // measure, of one event and period and in one direction.
    // REQUIRES: kind, rate, and but for counts unit are the same, and the subject is.
    [[nodiscard]] bool may_contradict(std::size_t left, std::size_t right) const;

private:
    ComparedFigures figures_;
    EventLikeness events_;
};

}  // namespace onoma
