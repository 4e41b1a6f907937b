// SPDX-License-Identifier: Apache-2.0
// How much a piece of text says, whatever its script.
#pragma once

#include <cstdint>
#include <string_view>

namespace onoma {

// Characters that are not white space, Chinese characters, kana and hangul twice: with the letters
// of words counted once, a sentence weighs about the same in all languages.
// REQUIRES: well-formed UTF-8.
[[nodiscard]] std::uint32_t text_weight(std::string_view text);

// Whether `text` ends as a sentence does, quotation marks and brackets after it left aside.
[[nodiscard]] bool ends_like_sentence(std::string_view text);

}  // namespace onoma
