// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <sstream>
#include <string_view>

#include "cli/commands.hpp"
#include "cli/described_options.hpp"
#include "onoma/base/types.hpp"

namespace onoma::cli {
namespace {

// Backslashes and dashes have a meaning to roff, as do a dot and an apostrophe before a line.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool begins_line = result.empty() || result.back() == '\n';
        if (begins_line && (c == '.' || c == '\'')) result += "\\&";
        if (c == '\\') {
            result += "\\e";
        } else if (c == '-') {
            result += "\\-";
        } else {
            result += c;
        }
    }
    return result;
}

std::string upper_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return result;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

// A paragraph; a new line for each sentence, since roff has its own space between sentences.
void write_paragraph(std::ostream& out, std::string_view text) {
    std::istringstream words{std::string(text)};
    std::string line;
    constexpr std::size_t longest = 76;
    for (std::string word; words >> word;) {
        const bool ends_sentence = line.ends_with('.') && line.find("...") == std::string::npos;
        if (!line.empty() && (ends_sentence || line.size() + 1 + word.size() > longest)) {
            out << escaped(line) << '\n';
            line.clear();
        }
        if (!line.empty()) line += ' ';
        line += word;
    }
    out << escaped(line) << '\n';
}

void write_head(std::ostream& out, const std::string& name, std::string_view summary) {
    out << ".TH " << escaped(upper_case(name)) << " 1 \"\" \"onoma " << escaped(version())
        << "\" \"Onoma\"\n"
        << ".SH NAME\n"
        << escaped(name) << " \\- " << escaped(summary) << '\n';
}

void write_option(std::ostream& out, const DescribedOption& option) {
    out << ".TP\n";
    if (option.letter != '\0') out << bold(std::string("-") + option.letter) << ", ";
    out << bold("--" + option.name);
    if (!option.value_name.empty()) out << ' ' << italic(option.value_name);
    out << '\n';
    write_paragraph(out, option.description);
}

void write_examples(std::ostream& out, std::string_view examples) {
    out << ".SH EXAMPLES\n.nf\n" << escaped(examples) << ".fi\n";
}

std::string page_of_command(const CommandDescription& command) {
    std::ostringstream out;
    write_head(out, manual_name(&command), command.summary);
    out << ".SH SYNOPSIS\n" << bold("onoma " + std::string(command.name)) << " [\\fIOPTIONS\\fR]";
    if (!command.operands.name.empty()) out << ' ' << italic(command.operands.name);
    out << "\n.SH DESCRIPTION\n";
    write_paragraph(out, command.details);
    out << ".PP\n";
    write_paragraph(out, command.operands.details);
    for (const OptionSection& section : described_options(command)) {
        out << ".SH " << escaped(upper_case(section.heading)) << '\n';
        for (const DescribedOption& option : section.options) write_option(out, option);
    }
    write_examples(out, command.examples);
    out << ".SH SEE ALSO\n.BR onoma (1)\n";
    return out.str();
}

std::string page_of_program() {
    std::ostringstream out;
    const std::string_view summary = "who and what the news names, how often, together with whom";
    write_head(out, manual_name(nullptr), summary);
    out << ".SH SYNOPSIS\n"
        << bold("onoma") << " \\fICOMMAND\\fR [\\fIOPTIONS\\fR] \\fIARTICLES\\fR...\n.br\n"
        << bold("onoma help") << " [\\fICOMMAND\\fR]\n.br\n"
        << bold("onoma --version") << "\n.br\n"
        << bold("onoma --licences") << "\n.SH DESCRIPTION\n";
    write_paragraph(out, program_details);
    out << ".SH COMMANDS\nEach has a page of its own.\n";
    for (const CommandDescription& command : all_commands()) {
        out << ".TP\n" << bold(command.name) << '\n' << escaped(command.summary) << '\n';
    }
    write_examples(out, program_examples);
    out << ".SH EXIT STATUS\n";
    write_paragraph(out, program_exit_codes);
    out << ".SH ENVIRONMENT\n.TP\n"
        << bold("NO_COLOR") << "\nWhen it is set, no colour is used.\n.TP\n"
        << bold("PAGER") << "\nThe program that \\-\\-pager starts; without it, less.\n";
    out << ".SH SEE ALSO\n";
    const auto commands = all_commands();
    for (const CommandDescription& command : commands) {
        out << ".BR " << escaped(manual_name(&command)) << " (1)"
            << (&command == &commands.back() ? "\n" : " ,\n");
    }
    return out.str();
}

}  // namespace

std::string manual_name(const CommandDescription* command) {
    std::string name = "onoma";
    if (command == nullptr) return name;
    name += '-';
    name += command->name;
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

std::string manual_page(const CommandDescription* command) {
    return command == nullptr ? page_of_program() : page_of_command(*command);
}

}  // namespace onoma::cli
