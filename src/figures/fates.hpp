// SPDX-License-Identifier: Apache-2.0
// What happens to people whom a sentence counts: tolls of accidents, attacks and disasters.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace onoma {

// A word, and what figures call the fate: one word for each.
inline constexpr auto fates =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"dead", "killed"},
                                                                  {"died", "killed"},
                                                                  {"killed", "killed"},
                                                                  {"drowned", "killed"},
                                                                  {"perished", "killed"},
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
                                                                  {"infected", "infected"}});

// Empty for a word that is none.
[[nodiscard]] constexpr std::string_view fate_called(std::string_view word) {
    for (const auto& [name, fate] : fates) {
        if (word == name) return fate;
    }
    return {};
}

// The same of what is counted: "4,000 deaths" are a toll as "4,000 dead" are.
[[nodiscard]] constexpr std::string_view fate_counted(std::string_view noun) {
    if (noun == "death" || noun == "fatality") return "killed";
    return noun == "injury" ? "injured" : std::string_view();
}

}  // namespace onoma
