// SPDX-License-Identifier: Apache-2.0
// Boost.Program_options knows the syntax; what a value may be is checked by the groups of options.
#include "cli/options.hpp"

#include <algorithm>
#include <boost/program_options.hpp>

#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/value_choices.hpp"
#include "lexicon/edit_distance.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

// `; did you mean X?` where one of `known` is near what was typed, else nothing.
std::string suggestion(std::string_view typed, const std::vector<std::string>& known) {
    const std::size_t most = typed.size() < 5 ? 1 : 2;
    std::size_t least = most + 1;
    std::string nearest;
    for (const std::string& name : known) {
        const std::size_t distance = edit_distance(typed, name, most);
        if (distance >= least) continue;
        least = distance;
        nearest = name;
    }
    return nearest.empty() ? nearest : "; did you mean `" + nearest + "`?";
}

[[noreturn]] void refuse_option(const po::unknown_option& error, const CommandDescription& command,
                                const po::options_description& known_options) {
    std::vector<std::string> known;
    for (const auto& option : known_options.options()) {
        if (option->long_name() != "operands") known.push_back("--" + option->long_name());
    }
    const std::string typed = error.get_option_name();
    throw UsageError("expected an option of `" + std::string(command.name) + "`, found `" + typed +
                     "`" + suggestion(typed, known));
}

po::variables_map parse_options(const CommandDescription& command,
                                const std::vector<std::string>& arguments) {
    po::options_description all = options_of(command);
    all.add_options()("operands", po::value<std::vector<std::string>>());
    po::positional_options_description positional;
    positional.add("operands", -1);
    using Style = po::command_line_style::style_t;
    const int style = Style::unix_style & ~Style::allow_guessing;
    po::variables_map values;
    try {
        po::store(po::command_line_parser(arguments)
                      .options(all)
                      .positional(positional)
                      .style(style)
                      .run(),
                  values);
        po::notify(values);
    } catch (const po::unknown_option& error) {
        refuse_option(error, command, all);
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    return values;
}

// `--between person company` is `--between person,company`: Boost takes one value an option.
std::vector<std::string> with_joined_types(int count, const char* const* arguments) {
    const std::vector<std::string> given(arguments, arguments + count);
    std::vector<std::string> joined;
    for (std::size_t index = 0; index < given.size(); ++index) {
        joined.push_back(given[index]);
        const bool has_two = given[index] == "--between" && index + 2 < given.size() &&
                             given[index + 1].find(',') == std::string::npos;
        if (!has_two) continue;
        joined.push_back(given[index + 1] + ',' + given[index + 2]);
        index += 2;
    }
    return joined;
}

// Those of options that take one of a few words.
void check_values(const CommandDescription& command, const OptionValues& values) {
    const po::options_description known_options = options_of(command);
    for (const auto& option : known_options.options()) {
        const auto* choices = dynamic_cast<const ValueChoices*>(option->semantic().get());
        if (choices == nullptr || choices->others != OtherValues::refused) continue;
        const auto found = values.text(option->long_name());
        const auto& known = choices->values;
        if (!found || std::find(known.begin(), known.end(), *found) != known.end()) continue;
        throw UsageError("--" + option->long_name() + ": expected " + listed_with_or(known) +
                         ", found `" + *found + "`");
    }
}

void check_operands(const CommandDescription& command, const Settings& settings) {
    const Operands& operands = command.operands;
    const std::size_t count = settings.operands.size();
    if (count >= operands.least && count <= operands.most) return;
    if (count == 0 && !settings.analysis.corpus.lists.empty()) return;
    if (count == 0 && settings.explain_statistics) return;
    throw UsageError("expected " + std::string(operands.expected) + " after `" +
                     std::string(command.name) + "`, found " +
                     (count == 0 ? "none" : std::to_string(count) + " operands"));
}

Settings take_options(const CommandDescription& command, const po::variables_map& map) {
    const OptionValues values(map);
    Settings settings;
    settings.command = &command;
    if (values.has("help")) return settings;
    settings.request = Request::run;
    check_values(command, values);
    settings.analysis.corpus.open_store = open_store;
    for (const OptionGroup* group : command.options) group->take(values, command, settings);
    for (const std::string& operand : values.texts("operands")) {
        settings.operands.emplace_back(operand);
    }
    check_operands(command, settings);
    return settings;
}

// `lexicon` is the first word of several commands.
bool begins_command(std::string_view word) {
    for (const CommandDescription& command : all_commands()) {
        if (command.name.starts_with(word) && command.name.substr(word.size()).starts_with(' ')) {
            return true;
        }
    }
    return false;
}

struct FoundCommand {
    const CommandDescription& command;
    int words;  // how many arguments name it
};

// The command that `arguments` begin with. Throws UsageError when there is none.
FoundCommand find_command_in(int count, const char* const* arguments) {
    std::string name = arguments[0];
    int words = 1;
    std::string_view family;
    if (begins_command(name)) {
        family = arguments[0];
        if (count > 1) {
            name += ' ';
            name += arguments[1];
            words = 2;
        }
    }
    if (const CommandDescription* command = find_command(name)) return {*command, words};
    std::vector<std::string_view> names;
    for (const CommandDescription& known : all_commands()) {
        if (known.name.starts_with(family)) names.push_back(known.name);
    }
    throw UsageError("expected a command (" + joined(names) + "), found `" + name + "`" +
                     suggestion(name, {names.begin(), names.end()}));
}

Settings settings_without_run(Request request, const CommandDescription* command) {
    Settings settings;
    settings.request = request;
    settings.command = command;
    return settings;
}

}  // namespace

Settings parse_arguments(int argument_count, const char* const* arguments) {
    if (argument_count < 2) throw UsageError("expected a command, found none");
    const std::string_view first = arguments[1];
    if (first == "--version" || first == "-V" || first == "version") {
        return settings_without_run(Request::version, nullptr);
    }
    if (first == "--licences" || first == "--licenses") {
        return settings_without_run(Request::licences, nullptr);
    }
    if (first == "--help" || first == "-h" || first == "help") {
        return settings_without_run(
            Request::help, argument_count > 2
                               ? &find_command_in(argument_count - 2, arguments + 2).command
                               : nullptr);
    }
    const auto [command, words] = find_command_in(argument_count - 1, arguments + 1);
    return take_options(command,
                        parse_options(command, with_joined_types(argument_count - 1 - words,
                                                                 arguments + 1 + words)));
}

}  // namespace onoma::cli
