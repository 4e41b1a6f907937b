// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

// Long form, one row an entity and source: what spreadsheets and statistics programs pivot.
Table to_long_table(const Comparison& comparison) {
    Table table;
    for (const char* key :
         {"id", "name", "type", "source", "mentions", "documents", "rate_per_1000_words"}) {
        table.columns.push_back({.key = key, .title = key});
    }
    for (const ComparisonRow& row : comparison.entities) {
        for (std::size_t index = 0; index < comparison.sources.size(); ++index) {
            const SourceCell& cell = row.by_source[index];
            table.rows.push_back({row.entity.id, row.entity.name, row.entity.type,
                                  comparison.sources[index].source, cell.mentions, cell.documents,
                                  cell.rate_per_1000_words});
        }
    }
    return table;
}

// Wide form for the eye: mentions, and the rate in brackets; a dot where a source is silent.
Table to_wide_table(const Comparison& comparison) {
    Table table;
    table.columns = {{.key = "name", .title = "Entity"}, {.key = "type", .title = "Type"}};
    for (const SourceColumn& source : comparison.sources) {
        table.columns.push_back({.key = source.source, .title = source.source, .is_figure = true});
    }
    table.columns.push_back({.key = "missing_in", .title = "Missing in"});
    for (const ComparisonRow& row : comparison.entities) {
        std::vector<Cell> cells = {row.entity.name, row.entity.type};
        for (const SourceCell& cell : row.by_source) {
            cells.emplace_back(cell.mentions == 0
                                   ? std::string("\u00B7")
                                   : fmt::format("{} ({:.2f})", with_thousands(cell.mentions),
                                                 cell.rate_per_1000_words));
        }
        const std::size_t missing = row.missing_in.size();
        cells.emplace_back(missing == 0   ? std::string()
                           : missing == 1 ? row.missing_in.front()
                                          : counted(static_cast<std::int64_t>(missing), "source"));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table to_pair_table(const Comparison& comparison) {
    Table table;
    table.columns = {
        {.key = "first", .title = "Source"},
        {.key = "second", .title = "and source"},
        {.key = "first_entities", .title = "Entities"},
        {.key = "second_entities", .title = "and"},
        {.key = "shared_entities", .title = "Shared"},
        {.key = "jaccard", .title = "Jaccard", .decimals = 3, .has_bar = true},
    };
    for (const SourcePair& pair : comparison.pairs) {
        table.rows.push_back({pair.first, pair.second, pair.first_entities, pair.second_entities,
                              pair.shared_entities, pair.jaccard});
    }
    return table;
}

Json to_json(const ReportContext& context, const Comparison& comparison) {
    Json json = frame_as_json(context);
    json["by_source"] = Json::array();
    for (const SourceColumn& source : comparison.sources) {
        json["by_source"].push_back({{"source", source.source},
                                     {"documents", source.documents},
                                     {"words", source.words},
                                     {"mentions", source.mentions},
                                     {"entities", source.entities}});
    }
    json["entities"] = Json::array();
    for (const ComparisonRow& row : comparison.entities) {
        Json cells = Json::array();
        for (std::size_t index = 0; index < comparison.sources.size(); ++index) {
            const SourceCell& cell = row.by_source[index];
            cells.push_back({{"source", comparison.sources[index].source},
                             {"mentions", cell.mentions},
                             {"documents", cell.documents},
                             {"rate_per_1000_words", cell.rate_per_1000_words}});
        }
        json["entities"].push_back({{"id", row.entity.id},
                                    {"name", row.entity.name},
                                    {"type", row.entity.type},
                                    {"mentions", row.entity.mentions},
                                    {"documents", row.entity.documents},
                                    {"sources", row.entity.sources},
                                    {"by_source", std::move(cells)},
                                    {"missing_in", row.missing_in},
                                    {"listed", !row.entity.provisional}});
    }
    json["similarity"] = Json::array();
    for (const SourcePair& pair : comparison.pairs) {
        json["similarity"].push_back({{"first", pair.first},
                                      {"second", pair.second},
                                      {"first_entities", pair.first_entities},
                                      {"second_entities", pair.second_entities},
                                      {"shared_entities", pair.shared_entities},
                                      {"jaccard", pair.jaccard}});
    }
    return json;
}

void write_text(std::ostream& out, const ReportContext& context, const Comparison& comparison) {
    out << "Mentions by source, in brackets per 1,000 words of that source:\n\n";
    write_text_table(out, to_wide_table(comparison), context.columns, context.colour);
    if (!comparison.pairs.empty()) {
        out << "\nHow alike the sources are in whom and what they name:\n\n";
        write_text_table(out, to_pair_table(comparison), context.columns, context.colour);
    }
    write_footer(out, context);
}

}  // namespace

void write_comparison(std::ostream& out, Format format, const ReportContext& context,
                      const Comparison& comparison) {
    switch (format) {
        case Format::csv:
            return write_csv(out, to_long_table(comparison));
        case Format::json:
            return write_json(out, to_json(context, comparison));
        default:
            return write_text(out, context, comparison);
    }
}

}  // namespace onoma
