// SPDX-License-Identifier: Apache-2.0
#include "onoma/text/utf16.hpp"

#include <cassert>

#include "text/code_points.hpp"

namespace onoma {

std::size_t Utf16Counter::units_before(std::size_t byte) {
    assert(byte >= byte_ && byte <= text_.size());
    constexpr UChar32 last_of_one_unit = 0xFFFF;
    while (byte_ < byte) {
        units_ += next_code_point(text_, byte_) > last_of_one_unit ? 2 : 1;
    }
    return units_;
}

}  // namespace onoma
