// SPDX-License-Identifier: Apache-2.0
// What fields of data sets mean, by the names that crawlers, archives and collections give them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onoma {

enum class FieldRole : std::uint8_t {
    id,
    text,
    title,
    source,
    date,
    author,
    section,
    language,
    url,
};
inline constexpr std::size_t field_role_count = 9;

struct FieldMeaning {
    FieldRole role = FieldRole::text;
    std::size_t rank = 0;  // of two fields with one role the lower rank says more
};

// Small letters without accents, spaces, `_` and `-`: `Publish Date`, `publish_date` and
// `publishDate` are one name, and so are `Título` and `titulo`.
[[nodiscard]] std::string plain_field_name(std::string_view name);

// What a field of this plain name means; nothing for a name that is not common.
[[nodiscard]] std::optional<FieldMeaning> meaning_of_field(std::string_view plain_name);

}  // namespace onoma
