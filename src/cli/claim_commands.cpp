// SPDX-License-Identifier: Apache-2.0
// onoma figures: what articles claim in numbers, and where sources agree. onoma events: which
// articles report the same event, and how their sources cover it.
#include <algorithm>
#include <string>
#include <vector>

#include "cli/progress.hpp"
#include "cli/run.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/report/reports.hpp"

namespace onoma::cli {
namespace {

FigureReportSettings report_settings(const Settings& settings, const Output& output) {
    return {settings.format, settings.figure_kinds, output.shows_colour(),
            output.terminal_columns()};
}

InputsLeftOut write_figures(const Settings& settings, Output& output, const Lexicon& lexicon) {
    FigureWriter writer(output.stream(), report_settings(settings, output));
    AnalysisSettings with_figures = settings.analysis;
    with_figures.tagging.figures = Figures::find;
    InputsLeftOut left_out;
    {
        Progress progress;
        left_out = for_each_tagged_document(settings.operands, lexicon, with_figures,
                                            with_progress(settings.work, progress),
                                            [&](const TaggedDocument& tagged) {
                                                writer.write(tagged, lexicon);
                                                output.end_part();
                                            });
    }
    writer.finish(lexicon, left_out);
    return left_out;
}

InputsLeftOut write_comparison(const Settings& settings, Output& output, const Lexicon& lexicon) {
    const ClaimsFound found = [&] {
        Progress progress;
        return find_claims(settings.operands, lexicon, settings.analysis, settings.figure_kinds,
                           with_progress(settings.work, progress));
    }();
    write_claims(output.stream(), report_settings(settings, output),
                 {found.read, lexicon, found.claims});
    return found.read.left_out;
}

}  // namespace

int run_figures(const Settings& settings, Output& output) {
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    InputsLeftOut left_out;
    try {
        left_out = settings.compare_figures ? write_comparison(settings, output, lexicon)
                                            : write_figures(settings, output, lexicon);
    } catch (const OutputClosed&) {
        return exit_ok;
    }
    output.finish();
    return tell(problems, left_out);
}

// Events.

namespace {

// The articles of an event are read once more.
void check_event(const Settings& settings) {
    if (!settings.event) return;
    const auto& paths = settings.operands;
    const auto& lists = settings.analysis.corpus.lists;
    const auto is_pipe = [](const auto& path) { return path == "-"; };
    if (std::any_of(paths.begin(), paths.end(), is_pipe) ||
        std::any_of(lists.begin(), lists.end(), is_pipe)) {
        throw UsageError("--event: expected files, which are read twice, found standard input");
    }
    if (settings.event_members) {
        throw UsageError("--event: expected no --members beside it, found it");
    }
}

void check_number(std::size_t number, const EventTable& table) {
    if (number <= table.rows.size()) return;
    if (table.rows.empty()) {
        throw UsageError("--event: expected an event that " + std::to_string(table.least_sources) +
                         " sources report, found none");
    }
    throw UsageError("--event: expected a number up to " + std::to_string(table.rows.size()) +
                     ", as many events as there are, found `" + std::to_string(number) + "`");
}

}  // namespace

int run_events(const Settings& settings, Output& output) {
    check_event(settings);
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    const EventReportSettings report = {settings.format, settings.event_members,
                                        output.shows_colour(), output.terminal_columns()};
    return write_result(settings, output, problems, [&](const WorkSettings& work) {
        const EventTable table = tabulate_events(settings.operands, lexicon, settings.analysis,
                                                 settings.events, settings.event_sources, work);
        if (settings.event) {
            check_number(*settings.event, table);
            write_event_coverage(output.stream(), report,
                                 cover_event(settings.operands, lexicon, settings.analysis, table,
                                             *settings.event, work),
                                 lexicon);
        } else {
            write_events(output.stream(), report, table, lexicon);
        }
        return table.read.left_out;
    });
}

}  // namespace onoma::cli
