// SPDX-License-Identifier: Apache-2.0
// Takes the place of the generated page_skeleton.cpp where the page was not built.
#include "cli/page_skeleton.hpp"

namespace onoma::cli {

std::string_view page_skeleton() { return {}; }

}  // namespace onoma::cli
