// SPDX-License-Identifier: Apache-2.0
#include "cli/option_groups.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <string_view>
#include <vector>

#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/value_choices.hpp"

namespace onoma::cli {

std::optional<std::string> OptionValues::text(const std::string& option) const {
    if (!has(option)) return std::nullopt;
    return values_[option].as<std::string>();
}

std::vector<std::string> OptionValues::texts(const std::string& option) const {
    if (!has(option)) return {};
    return values_[option].as<std::vector<std::string>>();
}

std::optional<std::string> OptionValues::field(const std::string& option) const {
    auto name = text(option);
    if (name && name->empty()) {
        throw UsageError("--" + option + ": expected the name of a field, found none");
    }
    if (name && name->find(',') != std::string::npos) {
        throw UsageError("--" + option + ": expected one field, found `" + *name + "`");
    }
    return name;
}

std::optional<std::int64_t> OptionValues::count(const std::string& option,
                                                std::int64_t least) const {
    const auto value = text(option);
    if (!value) return std::nullopt;
    std::int64_t count = 0;
    const char* const end = value->data() + value->size();
    const auto [stop, error] = std::from_chars(value->data(), end, count);
    if (error != std::errc() || stop != end || count < least) {
        throw UsageError("--" + option + ": expected a whole number from " + std::to_string(least) +
                         " on, found `" + *value + "`");
    }
    return count;
}

namespace po = boost::program_options;

po::typed_value<std::string>* text_of(const char* value_name) {
    return po::value<std::string>()->value_name(value_name);
}

po::typed_value<std::vector<std::string>>* texts_of(const char* value_name) {
    return po::value<std::vector<std::string>>()->value_name(value_name)->composing();
}

namespace {

using Options = po::options_description;

constexpr std::size_t most_threads = 1024;
constexpr std::int64_t most_bytes = 0xFFFFFFFF;

constexpr const char* excel = "excel";  // CSV as Excel reads it: with --bom

std::vector<std::string> format_names(const CommandDescription& command) {
    std::vector<std::string> names;
    for (const Format format : command.formats) {
        names.emplace_back(to_string(format));
        if (format == Format::csv) names.emplace_back(excel);
    }
    return names;
}

void add_output_file(Options& options, const CommandDescription& command) {
    const auto& formats = command.formats;
    const bool has_folder =
        std::find(formats.begin(), formats.end(), Format::brat) != formats.end();
    options.add_options()("output,o", text_of("FILE"),
                          has_folder ? "write to FILE instead of standard output; with brat, into "
                                       "the folder FILE"
                                     : "write to FILE instead of standard output");
}

void take_output_file(const OptionValues& values, const CommandDescription& /*command*/,
                      Settings& settings) {
    if (const auto path = values.text("output")) settings.output = *path;
    if (settings.output && settings.output->empty()) {
        throw UsageError("--output: expected the name of a file, found an empty one");
    }
}

void take_needed_output_file(const OptionValues& values, const CommandDescription& command,
                             Settings& settings) {
    take_output_file(values, command, settings);
    if (!settings.output) {
        throw UsageError("expected the name of a file after --output, found none");
    }
}

void add_output(Options& options, const CommandDescription& command) {
    const std::string formats = joined(format_names(command)) +
                                " (default: " + std::string(to_string(command.formats.front())) +
                                ")";
    options.add_options()("format,f", known_value("FORMAT", format_names(command)),
                          formats.c_str());
    add_output_file(options, command);
    options.add_options()("bom",
                          "begin CSV and TSV with the byte order mark by which Excel knows UTF-8 "
                          "(--format excel is csv with it)");
}

void take_output(const OptionValues& values, const CommandDescription& command,
                 Settings& settings) {
    settings.format = command.formats.front();
    if (const auto name = values.text("format")) {
        const auto format = *name == excel ? Format::csv : parse_format(*name);
        const auto& known = command.formats;
        if (!format || std::find(known.begin(), known.end(), *format) == known.end()) {
            throw UsageError("--format: expected one of " + joined(format_names(command)) +
                             ", found `" + *name + "`");
        }
        settings.format = *format;
    }
    take_output_file(values, command, settings);
    settings.byte_order_mark = values.has("bom") || values.text("format") == excel;
    if (settings.byte_order_mark && settings.format != Format::csv &&
        settings.format != Format::tsv) {
        throw UsageError("--bom: expected --format csv or tsv beside it, found " +
                         std::string(to_string(settings.format)));
    }
    if (settings.format == Format::xlsx && !writes_xlsx()) {
        throw UsageError(
            "--format xlsx: this program was built without libxlsxwriter; write --format excel, "
            "which is CSV that Excel reads, or install libxlsxwriter-dev and build again");
    }
    if (settings.output) return;
    if (settings.format == Format::xlsx) {
        throw UsageError("--format xlsx: expected --output FILE, found none");
    }
    if (settings.format == Format::mtx) {
        throw UsageError(
            "--format mtx: expected --output FILE (the names go into a file beside it), found "
            "none");
    }
    if (settings.format == Format::brat) {
        throw UsageError("--format brat: expected --output FOLDER, found none");
    }
}

void add_types(Options& options, const CommandDescription& /*command*/) {
    options.add_options()(
        "type,t",
        known_values("TYPE", {"company", "person", "model", "product", "place", "organization"}),
        "only entities of this type: company, person, model, product, place, "
        "organization or one of your lexicons; repeat it for several");
}

void take_types(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    settings.analysis.tagging.types = values.texts("type");
}

void add_table(Options& options, const CommandDescription& command) {
    auto add = options.add_options();
    add("top", text_of("N"), "only the first N rows");
    add("min-mentions", text_of("N"),
        command.counts_sentences ? "only entities that N sentences name"
                                 : "only entities with N mentions or more");
    if (command.counts_sentences) {
        add("counts", known_value("WHICH", {"sure"}),
            "sure, the only one: mentions that several entities claim are in no pair");
    } else {
        add("counts", one_of("WHICH", {"sure", "possible"}),
            "sure (default), or possible: with the mentions that several entities claim");
    }
}

void take_table(const OptionValues& values, const CommandDescription& command, Settings& settings) {
    TableSettings& table = settings.table;
    if (const auto top = values.count("top", 1)) table.top = static_cast<std::size_t>(*top);
    table.min_mentions = values.count("min-mentions", 1).value_or(table.min_mentions);
    const auto counts = values.text("counts");
    table.count_possible = counts == "possible";
    if (command.counts_sentences && counts && *counts != "sure") {
        throw UsageError("--counts: expected sure, found `" + *counts +
                         "` (a mention that several entities claim would pair them all with each "
                         "other)");
    }
}

void add_figures(Options& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("kinds,k",
        known_lists("KIND", {"money", "percent", "multiplier", "count", "duration", "date",
                             "ordinal", "score", "quantity"}),
        "only figures of this kind: money, percent, multiplier, count, duration, date, ordinal, "
        "score or quantity; repeat it for several, or separate them by commas");
    add("compare", "claims instead of figures: which sources agree, and which differ");
}

void take_figures(const OptionValues& values, const CommandDescription& /*command*/,
                  Settings& settings) {
    for (const std::string& list : values.texts("kinds")) {
        std::string_view rest = list;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            const std::string_view name = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            const auto kind = parse_figure_kind(name);
            if (!kind) {
                throw UsageError(
                    "--kinds: expected money, percent, multiplier, count, duration, "
                    "date, ordinal, score or quantity, found `" +
                    std::string(name) + "`");
            }
            settings.figure_kinds.push_back(*kind);
        }
    }
    settings.compare_figures = values.has("compare");
}

void add_mode(Options& options, const CommandDescription& /*command*/) {
    options.add_options()("mode", one_of("MODE", {"longest", "all"}),
                          "longest (default), or all: with nested, overlapping and unsupported "
                          "candidates");
}

void take_mode(const OptionValues& values, const CommandDescription& /*command*/,
               Settings& settings) {
    settings.analysis.tagging.with_credits = true;
    if (values.text("mode") == "all") {
        settings.analysis.tagging.keep = Keep::losers_too;
    }
}

void add_place(Options& options, const CommandDescription& /*command*/) {
    options.add_options()("at", text_of("BYTE"), "only mentions that cover this byte");
}

void take_place(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    settings.analysis.tagging.keep = Keep::losers_too;
    settings.analysis.tagging.for_explanation = true;
    if (const auto byte = values.count("at", 0)) {
        settings.at_byte = static_cast<std::uint32_t>(std::min(*byte, most_bytes));
    }
}

void add_counting(Options& options, const CommandDescription& command) {
    auto add = options.add_options();
    add("roll-up", one_of("HOW", {"parent", "maker"}),
        "count versions and subsidiaries as their parent (one step up) or as their maker "
        "(the first company above)");
    add("unlisted", one_of("WHICH", {"none", "frames", "collection"}),
        command.counts_at_end
            ? "names that no lexicon lists: none; frames (default), those that the words beside "
              "them make sure; or collection, those too that other articles make sure"
            : "names that no lexicon lists: none, or frames (default), those that the words beside "
              "them make sure");
    add("listed-only", "the same as --unlisted none");
}

Unlisted unlisted_of(const OptionValues& values, const CommandDescription& command) {
    const std::string which = values.text("unlisted").value_or("frames");
    if (which == "collection" && !command.counts_at_end) {
        throw UsageError(
            "--unlisted: expected none or frames, found collection: what the collection makes sure "
            "is known at its end, and `" +
            std::string(command.name) + "` shows each article as it is read");
    }
    if (!values.has("listed-only")) {
        return which == "none"     ? Unlisted::none
               : which == "frames" ? Unlisted::frames
                                   : Unlisted::collection;
    }
    if (which != "none" && values.text("unlisted")) {
        throw UsageError("--listed-only: expected --unlisted none or nothing beside it, found " +
                         which);
    }
    return Unlisted::none;
}

void take_counting(const OptionValues& values, const CommandDescription& command,
                   Settings& settings) {
    if (const auto how = values.text("roll-up")) {
        settings.analysis.tagging.roll_up = *how == "parent" ? RollUp::parent : RollUp::maker;
    }
    settings.analysis.tagging.unlisted = unlisted_of(values, command);
}

void add_lexicons(Options& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("lexicon,l", texts_of("FILE"),
        "read another lexicon beside the bundled ones, whose ids, names and forms win over theirs, "
        "as text (.tsv) or compiled (.lex), or a folder of them; repeat it for several");
    add("no-default-lexicons", "do not read the bundled lexicons");
}

void take_lexicons(const OptionValues& values, const CommandDescription& /*command*/,
                   Settings& settings) {
    for (const std::string& path : values.texts("lexicon")) settings.lexicons.emplace_back(path);
    // They may lie beside the articles.
    settings.analysis.corpus.not_articles = settings.lexicons;
    settings.default_lexicons = !values.has("no-default-lexicons");
    if (!settings.default_lexicons && settings.lexicons.empty()) {
        throw UsageError("--no-default-lexicons: expected a --lexicon beside it, found none");
    }
}

// For a command that needs no names, so that a line of options serves all commands of articles.
void add_spare_lexicons(Options& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("lexicon,l", texts_of("FILE"),
        "no article, though it lies beside them; copies are found by all words alike");
    add("no-default-lexicons", "changes nothing here");
}

void add_threads(Options& options, const CommandDescription& /*command*/) {
    options.add_options()("threads", text_of("N"),
                          "use N threads (default: one for each core); the result is the same");
}

void take_threads(const OptionValues& values, const CommandDescription& /*command*/,
                  Settings& settings) {
    if (const auto threads = values.count("threads", 1)) {
        settings.work.threads = std::min(most_threads, static_cast<std::size_t>(*threads));
    }
}

void add_check(Options& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("lexicon,l", texts_of("FILE"),
        "also know the entries of FILE, without checking it; repeat it for several");
    add("with-bundled", "also know the entries of the bundled lexicons");
    add("verbose,v", "a summary on standard error, also when it is no terminal");
}

void take_check(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    for (const std::string& path : values.texts("lexicon")) settings.lexicons.emplace_back(path);
    settings.with_bundled = values.has("with-bundled");
    settings.verbose = values.has("verbose");
}

void add_on(Options& options, const CommandDescription& /*command*/) {
    options.add_options()(
        "on", texts_of("ARTICLES"),
        "also compare the mentions in these articles (.txt files or folders); repeat "
        "it for several");
}

void take_on(const OptionValues& values, const CommandDescription& /*command*/,
             Settings& settings) {
    for (const std::string& path : values.texts("on")) settings.on_articles.emplace_back(path);
}

void add_into(Options& options, const CommandDescription& /*command*/) {
    options.add_options()("into", text_of("FOLDER"), "write the pages of all commands into FOLDER");
}

void take_into(const OptionValues& values, const CommandDescription& /*command*/,
               Settings& settings) {
    if (const auto folder = values.text("into")) settings.folder = *folder;
}

}  // namespace

const OptionGroup output_options = {general_heading, add_output, take_output};
const OptionGroup output_file_options = {general_heading, add_output_file, take_needed_output_file};
const OptionGroup optional_output_file_options = {general_heading, add_output_file,
                                                  take_output_file};
const OptionGroup type_options = {general_heading, add_types, take_types};
const OptionGroup table_options = {general_heading, add_table, take_table};
const OptionGroup figure_options = {general_heading, add_figures, take_figures};
const OptionGroup mode_options = {general_heading, add_mode, take_mode};
const OptionGroup place_options = {general_heading, add_place, take_place};
const OptionGroup counting_options = {general_heading, add_counting, take_counting};
const OptionGroup lexicon_options = {general_heading, add_lexicons, take_lexicons};
const OptionGroup spare_lexicon_options = {general_heading, add_spare_lexicons, take_lexicons};
const OptionGroup thread_options = {general_heading, add_threads, take_threads};
const OptionGroup check_options = {general_heading, add_check, take_check};
const OptionGroup on_options = {general_heading, add_on, take_on};
const OptionGroup into_options = {general_heading, add_into, take_into};

void add_common_options(Options& options) {
    auto add = options.add_options();
    add("config", text_of("FILE"), "take options from FILE (default: onoma.conf, if it is here)");
    add("show-settings", "show each option with its value and who set it, and do nothing else");
    add("help,h", "show this help");
}

Options options_of(const CommandDescription& command) {
    Options options;
    for (const OptionGroup* group : command.options) group->add(options, command);
    add_common_options(options);
    return options;
}

}  // namespace onoma::cli
