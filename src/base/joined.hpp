// SPDX-License-Identifier: Apache-2.0
// Several texts as one.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// The texts with `between` between them; empty for none.
template <typename Texts>
[[nodiscard]] std::string joined(const Texts& texts, std::string_view between = ", ") {
    std::string all;
    bool is_first = true;
    for (const auto& text : texts) {
        if (!is_first) all += between;
        is_first = false;
        all += text;
    }
    return all;
}

}  // namespace onoma
