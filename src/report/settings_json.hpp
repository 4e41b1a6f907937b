// SPDX-License-Identifier: Apache-2.0
// How a result was made: JSON says so, and results are compared that were counted alike.
#pragma once

#include "report/report_frame.hpp"

namespace onoma {

// What decides the counts besides articles and lexicons, by the names of its options: "counts",
// "duplicates", "type", "zones", "roll_up", "listed_only".
[[nodiscard]] Json counting_as_json(const Lexicon& lexicon, const AnalysisSettings& settings,
                                    const TableSettings& table);

// The same, and which articles and rows were asked for: "where", "since", "until", "min_mentions",
// "top".
[[nodiscard]] Json settings_as_json(const ReportContext& context);

}  // namespace onoma
