// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/described_options.hpp"

namespace onoma::cli {
namespace {

// What is the same for all commands. bash cuts `--format=csv` into three words. A function that
// offers nothing leaves the word to bash, which completes paths.
constexpr const char* beginning =
    R"(# Completion of onoma for bash: made by `onoma completion bash`.
_onoma() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local command=${COMP_WORDS[1]} at=$COMP_CWORD words= options= list= prefix=
    COMPREPLY=()
    if [[ $word == = ]]; then
        word=
    elif [[ $before == = ]] && ((at > 1)); then
        before=${COMP_WORDS[COMP_CWORD-2]}
    fi
)";

constexpr const char* offering = R"(
    if [[ $list ]]; then  # several values with commas
        [[ $word == *,* ]] && prefix=${word%,*},
        compopt -o nospace 2>/dev/null
        COMPREPLY=($(compgen -P "$prefix" -W "$list" -- "${word##*,}"))
        return
    fi
    if [[ ! $words && $word == -* ]]; then
        words=$options
    fi
    if [[ $words ]]; then
        compopt +o default +o bashdefault 2>/dev/null
        [[ $words == none ]] || COMPREPLY=($(compgen -W "$words" -- "$word"))
    fi
}
complete -o bashdefault -o default -F _onoma onoma
)";

void write_first_words(std::ostream& out) {
    std::string names = "help";
    for (const CommandFamily& family : command_families()) names.append(" ") += family.name;
    out << "    if ((at == 1)) || { ((at == 2)) && [[ $command == help ]]; }; then\n"
        << "        [[ $word == -* ]] && words='--help --version --licences' || words='" << names
        << "'\n"
        << "    fi\n    case $command in\n";
    for (const CommandFamily& family : command_families()) {
        if (family.children.empty()) continue;
        out << "        " << family.name << ")\n            ((at == 2)) && words='";
        const char* separator = "";
        for (const std::string_view child : family.children) {
            out << separator << child;
            separator = " ";
        }
        out << "'\n            command+=\" ${COMP_WORDS[2]}\" ;;\n";
    }
    out << "    esac\n";
}

// What may stand after `option`, as a line of the script that sets it.
std::string values_of(const DescribedOption& option) {
    if (!option.values.empty()) {
        const std::string values = shell_quoted(joined(option.values, " "));
        return (option.has_commas ? "list=" : "words=") + values;
    }
    return takes_path(option) ? "return" : "words=none";
}

void write_command(std::ostream& out, const CommandDescription& command) {
    out << "        " << shell_quoted(command.name) << ")\n            options='";
    const auto sections = described_options(command);
    for (const OptionSection& section : sections) {
        for (const DescribedOption& option : section.options) out << "--" << option.name << ' ';
    }
    out << "'\n            case $before in\n";
    for (const OptionSection& section : sections) {
        for (const DescribedOption& option : section.options) {
            if (option.value_name.empty()) continue;
            out << "                --" << option.name;
            if (option.letter != '\0') out << " | -" << option.letter;
            out << ") " << values_of(option) << " ;;\n";
        }
    }
    if (command.operands.values != nullptr) {
        out << "                *) [[ $word == -* ]] || words="
            << shell_quoted(joined(command.operands.values(), " ")) << " ;;\n";
    }
    out << "            esac ;;\n";
}

}  // namespace

std::string bash_completion() {
    std::ostringstream out;
    out << beginning;
    write_first_words(out);
    out << "    ((at > 1)) && [[ ! $words ]] && case $command in\n";
    for (const CommandDescription& command : all_commands()) write_command(out, command);
    out << "    esac\n" << offering;
    return out.str();
}

}  // namespace onoma::cli
