// SPDX-License-Identifier: Apache-2.0
// A series as one line of small bars.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace onoma {

// One character a value, from the lowest bar (0) to the highest (the largest value); a space where
// there is none. More than `most` values are brought together, neighbours by their mean.
[[nodiscard]] std::string sparkline(const std::vector<std::optional<double>>& values,
                                    std::size_t most = 60);

}  // namespace onoma
