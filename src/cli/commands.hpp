// SPDX-License-Identifier: Apache-2.0
// Every command with what its help says: the one list that parsing, help and dispatch read.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/option_groups.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "onoma/report/format.hpp"

namespace onoma::cli {

// What the help and the manual say of the program itself.
inline constexpr std::string_view program_details =
    "onoma reads news and says who and what is named, how often, together with whom, and how "
    "sources differ.";
inline constexpr std::string_view program_examples =
    "  onoma report articles/             a table of everything named below a folder\n"
    "  onoma compare daily/ weekly/       each source beside the others\n"
    "  onoma report --help                options and examples of a command\n"
    "  onoma lexicon --help               to correct, merge or exclude names\n"
    "  onoma --version                    with the versions of ICU and Unicode\n"
    "  onoma --licences                   of what it is built with\n";
inline constexpr std::string_view program_exit_codes =
    "0; 1 when some input could not be read (the rest is reported); 2 for wrong usage.";

// What stands after the options.
struct Operands {
    std::string_view name;      // "ARTICLES...", as the usage line has it
    std::string_view expected;  // "a file or folder of articles", as a message has it
    std::string_view details;   // a line of the help
    std::size_t least = 1;
    std::size_t most = std::numeric_limits<std::size_t>::max();
    std::vector<std::string> (*values)() = nullptr;  // the known ones, where they are no paths
};

struct CommandDescription {
    std::string_view name;      // one word, or two: "lexicon compile"
    std::string_view summary;   // one line, in the list of commands
    std::string_view details;   // what it shows; the help breaks it into lines
    std::string_view examples;  // with comments
    const Operands& operands;
    std::span<const OptionGroup* const> options;      // in the order of the help
    std::span<const Format> formats;                  // the first is the default
    int (*run)(const Settings&, Output&);             // returns the exit code
    bool counts_sentences = false;                    // pairs: not mentions
    std::vector<std::string> (*columns)() = nullptr;  // for view_options: keys of CSV
    bool counts_at_end = false;  // when all articles are read; nothing of them is shown before
};

[[nodiscard]] std::span<const CommandDescription> all_commands();

// Null when there is none of that name.
[[nodiscard]] const CommandDescription* find_command(std::string_view name);

// Whether it has two words, of which `family` is the first.
[[nodiscard]] bool is_of_family(const CommandDescription& command, std::string_view family);

}  // namespace onoma::cli
