// SPDX-License-Identifier: Apache-2.0
// The commands that read articles: check, report, compare, pairs, charts, duplicates, discover,
// tag, explain.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "analysis/mention_choice.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/run.hpp"
#include "cli/value_choices.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/discovery.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/base/types.hpp"
#include "onoma/report/format.hpp"
#include "onoma/report/page.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/store/store.hpp"

namespace onoma::cli {
namespace {

ReportContext context_of(const Analysis& analysis, const Lexicon& lexicon, const Output& output,
                         const Settings& settings) {
    TableSettings table = settings.table;
    if (settings.view.sort) table.top = settings.view.top;
    return {
        analysis,          lexicon, output.shows_colour(), output.terminal_columns(), settings.view,
        settings.analysis, table};
}

// pairs.mtx -> pairs.names.tsv
std::filesystem::path names_beside(std::filesystem::path matrix) {
    if (matrix.extension() == ".mtx") matrix.replace_extension();
    return matrix += ".names.tsv";
}

// What a store that these lexicons made has found already is not looked for again.
Analysis analysis_of(const Settings& settings, const Lexicon& lexicon, const WorkSettings& work) {
    if (settings.analysis.corpus.lists.empty()) {
        auto analysis = analyze_stores(settings.operands, lexicon, settings.analysis, work);
        if (analysis) return std::move(*analysis);
    }
    return analyze(settings.operands, lexicon, settings.analysis, work);
}

// Throws UsageError where a group that was asked for has no article.
void keep_contrast(Analysis& analysis, const std::vector<std::string>& groups) {
    if (groups.empty()) return;
    const std::vector<std::string> unknown = analysis.keep_groups(groups);
    if (unknown.empty()) return;
    throw UsageError("--contrast: expected a " + analysis.by + " that has articles, found `" +
                     unknown.front() + "`");
}

// A field that no article has groups them all as one.
void tell_unknown_field(const Analysis& analysis) {
    const std::string& by = analysis.by;
    const std::size_t comma = by.find(',');
    const auto tell = [&](const std::string& field, const auto& value_of) {
        const auto& groups = analysis.counts.groups;
        const bool is_unknown =
            !groups.empty() && std::all_of(groups.begin(), groups.end(), [&](const auto& group) {
                return value_of(group.first) == "(no " + field + ")";
            });
        if (is_unknown)
            complain("no article says its " + field + suggestion(field, known_fields()));
    };
    if (comma == std::string::npos) return tell(by, [](const std::string& name) { return name; });
    tell(by.substr(0, comma),
         [](const std::string& name) { return name.substr(0, name.find(between_fields)); });
    tell(by.substr(comma + 1),
         [](const std::string& name) { return name.substr(name.find(between_fields) + 1); });
}

// Those with the most documents; of equal ones the first by name.
void keep_largest(Analysis& analysis, std::optional<std::size_t> most) {
    const std::vector<std::string>& names = analysis.documents.groups();
    if (!most || names.size() <= *most) return;
    std::vector<std::pair<std::int64_t, std::string>> groups;
    for (const std::string& name : names) groups.emplace_back(0, name);
    for (const CountedDocument& document : analysis.documents.documents()) {
        --groups[document.group].first;
    }
    std::sort(groups.begin(), groups.end());
    std::vector<std::string> largest;
    for (std::size_t at = 0; at < *most; ++at) largest.push_back(groups[at].second);
    analysis.keep_groups(largest);
}

// All articles together -> one table, which `write` writes.
template <typename Write>
int analyze_and_write(const Settings& settings, Output& output, const Lexicon& lexicon,
                      const std::vector<LexiconFinding>& problems, const Write& write) {
    return write_result(settings, output, problems, [&](const WorkSettings& work) {
        Analysis analysis = analysis_of(settings, lexicon, work);
        keep_contrast(analysis, settings.contrast);
        tell_unknown_field(analysis);
        keep_largest(analysis, settings.largest_groups);
        write(context_of(analysis, lexicon, output, settings));
        return std::move(analysis.left_out);
    });
}

template <typename Write>
int analyze_and_write(const Settings& settings, Output& output, const Write& write) {
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    return analyze_and_write(settings, output, lexicon, problems, write);
}

// One document after the other, each written by `write` as soon as it is tagged.
template <typename Write>
int tag_and_write(const Settings& settings, Output& output, const Lexicon& lexicon,
                  const std::vector<LexiconFinding>& problems, const Write& write) {
    InputsLeftOut left_out;
    try {
        Progress progress;
        left_out = for_each_tagged_document(settings.operands, lexicon, settings.analysis,
                                            with_progress(settings.work, progress),
                                            [&](const TaggedDocument& tagged) {
                                                write(tagged);
                                                output.end_part();
                                            });
    } catch (const OutputClosed&) {
        return exit_ok;
    }
    output.finish();
    return tell(problems, left_out);
}

bool has_no_articles(const Settings& settings) {
    return settings.operands.empty() && settings.analysis.corpus.lists.empty();
}

int finish(Output& output) {
    output.finish();
    return exit_ok;
}

void explain(std::span<const ColumnMeaning> meanings, Output& output) {
    write_meanings(output.stream(), meanings, output.terminal_columns());
}

// The ids of who was asked for by id or name.
std::vector<std::string> called(const Analysis& analysis, const std::string& option,
                                const std::string& id_or_name) {
    std::vector<std::string> ids = entities_called(analysis, id_or_name);
    if (ids.empty()) {
        throw UsageError(option + ": expected an entity that the articles name, found `" +
                         id_or_name + "`");
    }
    return ids;
}

// Views and networks are of the usual tables. Throws UsageError when another one is asked for.
void check_view(const Settings& settings) {
    const bool has_columns = !settings.view.columns.empty();
    const bool is_network = settings.format == Format::gexf || settings.format == Format::graphml ||
                            settings.format == Format::mtx;
    const bool is_other_table = settings.network || !settings.similar_to.empty();
    if (has_columns && settings.with_series) {
        throw UsageError("--columns: expected no --by beside it, found one");
    }
    if (is_other_table && (has_columns || settings.view.sort || is_network)) {
        throw UsageError(std::string(has_columns          ? "--columns"
                                     : settings.view.sort ? "--sort"
                                                          : "--format") +
                         ": expected neither --network nor --similar-to beside it, found one");
    }
}

// The report of --against.
ReferenceCorpus read_reference(const Settings& settings, const Lexicon& lexicon) {
    try {
        return read_saved_report(*settings.against, {lexicon, settings.analysis, settings.table});
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

// compare --within events. Throws UsageError when copies are weighted.
int compare_on_events(const Settings& settings, Output& output) {
    if (settings.analysis.tagging.unlisted == Unlisted::collection) {
        throw UsageError("--within: expected --unlisted none or frames, found collection");
    }
    if (settings.analysis.duplicates == Duplicates::weight) {
        throw UsageError("--within: expected --duplicates count or once, found weight");
    }
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    return write_result(settings, output, problems, [&](const WorkSettings& work) {
        const AnalysisOfEvents events =
            analyze_events(settings.operands, lexicon, settings.analysis, settings.events, work);
        write_event_comparison(
            output.stream(), settings.format,
            context_of(events.analysis, lexicon, output, settings),
            compare_within_events(events, kept_types(lexicon, settings.analysis.tagging),
                                  settings.table));
        return events.analysis.left_out;
    });
}

// As wanted, and for a matrix its names beside it.
void write_pair_table(const Settings& settings, Output& output, const ReportContext& context,
                      const PairTable& table) {
    const PairTable pairs = rows_in_view(table, settings.view);
    write_pairs(output.stream(), settings.format, context, pairs);
    if (settings.format != Format::mtx) return;
    Output names(names_beside(*settings.output));
    write_pair_names(names.stream(), context, pairs);
    names.finish();
}

}  // namespace

int run_report(const Settings& settings, Output& output) {
    check_view(settings);
    if (settings.explain_statistics) explain(report_meanings(), output);
    if (has_no_articles(settings)) return finish(output);
    return analyze_and_write(settings, output, [&](const ReportContext& context) {
        FrequencyReport report{
            rows_in_view(make_frequency_table(context.analysis, settings.table), settings.view),
            {},
            settings.wide_measure};
        if (settings.with_series) {
            report.series = make_series(context.analysis, report.rows, settings.table);
        }
        write_frequency_report(output.stream(), settings.format, context, report);
    });
}

int run_compare(const Settings& settings, Output& output) {
    if (settings.explain_statistics) {
        explain(settings.within_events ? within_meanings() : comparison_meanings(), output);
    }
    if (has_no_articles(settings)) return finish(output);
    if (settings.within_events) return compare_on_events(settings, output);
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    std::optional<ReferenceCorpus> reference;
    Settings wanted = settings;
    if (settings.against) {
        reference = read_reference(settings, lexicon);
        wanted.analysis.corpus.not_articles.push_back(*settings.against);
    }
    wanted.comparison.threads = settings.work.threads;
    const bool is_short = settings.format == Format::text || settings.format == Format::md;
    if (is_short) wanted.comparison.most_pairs = shown_group_pairs;
    return analyze_and_write(wanted, output, lexicon, problems, [&](const ReportContext& context) {
        Comparison comparison = compare_groups(context.analysis, wanted.table, wanted.comparison);
        if (reference) {
            comparison.reference =
                compare_with_reference(context.analysis, *reference, settings.table);
        }
        if (comparison.groups.size() == 1 && !reference && settings.format != Format::text) {
            complain("there is nothing to compare: all articles are of one " + context.analysis.by +
                     "; --by compares by another field");
        }
        write_comparison(output.stream(), settings.format, context, comparison);
    });
}

int run_pairs(const Settings& settings, Output& output) {
    check_view(settings);
    if (settings.explain_statistics) explain(pair_meanings(), output);
    if (has_no_articles(settings)) return finish(output);
    return analyze_and_write(settings, output, [&](const ReportContext& context) {
        const Analysis& analysis = context.analysis;
        PairSettings wanted = settings.pairs;
        if (!settings.pairs_with.empty()) {
            wanted.with = called(analysis, "--with", settings.pairs_with);
        }
        if (settings.network) {
            write_network(output.stream(), settings.format, context,
                          make_entity_network(analysis, settings.table, wanted));
        } else if (!settings.similar_to.empty()) {
            const std::string id = called(analysis, "--similar-to", settings.similar_to).front();
            write_similar(output.stream(), settings.format, context,
                          find_similar_entities(analysis, id, settings.table, wanted));
        } else {
            write_pair_table(settings, output, context,
                             make_pair_table(analysis, settings.table, wanted));
        }
    });
}

// Charts.

namespace {

// As many rows as a chart has room for, unless others were asked for.
TableSettings rows_of_chart(const Settings& settings, std::size_t usual, std::size_t most) {
    TableSettings table = settings.table;
    const std::size_t asked = std::max(table.top.value_or(0), settings.chart_names.size());
    if (asked > most) {
        throw UsageError("expected at most " + std::to_string(most) +
                         " names in this chart, found " + std::to_string(asked));
    }
    if (!table.top) table.top = usual;
    if (!settings.chart_names.empty()) table.top.reset();
    return table;
}

// The row of each entity that was asked for, in that order; all rows if none was.
template <typename Row, typename IdOf>
void keep_named(std::vector<Row>& rows, const Analysis& analysis, const Settings& settings,
                const IdOf& id_of) {
    if (settings.chart_names.empty()) return;
    std::vector<Row> wanted;
    for (const std::string& name : settings.chart_names) {
        for (const std::string& id : called(analysis, "--name", name)) {
            const auto row = std::find_if(rows.begin(), rows.end(),
                                          [&](const Row& known) { return id_of(known) == id; });
            if (row == rows.end()) continue;  // only undecided mentions
            wanted.push_back(std::move(*row));
            rows.erase(row);
        }
    }
    rows = std::move(wanted);
}

}  // namespace

int run_chart_trend(const Settings& settings, Output& output) {
    constexpr std::size_t usual = 6;
    const TableSettings table = rows_of_chart(settings, usual, most_chart_lines);
    return analyze_and_write(settings, output, [&](const ReportContext& context) {
        FrequencyReport report{make_frequency_table(context.analysis, table), {}, {}};
        keep_named(report.rows, context.analysis, settings,
                   [](const FrequencyRow& row) { return row.id; });
        if (report.rows.size() > most_chart_lines) report.rows.resize(most_chart_lines);
        report.series = make_series(context.analysis, report.rows, table);
        write_trend_chart(output.stream(), context, report, settings.chart);
    });
}

int run_chart_compare(const Settings& settings, Output& output) {
    constexpr std::size_t usual = 10;
    constexpr std::size_t most = 50;
    const TableSettings table = rows_of_chart(settings, usual, most);
    return analyze_and_write(settings, output, [&](const ReportContext& context) {
        ComparisonSettings tests;
        tests.threads = settings.work.threads;
        tests.most_pairs = 0;
        Comparison comparison = compare_groups(context.analysis, table, tests);
        keep_named(comparison.entities, context.analysis, settings,
                   [](const ComparisonRow& row) { return row.entity.id; });
        write_comparison_chart(output.stream(), context, comparison, settings.chart);
    });
}

int run_chart_network(const Settings& settings, Output& output) {
    constexpr std::size_t usual = 30;
    constexpr std::size_t most = 100;
    const TableSettings table = rows_of_chart(settings, usual, most);
    return analyze_and_write(settings, output, [&](const ReportContext& context) {
        write_network_chart(
            output.stream(), context,
            make_entity_network(context.analysis, table, settings.pairs, Centrality::leave_out),
            settings.chart);
    });
}

namespace {

// Groups with so many documents that whom they name is a habit: five, or as many as leave four
// groups.
struct GroupsOfMap {
    std::vector<std::string> kept;
    std::vector<std::string> apart;
    std::int64_t fewest = 5;
};

GroupsOfMap groups_of_map(const Analysis& analysis) {
    constexpr std::size_t enough = 4;
    const auto& groups = analysis.counts.groups;
    GroupsOfMap found;
    const auto count = [&] {
        return static_cast<std::size_t>(
            std::count_if(groups.begin(), groups.end(),
                          [&](const auto& it) { return it.second.documents >= found.fewest; }));
    };
    while (found.fewest > 1 && count() < enough) --found.fewest;
    for (const auto& [name, size] : groups) {
        (size.documents >= found.fewest ? found.kept : found.apart).push_back(name);
    }
    return found;
}

}  // namespace

int run_chart_map(const Settings& settings, Output& output) {
    constexpr std::size_t usual = 40;
    constexpr std::size_t most = 100;
    constexpr std::size_t that_make_the_map = 200;
    TableSettings table = rows_of_chart(settings, usual, most);
    const std::size_t drawn = table.top.value_or(most);
    table.top = that_make_the_map;
    return analyze_and_write(settings, output, [&](const ReportContext& context) {
        const GroupsOfMap groups = groups_of_map(context.analysis);
        Analysis on_map = context.analysis;
        on_map.keep_groups(groups.kept);
        ComparisonSettings tests;
        tests.threads = settings.work.threads;
        tests.most_pairs = 0;
        const Comparison comparison = compare_groups(on_map, table, tests);
        std::vector<ComparisonRow> rows = comparison.entities;
        keep_named(rows, on_map, settings, [](const ComparisonRow& row) { return row.entity.id; });
        MapChart chart{comparison, {}, groups.apart, groups.fewest};
        for (const ComparisonRow& row : rows) {
            if (chart.entities.size() < drawn) chart.entities.insert(row.entity.id);
        }
        write_map_chart(
            output.stream(),
            {.analysis = on_map, .lexicon = context.lexicon, .settings = context.settings}, chart,
            settings.chart);
    });
}

int run_duplicates(const Settings& settings, Output& output) {
    return write_result(settings, output, {}, [&](const WorkSettings& work) {
        const CorpusSettings& corpus = settings.analysis.corpus;
        std::optional<DuplicateTable> stored;
        if (corpus.lists.empty()) {
            stored = duplicates_of_stores(settings.operands, corpus, settings.stories, work);
        }
        const DuplicateTable table =
            stored ? *std::move(stored)
                   : find_duplicates(settings.operands, corpus, settings.stories, work);
        write_duplicates(output.stream(), settings.format, table, output.terminal_columns(),
                         output.shows_colour());
        return table.read.left_out;
    });
}

int run_check(const Settings& settings, Output& output) {
    return write_result(settings, output, {}, [&](const WorkSettings& work) {
        const InputCheck check = check_inputs(settings.operands, settings.analysis.corpus, work);
        write_input_check(output.stream(), settings.format, check, output.terminal_columns(),
                          output.shows_colour());
        return check.read.left_out;
    });
}

int run_discover(const Settings& settings, Output& output) {
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    return write_result(settings, output, problems, [&](const WorkSettings& work) {
        DiscoverySettings wanted = settings.discovery;
        wanted.corpus = settings.analysis.corpus;
        const Discovery discovery = discover(settings.operands, lexicon, wanted, work);
        write_proposals(output.stream(), settings.format,
                        context_of(discovery.analysis, lexicon, output, settings),
                        propose_names(discovery.names, lexicon, wanted));
        return discovery.analysis.left_out;
    });
}

int run_tag(const Settings& settings, Output& output) {
    if (settings.format == Format::brat) return run_tag_as_brat(settings);
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    write_mention_header(output.stream(), settings.format);
    Settings wanted = settings;
    const bool has_figures = settings.format == Format::jsonl;  // the other formats have names only
    if (has_figures) wanted.analysis.tagging.figures = Figures::find;
    return tag_and_write(wanted, output, lexicon, problems, [&](const TaggedDocument& tagged) {
        write_mentions(output.stream(), settings.format, tagged, lexicon);
    });
}

int run_explain(const Settings& settings, Output& output) {
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    Settings with_figures = settings;
    with_figures.analysis.tagging.figures = Figures::find;
    return tag_and_write(
        with_figures, output, lexicon, problems, [&](const TaggedDocument& tagged) {
            write_explanation(output.stream(), settings.format, tagged, lexicon, settings.at_byte);
        });
}

// onoma tag --format brat: a folder with two files for each document.

namespace {

namespace fs = std::filesystem;

// Throws UsageError when `folder` is none and cannot become one.
void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (fs::is_directory(folder)) return;
    throw UsageError("--output: expected a folder, found " + folder.string() +
                     (error ? ": " + error.message() : " which is none"));
}

template <typename Write>
void write_file(const fs::path& path, const Write& write) {
    Output file(path);
    write(file.stream());
    file.finish();
}

}  // namespace

int run_tag_as_brat(const Settings& settings) {
    const fs::path& folder = *settings.output;
    make_folder(folder);
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    std::set<std::string> types;
    std::int64_t number = 0;
    InputsLeftOut left_out;
    {
        Progress progress;
        left_out = for_each_tagged_document(
            settings.operands, lexicon, settings.analysis, with_progress(settings.work, progress),
            [&](const TaggedDocument& tagged) {
                const fs::path base = folder / brat_name(++number, tagged.document);
                write_file(fs::path(base) += ".txt",
                           [&](std::ostream& out) { write_brat_text(out, tagged); });
                write_file(fs::path(base) += ".ann", [&](std::ostream& out) {
                    write_brat_annotations(out, tagged, lexicon, types);
                });
            });
    }
    write_file(folder / "annotation.conf",
               [&](std::ostream& out) { write_brat_configuration(out, types); });
    return tell(problems, left_out);
}

}  // namespace onoma::cli
