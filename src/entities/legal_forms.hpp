// SPDX-License-Identifier: Apache-2.0
// Legal forms as they stand after names of companies.
#pragma once

#include <cstdint>

#include "entities/candidate.hpp"
#include "entities/capital_words.hpp"

namespace onoma {

// `GmbH`, `Inc`, `AG`: short ones only with the capitals of their own, so that neither the `Se` of
// a sentence nor the `CO` of Colorado is one.
[[nodiscard]] bool is_written_legal_form(const CapitalWords& words, std::uint32_t piece);

// After the legal form that follows `end` after a space, `& Company` and `and Co` among them; or
// `end`.
[[nodiscard]] std::uint32_t end_of_legal_form(const CapitalWords& words, std::uint32_t end);

// `Quux` of `Quux Co., Ltd`, but the whole of `Quux & Co`.
[[nodiscard]] PieceRange without_legal_form(const CapitalWords& words, PieceRange name);

}  // namespace onoma
