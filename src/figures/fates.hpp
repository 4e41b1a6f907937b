// SPDX-License-Identifier: Apache-2.0
// What happens to people whom a sentence counts: tolls of accidents, attacks and disasters.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace onoma {

// A word, and what figures call the fate: one word for each.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 16> fates = {
    {{"dead", "killed"},
     {"died", "killed"},
     {"killed", "killed"},
     {"injured", "injured"},
     {"wounded", "injured"},
     {"hurt", "injured"},
     {"missing", "missing"},
     {"arrested", "arrested"},
     {"detained", "arrested"},
     {"homeless", "homeless"},
     {"hospitalized", "hospitalized"},
     {"hospitalised", "hospitalized"},
     {"evacuated", "evacuated"},
     {"rescued", "rescued"},
     {"displaced", "displaced"},
     {"infected", "infected"}}};

// Empty for a word that is none.
[[nodiscard]] constexpr std::string_view fate_called(std::string_view word) {
    for (const auto& [name, fate] : fates) {
        if (word == name) return fate;
    }
    return {};
}

}  // namespace onoma
