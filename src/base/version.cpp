// SPDX-License-Identifier: Apache-2.0
#include "onoma/base/types.hpp"

namespace onoma {

// ONOMA_VERSION comes from the project() call in CMakeLists.txt.
std::string_view version() { return ONOMA_VERSION; }

}  // namespace onoma
