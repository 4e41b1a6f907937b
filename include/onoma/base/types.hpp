// SPDX-License-Identifier: Apache-2.0
// Types that every layer shares: numbers that are not to be mixed up, places in bytes, the error,
// and the program's version.
#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace onoma {

// Indices that cannot be mistaken for one another.

// An index into the list that the Tag stands for; valid as long as that list.
template <typename Tag>
struct StrongId {
    std::uint32_t value = 0;

    friend auto operator<=>(StrongId, StrongId) = default;
};

// A half-open range of bytes in the original text of a document.

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

// What ends the work on one input: thrown only at the edges (files, lexicons, settings), caught by
// whoever can name the input and go on without it.

// what() is one line for a person: `path:line: expected X, found Y`, or the path and the reason.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The version of this library, which every report is stamped with.

// Semantic version, such as "0.1.0".
[[nodiscard]] std::string_view version();

}  // namespace onoma
