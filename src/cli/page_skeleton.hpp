// SPDX-License-Identifier: Apache-2.0
// The page without its data, as the build made it from the folder web.
#pragma once

#include <string_view>

namespace onoma::cli {

// Empty in a program that was built without npm.
[[nodiscard]] std::string_view page_skeleton();

}  // namespace onoma::cli
