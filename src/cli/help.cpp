// SPDX-License-Identifier: Apache-2.0
// The help of the program and of each command, made from the lists of commands and options, within
// 80 columns.
#include <algorithm>
#include <boost/program_options.hpp>
#include <sstream>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/options.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

constexpr std::size_t columns = 80;
constexpr std::size_t description_column = 25;

// "  -f, --format FORMAT"
std::string usage_of(const po::option_description& option) {
    using Style = po::command_line_style::style_t;
    const std::string brief = option.canonical_display_name(Style::allow_dash_for_short);
    const std::string name = "--" + option.long_name();
    std::string usage =
        brief.size() == 2 && brief.front() == '-' ? "  " + brief + ", " + name : "      " + name;
    if (option.semantic()->min_tokens() > 0) usage += " " + option.format_parameter();
    return usage;
}

// `text` word by word from column `begin` on, as far as lines reach.
void write_wrapped(std::ostream& out, std::string_view text, std::size_t begin) {
    std::istringstream words{std::string(text)};
    std::size_t used = begin;
    for (std::string word; words >> word;) {
        if (used + word.size() + (used == begin ? 0 : 1) > columns) {
            out << '\n' << std::string(begin, ' ');
            used = begin;
        }
        out << (used == begin ? "" : " ") << word;
        used += word.size() + (used == begin ? 0 : 1);
    }
    out << '\n';
}

void write_options(std::ostream& out, const po::options_description& options) {
    for (const auto& option : options.options()) {
        const std::string usage = usage_of(*option);
        out << usage;
        if (usage.size() + 2 > description_column) {
            out << '\n' << std::string(description_column, ' ');
        } else {
            out << std::string(description_column - usage.size(), ' ');
        }
        write_wrapped(out, option->description(), description_column);
    }
}

// Groups with a heading of their own stand below the others.
void write_options(std::ostream& out, const CommandDescription& command) {
    std::vector<std::string_view> headings = {general_heading};
    for (const OptionGroup* group : command.options) {
        if (std::find(headings.begin(), headings.end(), group->heading) == headings.end()) {
            headings.emplace_back(group->heading);
        }
    }
    for (const std::string_view heading : headings) {
        po::options_description options;
        for (const OptionGroup* group : command.options) {
            if (group->heading == heading) group->add(options, command);
        }
        if (heading == general_heading) add_help_option(options);
        out << '\n' << heading << ":\n";
        write_options(out, options);
    }
}

}  // namespace

std::string help_text(const CommandDescription* command) {
    std::ostringstream out;
    if (command != nullptr) {
        out << "onoma " << command->name << " [OPTIONS] " << command->operands.name << "\n\n";
        write_wrapped(out, command->details, 0);
        out << '\n';
        write_wrapped(out, command->operands.details, 0);
        out << "\nExamples:\n" << command->examples;
        write_options(out, *command);
        return out.str();
    }
    out << "onoma reads news and says who and what is named, how often, together with whom,\n"
           "and how sources differ.\n\n"
           "  onoma COMMAND [OPTIONS] ARTICLES...\n\n"
           "Commands:\n";
    std::size_t longest = 0;
    for (const CommandDescription& known : all_commands()) {
        longest = std::max(longest, known.name.size());
    }
    for (const CommandDescription& known : all_commands()) {
        out << "  " << known.name << std::string(longest + 2 - known.name.size(), ' ')
            << known.summary << '\n';
    }
    out << "\nExamples:\n"
           "  onoma report articles/             a table of everything named below a folder\n"
           "  onoma compare daily/ weekly/       each source beside the others\n"
           "  onoma report --help                options and examples of a command\n"
           "  onoma --version                    with the versions of ICU and Unicode\n\n"
           "Exit code: 0; 1 when some input could not be read (the rest is reported);\n"
           "2 for wrong usage.\n";
    return out.str();
}

}  // namespace onoma::cli
