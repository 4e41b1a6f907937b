// SPDX-License-Identifier: Apache-2.0
// Every command with what its help says: the one list that parsing, help and dispatch read.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string_view>

#include "cli/option_groups.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "onoma/report/format.hpp"

namespace onoma::cli {

// What stands behind the options.
struct Operands {
    std::string_view name;      // "ARTICLES...", as the usage line has it
    std::string_view expected;  // "a file or folder of articles", as a message has it
    std::string_view details;   // a line of the help
    std::size_t least = 1;
    std::size_t most = std::numeric_limits<std::size_t>::max();
};

struct CommandDescription {
    std::string_view name;      // one word, or two: "lexicon compile"
    std::string_view summary;   // one line, in the list of commands
    std::string_view details;   // what it shows; the help breaks it into lines
    std::string_view examples;  // with comments
    const Operands& operands;
    std::span<const OptionGroup* const> options;  // in the order of the help
    std::span<const Format> formats;              // the first is the default
    int (*run)(const Settings&, Output&);         // returns the exit code
    bool counts_sentences = false;                // pairs: not mentions
};

[[nodiscard]] std::span<const CommandDescription> all_commands();

// Null when there is none of that name.
[[nodiscard]] const CommandDescription* find_command(std::string_view name);

}  // namespace onoma::cli
