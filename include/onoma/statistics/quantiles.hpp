// SPDX-License-Identifier: Apache-2.0
// Values below which a part of a sample lies.
#pragma once

#include <optional>
#include <span>

namespace onoma {

// Linear between the values at (n - 1) probability (type 7 of Hyndman & Fan 1996, the default of R
// and NumPy). Absent for an empty sample. Example: (1, 2, 3, 4) at 0.25 -> 1.75.
// REQUIRES: `sorted` rises; 0 <= probability <= 1.
[[nodiscard]] std::optional<double> quantile(std::span<const double> sorted, double probability);

}  // namespace onoma
