// SPDX-License-Identifier: Apache-2.0
// Results -> text for a terminal, CSV for a spreadsheet, JSON for a program. Nothing is counted
// here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/discovery.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"
#include "onoma/report/format.hpp"
#include "onoma/statistics/self_test.hpp"

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

// A frequency table, and its rows over time when that was asked for: then CSV is of the series,
// with a row for each entity and period, or with a column for each period where `wide_measure` says
// what to put there, one of series_measures().
struct FrequencyReport {
    std::vector<FrequencyRow> rows;
    std::optional<SeriesTable> series;
    std::string wide_measure = {};
};

// What cells of a wide table may be: "mentions", "documents", "rate", ...
[[nodiscard]] std::vector<std::string> series_measures();

// JSON keys and CSV columns are told in docs/output.md and stay: fields are added, not renamed.
// REQUIRES: format is text, csv, tsv, md, json or jsonl.
void write_frequency_report(std::ostream& out, Format format, const ReportContext& context,
                            const FrequencyReport& report);
void write_comparison(std::ostream& out, Format format, const ReportContext& context,
                      const Comparison& comparison);
void write_event_comparison(std::ostream& out, Format format, const ReportContext& context,
                            const EventComparison& comparison);
// Text and Markdown show no more of Comparison::pairs.
inline constexpr std::size_t shown_group_pairs = 20;

// The keys that TableView knows of the rows of a frequency report, and the rows in its order.
[[nodiscard]] std::vector<std::string> frequency_columns();
[[nodiscard]] std::vector<FrequencyRow> rows_in_view(const std::vector<FrequencyRow>& rows,
                                                     const TableView& view);

// The rows of a report or of its series, and those of a comparison: one for each entity and group.
[[nodiscard]] DataTable data_of(const ReportContext& context, const FrequencyReport& report);
[[nodiscard]] DataTable data_of(const Comparison& comparison);

// As tsv: rows of a lexicon, see lexicons/README.md, to be edited and read with --lexicon.
void write_proposals(std::ostream& out, Format format, const ReportContext& context,
                     const Proposals& proposals);
[[nodiscard]] DataTable data_of(const Proposals& proposals);

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

// Pairs, the network that they make, and who is named in the same company. REQUIRES, of all:
// format is text, csv, tsv, md, json or jsonl; write_pairs also gexf, graphml or mtx.

void write_pairs(std::ostream& out, Format format, const ReportContext& context,
                 const PairTable& table);
[[nodiscard]] DataTable data_of(const ReportContext& context, const PairTable& table);
void write_network(std::ostream& out, Format format, const ReportContext& context,
                   const EntityNetwork& network);
void write_similar(std::ostream& out, Format format, const ReportContext& context,
                   const SimilarEntities& similar);

// Who the rows of the matrix are that write_pairs() writes as mtx: TSV.
void write_pair_names(std::ostream& out, const ReportContext& context, const PairTable& table);

// The keys that TableView knows of pairs, of any unit, and the pairs in its order.
[[nodiscard]] std::vector<std::string> pair_columns();
[[nodiscard]] PairTable rows_in_view(const PairTable& table, const TableView& view);

// Charts -> SVG, with what was counted as their last line, and in words for who cannot see them.
// Throw Error where there is nothing to draw.

struct ChartSettings {
    std::string title;                 // empty: one that says who is in it
    std::string measure = "mentions";  // of a trend: "mentions", "documents" or "rate"
};

// More lines, or groups, than that cannot be told apart.
inline constexpr std::size_t most_chart_lines = 8;

// A line for each row over the periods of `series`. REQUIRES: there is one, of days, weeks, months
// or years, and at most most_chart_lines rows.
void write_trend_chart(std::ostream& out, const ReportContext& context,
                       const FrequencyReport& report, const ChartSettings& settings);
// A line for each entity, with the rate of each group and its interval. Of more groups than
// most_chart_lines those with most documents are drawn.
void write_comparison_chart(std::ostream& out, const ReportContext& context,
                            const Comparison& comparison, const ChartSettings& settings);
// Entities, and the pairs that are above chance as lines between them.
void write_network_chart(std::ostream& out, const ReportContext& context,
                         const EntityNetwork& network, const ChartSettings& settings);
// The map of `comparison`, which all of its entities make, with those that are to be drawn. Throws
// Error without a map of three groups.
struct MapChart {
    const Comparison& comparison;
    std::set<std::string> entities = {};  // ids
    std::vector<std::string> apart = {};  // groups that are not on it,
    std::int64_t fewest = 0;              // as they have fewer articles than that
};
void write_map_chart(std::ostream& out, const ReportContext& context, const MapChart& map,
                     const ChartSettings& settings);

// Story clusters -> text for a terminal, CSV for a spreadsheet, JSON for a program.

// Clusters of two or more, each document with what it has in common with the first. JSON keys and
// CSV columns are told in docs/output.md and stay. `columns` are those of the terminal and `colour`
// is for ANSI escapes, both for text. REQUIRES: format is text, csv, tsv, md, json
// or jsonl.
void write_duplicates(std::ostream& out, Format format, const DuplicateTable& table,
                      std::size_t columns = 100, bool colour = false);
[[nodiscard]] DataTable data_of(const DuplicateTable& table);

// What there is to read -> the same formats; rows are the documents to look at.
void write_input_check(std::ostream& out, Format format, const InputCheck& check,
                       std::size_t columns = 100, bool colour = false);

// Events -> the same formats. The fields are told in docs/output.md.

struct EventReportSettings {
    Format format = Format::text;
    bool with_members = false;  // rows and JSON lines: one for each article of an event
    bool colour = false;        // ANSI escapes in text
    std::size_t columns = 100;  // of the terminal, for text
};

// REQUIRES, of both: format is text, csv, tsv, md, json or jsonl.
void write_events(std::ostream& out, const EventReportSettings& settings, const EventTable& table,
                  const Lexicon& lexicon);
[[nodiscard]] DataTable data_of(const EventReportSettings& settings, const EventTable& table);
void write_event_coverage(std::ostream& out, const EventReportSettings& settings,
                          const EventCoverage& coverage, const Lexicon& lexicon);

// Figures and claims -> text, CSV, TSV, JSON, JSON lines. The fields are told in docs/output.md.

struct FigureReportSettings {
    Format format = Format::text;
    std::vector<FigureKind> kinds;  // empty: all
    bool colour = false;            // ANSI escapes in text
    std::size_t columns = 100;      // of the terminal, for text
};

// The figures of documents as they come: JSON lines, CSV and TSV are written at once, a table and
// JSON when all are there. `out` must outlive it.
class FigureWriter {
public:
    FigureWriter(std::ostream& out, FigureReportSettings settings);
    ~FigureWriter();

    void write(const TaggedDocument& tagged, const Lexicon& lexicon);
    // Once, last, with what all that was read is made of.
    void finish(const Lexicon& lexicon, const InputsLeftOut& left_out);

private:
    struct Rows;
    std::ostream& out_;
    FigureReportSettings settings_;
    std::unique_ptr<Rows> rows_;
};

// What articles claim, with what was read for it.
struct ClaimReport {
    const ArticlesRead& read;
    const Lexicon& lexicon;
    const ClaimComparison& claims;
};

void write_claims(std::ostream& out, const FigureReportSettings& settings,
                  const ClaimReport& report);
[[nodiscard]] DataTable data_of(const ClaimReport& report);

// Sentences that name somebody -> text, CSV, TSV, Markdown, JSON, JSON lines. The fields are told
// in docs/output.md.

struct QuoteReportSettings {
    Format format = Format::text;
    QuoteSettings quotes;  // what was asked for
    AnalysisSettings analysis;
    bool with_groups = false;   // how many there are in each group of AnalysisSettings::by
    bool colour = false;        // ANSI escapes in text
    std::size_t columns = 100;  // of the terminal, for text
};

// Quotes as they come: text, JSON lines, CSV and TSV are written at once, Markdown and JSON when
// all are there. JSON waits in a temporary file, Markdown in memory. `out` and `lexicon` must
// outlive it.
class QuoteWriter {
public:
    QuoteWriter(std::ostream& out, const Lexicon& lexicon, QuoteReportSettings settings);
    ~QuoteWriter();

    void write(const Quote& quote);
    void finish(const QuotesFound& found);  // once, last

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// "No sentence names `opnai`; did you mean ...?" for who finds nothing.
[[nodiscard]] std::string nothing_found(const Lexicon& lexicon, const QuoteSettings& quotes);

// The words beside a name -> the same formats.

struct CollocateReportSettings {
    Format format = Format::text;
    const Lexicon& lexicon;
    std::optional<std::size_t> top = {};  // words; all count
    bool colour = false;                  // ANSI escapes in text
    std::size_t columns = 100;            // of the terminal, for text
};

void write_collocates(std::ostream& out, const CollocateReportSettings& settings,
                      const CollocateTable& table);

// The self-test of the statistics -> text for a terminal, CSV for a spreadsheet, JSON for a
// program.

// A row each, and as text a last line with how many agree. JSON: {"onoma", "rows": [{"name",
// "expected", "got" (null for none), "tolerance", "ok"}], "failed"}. `colour` is for ANSI escapes
// in text. REQUIRES: text, csv or json.
void write_self_test(std::ostream& out, Format format, const std::vector<SelfTestRow>& rows,
                     std::size_t terminal_columns, bool colour);

// How many rows do not agree.
[[nodiscard]] std::size_t failed_rows(const std::vector<SelfTestRow>& rows);

// What the tools for lexicons found -> text for a terminal, JSON for a program. The shapes are told
// in docs/lexicon-tools.md.

// All of these: REQUIRES: text or json. `colour` is for ANSI escapes in text.

// A line for each finding; nothing as text when there is none.
void write_lexicon_check(std::ostream& out, Format format, const LexiconCheck& check);

// `5 files, 13,250 entities, 31,004 forms: nothing found`
[[nodiscard]] std::string summary_of(const LexiconCheck& check);

void write_shown_entity(std::ostream& out, Format format, const ShownEntity& shown);

// `text` is what was asked for.
void write_shown_meanings(std::ostream& out, Format format, std::string_view text,
                          const std::vector<ShownMeaning>& meanings);

void write_lexicon_diff(std::ostream& out, Format format, const LexiconDiff& diff, bool colour);

// Changes of mentions as they come, document by document, and the totals at the end. `out` must
// outlive it.
class MentionDiffWriter {
public:
    MentionDiffWriter(std::ostream& out, Format format, bool colour);

    void write(const Document& document, const std::vector<MentionChange>& changes);
    void finish(const MentionDiffTotals& totals);  // once, last

private:
    void write_text(const Document& document, const MentionChange& change);
    void write_json(const Document& document, const MentionChange& change);

    std::ostream& out_;
    bool json_;
    bool colour_;
    bool any_ = false;
};

// What `onoma report --format json` or `onoma compare --format json` wrote, read back as a
// reference.

// What the report is compared with: other settings or lexicons count other mentions, and their
// difference would be told as one of the articles.
struct CountedHere {
    const Lexicon& lexicon;
    const AnalysisSettings& settings;
    const TableSettings& table;
};

// Throws Error, `FILE: expected X, found Y`, for what cannot be read, is no such report, lacks some
// of its entities, or was counted otherwise. Which articles it is of may differ.
[[nodiscard]] ReferenceCorpus read_saved_report(const std::filesystem::path& file,
                                                const CountedHere& here);

// The same of a stream; `name` is for messages.
[[nodiscard]] ReferenceCorpus read_saved_report(std::istream& in, const std::string& name,
                                                const CountedHere& here);

}  // namespace onoma
