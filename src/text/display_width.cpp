// SPDX-License-Identifier: Apache-2.0
// Width by grapheme cluster: a flag or a family emoji takes the two columns of its first character.
#include "onoma/text/display_width.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/boundaries.hpp"
#include "text/code_points.hpp"

namespace onoma {
namespace {

std::size_t width_of(UChar32 c) {
    switch (u_charType(c)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    if (u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION)) return 2;
    const int east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

// The widest character of a cluster decides: the others are marks, joiners or joined emoji. A sign
// that is shown as an emoji only on demand is wide then.
std::size_t width_of_cluster(std::string_view cluster) {
    constexpr UChar32 shown_as_emoji = 0xFE0F;
    std::size_t width = 0;
    for (std::size_t at = 0; at < cluster.size();) {
        const UChar32 c = next_code_point(cluster, at);
        width = std::max(width, c == shown_as_emoji ? 2 : width_of(c));
    }
    return width;
}

// Calls visit(cluster, columns) until it returns false.
template <typename Visit>
void for_each_cluster(std::string_view text, Visit visit) {
    BoundaryFinder clusters(BoundaryFinder::Level::character);
    bool goes_on = true;
    clusters.for_each_segment(text, [&](ByteRange range, TokenKind) {
        if (goes_on) goes_on = visit(range.of(text), width_of_cluster(range.of(text)));
    });
}

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < '\x7f'; });
}

}  // namespace

std::size_t display_width(std::string_view text) {
    if (is_printable_ascii(text)) return text.size();
    std::size_t total = 0;
    for_each_cluster(text, [&](std::string_view, std::size_t width) {
        total += width;
        return true;
    });
    return total;
}

std::string truncate_to_width(std::string_view text, std::size_t columns) {
    if (display_width(text) <= columns) return std::string(text);
    std::string result;
    std::size_t used = 0;
    for_each_cluster(text, [&](std::string_view cluster, std::size_t width) {
        if (used + width + 1 > columns) return false;
        result += cluster;
        used += width;
        return true;
    });
    return columns == 0 ? std::string() : result + "\u2026";
}

}  // namespace onoma
