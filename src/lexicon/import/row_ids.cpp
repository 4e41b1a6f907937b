// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/row_ids.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/ascii.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_slug_bytes = 80;
constexpr std::size_t longest_id_bytes = 200;

// Words of letters and digits; an apostrophe joins what is around it (`mcdonalds`).
std::string slug_of_folded(std::string_view folded) {
    std::string slug;
    bool is_between_words = false;
    const auto add = [&](char c) {
        if (is_between_words && !slug.empty()) slug += '-';
        is_between_words = false;
        slug += c;
    };
    for (const char c : folded) {
        if (slug.size() >= longest_slug_bytes) break;
        if (is_ascii_small(c) || is_ascii_digit(c)) {
            add(c);
        } else if (c == '&') {
            is_between_words = true;
            for (const char letter : std::string_view("and")) add(letter);
            is_between_words = true;
        } else if (c != '\'') {
            is_between_words = true;
        }
    }
    return slug;
}

std::string slug_of_bytes(std::string_view name) {
    std::string slug = "x";
    for (const char c : name.substr(0, longest_slug_bytes / 2)) {
        std::array<char, 3> digits{};
        std::snprintf(digits.data(), digits.size(), "%02x",
                      static_cast<unsigned>(static_cast<unsigned char>(c)));
        slug += digits.data();
    }
    return slug;
}

}  // namespace

std::string slug_of(std::string_view name) {
    std::string slug = slug_of_folded(without_diacritics(fold(name)));
    return slug.empty() ? slug_of_bytes(name) : slug;
}

bool is_usable_id(std::string_view id) {
    const auto is_plain = [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != 0x7F && c != '|';
    };
    return !id.empty() && id.size() <= longest_id_bytes && id.front() != '#' && id.front() != '@' &&
           std::all_of(id.begin(), id.end(), is_plain);
}

std::string RowIds::make(std::string base, std::string_view type) {
    if (claim(base)) return base;
    if (!type.empty()) {
        base += '-';
        base += slug_of(type);
        if (claim(base)) return base;
    }
    std::uint32_t& number = last_numbers_.try_emplace(base, 1).first->second;
    for (;;) {
        std::string numbered = base;
        numbered += '-';
        numbered += std::to_string(++number);
        if (claim(numbered)) return numbered;
    }
}

}  // namespace onoma
