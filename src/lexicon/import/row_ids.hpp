// SPDX-License-Identifier: Apache-2.0
// Ids for entities: readable, stable, unique.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/ascii.hpp"

namespace onoma {

// A name in lower-case ASCII words joined by `-`: `Crédit Agricole` -> `credit-agricole`. A name
// without any letter or digit of ASCII is spelled by its bytes, so that its slug does not
// depend on what else is in the list.
[[nodiscard]] std::string slug_of(std::string_view name);

// True when an id of a list can be an id of ours as it is.
[[nodiscard]] bool is_usable_id(std::string_view id);

// Hands out ids. First claim() those that the lists give, then make() the others: so a made one
// never takes the id that a list gives to another entity. Not thread-safe.
class RowIds {
public:
    // True when `id` was still free; it is taken then.
    bool claim(std::string_view id) { return taken_.emplace(id).second; }

    // `base`; when that is taken, `base` and the slug of `type`; then numbers after it from 2.
    std::string make(std::string base, std::string_view type);

private:
    std::unordered_set<std::string> taken_;
    std::unordered_map<std::string, std::uint32_t> last_numbers_;
};

// Ids of Wikidata, plain or in an address.

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
