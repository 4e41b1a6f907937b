// SPDX-License-Identifier: Apache-2.0
// What the columns of a comparison mean, in plain words.
#pragma once

#include <span>
#include <string_view>

namespace onoma {

struct ComparisonMeaning {
    std::string_view keys;  // of JSON and CSV, one or several: "rate_low, rate_high"
    std::string_view text;
};

[[nodiscard]] std::span<const ComparisonMeaning> comparison_meanings();

}  // namespace onoma
