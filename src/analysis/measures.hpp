// SPDX-License-Identifier: Apache-2.0
// Words for what a figure measures -> whether two of them may name one thing: money that is raised
// and a funding round, jobs that are cut and employees who go. The words are
// lexicons/figures/measures.tsv, which the build puts into the library.
#pragma once

#include <string_view>

namespace onoma {

// Whether both are one word or stand in one row: words of Figure::measured, or counted nouns.
[[nodiscard]] bool may_measure_the_same(std::string_view left, std::string_view right);

// lexicons/figures/measures.tsv, as the build puts it into the library.
extern const std::string_view measures_text;

}  // namespace onoma
