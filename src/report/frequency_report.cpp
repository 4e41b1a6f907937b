// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

Table to_table(const std::vector<FrequencyRow>& rows, Duplicates duplicates) {
    const bool has_copies = std::any_of(rows.begin(), rows.end(), [](const FrequencyRow& row) {
        return row.stories != row.documents;
    });
    const bool undecided = std::any_of(rows.begin(), rows.end(), [](const FrequencyRow& row) {
        return row.possible_mentions != row.sure_mentions;
    });
    Table table;
    table.columns = {
        {.key = "id", .title = "", .in_text = false},
        {.key = "name", .title = "Entity"},
        {.key = "type", .title = "Type"},
        {.key = "mentions", .title = "Mentions", .has_bar = true},
        {.key = "documents", .title = "Documents"},
        {.key = "stories", .title = "Stories", .in_text = has_copies},
        {.key = "sources", .title = "Sources"},
        {.key = "rate_per_1000_words", .title = "per 1,000\nwords"},
        {.key = "share", .title = "Share\nof type", .is_percent = true},
        {.key = "sure_mentions", .title = "sure", .in_text = undecided},
        {.key = "possible_mentions", .title = "possible", .in_text = undecided},
        {.key = "listed", .title = "", .in_text = false},
        {.key = "weighted_mentions",
         .title = "weighted",
         .in_text = duplicates == Duplicates::weight},
    };
    for (const FrequencyRow& row : rows) {
        table.rows.push_back({row.id, row.name, row.type, row.mentions, row.documents, row.stories,
                              row.sources, row.rate_per_1000_words, row.share, row.sure_mentions,
                              row.possible_mentions, std::string(row.provisional ? "no" : "yes"),
                              row.weighted_mentions});
    }
    return table;
}

Json to_json(const ReportContext& context, const std::vector<FrequencyRow>& rows) {
    Json json = frame_as_json(context);
    json["entities"] = Json::array();
    for (const FrequencyRow& row : rows) {
        json["entities"].push_back({{"id", row.id},
                                    {"name", row.name},
                                    {"type", row.type},
                                    {"mentions", row.mentions},
                                    {"documents", row.documents},
                                    {"stories", row.stories},
                                    {"sources", row.sources},
                                    {"rate_per_1000_words", row.rate_per_1000_words},
                                    {"share", row.share},
                                    {"sure_mentions", row.sure_mentions},
                                    {"possible_mentions", row.possible_mentions},
                                    {"listed", !row.provisional},
                                    {"weighted_mentions", row.weighted_mentions}});
    }
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

void write_text(std::ostream& out, const ReportContext& context,
                const std::vector<FrequencyRow>& rows) {
    std::vector<FrequencyRow> listed;
    std::vector<FrequencyRow> unlisted;
    for (const FrequencyRow& row : rows) (row.provisional ? unlisted : listed).push_back(row);
    if (rows.empty()) out << "No entity of the lexicons is named in these articles.\n";
    if (!listed.empty())
        write_text_table(out, to_table(listed, context.analysis.duplicates), context.columns,
                         context.colour);
    if (!unlisted.empty()) {
        out << "\nIn no lexicon:\n";
        write_text_table(out, to_table(unlisted, context.analysis.duplicates), context.columns,
                         context.colour);
    }
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
    write_footer(out, context);
}

}  // namespace

void write_frequency_report(std::ostream& out, Format format, const ReportContext& context,
                            const std::vector<FrequencyRow>& rows) {
    switch (format) {
        case Format::csv:
            return write_csv(out, to_table(rows, context.analysis.duplicates));
        case Format::json:
            return write_json(out, to_json(context, rows));
        default:
            return write_text(out, context, rows);
    }
}

}  // namespace onoma
