// SPDX-License-Identifier: Apache-2.0
// Texts in a form that may stand inside a script element of an HTML page.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// JSON without `<`, so that nothing in it ends the element or begins a comment: it stands as
// \u003c, which JSON reads as the same. REQUIRES: `json` is JSON, where `<` is in strings only.
[[nodiscard]] std::string embedded_json(std::string_view json);

// Deflated (zlib format, RFC 1950) and in base64: a third to a half of English text.
[[nodiscard]] std::string deflated_base64(std::string_view text);

}  // namespace onoma
