// SPDX-License-Identifier: Apache-2.0
// The help of the program and of each command, made from the lists of commands and options, within
// 80 columns.
#include <algorithm>
#include <sstream>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/described_options.hpp"
#include "cli/options.hpp"
#include "report/paragraph.hpp"

namespace onoma::cli {
namespace {

constexpr std::size_t columns = 80;
constexpr std::size_t description_column = 25;

// "  -f, --format FORMAT"
std::string usage_of(const DescribedOption& option) {
    std::string usage = "      --";
    if (option.letter != '\0') {
        usage = "  -";
        usage += option.letter;
        usage += ", --";
    }
    usage += option.name;
    return option.value_name.empty() ? usage : usage + " " + option.value_name;
}

void write_options(std::ostream& out, const std::vector<DescribedOption>& options) {
    for (const DescribedOption& option : options) {
        const std::string usage = usage_of(option);
        out << usage;
        if (usage.size() + 2 > description_column) {
            out << '\n' << std::string(description_column, ' ');
        } else {
            out << std::string(description_column - usage.size(), ' ');
        }
        write_paragraph(out, option.description, columns, description_column);
    }
}

}  // namespace

std::string help_text(const CommandDescription* command) {
    std::ostringstream out;
    if (command != nullptr) {
        out << "onoma " << command->name << " [OPTIONS] " << command->operands.name << "\n\n";
        write_paragraph(out, command->details, columns);
        out << '\n';
        write_paragraph(out, command->operands.details, columns);
        out << "\nExamples:\n" << command->examples;
        for (const OptionSection& section : described_options(*command)) {
            out << '\n' << section.heading << ":\n";
            write_options(out, section.options);
        }
        return out.str();
    }
    write_paragraph(out, program_details, columns);
    out << "\n  onoma COMMAND [OPTIONS] ARTICLES...\n\nCommands:\n";
    std::size_t longest = 0;
    for (const CommandDescription& known : all_commands()) {
        longest = std::max(longest, known.name.size());
    }
    for (const CommandDescription& known : all_commands()) {
        out << "  " << known.name << std::string(longest + 2 - known.name.size(), ' ')
            << known.summary << '\n';
    }
    out << "\nExamples:\n" << program_examples << '\n';
    write_paragraph(out, "Exit code: " + std::string(program_exit_codes), columns);
    return out.str();
}

}  // namespace onoma::cli
