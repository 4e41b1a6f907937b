// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <ostream>

#include "analysis/chosen_count.hpp"
#include "onoma/report/reports.hpp"
#include "report/export/rows.hpp"
#include "report/frequency_rows.hpp"
#include "report/report_frame.hpp"
#include "report/series_report.hpp"
#include "report/settings_json.hpp"
#include "report/table.hpp"
#include "report/viewed_table.hpp"

namespace onoma {
namespace {

Json to_json(const ReportContext& context, const FrequencyReport& report) {
    Json json = frame_as_json(context);
    json["sampling_unit"] = to_string(context.analysis.sampling_unit);
    json["settings"] = settings_as_json(context);
    json["entities_left_out"] = count_named(context.analysis.counts, context.table.count_possible) -
                                std::ssize(report.rows);
    if (report.series) {
        json["by"] = report.series->by;
        json["periods"] = periods_as_json(*report.series);
    }
    json["entities"] = Json::array();
    for (std::size_t index = 0; index < report.rows.size(); ++index) {
        Json row = frequency_row_as_json(report.rows[index]);
        if (report.series) row["series"] = cells_as_json(*report.series, index);
        json["entities"].push_back(std::move(row));
    }
    json["empty"] = empty_frequency_values();
    json["roles"] = Json::array();
    for (const auto& [id, entity] : context.analysis.counts.entities) {
        if (entity.role_mentions == 0) continue;
        json["roles"].push_back(
            {{"id", id}, {"name", entity.name}, {"mentions", entity.role_mentions}});
    }
    json["ambiguous"] = Json::array();
    for (const auto& [form, mentions] : context.analysis.counts.undecided) {
        json["ambiguous"].push_back(
            {{"text", form.text}, {"candidates", form.candidates}, {"mentions", mentions}});
    }
    return json;
}

// Forms whose mentions are in no count, with who may be meant.
Table to_ambiguous_table(const EntityCounts& counts) {
    Table table;
    table.columns = {{.key = "text", .title = "Form"},
                     {.key = "mentions", .title = "Mentions"},
                     {.key = "candidates", .title = "Candidates"}};
    for (const auto& [form, mentions] : counts.undecided) {
        std::string candidates;
        for (const std::string& id : form.candidates) {
            candidates += (candidates.empty() ? "" : ", ") + counts.entities.at(id).name;
        }
        table.rows.push_back({form.text, mentions, candidates});
    }
    return table;
}

// Descriptions such as "CEO of Anthropic", which name nobody.
Table to_role_table(const EntityCounts& counts) {
    Table table;
    table.columns = {{.key = "name", .title = "Person"},
                     {.key = "mentions", .title = "Mentions", .has_bar = true}};
    for (const auto& [id, entity] : counts.entities) {
        if (entity.role_mentions > 0) table.rows.push_back({entity.name, entity.role_mentions});
    }
    return table;
}

void write_entities(std::ostream& out, const ReportContext& context,
                    const std::vector<FrequencyRow>& rows) {
    const Table table =
        with_columns(frequency_table(rows, context.analysis.duplicates), context.view);
    write_text_table(out, table, context.columns, context.colour);
    write_empty_reasons(out, table);
}

// From when to when, and how many gaps there are.
void write_span(std::ostream& out, const SeriesTable& series) {
    constexpr std::array<std::string_view, 4> times = {"day", "week", "month", "year"};
    if (std::find(times.begin(), times.end(), series.by) == times.end()) return;
    std::vector<const SeriesPeriod*> dated;
    for (const SeriesPeriod& period : series.periods) {
        if (!period.name.starts_with('(')) dated.push_back(&period);
    }
    if (dated.empty()) return;
    const auto gaps = std::count_if(dated.begin(), dated.end(), [](const SeriesPeriod* period) {
        return period->documents == 0;
    });
    out << counted(static_cast<std::int64_t>(dated.size()), series.by) << ", "
        << dated.front()->name << " to " << dated.back()->name << "; " << gaps
        << " without documents\n";
}

void write_series(std::ostream& out, const ReportContext& context, const FrequencyReport& report) {
    if (!report.series || report.rows.empty()) return;
    out << "\nMentions by " << report.series->by << ":\n";
    write_text_table(out, series_as_text_table(report.rows, *report.series), context.columns,
                     context.colour);
    write_span(out, *report.series);
}

// What the numbers rest on.
void write_base(std::ostream& out, const Analysis& analysis) {
    const bool by_story =
        analysis.duplicates == Duplicates::weight || analysis.sampling_unit == SamplingUnit::story;
    out << "\nrates: mentions in 1,000 words of all documents, with 95 % intervals\n       that "
           "take "
        << (by_story ? "stories (copies are one)" : "documents (copies too)")
        << ", not words, as independent\n";
}

void write_text(std::ostream& out, const ReportContext& context, const FrequencyReport& report) {
    std::vector<FrequencyRow> listed;
    std::vector<FrequencyRow> unlisted;
    for (const FrequencyRow& row : report.rows) {
        (row.provisional ? unlisted : listed).push_back(row);
    }
    if (report.rows.empty()) out << "No entity of the lexicons is named in these articles.\n";
    if (!listed.empty()) write_entities(out, context, listed);
    if (!unlisted.empty()) {
        out << "\nIn no lexicon:\n";
        write_entities(out, context, unlisted);
    }
    write_series(out, context, report);
    if (const Table roles = to_role_table(context.analysis.counts); !roles.rows.empty()) {
        out << "\nDescribed by a role, counted apart:\n";
        write_text_table(out, roles, context.columns, context.colour);
    }
    if (!context.analysis.counts.undecided.empty()) {
        out << "\nAmbiguous, counted for nobody (--counts possible counts them for each "
               "candidate):\n";
        write_text_table(out, to_ambiguous_table(context.analysis.counts), context.columns,
                         context.colour);
    }
    if (!report.rows.empty()) write_base(out, context.analysis);
    write_footer(out, context);
}

}  // namespace

std::vector<std::string> frequency_columns() {
    return keys_of(frequency_table({}, Duplicates::count));
}

std::vector<FrequencyRow> rows_in_view(const std::vector<FrequencyRow>& rows,
                                       const TableView& view) {
    return with_rows(rows, frequency_table(rows, Duplicates::count), view);
}

void write_frequency_report(std::ostream& out, Format format, const ReportContext& context,
                            const FrequencyReport& report) {
    const Table table =
        report.series
            ? series_as_csv_table(report.rows, *report.series)
            : with_columns(frequency_table(report.rows, context.analysis.duplicates), context.view);
    if (write_rows(out, format, table)) return;
    switch (format) {
        case Format::jsonl:
            return write_json_lines(out, to_json(context, report)["entities"]);
        case Format::json:
            return write_json(out, to_json(context, report));
        default:
            return write_text(out, context, report);
    }
}

}  // namespace onoma
