// SPDX-License-Identifier: Apache-2.0
// Which format a list has: by its extension where that says it, else by its first lines.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "onoma/lexicon/lexicon_import.hpp"

namespace onoma {

// Nothing when the text is JSON of an unknown shape; a text without any sign of a format is a list
// of names. `beginning` may end anywhere.
[[nodiscard]] std::optional<ImportFormat> detect_format(std::string_view beginning,
                                                        const std::filesystem::path& file);

// The first character that is not a space or line end; NUL when there is none.
[[nodiscard]] char first_character(std::string_view text);

}  // namespace onoma
