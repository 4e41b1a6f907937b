// SPDX-License-Identifier: Apache-2.0
#include "onoma/figures/growth.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "onoma/statistics/growth.hpp"

namespace onoma {
namespace {

constexpr double months_in_year = 12;
constexpr double days_in_year = 365.25;

}  // namespace

std::optional<double> years_of(std::string_view unit) {
    constexpr std::array<std::pair<std::string_view, double>, 9> lengths = {
        {{"second", 1 / (days_in_year * 86400)},
         {"minute", 1 / (days_in_year * 1440)},
         {"hour", 1 / (days_in_year * 24)},
         {"day", 1 / days_in_year},
         {"week", 7 / days_in_year},
         {"month", 1 / months_in_year},
         {"quarter", 0.25},
         {"year", 1},
         {"decade", 10}}};
    double count = 1;
    const std::size_t space = unit.find(' ');
    if (space != std::string_view::npos) {
        const auto read = std::from_chars(unit.data(), unit.data() + space, count);
        if (read.ec != std::errc() || read.ptr != unit.data() + space) return std::nullopt;
        unit.remove_prefix(space + 1);
    }
    for (const auto& [name, years] : lengths) {
        if (name == unit) return count * years;
    }
    return std::nullopt;
}

std::optional<double> multiple_per_year(const Figure& figure) {
    if (!figure.low || figure.low != figure.high || figure.ambiguous) return std::nullopt;
    const auto years = years_of(figure.per);
    if (!years) return std::nullopt;
    double multiple = *figure.low;
    if (figure.kind == FigureKind::percent) {
        if (figure.unit != "percent" || figure.change == Change::none) return std::nullopt;
        multiple = factor_of_change(figure.change == Change::up ? multiple : -multiple);
    } else if (figure.kind != FigureKind::multiplier) {
        return std::nullopt;
    } else if (figure.change == Change::down) {
        multiple = 1 / multiple;
    }
    const auto grown = growth(multiple, *years);
    if (!grown) return std::nullopt;
    return grown->factor_per_year;
}

}  // namespace onoma
