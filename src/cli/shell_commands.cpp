// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/described_options.hpp"
#include "cli/run.hpp"
#include "onoma/report/format.hpp"
#include "onoma/report/reports.hpp"

namespace onoma::cli {

int run_schema(const Settings& settings, Output& output) {
    const std::string name = settings.operands.empty() ? "" : settings.operands.front().string();
    const std::vector<std::string> known = schema_names();
    if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end()) {
        std::string names;
        for (const std::string& schema : known) names.append(names.empty() ? "" : ", ") += schema;
        throw UsageError("schema: expected one of " + names + ", found `" + name + "`");
    }
    write_schema(output.stream(), name);
    output.finish();
    return exit_ok;
}

int run_self_test(const Settings& settings, Output& output) {
    const std::vector<SelfTestRow> rows = run_statistics_self_test();
    write_self_test(output.stream(), settings.format, rows, output.terminal_columns(),
                    output.shows_colour());
    output.finish();
    return failed_rows(rows) == 0 ? exit_ok : exit_incomplete;
}

// What a system that installs onoma wants: manual pages, and completion for shells.

namespace {

void write_page(const std::filesystem::path& folder, const CommandDescription* command) {
    Output page(folder / (manual_name(command) + ".1"));
    page.stream() << manual_page(command);
    page.finish();
}

void write_pages(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    write_page(folder, nullptr);
    for (const CommandDescription& command : all_commands()) write_page(folder, &command);
}

}  // namespace

int run_man(const Settings& settings, Output& output) {
    std::string name;
    for (const auto& word : settings.operands) name.append(name.empty() ? "" : " ") += word;
    const CommandDescription* const command = find_command(name);
    if (command == nullptr && !name.empty()) {
        throw UsageError("man: expected a command of onoma, found `" + name + "`");
    }
    if (settings.folder) {
        write_pages(*settings.folder);
    } else {
        output.stream() << manual_page(command);
    }
    output.finish();
    return exit_ok;
}

std::vector<CommandFamily> command_families() {
    std::vector<CommandFamily> families;
    for (const CommandDescription& command : all_commands()) {
        const std::size_t space = command.name.find(' ');
        const std::string_view first = command.name.substr(0, space);
        if (families.empty() || families.back().name != first) {
            families.push_back({first, command.summary, {}});
        }
        if (space == std::string_view::npos) continue;
        families.back().children.push_back(command.name.substr(space + 1));
    }
    return families;
}

std::string shell_quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'') {
            result += "'\\''";
        } else {
            result += c;
        }
    }
    return result + '\'';
}

int run_completion(const Settings& settings, Output& output) {
    const std::string shell = settings.operands.front().string();
    if (shell == "bash") {
        output.stream() << bash_completion();
    } else if (shell == "zsh") {
        output.stream() << zsh_completion();
    } else if (shell == "fish") {
        output.stream() << fish_completion();
    } else {
        throw UsageError("completion: expected bash, zsh or fish, found `" + shell + "`");
    }
    output.finish();
    return exit_ok;
}

}  // namespace onoma::cli
