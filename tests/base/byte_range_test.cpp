// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t limit = 6;

std::vector<ByteRange> all_ranges() {
    std::vector<ByteRange> ranges;
    for (std::uint32_t begin = 0; begin <= limit; ++begin) {
        for (std::uint32_t end = begin; end <= limit; ++end) ranges.push_back({begin, end});
    }
    return ranges;
}

bool holds(ByteRange range, std::uint32_t byte) { return range.begin <= byte && byte < range.end; }

TEST_CASE("the surface form is the bytes of a range", "[base][byte_range]") {
    constexpr std::string_view text = "Xi, 李飞飞 🦙";
    CHECK(ByteRange{0, 2}.of(text) == "Xi");
    CHECK(ByteRange{4, 13}.of(text) == "李飞飞");
    CHECK(ByteRange{14, 18}.of(text) == "🦙");
    CHECK(ByteRange{18, 18}.of(text).empty());
    CHECK(ByteRange{4, 13}.size() == 9);
}

// For ranges that are not empty; an empty one lies where its begin does.
TEST_CASE("covering and overlapping agree with a look at every byte", "[base][byte_range]") {
    for (const ByteRange left : all_ranges()) {
        for (const ByteRange right : all_ranges()) {
            if (left.size() == 0 || right.size() == 0) continue;
            std::uint32_t shared = 0;
            for (std::uint32_t byte = 0; byte < limit; ++byte) {
                if (holds(left, byte) && holds(right, byte)) ++shared;
            }
            INFO(left.begin << ".." << left.end << " and " << right.begin << ".." << right.end);
            CHECK(left.overlaps(right) == (shared != 0));
            CHECK(left.covers(right) == (shared == right.size()));
            CHECK(left.overlaps(right) == right.overlaps(left));
        }
    }
}

TEST_CASE("ranges that touch do not overlap", "[base][byte_range]") {
    CHECK_FALSE(ByteRange{0, 3}.overlaps({3, 5}));
    CHECK_FALSE(ByteRange{3, 5}.overlaps({0, 3}));
    CHECK(ByteRange{0, 3}.covers({3, 3}));
    CHECK(ByteRange{1, 4} == ByteRange{1, 4});
    CHECK_FALSE(ByteRange{1, 4} == ByteRange{1, 5});
}

}  // namespace
}  // namespace onoma
