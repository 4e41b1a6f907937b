// SPDX-License-Identifier: Apache-2.0
// What `onoma report --format json` or `onoma compare --format json` wrote, read back as a
// reference.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "onoma/analysis/reference.hpp"

namespace onoma {

// What the report is compared with: other settings or lexicons count other mentions, and their
// difference would be told as one of the articles.
struct CountedHere {
    const Lexicon& lexicon;
    const AnalysisSettings& settings;
    const TableSettings& table;
};

// Throws Error, `FILE: expected X, found Y`, for what cannot be read, is no such report, lacks some
// of its entities, or was counted otherwise. Which articles it is of may differ.
[[nodiscard]] ReferenceCorpus read_saved_report(const std::filesystem::path& file,
                                                const CountedHere& here);

// The same of a stream; `name` is for messages.
[[nodiscard]] ReferenceCorpus read_saved_report(std::istream& in, const std::string& name,
                                                const CountedHere& here);

}  // namespace onoma
