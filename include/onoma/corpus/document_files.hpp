// SPDX-License-Identifier: Apache-2.0
// Files and folders -> documents.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma {

// A file to be read as one document. What is known without reading it is found here.
struct DocumentFile {
    std::filesystem::path path;
    std::string id;            // the path, normalized, with `/`
    std::string source;        // the name of its folder, unless the caller named one
    std::optional<Date> date;  // from a leading YYYY-MM-DD in the file name
};

struct FoundDocuments {
    std::vector<DocumentFile> files;    // by id, each file once
    std::vector<SkippedInput> skipped;  // missing, not readable, or without any article
};

// Finds all `.txt` files at and below `paths`. The order of `paths` does not matter; a file that is
// reached twice counts once. Throws nothing for what the file system says: that is in `skipped`.
[[nodiscard]] FoundDocuments find_documents(const std::vector<std::filesystem::path>& paths,
                                            const std::optional<std::string>& source = {});

// Larger files are refused: one article never is that large, and memory stays bounded.
inline constexpr std::uintmax_t largest_document_bytes = std::uintmax_t{256} * 1024 * 1024;

// Throws Error (`path: reason`) when the file cannot be read, is too large, or is UTF-16 or binary.
[[nodiscard]] Document read_document(const DocumentFile& file);

}  // namespace onoma
