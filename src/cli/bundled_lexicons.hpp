// SPDX-License-Identifier: Apache-2.0
// Where the program finds the lexicons that come with it.
#pragma once

#include <filesystem>
#include <vector>

namespace onoma::cli {

// The files that ../share/onoma/lexicons/bundled.txt lists, seen from the folder of the running
// program: the same place in an installation and in a build folder. Throws Error when they are not
// there.
[[nodiscard]] std::vector<std::filesystem::path> bundled_lexicon_texts();

// The same for use: the compiled one that the build made of them, unless a text was edited since.
[[nodiscard]] std::vector<std::filesystem::path> bundled_lexicons();

// The list of common English words beside them, one a line. Throws as above.
[[nodiscard]] std::filesystem::path bundled_common_words();

}  // namespace onoma::cli
