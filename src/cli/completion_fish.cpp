// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>

#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/described_options.hpp"

namespace onoma::cli {
namespace {

constexpr const char* beginning =
    R"fish(# Completion of onoma for fish: made by `onoma completion fish`.
# Whether the words before the cursor begin with onoma and exactly, or at least, the given ones.
function __onoma_words_are
    set -l words (commandline -opc)
    test "$words[2..-1]" = "$argv"
end
function __onoma_command_is
    set -l words (commandline -opc)
    test (count $words) -gt (count $argv); or return 1
    test "$words[2.."(math (count $argv) + 1)"]" = "$argv"
end
)fish";

std::string quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') result += '\\';
        result += c;
    }
    return result + '\'';
}

void write_option(std::ostream& out, std::string_view command, const DescribedOption& option) {
    out << "complete -c onoma -n '__onoma_command_is " << command << "' -l " << option.name;
    if (option.letter != '\0') out << " -s " << option.letter;
    if (!option.value_name.empty()) out << (takes_path(option) ? " -r" : " -x");
    if (!option.values.empty()) out << " -a " << quoted(joined(option.values, " "));
    out << " -d " << quoted(option.description) << '\n';
}

void write_operands(std::ostream& out, const CommandDescription& command) {
    const Operands& operands = command.operands;
    if (operands.values == nullptr && operands.most > 0) return;  // paths, as fish does by itself
    out << "complete -c onoma -n '__onoma_command_is " << command.name << "' -f";
    if (operands.values != nullptr) out << " -a " << quoted(joined(operands.values(), " "));
    out << '\n';
}

}  // namespace

std::string fish_completion() {
    std::ostringstream out;
    out << beginning;
    for (const CommandFamily& family : command_families()) {
        out << "complete -c onoma -n '__onoma_words_are' -f -a " << family.name << " -d "
            << quoted(family.summary) << '\n';
        for (const std::string_view child : family.children) {
            const std::string name = std::string(family.name) + " " + std::string(child);
            out << "complete -c onoma -n '__onoma_words_are " << family.name << "' -f -a " << child
                << " -d " << quoted(find_command(name)->summary) << '\n';
        }
    }
    out << "complete -c onoma -n '__onoma_words_are' -f -a help"
           " -d 'options and examples of a command'\n";
    for (const CommandDescription& command : all_commands()) {
        for (const OptionSection& section : described_options(command)) {
            for (const DescribedOption& option : section.options) {
                write_option(out, command.name, option);
            }
        }
        write_operands(out, command);
    }
    return out.str();
}

}  // namespace onoma::cli
