// SPDX-License-Identifier: Apache-2.0
// Every command with what its help says: the one list that parsing, help and dispatch read.
#pragma once

#include <span>
#include <string_view>

#include "cli/options.hpp"
#include "onoma/report/format.hpp"

namespace onoma::cli {

struct CommandDescription {
    Command command;
    std::string_view name;
    std::string_view summary;         // one line, in the list of commands
    std::string_view details;         // what it shows; the help breaks it into lines
    std::string_view examples;        // with comments
    std::span<const Format> formats;  // the first is the default
    bool has_table = true;            // takes --top and the like
};

[[nodiscard]] std::span<const CommandDescription> all_commands();

// Null when there is none of that name.
[[nodiscard]] const CommandDescription* find_command(std::string_view name);

}  // namespace onoma::cli
