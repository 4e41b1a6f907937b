// SPDX-License-Identifier: Apache-2.0
// The versions that decide how text is cut into words: part of every report.
#pragma once

#include <string>

namespace onoma {

[[nodiscard]] std::string icu_version();      // of the library in use, such as "72.1"
[[nodiscard]] std::string unicode_version();  // of its data, such as "15.0"

}  // namespace onoma
