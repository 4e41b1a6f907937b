// SPDX-License-Identifier: Apache-2.0
// The version of this library, which every report is stamped with.
#pragma once

#include <string_view>

namespace onoma {

// Semantic version, such as "0.1.0".
[[nodiscard]] std::string_view version();

}  // namespace onoma
