// SPDX-License-Identifier: Apache-2.0
// Boost.Program_options knows the syntax; what a value may be is checked by the groups of options.
#include "cli/options.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/run.hpp"
#include "cli/value_choices.hpp"

namespace onoma::cli {

std::string suggestion(std::string_view typed, const std::vector<std::string>& known) {
    const std::string nearest = nearest_name(typed, known);
    return nearest.empty() ? nearest : "; did you mean `" + nearest + "`?";
}

namespace {

namespace po = boost::program_options;

// `; an option of pairs`, where other commands have it.
std::string others_with(std::string_view typed) {
    constexpr std::size_t most = 3;
    std::vector<std::string_view> names;
    for (const CommandDescription& command : all_commands()) {
        const po::options_description options = options_of(command);
        const auto& known = options.options();
        const bool has_it = std::any_of(known.begin(), known.end(), [&](const auto& option) {
            return "--" + option->long_name() == typed;
        });
        if (has_it && names.size() < most) names.push_back(command.name);
    }
    return names.empty() ? std::string() : "; it is an option of " + joined(names);
}

[[noreturn]] void refuse_option(const po::unknown_option& error, const CommandDescription& command,
                                const po::options_description& known_options) {
    std::vector<std::string> known;
    for (const auto& option : known_options.options()) {
        if (option->long_name() != "operands") known.push_back("--" + option->long_name());
    }
    const std::string typed = error.get_option_name();
    std::string hint = suggestion(typed, known);
    if (hint.empty()) hint = others_with(typed);
    throw UsageError("expected an option of `" + std::string(command.name) + "`, found `" + typed +
                     "`" + hint);
}

// Options that are typed once, in a file of the project: `name = value` or, of a switch, `name` in
// each line. Those below `[command]` are for that command alone; those above for all that have
// them.

constexpr std::string_view project_file = "onoma.conf";

// Where results go, and what is shown in place of them, is said at the command line alone: a file
// that lies beside articles of others must not write anywhere.
bool may_stand_in_file(std::string_view name) {
    return name != "output" && name != "help" && name != "config" && name != "pager" &&
           name != "show-settings";
}

std::vector<std::string> names_of_options(const CommandDescription& command) {
    std::vector<std::string> names;
    const po::options_description options = options_of(command);
    for (const auto& option : options.options()) {
        if (may_stand_in_file(option->long_name())) names.push_back(option->long_name());
    }
    return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

[[noreturn]] void refuse_line(const std::string& place, const std::string& expected,
                              const std::string& found, const std::vector<std::string>& known) {
    throw UsageError(place + ": expected " + expected + ", found `" + found + "`" +
                     suggestion(found, known));
}

// The options of `file` that `command` has, as arguments. Throws UsageError for a line that no
// command understands.
std::vector<std::string> arguments_in(const std::filesystem::path& path, std::istream& file,
                                      const CommandDescription& command) {
    std::vector<std::string> commands;
    std::vector<std::string> all_names;
    for (const CommandDescription& known : all_commands()) {
        commands.emplace_back(known.name);
        for (std::string& name : names_of_options(known)) all_names.push_back(std::move(name));
    }
    const std::vector<std::string> own_names = names_of_options(command);
    std::vector<std::string> arguments;
    bool is_wanted = true;
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
        const std::string place = path.string() + ":" + std::to_string(++number);
        const std::string text(trimmed(line));
        if (text.empty() || text.front() == '#') continue;
        if (text.front() == '[') {
            const std::string name(trimmed(std::string_view(text).substr(1, text.find(']') - 1)));
            if (!has(commands, name)) refuse_line(place, "a command in brackets", name, commands);
            is_wanted = name == command.name;
            continue;
        }
        const std::string name(trimmed(std::string_view(text).substr(0, text.find('='))));
        if (!has(all_names, name)) refuse_line(place, "an option", name, all_names);
        if (!is_wanted || !has(own_names, name)) continue;
        const std::size_t sign = text.find('=');
        const std::string_view value =
            sign == std::string::npos ? "" : trimmed(std::string_view(text).substr(sign + 1));
        arguments.push_back("--" + name + (sign == std::string::npos ? "" : "=") +
                            std::string(value));
    }
    return arguments;
}

// What was typed, with what a file of the project adds to it.
struct GivenOptions {
    po::variables_map values;
    po::variables_map typed;
    std::filesystem::path file;
    std::vector<std::string> of_file;  // `top=30`: those that have an effect
};

// Those of --config, else of the project's file in the current folder, where there is one.
std::vector<std::string> arguments_of_project(const CommandDescription& command,
                                              GivenOptions& given) {
    const bool is_asked_for = given.typed.count("config") > 0;
    given.file = is_asked_for ? given.typed["config"].as<std::string>() : std::string(project_file);
    std::ifstream file(given.file);
    if (!file && !is_asked_for) return {};
    if (!file) throw UsageError("--config: expected a file, found no " + given.file.string());
    return arguments_in(given.file, file, command);
}

// What was typed stays; options that may be repeated add up.
bool has_effect(const std::string& argument, const po::options_description& all,
                const po::variables_map& typed) {
    const std::string name = argument.substr(2, argument.find('=') - 2);
    return typed.count(name) == 0 || all.find(name, false).semantic()->is_composing();
}

GivenOptions parse_options(const CommandDescription& command,
                           const std::vector<std::string>& arguments) {
    po::options_description all = options_of(command);
    all.add_options()("operands", po::value<std::vector<std::string>>());
    po::positional_options_description positional;
    positional.add("operands", -1);
    using Style = po::command_line_style::style_t;
    const int style = Style::unix_style & ~Style::allow_guessing;
    const auto parsed = [&](const std::vector<std::string>& of) {
        return po::command_line_parser(of).options(all).positional(positional).style(style).run();
    };
    GivenOptions given;
    try {
        po::store(parsed(arguments), given.typed);
        given.values = given.typed;
        if (given.typed.count("help") == 0) {
            std::vector<std::string> of_file = arguments_of_project(command, given);
            std::erase_if(of_file, [&](const std::string& argument) {
                return !has_effect(argument, all, given.typed);
            });
            po::store(parsed(of_file), given.values);
            for (const std::string& argument : of_file) given.of_file.push_back(argument.substr(2));
            if (!of_file.empty()) {
                complain("options of " + given.file.string() + ": " + joined(of_file, " "));
            }
        }
        po::notify(given.values);
    } catch (const po::unknown_option& error) {
        refuse_option(error, command, all);
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    return given;
}

// --show-settings: each option of a command, its value, and who set it.

// As the help says it; `-` where an option that is not given asks for nothing.
std::string default_of(const po::option_description& option) {
    constexpr std::string_view begin = "(default: ";
    const std::string& description = option.description();
    const std::size_t at = description.find(begin);
    if (at != std::string::npos) {
        const std::size_t first = at + begin.size();
        return description.substr(first, description.find(')', first) - first);
    }
    const auto* choices = dynamic_cast<const ValueChoices*>(option.semantic().get());
    const bool is_first = choices != nullptr && description.find("(default)") != std::string::npos;
    return is_first ? choices->values.front() : "-";
}

std::vector<std::string> values_of(const po::variables_map& map, const std::string& name) {
    if (map.count(name) == 0) return {};
    const boost::any& value = map[name].value();
    if (const auto* texts = boost::any_cast<std::vector<std::string>>(&value)) return *texts;
    return {boost::any_cast<std::string>(value)};
}

std::vector<ShownSetting> shown_settings(const CommandDescription& command,
                                         const GivenOptions& given) {
    std::vector<ShownSetting> shown;
    const po::options_description options = options_of(command);
    for (const auto& option : options.options()) {
        const std::string& name = option->long_name();
        if (name == "help" || name == "show-settings" || name == "config") continue;
        std::vector<std::string> values = values_of(given.values, name);
        const bool is_switch = option->semantic()->max_tokens() == 0;
        if (is_switch && !values.empty()) values = {"yes"};
        const std::size_t typed = values_of(given.typed, name).size();
        for (std::size_t at = 0; at < values.size(); ++at) {
            shown.push_back({name, values[at], at < typed ? "command line" : given.file.string()});
        }
        if (values.empty()) shown.push_back({name, default_of(*option), "default"});
    }
    return shown;
}

// `--text-field KEY`, as it was once called, is `--field text=KEY`.
void join_field(std::vector<std::string>& given, std::size_t index) {
    constexpr std::string_view ending = "-field";
    const std::string option = given[index].substr(0, given[index].find('='));
    if (!option.starts_with("--") || !option.ends_with(ending) || option.size() <= 8) return;
    const std::string name = option.substr(2, option.size() - 2 - ending.size());
    if (option.size() < given[index].size()) {
        given[index] = "--field=" + name + given[index].substr(option.size());
    } else if (index + 1 < given.size()) {
        given[index] = "--field";
        given[index + 1].insert(0, name + '=');
    }
}

// `--between person company` is `--between person,company`, and so is `--contrast`: Boost takes one
// value an option.
std::vector<std::string> with_joined_values(int count, const char* const* arguments) {
    std::vector<std::string> given(arguments, arguments + count);
    std::vector<std::string> joined;
    for (std::size_t index = 0; index < given.size(); ++index) {
        join_field(given, index);
        joined.push_back(given[index]);
        const bool is_pair = given[index] == "--between" || given[index] == "--contrast";
        const bool has_two =
            is_pair && index + 2 < given.size() && given[index + 1].find(',') == std::string::npos;
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

Settings take_options(const CommandDescription& command, const GivenOptions& given) {
    const OptionValues values(given.values);
    Settings settings;
    settings.command = &command;
    if (values.has("help")) return settings;
    settings.request = values.has("show-settings") ? Request::settings : Request::run;
    check_values(command, values);
    settings.analysis.corpus.open_store = open_store;
    for (const OptionGroup* group : command.options) group->take(values, command, settings);
    for (const std::string& operand : values.texts("operands")) {
        settings.operands.emplace_back(operand);
    }
    settings.analysis.corpus.project_settings = given.of_file;
    if (settings.request == Request::settings) {
        settings.shown = shown_settings(command, given);
    } else {
        check_operands(command, settings);
    }
    return settings;
}

// `lexicon` is the first word of several commands.
bool begins_command(std::string_view word) {
    const auto commands = all_commands();
    return std::any_of(commands.begin(), commands.end(), [&](const CommandDescription& command) {
        return is_of_family(command, word);
    });
}

bool asks_for_help(std::string_view word) {
    return word == "--help" || word == "-h" || word == "help";
}

// `lexicon --help`, and of `help lexicon` the second word.
bool asks_for_family(int count, const char* const* arguments, bool is_after_help) {
    if (!begins_command(arguments[0])) return false;
    return count == 1 ? is_after_help : asks_for_help(arguments[1]);
}

Settings help_of_family(std::string_view family) {
    Settings settings;
    settings.family = family;
    return settings;
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
    std::vector<std::string> near(names.begin(), names.end());
    near.insert(near.end(), {"--help", "--version", "--licences"});
    throw UsageError("expected a command (" + joined(names) + "), found `" + name + "`" +
                     suggestion(name, near));
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
    const bool is_after_help = asks_for_help(first) && argument_count > 2;
    const int begin = is_after_help ? 2 : 1;
    if (asks_for_family(argument_count - begin, arguments + begin, is_after_help)) {
        return help_of_family(arguments[begin]);
    }
    if (asks_for_help(first)) {
        return settings_without_run(
            Request::help, argument_count > 2
                               ? &find_command_in(argument_count - 2, arguments + 2).command
                               : nullptr);
    }
    const auto [command, words] = find_command_in(argument_count - 1, arguments + 1);
    return take_options(command,
                        parse_options(command, with_joined_values(argument_count - 1 - words,
                                                                  arguments + 1 + words)));
}

}  // namespace onoma::cli
