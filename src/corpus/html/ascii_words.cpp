// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/ascii_words.hpp"

#include <algorithm>

#include "base/single_spaced.hpp"

namespace onoma {

bool equal_ignoring_case(std::string_view left, std::string_view right) {
    return std::ranges::equal(left, right,
                              [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

std::size_t find_ignoring_case(std::string_view text, std::string_view lower, std::size_t from) {
    while (from < text.size()) {
        // The first character is a `<` wherever this is used, so that the search is memchr's.
        from = text.find(lower.front(), from);
        if (from == std::string_view::npos) break;
        if (equal_ignoring_case(text.substr(from, lower.size()), lower)) return from;
        ++from;
    }
    return std::string_view::npos;
}

std::string to_ascii_lower(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), ascii_lower);
    return lower;
}

std::string_view trim_html_space(std::string_view text) {
    while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
    return text;
}

std::string collapse_space(std::string_view text) {
    return std::string(trimmed(single_spaced(text, NoBreakSpace::as_space)));
}

}  // namespace onoma
