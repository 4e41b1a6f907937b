// SPDX-License-Identifier: Apache-2.0
// Values of figures as a person reads them.
#pragma once

#include <string>
#include <string_view>

#include "onoma/figures/figure.hpp"

namespace onoma {

// "1,250,000", "4.75"
[[nodiscard]] std::string value_text(double value);

// "~4 x per year", "5 to 7 million": values, unit and rate with the bound in front.
[[nodiscard]] std::string figure_text(const Figure& figure);

// Tabs and line breaks become spaces.
[[nodiscard]] std::string as_tsv_cell(std::string_view text);

}  // namespace onoma
