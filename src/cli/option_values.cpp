// SPDX-License-Identifier: Apache-2.0
#include "cli/option_values.hpp"

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

}  // namespace onoma::cli
