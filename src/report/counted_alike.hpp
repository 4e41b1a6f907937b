// SPDX-License-Identifier: Apache-2.0
// Whether the mentions of a saved report mean what those of another analysis mean.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "onoma/report/saved_report.hpp"

namespace onoma {

// What keeps the two from being compared, as `expected X, found Y: what to do`; empty when nothing
// does: the report has all its entities, and was counted by the same lexicons and settings.
// REQUIRES: the report is an object.
[[nodiscard]] std::string difference_in_counting(const nlohmann::json& report,
                                                 const CountedHere& here);

}  // namespace onoma
