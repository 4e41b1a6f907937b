// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/headline.hpp"

#include <algorithm>
#include <array>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/node_walk.hpp"
#include "corpus/zones.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_title_bytes = 500;

bool stands_in_h1(const PageBlocks& page, const Block& block) {
    return tag_of(*page.boxes[block.box].node) == GUMBO_TAG_H1;
}

}  // namespace

std::optional<std::uint32_t> find_headline(const PageBlocks& page, std::string_view title,
                                           std::uint32_t end) {
    const std::string wanted = bare_title(title);
    std::optional<std::uint32_t> only_h1;
    bool has_many_h1 = false;
    for (std::uint32_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        const bool is_h1 = block.kind == BlockKind::heading && stands_in_h1(page, block);
        // Old pages have headlines that are large text and no heading.
        const bool is_large_text = block.kind == BlockKind::other && block.link_density() < 0.5;
        const bool may_be =
            is_h1 || (i < end && (block.kind == BlockKind::heading || is_large_text));
        if (may_be && block.text.size() < longest_title_bytes &&
            are_same_bare_title(bare_title(block.text), wanted)) {
            return i;
        }
        if (!is_h1) continue;
        has_many_h1 = only_h1.has_value();
        only_h1 = i;
    }
    if (has_many_h1 || (only_h1 && *only_h1 > end)) return {};
    return only_h1;
}

namespace {

constexpr auto separators = std::to_array<std::string_view>(
    {" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • ", " / ", "｜", " ‹ ", " : "});

struct Cut {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
};

Cut last_separator(std::string_view title) {
    Cut last;
    for (const std::string_view sign : separators) {
        const std::size_t found = title.rfind(sign);
        if (found == std::string_view::npos) continue;
        if (last.begin == std::string_view::npos || found > last.begin) {
            last = {found, found + sign.size()};
        }
    }
    return last;
}

Cut first_separator(std::string_view title) {
    Cut first;
    for (const std::string_view sign : separators) {
        const std::size_t found = title.find(sign);
        if (found < first.begin) first = {found, found + sign.size()};
    }
    return first;
}

// "The Daily" and "Daily", "example.org" and "Example".
bool is_site(std::string_view part, std::string_view site) {
    if (site.empty() || part.empty()) return false;
    const std::string left = fold(trim_html_space(part));
    const std::string right = fold(trim_html_space(site));
    if (left == right) return true;
    return std::min(left.size(), right.size()) >= 3 &&
           (left.starts_with(right) || right.starts_with(left) || left.ends_with(right) ||
            right.ends_with(left));
}

}  // namespace

std::string without_site_name(std::string_view title, std::string_view site, std::string_view h1) {
    // "Title | Section | Site": not more parts than a page adds.
    for (int parts = 0; parts < 3; ++parts) {
        const Cut last = last_separator(title);
        if (last.begin == std::string_view::npos || last.begin == 0) break;
        const std::string_view rest = title.substr(0, last.begin);
        const std::string_view name = title.substr(last.end);
        const bool says_h1 = !h1.empty() && fold(rest).starts_with(fold(h1));
        if (!is_site(name, site) && !says_h1) break;
        title = rest;
    }
    const Cut first = first_separator(title);
    if (first.begin != std::string_view::npos && is_site(title.substr(0, first.begin), site)) {
        title.remove_prefix(first.end);
    }
    return collapse_space(title);
}

std::string clean_author(std::string_view author) {
    constexpr auto openings = std::to_array<std::string_view>(
        {"written by ", "posted by ", "published by ", "story by ", "reported by ",
         "author: ", "by: ", "by ", "autor: ", "von: ", "von ", "par ", "por ", "di ", "door ",
         "text: ", "av ", "af "});
    std::string name = collapse_space(author.substr(0, author.find(" | ")));
    for (const std::string_view opening : openings) {
        const std::string_view rest =
            std::string_view(name).substr(std::min(opening.size(), name.size()));
        // "von der Leyen" is a name.
        const bool is_name = rest.empty() || (is_ascii_letter(rest.front()) &&
                                              ascii_lower(rest.front()) == rest.front());
        if (!is_name && equal_ignoring_case(name.substr(0, opening.size()), opening)) {
            name = std::string(rest);
            break;
        }
    }
    const bool is_address =
        name.find("://") != std::string::npos || name.starts_with("www.") || name.starts_with('@');
    if (is_address || name.size() > 200) return {};
    return name;
}

}  // namespace onoma
