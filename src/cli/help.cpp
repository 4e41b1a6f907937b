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

// Those of a family, or all.
void write_commands(std::ostream& out, std::string_view family = {}) {
    std::size_t longest = 0;
    std::vector<const CommandDescription*> commands;
    for (const CommandDescription& command : all_commands()) {
        if (!family.empty() && !is_of_family(command, family)) continue;
        commands.push_back(&command);
        longest = std::max(longest, command.name.size());
    }
    for (const CommandDescription* command : commands) {
        out << "  " << command->name << std::string(longest + 2 - command->name.size(), ' ')
            << command->summary << '\n';
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
    write_commands(out);
    out << "\nExamples:\n" << program_examples << '\n';
    write_paragraph(out, "Exit code: " + std::string(program_exit_codes), columns);
    return out.str();
}

namespace {

// What commands that begin with one word have in common.
struct FamilyHelp {
    std::string_view name;
    std::string_view details;
    std::string_view examples;
};

constexpr std::array families = {
    FamilyHelp{
        "lexicon",
        "A lexicon is a table with tabs between its columns: id and name, and if you like aliases "
        "(with | between them), weak (forms that need evidence), not (phrases that are somebody "
        "else) and type. Its rows win over the bundled ones where --lexicon reads it. To rename an "
        "entity, write its id, which `onoma lexicon show NAME` says, and another name. To merge "
        "some, write one row with the names of all as aliases. To correct a wrong mention, write "
        "id and name, and the words under not. To exclude an entity, write id and name, and "
        "product as its type. lexicons/README.md tells more.",
        "  onoma lexicon show Ford                      its id and its forms\n"
        "  onoma lexicon check mine.tsv                 what is wrong in it\n"
        "  onoma report --lexicon mine.tsv articles/    a report with it\n"},
    FamilyHelp{"chart",
               "Charts are drawn as SVG, which browsers, editors and content management systems "
               "take, with their title, what was counted, and the chart in words.",
               "  onoma chart trend articles/ -o trend.svg     names over time\n"
               "  onoma chart compare daily/ weekly/ -o compare.svg\n"
               "  onoma chart network articles/ -o network.svg\n"
               "  onoma chart map articles/ -o map.svg\n"},
};

}  // namespace

std::string family_help_text(std::string_view family) {
    std::ostringstream out;
    out << "onoma " << family << " COMMAND [OPTIONS] ...\n\n";
    const auto* const help =
        std::find_if(families.begin(), families.end(),
                     [&](const FamilyHelp& known) { return known.name == family; });
    if (help != families.end()) write_paragraph(out, help->details, columns);
    out << "\nCommands:\n";
    write_commands(out, family);
    if (help != families.end()) out << "\nExamples:\n" << help->examples;
    out << "\nEach has --help with its options and examples.\n";
    return out.str();
}

}  // namespace onoma::cli
