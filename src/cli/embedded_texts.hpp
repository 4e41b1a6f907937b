// SPDX-License-Identifier: Apache-2.0
// Files that the build embeds into the program (cmake/embed_text.cmake).
#pragma once

#include <string_view>

namespace onoma::cli {

// web/page.html, which `onoma page` fills.
[[nodiscard]] std::string_view page_skeleton();

// What others wrote, with their licences; made by cmake/third_party.cmake.
[[nodiscard]] std::string_view third_party_notices();

}  // namespace onoma::cli
