// SPDX-License-Identifier: Apache-2.0
// Results -> text for a terminal, CSV for a spreadsheet, JSON for a program. Nothing is counted
// here.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/discovery.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/series.hpp"
#include "onoma/report/format.hpp"
#include "onoma/report/table_view.hpp"

namespace onoma {

// What every report carries beside its rows.
struct ReportContext {
    const Analysis& analysis;
    const Lexicon& lexicon;
    bool colour = false;        // ANSI escapes in text
    std::size_t columns = 100;  // of the terminal, for text
    TableView view = {};        // whose columns report and pairs show
    // How the analysis was made, and which rows were asked for: JSON of report and compare says so.
    AnalysisSettings settings = {};
    TableSettings table = {};
};

// A frequency table, and its rows over time when that was asked for: then CSV is of the series.
struct FrequencyReport {
    std::vector<FrequencyRow> rows;
    std::optional<SeriesTable> series;
};

// JSON keys and CSV columns are told in docs/output.md and stay: fields are added, not renamed.
// REQUIRES: format is text, csv, tsv, md, json or jsonl.
void write_frequency_report(std::ostream& out, Format format, const ReportContext& context,
                            const FrequencyReport& report);
void write_comparison(std::ostream& out, Format format, const ReportContext& context,
                      const Comparison& comparison);

// The keys that TableView knows of the rows of a frequency report, and the rows in its order.
[[nodiscard]] std::vector<std::string> frequency_columns();
[[nodiscard]] std::vector<FrequencyRow> rows_in_view(const std::vector<FrequencyRow>& rows,
                                                     const TableView& view);

// As tsv: rows of a lexicon, see lexicons/README.md, to be edited and read with --lexicon.
void write_proposals(std::ostream& out, Format format, const ReportContext& context,
                     const Proposals& proposals);

// For each mention of one document: the form, the lexicon line, the rule, the evidence, and the
// candidates that lost, as far as TaggedText::losers has them. With `byte` only what covers that
// byte. REQUIRES: text or json.
void write_explanation(std::ostream& out, Format format, const TaggedDocument& tagged,
                       const Lexicon& lexicon, const std::optional<std::uint32_t>& byte = {});

// One JSON line a document (jsonl, spacy), columns (conll), or one row a mention (csv, tsv, after
// write_mention_header). brat: see onoma/report/brat.hpp.
void write_mention_header(std::ostream& out, Format format);
void write_mentions(std::ostream& out, Format format, const TaggedDocument& tagged,
                    const Lexicon& lexicon);

}  // namespace onoma
