// SPDX-License-Identifier: Apache-2.0
// What a table beside the articles says about them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "onoma/corpus/document.hpp"

namespace onoma {

// Immutable once read, and then safe for any number of threads. Memory holds the whole table.
class MetadataTable {
public:
    MetadataTable() = default;

    // A table with a header (CSV, TSV, also packed). The column `path`, `file`, `filename`,
    // `document` or `id`, or else the first one, says which article a row is about: its id, the end
    // of its path (`daily/a.txt`, `a.txt`) or the id that its record has. Throws Error (`file:line:
    // reason`) when it cannot be read, a row is broken, or two rows are about the same.
    static MetadataTable read(const std::filesystem::path& path);

    // Adds what the table says to `document`, instead of what its input said. Returns whether there
    // is a row for it; of several the one that names most of its path.
    bool describe(Document& document) const;

    [[nodiscard]] std::size_t size() const { return rows_.size(); }

private:
    [[nodiscard]] const Document* find(const Document& document) const;

    std::map<std::string, Document, std::less<>> rows_;  // by key; without text
};

}  // namespace onoma
