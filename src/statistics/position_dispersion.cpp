// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/position_dispersion.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/compensated_sum.hpp"

namespace onoma {

std::optional<PositionDispersion> position_dispersion(std::span<const std::int64_t> positions,
                                                      std::int64_t tokens) {
    if (positions.empty()) return std::nullopt;
    const auto size = static_cast<double>(tokens);
    const double even_distance = size / static_cast<double>(positions.size());
    CompensatedSum reduced;
    CompensatedSum squares;
    CompensatedSum logarithms;
    std::int64_t before = positions.back() - tokens;  // the last one, seen around the end
    for (const std::int64_t position : positions) {
        const auto distance = static_cast<double>(position - before);
        reduced.add(std::min(distance, even_distance));
        squares.add(distance * distance);
        logarithms.add(distance * std::log10(distance));
        before = position;
    }
    PositionDispersion result;
    result.arf = reduced.value() / even_distance;
    result.awt = (1.0 + squares.value() / size) / 2.0;
    result.f_awt = size * size / squares.value();
    result.ald = logarithms.value() / size;
    result.f_ald = size * std::pow(10.0, -result.ald);
    return result;
}

}  // namespace onoma
