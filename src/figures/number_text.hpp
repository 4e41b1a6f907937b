// SPDX-License-Identifier: Apache-2.0
// Digits with separators -> value.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "onoma/figures/language.hpp"

namespace onoma {

struct NumberText {
    double value = 0;
    bool is_grouped = false;        // has separators of thousands
    std::size_t decimals = 0;       // digits behind the decimal sign
    std::size_t digits = 0;         // before it
    bool is_comma_decimal = false;  // "1,2" in English: right only before "Mrd." and the like
};

// The whole of `text`, folded. English: `1,234.5`, also `12,34,567` (Indian); German and Spanish:
// `1.234,5`; French: `1234,5`. Nothing for versions (`1.2.3`), codes (`007`), numbers of more than
// 15 digits, and what is another language's way.
[[nodiscard]] std::optional<NumberText> parse_number(std::string_view text, Language language);

}  // namespace onoma
