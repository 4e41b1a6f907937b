// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "onoma/report/reports.hpp"
#include "report/export/rows.hpp"
#include "report/printable.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

// "source", "month"; of a field of the input's own just "group".
std::string noun_of(const Comparison& comparison) {
    const bool is_word = std::all_of(comparison.by.begin(), comparison.by.end(),
                                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
    return is_word ? comparison.by : "group";
}

// Long form, one row an entity and source: what spreadsheets and statistics programs pivot.
Table to_long_table(const Comparison& comparison) {
    Table table;
    for (const std::string& key :
         {std::string("id"), std::string("name"), std::string("type"), comparison.by,
          std::string("mentions"), std::string("documents"), std::string("rate_per_1000_words"),
          std::string("weighted_mentions")}) {
        table.columns.push_back({.key = key, .title = key});
    }
    for (const ComparisonRow& row : comparison.entities) {
        for (std::size_t index = 0; index < comparison.groups.size(); ++index) {
            const GroupCell& cell = row.by_group[index];
            table.rows.push_back({row.entity.id, row.entity.name, row.entity.type,
                                  comparison.groups[index].name, cell.mentions, cell.documents,
                                  cell.rate_per_1000_words, cell.weighted_mentions});
        }
    }
    return table;
}

// Wide form for the eye: mentions, and the rate in brackets; a dot where a group is silent.
Table to_wide_table(const Comparison& comparison) {
    Table table;
    table.columns = {{.key = "name", .title = "Entity"}, {.key = "type", .title = "Type"}};
    for (const GroupColumn& group : comparison.groups) {
        table.columns.push_back({.key = group.name, .title = group.name, .is_figure = true});
    }
    table.columns.push_back({.key = "missing_in", .title = "Missing in"});
    for (const ComparisonRow& row : comparison.entities) {
        std::vector<Cell> cells = {row.entity.name, row.entity.type};
        for (const GroupCell& cell : row.by_group) {
            cells.emplace_back(cell.mentions == 0
                                   ? std::string("\u00B7")
                                   : fmt::format("{} ({:.2f})", with_thousands(cell.mentions),
                                                 cell.rate_per_1000_words));
        }
        const std::size_t missing = row.missing_in.size();
        cells.emplace_back(missing == 0 ? std::string()
                           : missing == 1
                               ? row.missing_in.front()
                               : counted(static_cast<std::int64_t>(missing), noun_of(comparison)));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Table to_pair_table(const Comparison& comparison) {
    Table table;
    const std::string noun = noun_of(comparison);
    std::string title = noun;
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    table.columns = {
        {.key = "first", .title = title},
        {.key = "second", .title = "and " + noun},
        {.key = "first_entities", .title = "Entities"},
        {.key = "second_entities", .title = "and"},
        {.key = "shared_entities", .title = "Shared"},
        {.key = "jaccard", .title = "Jaccard", .decimals = 3, .has_bar = true},
    };
    for (const GroupPair& pair : comparison.pairs) {
        table.rows.push_back({pair.first, pair.second, pair.first_entities, pair.second_entities,
                              pair.shared_entities, pair.jaccard});
    }
    return table;
}

Json to_json(const ReportContext& context, const Comparison& comparison) {
    Json json = frame_as_json(context);
    const std::string groups = "by_" + comparison.by;
    json["by"] = comparison.by;
    json[groups] = Json::array();
    for (const GroupColumn& group : comparison.groups) {
        json[groups].push_back({{comparison.by, group.name},
                                {"documents", group.documents},
                                {"words", group.words},
                                {"mentions", group.mentions},
                                {"entities", group.entities}});
    }
    json["entities"] = Json::array();
    for (const ComparisonRow& row : comparison.entities) {
        Json cells = Json::array();
        for (std::size_t index = 0; index < comparison.groups.size(); ++index) {
            const GroupCell& cell = row.by_group[index];
            cells.push_back({{comparison.by, comparison.groups[index].name},
                             {"mentions", cell.mentions},
                             {"documents", cell.documents},
                             {"rate_per_1000_words", cell.rate_per_1000_words},
                             {"weighted_mentions", cell.weighted_mentions}});
        }
        json["entities"].push_back({{"id", row.entity.id},
                                    {"name", row.entity.name},
                                    {"type", row.entity.type},
                                    {"mentions", row.entity.mentions},
                                    {"documents", row.entity.documents},
                                    {"sources", row.entity.sources},
                                    {groups, std::move(cells)},
                                    {"missing_in", row.missing_in},
                                    {"listed", !row.entity.provisional}});
    }
    json["similarity"] = Json::array();
    for (const GroupPair& pair : comparison.pairs) {
        json["similarity"].push_back({{"first", pair.first},
                                      {"second", pair.second},
                                      {"first_entities", pair.first_entities},
                                      {"second_entities", pair.second_entities},
                                      {"shared_entities", pair.shared_entities},
                                      {"jaccard", pair.jaccard}});
    }
    return json;
}

void write_markdown_tables(std::ostream& out, const Comparison& comparison) {
    write_markdown(out, to_wide_table(comparison));
    if (comparison.pairs.empty()) return;
    out << '\n';
    write_markdown(out, to_pair_table(comparison));
}

void write_text(std::ostream& out, const ReportContext& context, const Comparison& comparison) {
    const std::string noun = noun_of(comparison);
    out << "Mentions by " << printable(comparison.by) << ", in brackets per 1,000 words of that "
        << noun << ":\n\n";
    write_text_table(out, to_wide_table(comparison), context.columns, context.colour);
    if (!comparison.pairs.empty()) {
        out << "\nHow alike the " << noun << "s are in whom and what they name:\n\n";
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
        case Format::tsv:
            return write_tsv(out, to_long_table(comparison));
        case Format::md:
            return write_markdown_tables(out, comparison);
        case Format::jsonl:
            return write_json_lines(out, to_json(context, comparison)["entities"]);
        case Format::json:
            return write_json(out, to_json(context, comparison));
        default:
            return write_text(out, context, comparison);
    }
}

}  // namespace onoma
