// SPDX-License-Identifier: Apache-2.0
// The options of a command as those see them that tell of them: the help, the manual pages, and the
// completion of shells. All read the same groups that take what was typed, so none can disagree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onoma::cli {

struct CommandDescription;

struct DescribedOption {
    std::string name;        // "format"
    char letter = '\0';      // 'f'; NUL when it has none
    std::string value_name;  // "FORMAT"; empty: it takes no value
    std::string description;
    std::vector<std::string> values;  // the known ones, see ValueChoices
    bool has_commas = false;          // several values with commas between them
    bool is_repeatable = false;
};

struct OptionSection {
    std::string_view heading;
    std::vector<DescribedOption> options;
};

// Sections in the order of the help: the general one first, which ends with --help.
[[nodiscard]] std::vector<OptionSection> described_options(const CommandDescription& command);

// Whether the value is a path to something that exists, or to what is to be written.
[[nodiscard]] bool takes_path(const DescribedOption& option);

// Manual pages, from the texts and options of the help.

// Null stands for the program itself.

// "onoma-lexicon-check", as man is asked for it; the file has `.1` after it.
[[nodiscard]] std::string manual_name(const CommandDescription* command);

// In the macros of man(7), ASCII only.
[[nodiscard]] std::string manual_page(const CommandDescription* command);

// Scripts with which a shell completes commands, options and their values, from the lists that
// parsing and help read.

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
