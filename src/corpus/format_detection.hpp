// SPDX-License-Identifier: Apache-2.0
// What an input is, by how it begins; its name decides only where that leaves it open.
#pragma once

#include <string_view>

#include "onoma/corpus/document.hpp"

namespace onoma {

// How much of an input is looked at.
inline constexpr std::size_t detection_bytes = std::size_t{64} << 10U;

enum class Beginning { part, whole };

// `first_bytes` is UTF-8; `whole` tells that nothing follows. The name may end in `.gz`, `.bz2` or
// `.zst`. Text that is nothing else is plain text. Throws Error, with the reason alone, when it is
// no text at all: `expected text, found a PDF document`.
[[nodiscard]] InputFormat detect_format(std::string_view first_bytes, std::string_view file_name,
                                        Beginning beginning);

}  // namespace onoma
