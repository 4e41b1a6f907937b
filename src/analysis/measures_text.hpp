// SPDX-License-Identifier: Apache-2.0
// lexicons/figures/measures.tsv, as the build puts it into the library.
#pragma once

#include <string_view>

namespace onoma {

extern const std::string_view measures_text;

}  // namespace onoma
