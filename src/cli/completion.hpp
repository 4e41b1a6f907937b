// SPDX-License-Identifier: Apache-2.0
// Scripts with which a shell completes commands, options and their values, from the lists that
// parsing and help read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onoma::cli {

[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();
[[nodiscard]] std::string fish_completion();

// A first word of commands, with the second ones where there are such.
struct CommandFamily {
    std::string_view name;                   // "lexicon"
    std::string_view summary;                // of the command; of a family, of its first
    std::vector<std::string_view> children;  // "check", "show"; empty: a command of one word
};

// In the order of the help.
[[nodiscard]] std::vector<CommandFamily> command_families();

// "'it'\''s'": a word for bash and zsh, and for fish as well where no backslash is in it.
[[nodiscard]] std::string shell_quoted(std::string_view text);

}  // namespace onoma::cli
