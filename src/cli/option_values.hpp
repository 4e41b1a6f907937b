// SPDX-License-Identifier: Apache-2.0
// What was typed behind each option, and the checks that several options share, so that all
// messages read alike.
#pragma once

#include <boost/program_options/variables_map.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onoma::cli {

class OptionValues {
public:
    explicit OptionValues(const boost::program_options::variables_map& values) : values_(values) {}

    [[nodiscard]] bool has(const std::string& option) const { return values_.count(option) > 0; }
    [[nodiscard]] std::optional<std::string> text(const std::string& option) const;
    [[nodiscard]] std::vector<std::string> texts(const std::string& option) const;

    // A whole number from `least` on. Throws UsageError for anything else.
    [[nodiscard]] std::optional<std::int64_t> count(const std::string& option,
                                                    std::int64_t least) const;

private:
    const boost::program_options::variables_map& values_;
};

}  // namespace onoma::cli
