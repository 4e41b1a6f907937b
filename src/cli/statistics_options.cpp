// SPDX-License-Identifier: Apache-2.0
// Options of the tables with statistics: series, pairs, comparisons, discovery.

#include <algorithm>
#include <boost/program_options.hpp>
#include <string_view>

#include "base/joined.hpp"
#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/value_choices.hpp"
#include "onoma/report/reports.hpp"

namespace onoma::cli {
namespace {

// Options of the tables with statistics: series, pairs, and what the columns mean.

namespace po = boost::program_options;
using Options = po::options_description;

// A wider window is a document, and costs as much as all pairs of its mentions.
constexpr std::int64_t widest_window = 1000;

void add_series(Options& options, const CommandDescription& /*command*/) {
    options.add_options()("by",
                          known_value("FIELD", {"month", "week", "day", "year", "source", "author",
                                                "agency", "section", "language"}),
                          "also show a time series per month, week, day or year (periods without "
                          "articles count as zero), or one column per source, author, section, "
                          "language or another field of the articles");
    options.add_options()("wide-by", known_field(),
                          "the same as one table for spreadsheets and charts: a row for each name, "
                          "a column for each month, week, day, year, source or other field; of "
                          "two, as source,month, a row for each name and source");
    options.add_options()("measure", one_of("MEASURE", series_measures()),
                          "with --wide-by, what the cells are: mentions (default), documents, rate "
                          "(in 1,000 words), its 95 % interval rate_low and rate_high, or "
                          "weighted_mentions");
}

// One field, or two with a comma between.
std::optional<std::string> wide_field(const OptionValues& values) {
    auto field = values.text("wide-by");
    if (!field) return field;
    const std::size_t comma = field->find(',');
    const bool has_second = comma != std::string::npos;
    const bool is_empty =
        field->empty() || comma == 0 || (has_second && comma + 1 == field->size());
    if (is_empty) throw UsageError("--wide-by: expected the name of a field, found none");
    if (has_second && field->find(',', comma + 1) != std::string::npos) {
        throw UsageError("--wide-by: expected one field or two, found `" + *field + "`");
    }
    return field;
}

void take_series(const OptionValues& values, const CommandDescription& /*command*/,
                 Settings& settings) {
    const auto wide = wide_field(values);
    const auto measure = values.text("measure");
    if (measure && !wide) throw UsageError("--measure: expected --wide-by beside it, found none");
    const auto field = values.field("by");
    if (field && wide) throw UsageError("expected either --by or --wide-by, found both");
    if (!field && !wide) return;
    settings.analysis.by = wide ? *wide : *field;
    settings.with_series = true;
    if (wide) settings.wide_measure = measure.value_or("mentions");
}

void add_pairs(Options& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("context", one_of("UNIT", {"sentence", "paragraph", "document"}),
        "count pairs named in the same sentence (default), paragraph or document");
    add("window", text_of("N"),
        "count pairs at most N words apart instead, from the beginning of each mention");
    add("distance-weights", "with --window: weight nearer pairs more, from N down to 1");
    add("between", text_of("TYPE,TYPE"), "only pairs of these types, as person,company");
    add("with", text_of("ENTITY"), "only pairs with this entity: an id or a name");
    add("by", known_field(),
        "also say which sources (or other groups) put a pair into a sentence more or less than "
        "others that name both");
    add("network", "show the entities of the network: their communities, and who is central");
    add("similar-to", text_of("ENTITY"),
        "entities that are named beside the same others as this entity");
}

ContextSettings context_of(const OptionValues& values) {
    ContextSettings context;
    const auto unit = values.text("context");
    if (unit == "paragraph") context.context = Context::paragraph;
    if (unit == "document") context.context = Context::document;
    if (const auto window = values.count("window", 1)) {
        if (unit) throw UsageError("--window: expected no --context beside it, found one");
        if (*window > widest_window) {
            throw UsageError("--window: expected a number up to " + std::to_string(widest_window) +
                             ", found " + std::to_string(*window));
        }
        context.context = Context::window;
        context.window = static_cast<std::uint32_t>(*window);
    }
    context.distance_weights = values.has("distance-weights");
    if (context.distance_weights && context.context != Context::window) {
        throw UsageError("--distance-weights: expected a --window beside it, found none");
    }
    return context;
}

// Two names with a comma between them; empty without the option. `expected`: "two types, as in
// ...".
std::vector<std::string> two_of(const OptionValues& values, const std::string& option,
                                const std::string& expected) {
    const auto names = values.text(option);
    if (!names) return {};
    const std::size_t comma = names->find(',');
    if (comma == std::string::npos || comma == 0 || comma + 1 == names->size() ||
        names->find(',', comma + 1) != std::string::npos) {
        throw UsageError("--" + option + ": expected " + expected + ", found `" + *names + "`");
    }
    return {names->substr(0, comma), names->substr(comma + 1)};
}

void take_pairs(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    settings.pairs.context = context_of(values);
    settings.pairs.between = two_of(values, "between", "two types, as in person,company");
    settings.pairs_with = values.text("with").value_or("");
    settings.similar_to = values.text("similar-to").value_or("");
    settings.network = values.has("network");
    if (const auto field = values.field("by")) {
        const Context context = settings.pairs.context.context;
        if (context == Context::window || context == Context::document) {
            throw UsageError("--by: expected pairs of sentences or paragraphs, found " +
                             std::string(to_string(context)) + "s");
        }
        settings.analysis.by = *field;
        settings.pairs.by_group = true;
    }
    if (settings.network && !settings.similar_to.empty()) {
        throw UsageError("expected either --network or --similar-to, found both");
    }
}

void add_meaning(Options& options, const CommandDescription& /*command*/) {
    options.add_options()("explain-statistics",
                          "what the columns mean, in plain words; needs no articles");
}

void take_meaning(const OptionValues& values, const CommandDescription& /*command*/,
                  Settings& settings) {
    settings.explain_statistics = values.has("explain-statistics");
    if (settings.explain_statistics && settings.format != Format::text) {
        throw UsageError("--explain-statistics: expected --format text, found " +
                         std::string(to_string(settings.format)));
    }
}

}  // namespace

const OptionGroup series_options = {general_heading, add_series, take_series};
const OptionGroup pair_options = {general_heading, add_pairs, take_pairs};
const OptionGroup meaning_options = {general_heading, add_meaning, take_meaning};

// The options of charts.

namespace {

void add_chart(Options& options, const CommandDescription& command) {
    options.add_options()("title", text_of("TEXT"), "the headline of the chart");
    if (command.counts_sentences) return;  // of a network all names are one drawing
    options.add_options()("name", texts_of("ENTITY"),
                          "draw this entity, an id or a name, instead of the most named; repeat it "
                          "for several");
}

void take_chart(const OptionValues& values, const CommandDescription& command, Settings& settings) {
    settings.chart.title = values.text("title").value_or("");
    if (!command.counts_sentences) settings.chart_names = values.texts("name");
}

void add_trend(Options& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("by", one_of("PERIOD", {"month", "week", "day", "year"}),
        "month (default), week, day or year");
    add("measure", one_of("MEASURE", {"mentions", "documents", "rate"}),
        "mentions (default), documents, or rate: mentions in 1,000 words");
}

void take_trend(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    settings.analysis.by = values.text("by").value_or("month");
    settings.chart.measure = values.text("measure").value_or("mentions");
}

}  // namespace

const OptionGroup chart_options = {general_heading, add_chart, take_chart};
const OptionGroup trend_options = {general_heading, add_trend, take_trend};

// The options of `compare`: how its tests are made, and what to compare with.

namespace {

namespace po = boost::program_options;

void add_comparison(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("permutations", text_of("N"),
        "0: no permutation test. The test is exact or a saddle-point approximation, so any other N "
        "changes nothing");
    add("seed", text_of("N"), "changes nothing: no permutations are drawn");
    add("within", one_of("WHAT", {"events"}),
        "compare only on events that a source and others report: what each likes to report then "
        "makes no difference");
    add("days", text_of("N"),
        "with --within: reports of one event appear within N days (default: 3)");
    add("contrast", text_of("A,B"),
        "only these two sources (or groups of --by), one against the other instead of each against "
        "all others");
    add("largest", text_of("N"),
        "only the N sources (or groups of --by) with the most documents (default: all)");
    add("against", text_of("FILE"),
        "compare with an earlier result that `onoma report` or `compare` wrote as JSON, of all "
        "entities, by the same lexicons and settings");
}

void take_within(const OptionValues& values, Settings& settings) {
    settings.within_events = values.has("within");
    if (const auto days = values.count("days", 0)) {
        if (!settings.within_events) {
            throw UsageError("--days: expected --within beside it, found none");
        }
        settings.events.days = static_cast<int>(std::min(*days, most_days));
    }
    if (!settings.within_events) return;
    const auto refuse = [&](const char* option) {
        if (values.has(option)) {
            throw UsageError("--within: expected no --" + std::string(option) +
                             " beside it, found one");
        }
    };
    refuse("against");
    refuse("permutations");
}

void take_comparison(const OptionValues& values, const CommandDescription& /*command*/,
                     Settings& settings) {
    settings.comparison.test_by_document = values.count("permutations", 0).value_or(1) > 0;
    static_cast<void>(values.count("seed", 0));  // refuses what is no number
    settings.contrast = two_of(values, "contrast", "two sources, as in daily,weekly");
    if (settings.contrast.size() == 2 && settings.contrast[0] == settings.contrast[1]) {
        throw UsageError("--contrast: expected two different sources, found `" +
                         settings.contrast[0] + "` twice");
    }
    if (const auto largest = values.count("largest", 2)) {
        if (values.has("within")) {
            throw UsageError("--largest: expected no --within beside it, found one");
        }
        settings.largest_groups = static_cast<std::size_t>(*largest);
    }
    if (const auto file = values.text("against")) {
        if (file->empty()) throw UsageError("--against: expected the name of a file, found none");
        settings.against = *file;
    }
    take_within(values, settings);
}

}  // namespace

const OptionGroup comparison_options = {general_heading, add_comparison, take_comparison};

// The options of `discover`: its types are proposed ones, its table has no bounds.

namespace {

constexpr std::int64_t most_examples = 1000;
constexpr std::int64_t fewest_mentions_to_read = 2;  // for people; programs get everything

void add_discovery(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("type,t", known_values("TYPE", proposable_types()),
        ("only names proposed as this type: " + joined(proposable_types()) +
         "; repeat it for several")
            .c_str());
    add("top", po::value<std::string>()->value_name("N"), "only the first N rows");
    add("min-mentions", po::value<std::string>()->value_name("N"),
        "only names with N mentions or more (default: 2, in JSON 1)");
    add("examples", po::value<std::string>()->value_name("N"),
        "in JSON up to N example sentences of each name (default: 3)");
}

// REQUIRES: the format was taken before.
void take_discovery(const OptionValues& values, const CommandDescription& /*command*/,
                    Settings& settings) {
    DiscoverySettings& discovery = settings.discovery;
    discovery.types = values.texts("type");
    const std::vector<std::string> known = proposable_types();
    for (const std::string& type : discovery.types) {
        if (std::find(known.begin(), known.end(), type) != known.end()) continue;
        throw UsageError("--type: expected one of " + joined(known) + ", found `" + type + "`");
    }
    if (const auto top = values.count("top", 1)) {
        discovery.table.top = static_cast<std::size_t>(*top);
    }
    const bool for_programs = settings.format == Format::json;
    discovery.table.min_mentions =
        values.count("min-mentions", 1).value_or(for_programs ? 1 : fewest_mentions_to_read);
    if (const auto examples = values.count("examples", 1)) {
        discovery.examples = static_cast<std::size_t>(std::min(*examples, most_examples));
    }
}

}  // namespace

const OptionGroup discovery_options = {general_heading, add_discovery, take_discovery};

}  // namespace onoma::cli
