// SPDX-License-Identifier: Apache-2.0
// argv -> checked settings. What was typed wrong ends here, with exit code 2.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/report/format.hpp"

namespace onoma::cli {

enum class Command { report, compare, pairs, tag, explain, help, version };

// Wrong usage: the message says what was expected and what was found.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Settings {
    Command command = Command::help;
    std::string help_topic;  // a command's name, or empty for the whole program
    std::vector<std::filesystem::path> articles;
    Format format = Format::text;
    std::optional<std::filesystem::path> output;
    std::vector<std::filesystem::path> lexicons;  // beside the bundled ones
    bool default_lexicons = true;
    AnalysisSettings analysis;
    TableSettings table;
    std::optional<std::uint32_t> at_byte;  // explain: only what covers it
    WorkSettings work;
};

// Throws UsageError.
[[nodiscard]] Settings parse_arguments(int argument_count, const char* const* arguments);

// The help of one command, or of the whole program for an empty topic.
[[nodiscard]] std::string help_text(const std::string& topic);

}  // namespace onoma::cli
