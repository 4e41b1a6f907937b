// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/described_options.hpp"

namespace onoma::cli {
namespace {

// Within the brackets and between the colons of a specification of _arguments.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

// ":FORMAT:(text csv json)"
std::string value_part(const DescribedOption& option) {
    std::string part = ":" + escaped(option.value_name) + ":";
    if (option.values.empty()) return part + (takes_path(option) ? "_files" : " ");
    const std::string values = joined(option.values, " ");
    if (!option.has_commas) return part + "(" + values + ")";
    return part + "_values -s , " + escaped(option.value_name) + " " + values;
}

void write_option(std::ostream& out, const DescribedOption& option) {
    const std::string name = "--" + option.name;
    const std::string brief = std::string("-") + option.letter;
    const bool has_value = !option.value_name.empty();
    const std::string rest =
        "[" + escaped(option.description) + "]" + (has_value ? value_part(option) : "");
    std::string before = option.is_repeatable ? "*" : "(" + name + ")";
    if (option.letter != '\0' && !option.is_repeatable) before = "(" + brief + " " + name + ")";
    const char* const sign = has_value ? "=" : "";
    out << "            " << shell_quoted(before + name + sign + rest) << " \\\n";
    if (option.letter == '\0') return;
    out << "            " << shell_quoted(before + brief + (has_value ? "+" : "") + rest)
        << " \\\n";
}

void write_command(std::ostream& out, const CommandDescription& command) {
    out << "    " << shell_quoted(command.name) << ")\n        _arguments -s -S \\\n";
    for (const OptionSection& section : described_options(command)) {
        for (const DescribedOption& option : section.options) write_option(out, option);
    }
    std::string operands = "_files";
    if (command.operands.values != nullptr) {
        operands = "(" + joined(command.operands.values(), " ") + ")";
    } else if (command.operands.most == 0) {
        operands = " ";
    }
    out << "            "
        << shell_quoted("*:" + escaped(command.operands.expected) + ":" + operands) << " ;;\n";
}

void write_described(std::ostream& out, std::string_view name, std::string_view summary) {
    out << "        " << shell_quoted(escaped(name) + ":" + escaped(summary)) << '\n';
}

}  // namespace

std::string zsh_completion() {
    std::ostringstream out;
    out << "#compdef onoma\n# Completion of onoma for zsh: made by `onoma completion zsh`.\n"
        << "local command=$words[2]\nlocal -a commands\n\nif ((CURRENT == 2)); then\n"
        << "    commands=(\n";
    for (const CommandFamily& family : command_families()) {
        write_described(out, family.name, family.summary);
    }
    write_described(out, "help", "options and examples of a command");
    out << "    )\n    _describe -t commands command commands\n    return\nfi\n";
    for (const CommandFamily& family : command_families()) {
        if (family.children.empty()) continue;
        out << "if [[ $command == " << family.name << " ]]; then\n    if ((CURRENT == 3)); then\n"
            << "        commands=(\n";
        for (const std::string_view child : family.children) {
            const std::string name = std::string(family.name) + " " + std::string(child);
            out << "    ";
            write_described(out, child, find_command(name)->summary);
        }
        out << "        )\n        _describe -t commands command commands\n        return\n    fi\n"
            << "    command+=\" $words[3]\"\n    shift words\n    ((CURRENT--))\nfi\n";
    }
    out << "shift words\n((CURRENT--))\ncase $command in\n";
    for (const CommandDescription& command : all_commands()) write_command(out, command);
    out << "esac\n";
    return out.str();
}

}  // namespace onoma::cli
