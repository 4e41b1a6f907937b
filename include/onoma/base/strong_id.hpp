// SPDX-License-Identifier: Apache-2.0
// Indices that cannot be mistaken for one another.
#pragma once

#include <compare>
#include <cstdint>

namespace onoma {

// An index into the list that the Tag stands for; valid as long as that list.
template <typename Tag>
struct StrongId {
    std::uint32_t value = 0;

    friend auto operator<=>(StrongId, StrongId) = default;
};

}  // namespace onoma
