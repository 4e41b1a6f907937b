// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <sstream>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/described_options.hpp"
#include "cli/option_groups.hpp"
#include "cli/options.hpp"
#include "cli/value_choices.hpp"
#include "report/written.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

DescribedOption describe(const po::option_description& option) {
    using Style = po::command_line_style::style_t;
    DescribedOption described;
    described.name = option.long_name();
    described.description = option.description();
    const std::string brief = option.canonical_display_name(Style::allow_dash_for_short);
    if (brief.size() == 2 && brief.front() == '-') described.letter = brief.back();
    const auto semantic = option.semantic();
    if (semantic->max_tokens() > 0) described.value_name = option.format_parameter();
    described.is_repeatable = semantic->is_composing();
    if (const auto* choices = dynamic_cast<const ValueChoices*>(semantic.get())) {
        described.values = choices->values;
        described.has_commas = choices->has_commas;
    }
    return described;
}

}  // namespace

std::vector<OptionSection> described_options(const CommandDescription& command) {
    std::vector<OptionSection> sections = {{general_heading, {}}};
    for (const OptionGroup* group : command.options) {
        auto section = std::find_if(
            sections.begin(), sections.end(),
            [&](const OptionSection& known) { return known.heading == group->heading; });
        if (section == sections.end()) {
            sections.push_back({group->heading, {}});
            section = sections.end() - 1;
        }
        po::options_description options;
        group->add(options, command);
        for (const auto& option : options.options()) section->options.push_back(describe(*option));
    }
    po::options_description common;
    add_common_options(common);
    for (const auto& option : common.options()) {
        sections.front().options.push_back(describe(*option));
    }
    return sections;
}

bool takes_path(const DescribedOption& option) {
    constexpr std::array<std::string_view, 4> names = {"FILE", "FOLDER", "LIST", "ARTICLES"};
    return std::find(names.begin(), names.end(), option.value_name) != names.end();
}

// The help of the program and of each command, made from the lists of commands and options, within
// 80 columns.

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
