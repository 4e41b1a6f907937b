// SPDX-License-Identifier: Apache-2.0
// A half-open range of bytes in the original text of a document.
#pragma once

#include <cstdint>
#include <string_view>

namespace onoma {

// [begin, end) in UTF-8 bytes; `begin <= end`. 32 bits: a document is at most 4 GiB, which the
// readers enforce (see read_document).
struct ByteRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    [[nodiscard]] bool covers(ByteRange other) const {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] bool overlaps(ByteRange other) const {
        return begin < other.end && other.begin < end;
    }
    // The surface form. REQUIRES: `text` is the text this range was made for.
    [[nodiscard]] std::string_view of(std::string_view text) const {
        return text.substr(begin, size());
    }

    friend bool operator==(ByteRange, ByteRange) = default;
};

}  // namespace onoma
