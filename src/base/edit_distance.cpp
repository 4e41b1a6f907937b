// SPDX-License-Identifier: Apache-2.0
// Levenshtein's table row by row; only the band around the diagonal can stay within the limit
// (Ukkonen 1985).
#include "base/edit_distance.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace onoma {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    const std::size_t too_far = most + 1;
    if (b.size() - a.size() > most) return too_far;
    std::vector<std::size_t> above(b.size() + 1, too_far);
    std::vector<std::size_t> row(b.size() + 1, too_far);
    for (std::size_t column = 0; column <= std::min(most, b.size()); ++column) {
        above[column] = column;
    }
    for (std::size_t at = 1; at <= a.size(); ++at) {
        const std::size_t first = at > most ? at - most : 1;
        const std::size_t last = std::min(b.size(), at + most);
        row[first - 1] = first == 1 ? at : too_far;
        for (std::size_t column = first; column <= last; ++column) {
            const std::size_t changed = above[column - 1] + (a[at - 1] == b[column - 1] ? 0 : 1);
            const std::size_t moved = std::min(above[column], row[column - 1]) + 1;
            row[column] = std::min({changed, moved, too_far});
        }
        if (last < b.size()) row[last + 1] = too_far;
        std::swap(above, row);
    }
    return above[b.size()];
}

std::string nearest_name(std::string_view typed, const std::vector<std::string>& known) {
    const std::size_t most = typed.size() < 5 ? 1 : 2;
    std::size_t least = most + 1;
    std::string nearest;
    for (const std::string& name : known) {
        const std::size_t distance = edit_distance(typed, name, most);
        if (distance >= least || distance == 0) continue;
        least = distance;
        nearest = name;
    }
    return nearest;
}

}  // namespace onoma
