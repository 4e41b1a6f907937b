// SPDX-License-Identifier: Apache-2.0
#include "report/sparkline.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace onoma {
namespace {

std::optional<double> mean_of(const std::vector<std::optional<double>>& values, std::size_t begin,
                              std::size_t end) {
    double sum = 0.0;
    int count = 0;
    for (std::size_t index = begin; index < end; ++index) {
        if (!values[index]) continue;
        sum += *values[index];
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / count;
}

}  // namespace

std::string sparkline(const std::vector<std::optional<double>>& values, std::size_t most) {
    constexpr std::array<std::string_view, 8> bars = {"\u2581", "\u2582", "\u2583", "\u2584",
                                                      "\u2585", "\u2586", "\u2587", "\u2588"};
    const std::size_t count = std::min(values.size(), most);
    std::vector<std::optional<double>> means;
    double largest = 0.0;
    for (std::size_t place = 0; place < count; ++place) {
        means.push_back(
            mean_of(values, place * values.size() / count, (place + 1) * values.size() / count));
        largest = std::max(largest, means.back().value_or(0.0));
    }
    std::string line;
    for (const std::optional<double>& mean : means) {
        if (!mean) {
            line += ' ';
            continue;
        }
        const double height = largest > 0.0 ? *mean / largest : 0.0;
        line += bars[static_cast<std::size_t>(std::ceil(height * (bars.size() - 1)))];
    }
    return line;
}

}  // namespace onoma
