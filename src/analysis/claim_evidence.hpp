// SPDX-License-Identifier: Apache-2.0
// Whether two figures are one claim: their values, their events, and the points that speak for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "onoma/analysis/claims.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {

// The value of a figure, as precise as it is told.

struct FigureValue {
    explicit FigureValue(const Figure& figure);

    double low = 0;
    double high = 0;
    bool is_open = false;  // upwards: "billions"
    int digits = 1;        // the fewest that write `low`

    [[nodiscard]] bool is_range() const { return low != high; }
};

[[nodiscard]] bool are_same(const FigureValue& left, const FigureValue& right);

// Whether the low or the high end of both is the same.
[[nodiscard]] bool share_end(const FigureValue& left, const FigureValue& right);

// See the function of figures in claims.hpp.
[[nodiscard]] bool equal_within_rounding(const FigureValue& left, const FigureValue& right);

// Whether both are closed, of one size and not equal: what two may tell who mean the same thing.
[[nodiscard]] bool are_rivals(const FigureValue& left, const FigureValue& right);

// How alike documents are in what they tell: the cosine of their words, each weighted by how few
// documents have it (tf-idf; Salton & Buckley 1988). Reports of one event have rare words in
// common.

class EventLikeness {
public:
    // All documents, each once: how rare a word is depends on them.
    explicit EventLikeness(const std::vector<const DocumentWords*>& documents);

    // Whether two of them, by index, may report one event. Cost: linear in their words.
    [[nodiscard]] bool tell_the_same(std::size_t left, std::size_t right) const;

private:
    struct Weighted {
        std::uint32_t word = 0;
        float weight = 0;
    };

    std::vector<std::vector<Weighted>> documents_;  // of length 1, by word
};

// Whether two figures are one claim, or contradict each other: what speaks for it, in points.
//
// Most equal values are chance: every week somebody raises $10 billion. The rarer a value is, that
// is, the more digits it has, the less else must be known to take two for one.

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
