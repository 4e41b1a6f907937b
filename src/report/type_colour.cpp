// SPDX-License-Identifier: Apache-2.0
// The colours are those of M. Okabe, K. Ito, "Color Universal Design", 2008, which people with any
// kind of colour blindness tell apart, as near as the 256 colours of terminals come; none is so
// light or so dark that it vanishes on a white or black ground.
#include "report/type_colour.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace onoma {
namespace {

struct TypeColour {
    std::string_view type;
    std::string_view escape;
};

constexpr std::array<TypeColour, 4> colours = {{
    {"company", "\x1B[38;5;32m"},  // blue
    {"person", "\x1B[38;5;166m"},  // vermilion
    {"model", "\x1B[38;5;36m"},    // bluish green
    {"product", "\x1B[38;5;170m"}  // reddish purple
}};

// "first_name" -> "first_type"; nothing for keys of neither names nor types.
std::string key_of_type(const std::string& key) {
    constexpr std::string_view name = "name";
    if (key.ends_with("type")) return key;
    if (!key.ends_with(name)) return {};
    return key.substr(0, key.size() - name.size()) + "type";
}

}  // namespace

std::string_view type_colour(const Table& table, std::size_t row, std::size_t column) {
    const std::string key = key_of_type(table.columns[column].key);
    for (std::size_t index = 0; !key.empty() && index < table.columns.size(); ++index) {
        if (table.columns[index].key != key) continue;
        const auto* type = std::get_if<std::string>(&table.rows[row][index]);
        for (const TypeColour& colour : colours) {
            if (type != nullptr && colour.type == *type) return colour.escape;
        }
    }
    return {};
}

}  // namespace onoma
