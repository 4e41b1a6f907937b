// SPDX-License-Identifier: Apache-2.0
// onoma figures: what articles claim in numbers, and where sources agree.
#include <set>
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

// Tags all articles with their figures and hands them to `visit`, in order.
template <typename Visit>
InputsLeftOut for_each_document(const Settings& settings, const Lexicon& lexicon,
                                const Visit& visit) {
    AnalysisSettings with_figures = settings.analysis;
    with_figures.tagging.figures = Figures::find;
    with_figures.tagging.with_fingerprint = settings.compare_figures;
    Progress progress;
    return for_each_tagged_document(settings.operands, lexicon, with_figures,
                                    with_progress(settings.work, progress), visit);
}

InputsLeftOut write_figures(const Settings& settings, Output& output, const Lexicon& lexicon) {
    FigureWriter writer(output.stream(), report_settings(settings, output));
    InputsLeftOut left_out =
        for_each_document(settings, lexicon, [&](const TaggedDocument& tagged) {
            writer.write(tagged, lexicon);
            output.end_part();
        });
    writer.finish(lexicon, left_out);
    return left_out;
}

InputsLeftOut write_comparison(const Settings& settings, Output& output, const Lexicon& lexicon) {
    ClaimComparison claims(settings.figure_kinds);
    std::vector<FingerprintedDocument> fingerprints;
    ArticlesRead read;
    InputsLeftOut left_out =
        for_each_document(settings, lexicon, [&](const TaggedDocument& tagged) {
            read.add(tagged);
            claims.add(tagged, lexicon);
            fingerprints.push_back({tagged.document.id, tagged.document.date, *tagged.fingerprint});
        });
    std::erase_if(fingerprints, [&](const auto& it) { return left_out.is_replaced(it.id); });
    // A story that ten sources copied is one voice, and so is an article that was changed.
    std::set<std::string> other_voices = copies_among(fingerprints);
    for (const auto& [id, replaced] : left_out.replaced) other_voices.insert(id);
    fingerprints = {};
    claims.compare(other_voices);
    read.finish(std::move(left_out));
    write_claims(output.stream(), report_settings(settings, output), {read, lexicon, claims});
    return read.left_out;
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

}  // namespace onoma::cli
