// SPDX-License-Identifier: Apache-2.0
// What JSON each command prints, as JSON Schema (draft 2020-12). A test validates the real output.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

// The `schema` of JSON outputs, and the end of each schema's $id. It rises when a key goes away or
// changes its meaning; a new key changes nothing for whoever reads the old ones.
inline constexpr int schema_version = 1;

// "report", "compare", ...: the outputs that have a schema. Some commands have
// several: `network` is pairs --network, `similar` pairs --similar-to, `claims` figures --compare.
// Where a command prints JSON lines (tag), the schema is that of a line.
[[nodiscard]] std::vector<std::string> schema_names();

// The schema of one of these; of any other name all of them, as one object by name.
void write_schema(std::ostream& out, std::string_view name);

}  // namespace onoma
