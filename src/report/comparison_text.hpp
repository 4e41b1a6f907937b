// SPDX-License-Identifier: Apache-2.0
// A comparison for the eye: counts first, then what stands out, each table short.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "onoma/report/reports.hpp"
#include "report/table.hpp"

namespace onoma {

void write_comparison_text(std::ostream& out, const ReportContext& context,
                           const Comparison& comparison);

// A table, and how many more rows there are than it shows.
struct ShortTable {
    Table table;
    std::size_t left_out = 0;
};

// One row an entity, with mentions and rate in each of the largest groups; the others are left out.
[[nodiscard]] ShortTable wide_table(const Comparison& comparison, const TableView& view);

[[nodiscard]] ShortTable group_pair_table(const Comparison& comparison, const TableView& view);

// One plain sentence, and how sure it is. What the documents cannot tell is no finding.
struct Finding {
    Certainty certainty = Certainty::unclear;
    std::string sentence;
};

// What sets a group apart from all others together: the surest first, then the largest difference
// that there is at least.
[[nodiscard]] std::vector<Finding> findings_of(const Comparison& comparison, std::size_t group);

// By q, as those of the tests.
[[nodiscard]] Certainty certainty_of(const Gap& gap);

// Gaps that chance does not explain, the most surprising first.
[[nodiscard]] std::vector<Finding> gap_findings(const Comparison& comparison);

// How large a difference must be to be seen; empty where nothing was tested.
[[nodiscard]] std::string what_could_be_seen(const Comparison& comparison);

// The first `most` of them.
void write_findings(std::ostream& out, const std::vector<Finding>& findings, std::size_t most,
                    std::size_t columns);

}  // namespace onoma
