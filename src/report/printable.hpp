// SPDX-License-Identifier: Apache-2.0
// Text of strangers made safe to show in a terminal.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// `text` on one line and harmless: ill-formed UTF-8 becomes U+FFFD; control characters, line
// separators and characters that turn the direction of the text around them, which could rewrite
// the screen, become spaces.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace onoma
