// SPDX-License-Identifier: Apache-2.0
#include "onoma/corpus/document.hpp"

namespace onoma {

std::optional<ByteRange> title_after_text(const Document& document) {
    if (document.zones.empty()) return std::nullopt;
    const auto [zone, range] = document.zones.back();
    const bool ends_text = range.begin > 0 && range.end == document.text.size();
    return zone == Zone::headline && ends_text ? std::optional(range) : std::nullopt;
}

}  // namespace onoma
