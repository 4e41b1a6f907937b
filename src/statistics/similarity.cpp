// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/similarity.hpp"

#include <algorithm>
#include <cmath>

namespace onoma {

double jaccard(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    const std::int64_t united = first_size + second_size - shared;
    return united == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(united);
}

double dice(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    const std::int64_t sizes = first_size + second_size;
    return sizes == 0 ? 0.0 : 2.0 * static_cast<double>(shared) / static_cast<double>(sizes);
}

std::optional<double> log_dice(std::int64_t shared, std::int64_t first_size,
                               std::int64_t second_size) {
    if (shared == 0) return std::nullopt;
    return 14.0 + std::log2(dice(shared, first_size, second_size));
}

double set_cosine(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    if (first_size == 0 || second_size == 0) return 0.0;
    return static_cast<double>(shared) /
           std::sqrt(static_cast<double>(first_size) * static_cast<double>(second_size));
}

double overlap_coefficient(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    const std::int64_t smaller = std::min(first_size, second_size);
    return smaller == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(smaller);
}

}  // namespace onoma
