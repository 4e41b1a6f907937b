// SPDX-License-Identifier: Apache-2.0
// Which of the mentions that were found are kept, and as whom they count.
#pragma once

#include "onoma/analysis/analyze.hpp"

namespace onoma {

// Leaves out unlisted names, rolls up, and leaves out types that nobody asks for, in this order.
void choose_mentions(const Lexicon& lexicon, const AnalysisSettings& settings,
                     TaggedDocument& tagged);

}  // namespace onoma
