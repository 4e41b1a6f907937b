// SPDX-License-Identifier: Apache-2.0
// The report: who and what is named, how often, and over time.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/joined.hpp"
#include "onoma/report/reports.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/series.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr const char* few_documents = "there are fewer than two documents with words";
constexpr const char* few_mentions =
    "it has a single mention, or there are no two documents (sources)";
constexpr const char* one_source = "there is only one source";
constexpr const char* undated = "no document that names it has a date";

constexpr std::size_t long_list = 25;        // rows that a terminal shows as they are
constexpr std::size_t named_of_folded = 12;  // of those that are folded

constexpr std::string_view bounds =
    "The least and the most that the truth may be: without and with the mentions that several "
    "entities claim.";
constexpr std::string_view deviation =
    "Deviation of proportions: 0 when the mentions are spread over the documents as evenly as "
    "their words are, near 1 when few documents have all of them. dp_norm is stretched so that 1 "
    "can be reached. Of few mentions both are near 1 wherever they fall, as most documents must "
    "go without: compare entities about as frequent, or read dp_relative.";
constexpr std::string_view against_chance =
    "The same against chance: 0 when the mentions lie as if each had fallen on any word, 1 when "
    "the shortest document has all, below 0 when they are spread more evenly than by chance. A "
    "high rate with a high value is one big story, not a constant presence. source_dp_relative "
    "says it of sources: 0 when all name the entity about as often in their words.";
constexpr std::string_view entropy =
    "How evenly the mentions are shared out between sources: entropy in bits, and entropy divided "
    "by the most there can be with so many sources. Evenness 1: all sources have as many mentions "
    "of it; 0: one source has all, which may be because it wrote nearly everything: see "
    "source_dp_relative.";
constexpr std::string_view dates =
    "The earliest and the latest date of a document that names the entity.";

// Columns that a terminal has room for only where they say something.
struct Shown {
    bool stories = false;    // there are copies
    bool undecided = false;  // and mentions that several entities claim
    bool weighted = false;
    int digits = 2;
};

Shown shown_of(const std::vector<FrequencyRow>& rows, Duplicates duplicates,
               const TableView& view) {
    const auto any = [&](const auto& is_shown) {
        return std::any_of(rows.begin(), rows.end(), is_shown);
    };
    return {.stories = any([](const auto& row) { return row.stories != row.documents; }),
            .undecided =
                any([](const auto& row) { return row.possible_mentions != row.sure_mentions; }),
            .weighted = duplicates == Duplicates::weight,
            .digits = view.digits.value_or(Shown().digits)};
}

// "4.12–14.3", or nothing.
std::optional<std::string> interval_text(const FrequencyRow& row, int digits) {
    if (!row.rate_interval) return std::nullopt;
    return fixed(row.rate_interval->low, digits) + "\u2013" +
           fixed(row.rate_interval->high, digits);
}

ColumnsOf<FrequencyRow> columns_of(const Shown& shown = {}) {
    using Row = FrequencyRow;
    return {
        {data("id"), &Row::id},
        {{.key = "name", .title = "Entity"}, &Row::name},
        {{.key = "type", .title = "Type"}, &Row::type},
        {{.key = "mentions",
          .title = "Mentions",
          .meaning = "How often the entity is named, each time that it is, whichever of its forms "
                     "stands there. What several entities claim and nothing decides is not among "
                     "them; --counts possible counts it for each.",
          .has_bar = true},
         &Row::mentions},
        {{.key = "documents",
          .title = "Documents",
          .meaning = "How many documents name the entity at least once."},
         &Row::documents},
        {{.key = "stories",
          .title = "Stories",
          .meaning = "The same, but copies of one story, which several sources printed, are one "
                     "document.",
          .in_text = shown.stories},
         &Row::stories},
        {{.key = "sources",
          .title = "Sources",
          .meaning = "How many sources name it in any of their documents."},
         &Row::sources},
        {{.key = "rate_per_1000_words",
          .title = "per 1,000\nwords",
          .meaning = "Mentions in 1,000 words of all documents that were read: comparable between "
                     "collections of different size."},
         &Row::rate_per_1000_words},
        {{.key = "rate_interval",
          .title = "95 %\ninterval",
          .meaning =
              "The 95 % interval of the rate: if other documents of the same kind had been "
              "collected, the rate would probably have been in there. Documents are what is drawn, "
              "not words, because a document that names somebody once tends to name them again; an "
              "interval made of words would be much too narrow. Copies of a story are one document "
              "here (--unit document: each is one). What few documents name has too few of them to "
              "tell how much it varies, and so shares that with entities about as frequent "
              "(rate_error is the standard error, rate_degrees_of_freedom how sure that is).",
          .meaning_of = "rate_low, rate_high",
          .is_figure = true,
          .in_csv = false,
          .empty = few_documents,
          .in_json = false},
         [digits = shown.digits](const Row& row) { return interval_text(row, digits); }},
        {{.key = "share",
          .title = "Share\nof type",
          .meaning = "The entity's part of all mentions of its type: 0.25 of the companies' "
                     "mentions are of this company (share of voice). Its 95 % interval (share_low, "
                     "share_high) is made of documents, as that of the rate.",
          .is_percent = true},
         &Row::share},
        {{.key = "sure_mentions", .title = "sure", .meaning = bounds, .in_text = shown.undecided},
         &Row::sure_mentions},
        {{.key = "possible_mentions",
          .title = "possible",
          .meaning = bounds,
          .in_text = shown.undecided},
         &Row::possible_mentions},
        {data("listed"), [](const Row& row) { return !row.provisional; }},
        {{.key = "weighted_mentions",
          .title = "weighted",
          .meaning = "Mentions when all copies of a story share the weight of one document.",
          .in_text = shown.weighted},
         &Row::weighted_mentions},
        {{.key = "once_mentions",
          .title = "once",
          .meaning = "Mentions when only the first document of each story counts.",
          .in_text = false},
         &Row::once_mentions},
        {data("rate_low", few_documents), at(&Row::rate_interval, &Interval::low)},
        {data("rate_high", few_documents), at(&Row::rate_interval, &Interval::high)},
        {data("rate_error", few_documents), &Row::rate_error},
        {data("rate_degrees_of_freedom", few_documents), &Row::rate_freedom},
        {data("share_low", few_documents), at(&Row::share_interval, &Interval::low)},
        {data("share_high", few_documents), at(&Row::share_interval, &Interval::high)},
        {{.key = "share_of_documents",
          .meaning = "The part of all documents that name the entity, with the 95 % interval of "
                     "Wilson (share_of_documents_low, share_of_documents_high).",
          .is_percent = true,
          .in_text = false},
         &Row::share_of_documents},
        {data("share_of_documents_low", "no documents"),
         at(&Row::share_of_documents_interval, &Interval::low)},
        {data("share_of_documents_high", "no documents"),
         at(&Row::share_of_documents_interval, &Interval::high)},
        {{.key = "dp",
          .title = "DP",
          .meaning = deviation,
          .in_text = false,
          .empty = few_documents},
         at(&Row::dispersion, &Dispersion::dp)},
        {{.key = "dp_norm",
          .title = "DPnorm",
          .meaning = deviation,
          .in_text = false,
          .empty = few_documents},
         at(&Row::dispersion, &Dispersion::dp_norm)},
        {{.key = "juilland_d",
          .title = "D",
          .meaning = "Juilland's D of the rates in the documents: 1 even, 0 all in one document. "
                     "Another view of the same as dp, that makes more of documents with very high "
                     "rates.",
          .in_text = false,
          .empty = few_documents},
         at(&Row::dispersion, &Dispersion::juilland_d)},
        {data("dp_relative", few_mentions, against_chance), &Row::dp_relative},
        {data("source_entropy", one_source, entropy), &Row::source_entropy},
        {data("source_evenness", one_source, entropy), &Row::source_evenness},
        {data("source_dp_relative", few_mentions, against_chance), &Row::source_dp_relative},
        {data("first_date", undated, dates), &Row::first_date},
        {data("last_date", undated, dates), &Row::last_date},
    };
}

// A row of JSON, with its series where one was asked for.
struct ReportedEntity {
    const FrequencyRow* row = nullptr;
    std::optional<SeriesOfRow> series;
};

ColumnsOf<ReportedEntity> entity_columns() {
    ColumnsOf<ReportedEntity> columns;
    add_columns(columns, columns_of(),
                [](const ReportedEntity& entity) -> const FrequencyRow& { return *entity.row; });
    columns.push_back({{.key = "series", .is_optional = true, .shape = cells_shape()},
                       [](const ReportedEntity& entity) {
                           return entity.series ? cells_as_json(*entity.row, *entity.series)
                                                : Json();
                       }});
    const ColumnsOf<OverTime> tests = over_time_columns();
    columns.push_back({{.key = "over_time", .is_optional = true, .shape = shape_of(tests)},
                       [tests](const ReportedEntity& entity) {
                           if (!entity.series || entity.series->series->over_time.empty()) {
                               return Json();
                           }
                           return object_of(tests,
                                            entity.series->series->over_time[entity.series->row]);
                       }});
    return columns;
}

std::vector<ReportedEntity> entities_of(const FrequencyReport& report) {
    std::vector<ReportedEntity> entities;
    for (const FrequencyRow& row : report.rows) {
        ReportedEntity& entity = entities.emplace_back(ReportedEntity{&row, {}});
        if (report.series) entity.series = SeriesOfRow{&*report.series, entities.size() - 1};
    }
    return entities;
}

// Descriptions such as "CEO of Anthropic", which name nobody.
struct DescribedEntity {
    std::string id;
    std::string name;
    std::int64_t mentions = 0;
};

ColumnsOf<DescribedEntity> role_columns() {
    return {
        {data("id"), &DescribedEntity::id},
        {{.key = "name", .title = "Person"}, &DescribedEntity::name},
        {{.key = "mentions", .title = "Mentions", .has_bar = true}, &DescribedEntity::mentions}};
}

std::vector<DescribedEntity> described_by_role(const EntityCounts& counts) {
    std::vector<DescribedEntity> described;
    for (const auto& [id, entity] : counts.entities) {
        if (entity.role_mentions > 0) described.push_back({id, entity.name, entity.role_mentions});
    }
    return described;
}

// Forms whose mentions are in no count, with who may be meant.
struct AmbiguousForm {
    std::string text;
    std::vector<std::string> candidates;
    std::string names;
    std::int64_t mentions = 0;
};

ColumnsOf<AmbiguousForm> ambiguous_columns() {
    return {{{.key = "text", .title = "Form"}, &AmbiguousForm::text},
            {data("candidates"), &AmbiguousForm::candidates},
            {{.key = "mentions", .title = "Mentions"}, &AmbiguousForm::mentions},
            {{.key = "names", .title = "Candidates", .in_json = false}, &AmbiguousForm::names}};
}

std::vector<AmbiguousForm> ambiguous_forms(const EntityCounts& counts) {
    std::vector<AmbiguousForm> forms;
    for (const auto& [form, mentions] : counts.undecided) {
        std::string names;
        for (const std::string& id : form.candidates) {
            names += (names.empty() ? "" : ", ") + counts.entities.at(id).name;
        }
        forms.push_back({form.text, form.candidates, std::move(names), mentions});
    }
    return forms;
}

// What the JSON is made of.
struct Whole {
    const ReportContext& context;
    const FrequencyReport& report;
};

CountedHere counted_here(const Whole& whole) {
    return {whole.context.lexicon, whole.context.settings, whole.context.table};
}

const EntityCounts& counts_in(const Whole& whole) { return whole.context.analysis.counts; }

const std::optional<SeriesTable>& series_in(const Whole& whole) { return whole.report.series; }

// What the rows are made of.
ColumnsOf<Whole> leading_keys(const std::string& by) {
    return {
        {{.key = "sampling_unit"},
         [](const Whole& whole) { return to_string(whole.context.analysis.sampling_unit); }},
        object_in<Whole>("settings", settings_columns(), counted_here),
        {{.key = "entities_left_out"},
         [](const Whole& whole) {
             const ReportContext& context = whole.context;
             return context.analysis.counts.named(context.table.count_possible) -
                    std::ssize(whole.report.rows);
         }},
        {{.key = "by", .is_optional = true}, at(series_in, &SeriesTable::by)},
        {{.key = "periods",
          .is_optional = true,
          .shape = shape::list_of(shape_of(period_columns(by)))},
         [by](const Whole& whole) {
             return whole.report.series
                        ? objects_of(period_columns(by), whole.report.series->periods)
                        : Json();
         }},
    };
}

// The keys of JSON after the frame; `by` is the field of the series.
ColumnsOf<Whole> keys_by(const std::string& by) {
    ColumnsOf<Whole> keys = leading_keys(by);
    const ColumnsOf<Whole> own = {
        streamed_list_of<Whole>("entities", entity_columns(),
                                [](const Whole& whole) { return entities_of(whole.report); }),
        empty_reasons_of<Whole>(columns_of()),
        list_of<Whole>("roles", role_columns(),
                       [](const Whole& whole) { return described_by_role(counts_in(whole)); }),
        list_of<Whole>("ambiguous", ambiguous_columns(),
                       [](const Whole& whole) { return ambiguous_forms(counts_in(whole)); }),
    };
    keys.insert(keys.end(), own.begin(), own.end());
    return keys;
}

// The same of a wide table, whose rows have their cells below one key.
ColumnsOf<Whole> wide_keys(const SeriesTable& series, const std::string& measure) {
    const ColumnsOf<WideRow> columns = wide_columns(series, measure);
    ColumnsOf<Whole> keys = leading_keys(series.by);
    keys.push_back({{.key = "measure", .shape = shape::one_of(series_measures())},
                    [](const Whole& whole) { return whole.report.wide_measure; }});
    keys.push_back(list_of<Whole>("entities", columns, [](const Whole& whole) {
        return wide_rows(whole.report.rows, *whole.report.series, whole.report.wide_measure);
    }));
    keys.push_back(empty_reasons_of<Whole>(columns));
    return keys;
}

Table table_of(const std::vector<FrequencyRow>& rows, Duplicates duplicates,
               const TableView& view = {}) {
    return table_of(columns_of(shown_of(rows, duplicates, view)), rows);
}

bool is_wide(const FrequencyReport& report) {
    return report.series && !report.wide_measure.empty();
}

class TextWriter {
public:
    TextWriter(std::ostream& out, const ReportContext& context, const FrequencyReport& report)
        : out_(out), context_(context), report_(report) {}

    void write() {
        if (report_.rows.empty()) out_ << "No entity of the lexicons is named in these articles.\n";
        if (is_wide(report_)) {
            write_wide();
        } else {
            write_entities({}, entities_that_are(false));
            write_entities("\nIn no lexicon:\n", entities_that_are(true));
            write_series();
        }
        const EntityCounts& counts = context_.analysis.counts;
        write_titled("\nDescribed by a role, counted apart:\n",
                     onoma::table_of(role_columns(), described_by_role(counts)));
        write_titled(
            "\nAmbiguous, counted for nobody (--counts possible counts them for each "
            "candidate):\n",
            onoma::table_of(ambiguous_columns(), ambiguous_forms(counts)));
        if (!report_.rows.empty()) write_base();
        write_footer(out_, frame_of(context_));
    }

private:
    [[nodiscard]] std::vector<FrequencyRow> entities_that_are(bool provisional) const {
        std::vector<FrequencyRow> rows;
        for (const FrequencyRow& row : report_.rows) {
            if (row.provisional == provisional) rows.push_back(row);
        }
        return rows;
    }

    void write_titled(std::string_view title, const Table& table) {
        if (table.rows.empty()) return;
        out_ << title;
        write_text_table(out_, table, context_.columns, context_.colour);
    }

    void write_entities(std::string_view title, std::vector<FrequencyRow> rows) {
        if (rows.empty()) return;
        const std::vector<FrequencyRow> folded = fold_rare(rows);
        const Table table = with_columns(
            with_digits(table_of(rows, context_.analysis.duplicates, context_.view), context_.view),
            context_.view);
        write_titled(title, table);
        write_empty_reasons(out_, table);
        if (!folded.empty()) write_folded(folded);
    }

    // Takes those that a single story names from a long list, unless rows were asked for.
    std::vector<FrequencyRow> fold_rare(std::vector<FrequencyRow>& rows) const {
        const bool is_usual = !context_.table.top && context_.table.min_mentions <= 1 &&
                              !context_.view.sort && context_.view.columns.empty();
        if (!is_usual || rows.size() <= long_list) return {};
        const auto rare = std::stable_partition(rows.begin(), rows.end(),
                                                [](const auto& row) { return row.stories > 1; });
        std::vector<FrequencyRow> folded(rare, rows.end());
        if (folded.size() == rows.size()) return {};  // then they are the list
        rows.erase(rare, rows.end());
        return folded;
    }

    void write_folded(const std::vector<FrequencyRow>& rows) {
        std::vector<std::string> names;
        for (const FrequencyRow& row : rows) {
            if (names.size() < named_of_folded) names.push_back(row.name);
        }
        const bool has_more = names.size() < rows.size();
        write_paragraph(out_,
                        fmt::format("and {} more, each in one story: {}{} (--top {} or another "
                                    "--format lists them)",
                                    with_thousands(std::ssize(rows)), joined(names),
                                    has_more ? ", \u2026" : "", report_.rows.size()),
                        context_.columns);
    }

    void write_series() {
        if (!report_.series || report_.rows.empty()) return;
        write_titled("\nMentions by " + report_.series->by + ":\n",
                     series_as_text_table(report_.rows, *report_.series));
        write_span(out_, *report_.series);
        write_over_time(out_, report_.rows, *report_.series, context_.columns);
    }

    void write_wide() {
        if (report_.rows.empty()) return;
        const SeriesTable& series = *report_.series;
        const Table table = with_digits(
            series_as_wide_table(report_.rows, series, report_.wide_measure), context_.view);
        write_text_table(out_, table, context_.columns, context_.colour);
        out_ << '\n' << report_.wide_measure << " by " << series.by << '\n';
        write_span(out_, series);
        write_empty_cells(table);
    }

    // Once, as the columns have one measure and one reason.
    void write_empty_cells(const Table& table) {
        const bool has_empty =
            std::any_of(table.rows.begin(), table.rows.end(), [](const std::vector<Cell>& row) {
                return std::any_of(row.begin(), row.end(),
                                   [](const Cell& cell) { return cell.is_null(); });
            });
        const auto measured =
            std::find_if(table.columns.begin(), table.columns.end(),
                         [](const Column& column) { return !column.empty.empty(); });
        if (has_empty) out_ << "a cell is empty: " << measured->empty << '\n';
    }

    // What the numbers rest on.
    void write_base() {
        const Analysis& analysis = context_.analysis;
        const bool by_story = analysis.duplicates == Duplicates::weight ||
                              analysis.sampling_unit == SamplingUnit::story;
        out_ << "\nrates: mentions in 1,000 words of all documents, with 95 % intervals\n       "
                "that take "
             << (by_story ? "stories (copies are one)" : "documents (copies too)")
             << ", not words, as independent\n";
    }

    std::ostream& out_;
    const ReportContext& context_;
    const FrequencyReport& report_;
};

Table written_table(const ReportContext& context, const FrequencyReport& report) {
    const TableView& view = context.view;
    if (is_wide(report)) {
        return with_digits(series_as_wide_table(report.rows, *report.series, report.wide_measure),
                           view);
    }
    if (report.series) return with_digits(series_as_long_table(report.rows, *report.series), view);
    const Table table = table_of(report.rows, context.analysis.duplicates, view);
    return with_columns(with_digits(table, view), view);
}

// What a terminal shows below the entities.
std::vector<NamedTable> further_tables(const ReportContext& context,
                                       const FrequencyReport& report) {
    std::vector<NamedTable> tables;
    if (report.series) {
        const Table entities = table_of(report.rows, context.analysis.duplicates);
        tables.push_back({"all periods", with_digits(entities, context.view)});
    }
    const EntityCounts& counts = context.analysis.counts;
    tables.push_back({"roles", onoma::table_of(role_columns(), described_by_role(counts))});
    tables.push_back({"ambiguous", onoma::table_of(ambiguous_columns(), ambiguous_forms(counts))});
    return tables;
}

Json json_of(const ReportContext& context, const FrequencyReport& report) {
    const auto keys = is_wide(report) ? wide_keys(*report.series, report.wide_measure)
                                      : keys_by(report.series ? report.series->by : std::string());
    return framed(frame_of(context), keys, Whole{context, report});
}

}  // namespace

Json wide_shape() {
    SeriesTable of_two_fields;
    of_two_fields.by = ",";
    return framed_shape(described(wide_keys(of_two_fields, "rate")));
}

Json report_shape() { return framed_shape(described(keys_by({}))); }

std::vector<ColumnMeaning> report_meanings() {
    std::vector<Column> all = described(columns_of());
    for (const Column& column : described(over_time_columns())) all.push_back(column);
    return meanings_of(all);
}

std::vector<std::string> frequency_columns() { return keys_of(table_of({}, Duplicates::count)); }

std::vector<FrequencyRow> rows_in_view(const std::vector<FrequencyRow>& rows,
                                       const TableView& view) {
    return with_rows(
        rows, [&] { return table_of(rows, Duplicates::count); }, view);
}

void write_frequency_report(std::ostream& out, Format format, const ReportContext& context,
                            const FrequencyReport& report) {
    if (report.series && !is_wide(report) && has_rows(format)) {
        return write_series_rows(out, format, report.rows, *report.series, context.view);
    }
    write(out, format,
          {.table = [&] { return written_table(context, report); },
           .json = [&] { return json_of(context, report); },
           .rows = "entities",
           .text = [&] { TextWriter(out, context, report).write(); },
           .more = [&] { return further_tables(context, report); }});
}

DataTable data_of(const ReportContext& context, const FrequencyReport& report) {
    return data_of(written_table(context, report));
}

}  // namespace onoma
