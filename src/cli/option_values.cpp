// SPDX-License-Identifier: Apache-2.0
#include "cli/option_values.hpp"

#include <algorithm>
#include <charconv>

#include "cli/options.hpp"

namespace onoma::cli {

std::optional<std::string> OptionValues::text(const std::string& option) const {
    if (!has(option)) return std::nullopt;
    return values_[option].as<std::string>();
}

std::vector<std::string> OptionValues::texts(const std::string& option) const {
    if (!has(option)) return {};
    return values_[option].as<std::vector<std::string>>();
}

std::optional<std::int64_t> OptionValues::count(const std::string& option,
                                                std::int64_t least) const {
    const auto value = text(option);
    if (!value) return std::nullopt;
    std::int64_t count = 0;
    const char* const end = value->data() + value->size();
    const auto [stop, error] = std::from_chars(value->data(), end, count);
    if (error != std::errc() || stop != end || count < least) {
        throw UsageError("--" + option + ": expected a whole number from " + std::to_string(least) +
                         " on, found `" + *value + "`");
    }
    return count;
}

std::optional<std::string> OptionValues::choice(
    const std::string& option, std::initializer_list<std::string_view> choices) const {
    auto value = text(option);
    if (!value || std::find(choices.begin(), choices.end(), *value) != choices.end()) return value;
    std::string expected;
    for (const std::string_view choice : choices) {
        if (!expected.empty()) expected += choice == *(choices.end() - 1) ? " or " : ", ";
        expected += choice;
    }
    throw UsageError("--" + option + ": expected " + expected + ", found `" + *value + "`");
}

}  // namespace onoma::cli
