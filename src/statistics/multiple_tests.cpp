// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/multiple_tests.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace onoma {
namespace {

// Places of the values, the smallest first; equal ones as they came.
std::vector<std::size_t> rising_order(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return values[left] < values[right];
    });
    return order;
}

std::vector<double> step_up(std::span<const double> p_values, double tests, double factor) {
    const std::vector<std::size_t> order = rising_order(p_values);
    std::vector<double> adjusted(p_values.size());
    double smallest = 1.0;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t place = order[rank - 1];
        smallest = std::min(smallest, p_values[place] * tests * factor / static_cast<double>(rank));
        adjusted[place] = smallest;
    }
    return adjusted;
}

}  // namespace

std::vector<double> benjamini_hochberg(std::span<const double> p_values) {
    return step_up(p_values, static_cast<double>(p_values.size()), 1.0);
}

std::vector<double> benjamini_hochberg(std::span<const double> p_values, std::int64_t tests) {
    assert(tests >= static_cast<std::int64_t>(p_values.size()));
    return step_up(p_values, static_cast<double>(tests), 1.0);
}

std::vector<double> benjamini_yekutieli(std::span<const double> p_values) {
    double harmonic = 0.0;
    for (std::size_t rank = p_values.size(); rank > 0; --rank) {
        harmonic += 1.0 / static_cast<double>(rank);
    }
    return step_up(p_values, static_cast<double>(p_values.size()), harmonic);
}

std::vector<double> bonferroni(std::span<const double> p_values) {
    std::vector<double> adjusted(p_values.begin(), p_values.end());
    for (double& p : adjusted) p = std::min(1.0, p * static_cast<double>(p_values.size()));
    return adjusted;
}

std::vector<double> holm(std::span<const double> p_values) {
    const std::vector<std::size_t> order = rising_order(p_values);
    std::vector<double> adjusted(p_values.size());
    double largest = 0.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double p = p_values[order[rank]] * static_cast<double>(order.size() - rank);
        largest = std::min(1.0, std::max(largest, p));
        adjusted[order[rank]] = largest;
    }
    return adjusted;
}

}  // namespace onoma
