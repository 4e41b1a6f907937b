// SPDX-License-Identifier: Apache-2.0
// Whether a document is the one that was stored.
#pragma once

#include <string>

#include "onoma/corpus/document.hpp"

namespace onoma {

// XXH3 (128 bits) in hexadecimal, of everything in the document.
[[nodiscard]] std::string hash_of(const Document& document);

}  // namespace onoma
