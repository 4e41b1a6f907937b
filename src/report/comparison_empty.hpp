// SPDX-License-Identifier: Apache-2.0
// Why values of a comparison could not be told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onoma/analysis/comparison.hpp"
#include "onoma/statistics/estimate.hpp"

namespace onoma {

// Of JSON keys and CSV columns: only those that are empty somewhere.
using EmptyReasons = std::vector<std::pair<std::string, std::string>>;

// Whether an interval has no end on one side, and why.
[[nodiscard]] bool has_open_end(const std::optional<Estimate>& estimate);
inline constexpr std::string_view open_end =
    "one side has no mention: nothing says how far from 0 the ratio is at most";

[[nodiscard]] EmptyReasons empty_reasons_of(const Comparison& comparison);

}  // namespace onoma
