// SPDX-License-Identifier: Apache-2.0
#include "analysis/name_variants.hpp"

#include <algorithm>

#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

constexpr std::size_t shortest = 2;  // bytes of a word that stands for a name

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::size_t count_words(std::string_view name) {
    return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

std::string_view without_version(std::string_view name) {
    const auto digit = name.find_first_of("0123456789");
    if (digit == std::string_view::npos) return {};
    const auto gap = name.substr(0, digit).find_last_of(" -");
    return gap == std::string_view::npos ? std::string_view() : name.substr(0, gap);
}

void NameVariants::add(std::string_view name, const std::string& key, bool is_company) {
    const auto first = name.find(' ');
    if (first == std::string_view::npos) return;
    const std::string_view word =
        is_company ? name.substr(0, first) : name.substr(name.rfind(' ') + 1);
    if (word.size() >= shortest && !has_digit(word)) note(word, key);
}

void NameVariants::note(std::string_view word, const std::string& key) {
    const auto [known, is_new] = keys_.try_emplace(fold(word), key);
    if (!is_new && known->second != key) known->second.clear();
}

std::optional<std::string> NameVariants::longer_of(std::string_view name) const {
    if (count_words(name) != 1) return std::nullopt;
    const auto found = keys_.find(fold(name));
    if (found == keys_.end() || found->second.empty()) return std::nullopt;
    return found->second;
}

}  // namespace onoma
