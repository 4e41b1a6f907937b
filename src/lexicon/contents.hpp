// SPDX-License-Identifier: Apache-2.0
// What a compiled lexicon has once, as bytes.
#pragma once

#include <string>
#include <string_view>

#include "onoma/lexicon/lexicon_image.hpp"

namespace onoma {

[[nodiscard]] std::string write_contents(const LexiconContents& contents);
[[nodiscard]] LexiconContents read_contents(std::string_view bytes);

}  // namespace onoma
