// SPDX-License-Identifier: Apache-2.0
// A file that lists files.
#pragma once

#include <filesystem>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma {

struct ListedPaths {
    std::vector<std::filesystem::path> paths;
    std::vector<SkippedInput> skipped;  // the list itself, or a line of it (`list:3`)
};

// One path or glob pattern (`*`, `?`, `[a-z]`) a line, relative to the working folder; empty lines
// and those that begin with `#` are passed over. A line that names an existing file is that file,
// whatever signs are in it. `-` is standard input.
[[nodiscard]] ListedPaths read_path_list(const std::filesystem::path& list);

}  // namespace onoma
