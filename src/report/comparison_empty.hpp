// SPDX-License-Identifier: Apache-2.0
// Why values of a comparison could not be told.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "onoma/analysis/comparison.hpp"

namespace onoma {

// Of JSON keys and CSV columns: only those that are empty somewhere.
using EmptyReasons = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] EmptyReasons empty_reasons_of(const Comparison& comparison);

}  // namespace onoma
