// SPDX-License-Identifier: Apache-2.0
// How the choice of articles and of their parts is written in options, stores and JSON.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "onoma/corpus/document.hpp"

namespace onoma {

// In the order of Zone.
inline constexpr std::array<std::pair<std::string_view, Zone>, 4> zone_names = {{
    {"headline", Zone::headline},
    {"lede", Zone::lede},
    {"body", Zone::body},
    {"trailing", Zone::trailing},
}};

[[nodiscard]] constexpr std::string_view name_of(Zone zone) {
    return zone_names.at(static_cast<std::size_t>(zone)).first;
}

// `desk=business`, `desk!=sport`
[[nodiscard]] inline std::string text_of(const FieldCondition& condition) {
    return condition.field + (condition.is_equal ? "=" : "!=") + condition.value;
}

}  // namespace onoma
