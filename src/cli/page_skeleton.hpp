// SPDX-License-Identifier: Apache-2.0
// The page that `onoma page` fills: web/page.html, embedded by the build.
#pragma once

#include <string_view>

namespace onoma::cli {

[[nodiscard]] std::string_view page_skeleton();

}  // namespace onoma::cli
