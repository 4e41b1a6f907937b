// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <xxhash.h>

#include <cstddef>
#include <string_view>

#include "lexicon/image_layout.hpp"

namespace onoma {

// Of all bytes of a compiled lexicon but its checksum. REQUIRES: they have a whole header.
[[nodiscard]] inline std::uint64_t checksum_of(std::string_view bytes) {
    const std::string_view body = bytes.substr(sizeof(ImageHeader));
    const std::uint64_t of_header = XXH3_64bits(bytes.data(), offsetof(ImageHeader, checksum));
    return XXH3_64bits_withSeed(body.data(), body.size(), of_header);
}

}  // namespace onoma
