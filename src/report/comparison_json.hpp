// SPDX-License-Identifier: Apache-2.0
// A comparison as JSON: everything that it has.
#pragma once

#include "onoma/analysis/comparison.hpp"
#include "report/report_frame.hpp"

namespace onoma {

[[nodiscard]] Json comparison_as_json(const ReportContext& context, const Comparison& comparison);

}  // namespace onoma
