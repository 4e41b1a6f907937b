// SPDX-License-Identifier: Apache-2.0
#include "analysis/events/topic_words.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace onoma {
namespace {

std::unordered_set<std::string_view> read_lines(std::string_view list) {
    std::unordered_set<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('\n'), list.size());
        words.insert(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

constexpr std::size_t shortest_with_plural = 5;  // bytes
constexpr std::size_t shortest_with_ending = 6;

}  // namespace

bool is_of_every_topic(std::string_view folded) {
    static const std::unordered_set<std::string_view> words = read_lines(words_of_every_topic);
    return words.contains(folded);
}

std::string stem_of(std::string_view folded) {
    std::string stem(folded);
    const auto drop = [&](std::size_t bytes) { stem.resize(stem.size() - bytes); };
    if (stem.size() >= shortest_with_ending && stem.ends_with("ies")) {
        drop(3);
        stem += 'y';
    } else if (stem.size() >= shortest_with_plural && stem.ends_with('s') &&
               !stem.ends_with("ss")) {
        drop(1);
    }
    if (stem.size() > shortest_with_ending && stem.ends_with("ing")) {
        drop(3);
    } else if (stem.size() >= shortest_with_ending && stem.ends_with("ed")) {
        drop(2);
    }
    if (stem.size() >= shortest_with_plural && stem.ends_with('e')) drop(1);
    return stem;
}

}  // namespace onoma
