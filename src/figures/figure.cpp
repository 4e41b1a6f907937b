// SPDX-License-Identifier: Apache-2.0
#include "onoma/figures/figure.hpp"

#include <algorithm>
#include <array>

namespace onoma {
namespace {

constexpr std::array<std::string_view, 9> kinds = {
    "money", "percent", "multiplier", "count", "duration", "date", "ordinal", "score", "quantity"};

}  // namespace

std::string_view to_string(FigureKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::optional<FigureKind> parse_figure_kind(std::string_view name) {
    const auto found = std::find(kinds.begin(), kinds.end(), name);
    if (found == kinds.end()) return std::nullopt;
    return static_cast<FigureKind>(found - kinds.begin());
}

std::string_view to_string(Bound bound) {
    switch (bound) {
        case Bound::about:
            return "~";
        case Bound::below:
            return "<";
        case Bound::above:
            return ">";
        default:
            return "=";
    }
}

std::string_view to_string(Change change) {
    if (change == Change::none) return "none";
    return change == Change::up ? "up" : "down";
}

}  // namespace onoma
