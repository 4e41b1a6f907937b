// SPDX-License-Identifier: Apache-2.0
// What `onoma report --format json` or `onoma compare --format json` wrote, read back as a
// reference.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "onoma/analysis/reference.hpp"

namespace onoma {

// Throws Error, `FILE: expected X, found Y`, for what cannot be read or is no such report.
[[nodiscard]] ReferenceCorpus read_saved_report(const std::filesystem::path& file);

// The same of a stream; `name` is for messages.
[[nodiscard]] ReferenceCorpus read_saved_report(std::istream& in, const std::string& name);

}  // namespace onoma
