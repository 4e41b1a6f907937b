// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/similarity.hpp"

namespace onoma {

double jaccard(std::int64_t shared, std::int64_t first_size, std::int64_t second_size) {
    const std::int64_t united = first_size + second_size - shared;
    return united == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(united);
}

}  // namespace onoma
