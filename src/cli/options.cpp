// SPDX-License-Identifier: Apache-2.0
// Boost.Program_options knows the syntax; what a value may be is checked here, so that all messages
// read alike.
#include "cli/options.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>

#include "cli/commands.hpp"
#include "cli/option_list.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

constexpr std::size_t most_threads = 1024;
constexpr std::int64_t most_bytes = 0xFFFFFFFF;

std::int64_t parse_count(const std::string& option, const std::string& value, std::int64_t least) {
    std::int64_t count = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, count);
    if (error != std::errc() || stop != end || count < least) {
        throw UsageError("--" + option + ": expected a whole number from " + std::to_string(least) +
                         " on, found `" + value + "`");
    }
    return count;
}

Format parse_format_of(const CommandDescription& command, const std::string& value) {
    const auto format = parse_format(value);
    const auto& formats = command.formats;
    if (!format || std::find(formats.begin(), formats.end(), *format) == formats.end()) {
        throw UsageError("--format: expected one of " + formats_of(command) + ", found `" + value +
                         "`");
    }
    return *format;
}

po::variables_map parse_options(const CommandDescription& command, int count,
                                const char* const* arguments) {
    po::options_description all = options_of(command);
    all.add_options()("articles", po::value<std::vector<std::string>>());
    po::positional_options_description positional;
    positional.add("articles", -1);
    using Style = po::command_line_style::style_t;
    const int style = Style::unix_style & ~Style::allow_guessing;
    po::variables_map values;
    try {
        po::store(po::command_line_parser(count, arguments)
                      .options(all)
                      .positional(positional)
                      .style(style)
                      .run(),
                  values);
        po::notify(values);
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    return values;
}

void take_table_options(const po::variables_map& values, TableSettings& table) {
    const auto text = [&](const char* option) { return values[option].as<std::string>(); };
    if (values.count("top") > 0) {
        table.top = static_cast<std::size_t>(parse_count("top", text("top"), 1));
    }
    if (values.count("min-mentions") > 0) {
        table.min_mentions = parse_count("min-mentions", text("min-mentions"), 1);
    }
    if (values.count("counts") > 0) {
        const std::string which = text("counts");
        if (which != "sure" && which != "possible") {
            throw UsageError("--counts: expected sure or possible, found `" + which + "`");
        }
        table.count_possible = which == "possible";
    }
}

// For `tag`, `explain` and what they have in common with the tables.
void take_tagging_options(const po::variables_map& values, Settings& settings) {
    const auto text = [&](const char* option) { return values[option].as<std::string>(); };
    if (values.count("roll-up") > 0) {
        const std::string how = text("roll-up");
        if (how != "parent" && how != "maker") {
            throw UsageError("--roll-up: expected parent or maker, found `" + how + "`");
        }
        settings.analysis.roll_up = how == "parent" ? RollUp::parent : RollUp::maker;
    }
    if (values.count("listed-only") > 0) settings.analysis.unlisted = Unlisted::leave_out;
    if (values.count("mode") > 0) {
        const std::string mode = text("mode");
        if (mode != "longest" && mode != "all") {
            throw UsageError("--mode: expected longest or all, found `" + mode + "`");
        }
        if (mode == "all") settings.analysis.keep = Keep::losers_too;
    }
    if (settings.command == Command::explain) settings.analysis.keep = Keep::losers_too;
    if (values.count("at") > 0) {
        settings.at_byte = static_cast<std::uint32_t>(
            std::min<std::int64_t>(parse_count("at", text("at"), 0), most_bytes));
    }
}

Settings take_options(const CommandDescription& command, const po::variables_map& values) {
    Settings settings;
    settings.command = command.command;
    if (values.count("help") > 0) {
        settings.command = Command::help;
        settings.help_topic = command.name;
        return settings;
    }
    const auto text = [&](const char* option) { return values[option].as<std::string>(); };
    const auto texts = [&](const char* option) {
        return values.count(option) > 0 ? values[option].as<std::vector<std::string>>()
                                        : std::vector<std::string>();
    };
    settings.format = values.count("format") > 0 ? parse_format_of(command, text("format"))
                                                 : command.formats.front();
    if (values.count("output") > 0) settings.output = text("output");
    if (settings.output && settings.output->empty()) {
        throw UsageError("--output: expected the name of a file, found an empty one");
    }
    if (values.count("source") > 0) settings.analysis.source = text("source");
    settings.analysis.types = texts("type");
    for (const std::string& path : texts("lexicon")) settings.lexicons.emplace_back(path);
    settings.default_lexicons = values.count("no-default-lexicons") == 0;
    if (!settings.default_lexicons && settings.lexicons.empty()) {
        throw UsageError("--no-default-lexicons: expected a --lexicon beside it, found none");
    }
    if (values.count("threads") > 0) {
        settings.work.threads = std::min(
            most_threads, static_cast<std::size_t>(parse_count("threads", text("threads"), 1)));
    }
    if (command.has_table) take_table_options(values, settings.table);
    take_tagging_options(values, settings);
    for (const std::string& path : texts("articles")) settings.articles.emplace_back(path);
    if (settings.articles.empty()) {
        throw UsageError("expected a file or folder of articles behind `" +
                         std::string(command.name) + "`, found none");
    }
    return settings;
}

const CommandDescription& command_named(std::string_view name) {
    if (const CommandDescription* command = find_command(name)) return *command;
    std::string names;
    for (const CommandDescription& known : all_commands()) {
        names += (names.empty() ? "" : ", ") + std::string(known.name);
    }
    throw UsageError("expected a command (" + names + "), found `" + std::string(name) + "`");
}

}  // namespace

Settings parse_arguments(int argument_count, const char* const* arguments) {
    if (argument_count < 2) throw UsageError("expected a command, found none");
    const std::string_view first = arguments[1];
    Settings settings;
    if (first == "--version" || first == "-V" || first == "version") {
        settings.command = Command::version;
        return settings;
    }
    if (first == "--help" || first == "-h" || first == "help") {
        if (argument_count > 2) settings.help_topic = command_named(arguments[2]).name;
        return settings;
    }
    const CommandDescription& command = command_named(first);
    return take_options(command, parse_options(command, argument_count - 1, arguments + 1));
}

}  // namespace onoma::cli
