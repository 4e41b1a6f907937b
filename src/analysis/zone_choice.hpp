// SPDX-License-Identifier: Apache-2.0
// Looking at some zones of articles only.
#pragma once

#include <vector>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

// Takes everything outside of `zones` out of the result: mentions, and tokens, so that words and
// sentences there are in no count. The text itself stays, and was read whole: what stands in one
// zone is evidence in the other.
void keep_zones(const std::vector<Zone>& zones, TaggedDocument& tagged);

}  // namespace onoma
