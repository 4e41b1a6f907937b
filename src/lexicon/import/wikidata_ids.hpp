// SPDX-License-Identifier: Apache-2.0
// Ids of Wikidata, plain or in an address.
#pragma once

#include <algorithm>
#include <string_view>

#include "base/ascii.hpp"

namespace onoma {

// `http://www.wikidata.org/entity/Q95` -> `Q95`; anything else as it is.
[[nodiscard]] inline std::string_view entity_id_of(std::string_view text) {
    constexpr std::string_view path = "wikidata.org/entity/";
    const std::size_t at = text.find(path);
    return at == std::string_view::npos ? text : text.substr(at + path.size());
}

// `Q95`: the query service gives it where an entity has no label.
[[nodiscard]] inline bool is_entity_id(std::string_view text) {
    return text.size() > 1 && text.front() == 'Q' &&
           std::all_of(text.begin() + 1, text.end(), is_ascii_digit);
}

}  // namespace onoma
