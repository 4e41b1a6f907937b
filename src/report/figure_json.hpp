// SPDX-License-Identifier: Apache-2.0
// Figures -> JSON: the same fields wherever figures are written.
#pragma once

#include "onoma/analysis/analyze.hpp"
#include "onoma/figures/figure.hpp"
#include "report/report_frame.hpp"

namespace onoma {

// The ids of Figure::about, nearest first, each once.
[[nodiscard]] std::vector<std::string> ids_about(const Figure& figure, const TaggedDocument& tagged,
                                                 const Lexicon& lexicon);

// An integer where the value is one: 50000, 1.5.
[[nodiscard]] Json number_as_json(double value);

// `low` and `high`: numbers, ISO 8601 text of dates, null where open.
[[nodiscard]] Json low_of(const Figure& figure);
[[nodiscard]] Json high_of(const Figure& figure);

// One object for each figure of the document, by position.
[[nodiscard]] Json figures_as_json(const TaggedDocument& tagged, const Lexicon& lexicon);

}  // namespace onoma
