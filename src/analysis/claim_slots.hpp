// SPDX-License-Identifier: Apache-2.0
// What a claim says beside its value: of when it is, how real, who says it, and with whom. Found in
// the sentence of the figure alone; nothing where it does not say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analysis/figure_subject.hpp"
#include "onoma/analysis/claims.hpp"

namespace onoma {

// lexicons/figures/modalities.tsv, as the build puts it into the library.
extern const std::string_view modalities_text;

// Fills period, modality, said_by and counterparty of `claimed`, whose figure and subject are
// there. Cost: linear in the sentence.
void fill_slots(const TaggedDocument& tagged, const Lexicon& lexicon, ClaimedFigure& claimed);

// Finds which of the figures of a document are the values before and after of one change: "from 5
// to 7", "7, up from 5", "7 instead of 5". By position. Cost: linear.
void pair_changes(std::string_view text, std::vector<ClaimedFigure>& figures);

}  // namespace onoma
