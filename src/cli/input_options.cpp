// SPDX-License-Identifier: Apache-2.0
// The options that say where articles come from, how they are read, and which of them are wanted.
#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <string_view>
#include <utility>

#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/value_choices.hpp"
#include "corpus/choice_names.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

constexpr std::int64_t mebibyte = std::int64_t{1} << 20U;
constexpr std::int64_t most_mebibytes = 1'024;  // as places in a text are 32 bits

constexpr std::array<std::pair<std::string_view, InputFormat>, 10> formats = {{
    {"text", InputFormat::text},
    {"markdown", InputFormat::markdown},
    {"html", InputFormat::html},
    {"jsonl", InputFormat::jsonl},
    {"json", InputFormat::json},
    {"csv", InputFormat::csv},
    {"tsv", InputFormat::tsv},
    {"feed", InputFormat::feed},
    {"warc", InputFormat::warc},
    {"office", InputFormat::office},
}};

// The names of `choices`, and the one that `name` is. Throws UsageError.
template <typename Choices>
auto chosen(const std::string& option, const std::string& name, const Choices& choices) {
    std::vector<std::string_view> names;
    for (const auto& [known, choice] : choices) {
        if (known == name) return choice;
        names.push_back(known);
    }
    throw UsageError("--" + option + ": expected one of " + joined(names) + ", found `" + name +
                     "`");
}

template <typename Choices>
std::vector<std::string> names_of(const Choices& choices) {
    std::vector<std::string> names;
    for (const auto& choice : choices) names.emplace_back(choice.first);
    return names;
}

using FieldName = std::optional<std::string> FieldNames::*;

constexpr std::array<std::pair<std::string_view, FieldName>, 9> field_names = {{
    {"text", &FieldNames::text},
    {"title", &FieldNames::title},
    {"source", &FieldNames::source},
    {"date", &FieldNames::date},
    {"author", &FieldNames::author},
    {"section", &FieldNames::section},
    {"language", &FieldNames::language},
    {"url", &FieldNames::url},
    {"id", &FieldNames::id},
}};

constexpr std::array<std::pair<std::string_view, DateOrder>, 2> date_orders = {{
    {"day-first", DateOrder::day_first},
    {"month-first", DateOrder::month_first},
}};

void add_input(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("files-from", texts_of("LIST"),
        "read paths and patterns (*.txt) from LIST, one a line; - is standard input");
    add("input-format", known_value("FORMAT", names_of(formats)),
        ("one of " + joined(names_of(formats)) + " (default: detected for each file)").c_str());
    add("field", texts_of("NAME=KEY"),
        ("the KEY of records that holds NAME, one of " + joined(names_of(field_names)) +
         "; repeat it for several (default: common keys)")
            .c_str());
    add("date-order", one_of("ORDER", names_of(date_orders)),
        "how to read dates such as 01/02/2025 of records (default: as their other dates say)");
    add("source", text_of("NAME"),
        "the source of all articles (default: what the article says, or the name of its folder)");
    add("metadata", text_of("FILE"),
        "a table (CSV) of what is known about the articles, by path or id");
    add("where", texts_of("FIELD=VALUE"),
        "only articles with this value (or without it: FIELD!=VALUE); repeat it for several");
    add("since", text_of("DATE"),
        "only articles of this date (2025, 2025-01, 2025-01-29) or later");
    add("until", text_of("DATE"), "only articles of this date or earlier");
    add("zones", known_list("ZONES", names_of(zone_names)),
        "only these parts of articles: headline, lede, body, trailing; several with commas");
    add("max-record", text_of("MIB"), "omit records of more than MIB mebibytes (default: 64)");
    add("max-ratio", text_of("N"),
        "stop reading an archive that expands beyond N times its size (default: 1000)");
}

void take_field(const std::string& text, FieldNames& names) {
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos || sign + 1 == text.size()) {
        throw UsageError("--field: expected NAME=KEY, as in text=body, found `" + text + "`");
    }
    names.*chosen("field", text.substr(0, sign), field_names) = text.substr(sign + 1);
}

FieldCondition condition_of(const std::string& text) {
    const std::size_t sign = text.find('=');
    const bool is_equal = sign == 0 || sign == std::string::npos || text[sign - 1] != '!';
    const std::size_t end_of_name = is_equal ? sign : sign - 1;
    if (sign == std::string::npos || end_of_name == 0) {
        throw UsageError("--where: expected FIELD=VALUE or FIELD!=VALUE, found `" + text + "`");
    }
    return {text.substr(0, end_of_name), text.substr(sign + 1), is_equal};
}

std::optional<Date> date_of(const OptionValues& values, const std::string& option) {
    const auto text = values.text(option);
    if (!text) return std::nullopt;
    const auto date = parse_date(*text);
    if (date) return date;
    throw UsageError("--" + option +
                     ": expected a date such as 2025, 2025-01 or 2025-01-29, found `" + *text +
                     "`");
}

std::vector<Zone> zones_of(const std::string& text) {
    std::vector<Zone> wanted;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        wanted.push_back(chosen("zones", text.substr(begin, end - begin), zone_names));
        begin = end + 1;
    }
    return wanted;
}

void take_input(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    CorpusSettings& corpus = settings.analysis.corpus;
    for (const std::string& list : values.texts("files-from")) corpus.lists.emplace_back(list);
    ReadSettings& read = corpus.read;
    if (const auto format = values.text("input-format")) {
        read.format = chosen("input-format", *format, formats);
    }
    for (const std::string& field : values.texts("field")) take_field(field, read.fields);
    if (const auto order = values.text("date-order")) {
        read.date_order = chosen("date-order", *order, date_orders);
    }
    read.source = values.text("source");
    if (const auto path = values.text("metadata")) corpus.metadata = *path;
    if (corpus.metadata) corpus.not_articles.push_back(*corpus.metadata);
    for (const std::string& text : values.texts("where")) {
        corpus.choice.where.push_back(condition_of(text));
    }
    corpus.choice.since = date_of(values, "since");
    corpus.choice.until = date_of(values, "until");
    if (const auto text = values.text("zones")) settings.analysis.tagging.zones = zones_of(*text);
    if (const auto size = values.count("max-record", 1)) {
        read.largest_record_bytes =
            static_cast<std::uintmax_t>(std::min(*size, most_mebibytes) * mebibyte);
    }
    if (const auto ratio = values.count("max-ratio", 1)) {
        read.largest_ratio = static_cast<double>(*ratio);
    }
}

void add_duplicates(po::options_description& options, const CommandDescription& command) {
    options.add_options()(
        "duplicates",
        command.counts_sentences ? one_of("HOW", {"count", "once"})
                                 : one_of("HOW", {"count", "once", "weight"}),
        command.counts_sentences
            ? "copies of a story: count each (default), or once for all"
            : "copies of a story: count each (default), once for all, or weight each by their "
              "number");
}

void take_duplicates(const OptionValues& values, const CommandDescription& /*command*/,
                     Settings& settings) {
    const auto how = values.text("duplicates");
    if (how == "once") settings.analysis.duplicates = Duplicates::once;
    if (how == "weight") settings.analysis.duplicates = Duplicates::weight;
}

void add_sampling(po::options_description& options, const CommandDescription& /*command*/) {
    options.add_options()("unit", one_of("UNIT", {"story", "document"}),
                          "what intervals and tests take as independent: a story with its copies "
                          "(default), or each document");
}

void take_sampling(const OptionValues& values, const CommandDescription& /*command*/,
                   Settings& settings) {
    if (values.text("unit") == "document") {
        settings.analysis.sampling_unit = SamplingUnit::document;
    }
}

void add_story(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("days", text_of("N"), "copies appear within N days of each other (default: 7)");
    add("least-share", text_of("PERCENT"),
        "copies have this much of the shorter text in common (default: 50)");
}

void take_story(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    constexpr std::int64_t all_of_it = 100;
    if (const auto days = values.count("days", 0)) {
        settings.stories.days = static_cast<int>(std::min(*days, most_days));
    }
    if (const auto share = values.count("least-share", 1)) {
        if (*share > all_of_it) {
            throw UsageError("--least-share: expected a number from 1 to 100, found `" +
                             std::to_string(*share) + "`");
        }
        settings.stories.least_share = static_cast<double>(*share) / 100;
    }
}

void add_events(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("event,e", text_of("N"), "how its sources cover event N of the list");
    add("members", "one row, or JSON line, for each article of an event");
    add("days", text_of("N"), "reports of one event appear within N days (default: 3)");
    add("min-sources", text_of("N"), "only events that N sources report (default: 2)");
}

void take_events(const OptionValues& values, const CommandDescription& /*command*/,
                 Settings& settings) {
    if (const auto event = values.count("event", 1)) {
        settings.event = static_cast<std::size_t>(*event);
    }
    settings.event_members = values.has("members");
    if (const auto days = values.count("days", 0)) {
        settings.events.days = static_cast<int>(std::min(*days, most_days));
    }
    settings.event_sources = values.count("min-sources", 1).value_or(settings.event_sources);
}

void add_by(po::options_description& options, const CommandDescription& /*command*/) {
    options.add_options()("by", known_field(),
                          "compare by source (default), year, month, week, day, author, section, "
                          "language, or a field of the input");
}

void take_by(const OptionValues& values, const CommandDescription& /*command*/,
             Settings& settings) {
    if (const auto field = values.field("by")) {
        settings.analysis.by = *field;
    }
}

}  // namespace

const OptionGroup input_options = {"Articles", add_input, take_input};
const OptionGroup duplicates_options = {general_heading, add_duplicates, take_duplicates};
const OptionGroup sampling_options = {general_heading, add_sampling, take_sampling};
const OptionGroup story_options = {general_heading, add_story, take_story};
const OptionGroup event_options = {general_heading, add_events, take_events};
const OptionGroup by_options = {general_heading, add_by, take_by};

}  // namespace onoma::cli
