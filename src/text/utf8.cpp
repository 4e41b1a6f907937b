// SPDX-License-Identifier: Apache-2.0
#include "onoma/text/utf8.hpp"

#include <cassert>

#include "text/code_points.hpp"

namespace onoma {

std::size_t count_invalid_sequences(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (next_code_point_or_error(text, at) < 0) ++count;
    }
    return count;
}

std::string replace_invalid_sequences(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (next_code_point_or_error(text, at) < 0) {
            result += "\xEF\xBF\xBD";
        } else {
            result.append(text, begin, at - begin);
        }
    }
    return result;
}

std::u32string to_code_points(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        result += static_cast<char32_t>(next_code_point(text, at));
    }
    return result;
}

std::size_t CodePointCounter::code_points_before(std::size_t byte) {
    assert(byte >= byte_ && byte <= text_.size());
    while (byte_ < byte) {
        next_code_point(text_, byte_);
        ++code_points_;
    }
    return code_points_;
}

}  // namespace onoma
