// SPDX-License-Identifier: Apache-2.0
// The names that pages give to what they say about themselves.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace onoma {

enum class MetaField : std::uint8_t { title, author, section, language, url, site, date };
inline constexpr std::size_t meta_field_count = 7;

// Which field a <meta> of this name (in lower case) fills, and how far it is to be trusted: of two
// values, the one of the lower rank counts.
struct MetaMeaning {
    MetaField field = MetaField::title;
    int rank = 0;
};

[[nodiscard]] std::optional<MetaMeaning> meaning_of_meta(std::string_view name);

// Ranks of what does not stand in a <meta>.
namespace meta_rank {
inline constexpr int best = 0;
inline constexpr int json_ld = 10;
inline constexpr int element = 30;      // an element made to say it
inline constexpr int guess = 50;        // an element that may say it
inline constexpr int last_change = 80;  // a date, but not the one that was asked for
}  // namespace meta_rank

}  // namespace onoma
