// SPDX-License-Identifier: Apache-2.0
// What is reported of a claim and of its figures wherever it is reported.
#pragma once

#include <string>

#include "onoma/analysis/claims.hpp"
#include "report/columns.hpp"

namespace onoma {

// "money of revenue, Nvidia / AMD"
[[nodiscard]] std::string title_of(const Claim& claim);

// "n 3, min 20, median 24, max 24 USD"
[[nodiscard]] std::string values_of(const Claim& claim);

// "daily: $4 billion (4,000,000,000 USD) — the sentence"
[[nodiscard]] std::string figure_line(const ClaimedFigure& figure);

// What the figures of a claim have in common: JSON has it once, CSV in each row.
[[nodiscard]] ColumnsOf<Claim> claim_columns();

[[nodiscard]] ColumnsOf<ClaimedFigure> figure_columns_of_claims();

}  // namespace onoma
