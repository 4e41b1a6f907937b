// SPDX-License-Identifier: Apache-2.0
// What stands around the rows of every report: versions, sizes, what was left out.
#pragma once

#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>

#include "onoma/report/reports.hpp"

namespace onoma {

// Keys in the order they were added.
using Json = nlohmann::ordered_json;

// {"schema", "onoma", "icu", "unicode", "lexicons", "documents", "words", "sources", "sentences",
// "skipped",
// ...}
[[nodiscard]] Json frame_as_json(const ReportContext& context);

// One line of JSON or an indented whole; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_line(const Json& json);
void write_json(std::ostream& out, const Json& json);

// The lines below a table in a terminal.
void write_footer(std::ostream& out, const ReportContext& context);

// "3 documents", "1 document"
[[nodiscard]] std::string counted(std::int64_t number, std::string_view singular,
                                  std::string_view plural = {});

}  // namespace onoma
