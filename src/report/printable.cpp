// SPDX-License-Identifier: Apache-2.0
#include "report/printable.hpp"

#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

// How many bytes at the beginning of `text`, which is well-formed, are a character not to be shown.
std::size_t unprintable_size(std::string_view text) {
    const auto byte = [&](std::size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) < 0xA0) return 2;  // U+0080..U+009F: a terminal may obey them
    if (byte(0) != 0xE2) return 0;
    const bool separates_or_embeds = byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE;
    const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
    return separates_or_embeds || isolates ? 3 : 0;
}

}  // namespace

std::string printable(std::string_view text) {
    const std::string well_formed = replace_invalid_sequences(text);
    std::string result;
    for (std::size_t at = 0; at < well_formed.size();) {
        const std::size_t left_out = unprintable_size(std::string_view(well_formed).substr(at));
        result += left_out == 0 ? well_formed[at] : ' ';
        at += left_out == 0 ? 1 : left_out;
    }
    return result;
}

}  // namespace onoma
