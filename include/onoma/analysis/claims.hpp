// SPDX-License-Identifier: Apache-2.0
// Figures of many documents -> claims: who says what, and whether they agree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/figures/figure.hpp"

namespace onoma {

// A figure that outlives its document.
struct ClaimedFigure {
    std::string document;
    std::string source;
    std::optional<Date> date;
    Figure figure;
    std::string printed;   // the figure's text
    std::string sentence;  // the sentence's text, line breaks as spaces
    ByteRange sentence_range;
    std::vector<std::string> about;   // ids of the sentence's entities, nearest first, each once
    std::vector<std::string> names;   // theirs
    std::vector<std::string> topics;  // sorted: the longer words of the sentence and its neighbours
};

// The figures of one document that may be compared: no dates and ranks. Only `kinds` when not
// empty.
[[nodiscard]] std::vector<ClaimedFigure> claimed_figures(const TaggedDocument& tagged,
                                                         const Lexicon& lexicon,
                                                         const std::vector<FigureKind>& kinds);

enum class Agreement {
    agree,   // two sources or more, values equal within rounding
    differ,  // two sources or more, other values
    single,  // one source
};

[[nodiscard]] std::string_view to_string(Agreement agreement);

struct Claim {
    Agreement agreement = Agreement::single;
    FigureKind kind = FigureKind::count;
    std::string unit;
    std::string per;
    std::string measured;              // the commonest of its figures
    std::vector<std::string> names;    // of entities, those of most figures first
    std::vector<std::size_t> figures;  // indices, by source, document and position
    std::int64_t source_count = 0;
    double min = 0;  // of a range the middle, of an open figure the lower end
    double median = 0;
    double max = 0;
};

// Groups figures into claims. Two figures are one claim when kind, unit and rate are the same, the
// values are equal within rounding (to two digits, or as many as the rounder one has; a range
// equals what overlaps it), and the subject is the same: an entity of the sentence, or three
// longer words of the sentence and its neighbours (two for rates, which are rarer), and the same
// measured noun where both have one; a multiplier needs no noun. What is left of several sources
// about the same first entity and noun with other values is one claim that differs. Claims that
// agree come first, then those that differ; within these, those of more sources and figures.
//
// `figures` are sorted by source, document and position before. Each figure is compared with at
// most 256 of near value: cost is linear times that.
[[nodiscard]] std::vector<Claim> compare_claims(std::vector<ClaimedFigure>& figures);

// Whether two figures of the same unit say the same: 49.9 and 50 do, 20 and 24 do not, and neither
// do "10 million" and "tens of millions".
[[nodiscard]] bool equal_within_rounding(const Figure& left, const Figure& right);

}  // namespace onoma
