// SPDX-License-Identifier: Apache-2.0
// Zones of a document, asked for by place.
#pragma once

#include <cstdint>

#include "onoma/corpus/document.hpp"

namespace onoma {

// The zone of a byte of the text. Cost: a binary search.
[[nodiscard]] Zone zone_at(const Document& document, std::uint32_t byte);

}  // namespace onoma
