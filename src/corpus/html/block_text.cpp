// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/block_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/text_weight.hpp"

namespace onoma {
namespace {

// Bytes of what is white space, or shows nothing, at the beginning of `text`; 0 when it begins
// otherwise.
std::size_t space_size(std::string_view text) {
    if (is_html_space(text.front())) return 1;
    const auto first = static_cast<unsigned char>(text.front());
    if (first != 0xC2 && first != 0xE2 && first != 0xE3 && first != 0xEF)
        return first < 0x20 || first == 0x7F ? 1 : 0;
    // No-break spaces, spaces of other widths.
    constexpr auto spaces = std::to_array<std::string_view>(
        {"\u00A0", "\u2002", "\u2003", "\u2009", "\u202F", "\u2028", "\u2029", "\u3000"});
    for (const std::string_view space : spaces) {
        if (text.starts_with(space)) return space.size();
    }
    return 0;
}

// Soft hyphens, zero-width spaces and byte order marks: 0 when `text` begins otherwise.
std::size_t invisible_size(std::string_view text) {
    constexpr auto invisible = std::to_array<std::string_view>({"\u00AD", "\u200B", "\uFEFF"});
    for (const std::string_view sign : invisible) {
        if (text.starts_with(sign)) return sign.size();
    }
    return 0;
}

bool may_be_special(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 ||
           byte == 0xEF;
}

void trim_line_ends(std::string& text) {
    while (!text.empty() && is_html_space(text.back())) text.pop_back();
    std::size_t begin = 0;
    while (begin < text.size() && (text[begin] == '\n' || text[begin] == '\r')) ++begin;
    text.erase(0, begin);
}

}  // namespace

void BlockTextBuilder::add(std::string_view text) {
    const std::size_t before = block_.text.size();
    if (keeps_space_) {
        block_.text += text;
    } else {
        add_collapsed(text);
    }
    const std::uint32_t weight = text_weight(std::string_view(block_.text).substr(before));
    block_.weight += weight;
    if (links_ > 0) block_.linked += weight;
}

void BlockTextBuilder::add_collapsed(std::string_view text) {
    while (!text.empty()) {
        if (const std::size_t size = space_size(text); size > 0) {
            space_ = true;
            text.remove_prefix(size);
            continue;
        }
        if (const std::size_t size = invisible_size(text); size > 0) {
            text.remove_prefix(size);
            continue;
        }
        // All up to the next byte that may begin a space, and that one, which was looked at, too.
        const auto end = std::find_if(text.begin() + 1, text.end(), may_be_special);
        const auto size = static_cast<std::size_t>(end - text.begin());
        if (!block_.text.empty() && (line_break_ || space_)) {
            block_.text += line_break_ ? '\n' : ' ';
        }
        line_break_ = false;
        space_ = false;
        block_.text += text.substr(0, size);
        text.remove_prefix(size);
    }
}

bool BlockTextBuilder::add_line_break() {
    if (keeps_space_) {
        block_.text += '\n';
        return false;
    }
    const bool is_second = line_break_;
    line_break_ = true;
    return is_second;
}

BlockText BlockTextBuilder::take() {
    if (keeps_space_) trim_line_ends(block_.text);
    space_ = false;
    line_break_ = false;
    return std::exchange(block_, {});
}

}  // namespace onoma
