// SPDX-License-Identifier: Apache-2.0
// The long form of a comparison, for CSV: one row an entity and group.
#include <cmath>
#include <unordered_map>

#include "report/comparison_tables.hpp"

namespace onoma {
namespace {

std::vector<Column> columns_of(const Comparison& comparison) {
    std::vector<std::string> keys = {"id",
                                     "name",
                                     "type",
                                     comparison.by,
                                     "mentions",
                                     "documents",
                                     "rate_per_1000_words",
                                     "weighted_mentions",
                                     "rate_low",
                                     "rate_high",
                                     "log_odds_z",
                                     "log_ratio",
                                     "log_ratio_low",
                                     "log_ratio_high",
                                     "g2",
                                     "rate_ratio",
                                     "rate_ratio_low",
                                     "rate_ratio_high",
                                     "permutation_p",
                                     "q",
                                     "verdict"};
    if (comparison.reference) {
        for (const char* key :
             {"reference_mentions", "reference_log_ratio", "reference_log_ratio_low",
              "reference_log_ratio_high", "reference_g2", "reference_log_odds_z", "reference_q"}) {
            keys.emplace_back(key);
        }
    }
    std::vector<Column> columns;
    for (const std::string& key : keys) columns.push_back({.key = key, .title = key});
    return columns;
}

// Infinite: open, as nothing limits it.
Cell end_cell(double end) { return std::isfinite(end) ? Cell(end) : Cell(Empty{}); }

void add_interval(std::vector<Cell>& cells, const std::optional<Interval>& interval) {
    cells.push_back(interval ? end_cell(interval->low) : Cell(Empty{}));
    cells.push_back(interval ? end_cell(interval->high) : Cell(Empty{}));
}

void add_estimate(std::vector<Cell>& cells, const std::optional<Estimate>& estimate) {
    cells.push_back(estimate ? Cell(estimate->value) : Cell(Empty{}));
    add_interval(cells, estimate ? std::optional(estimate->interval) : std::nullopt);
}

void add_test(std::vector<Cell>& cells, const GroupTest& test) {
    add_interval(cells, test.rate_interval);
    cells.push_back(cell_of(test.log_odds_z));
    add_estimate(cells, test.log_ratio);
    cells.push_back(cell_of(test.g2));
    add_estimate(cells, test.rate_ratio);
    cells.push_back(cell_of(test.permutation_p));
    cells.push_back(cell_of(test.q));
    cells.push_back(test.verdict ? Cell(std::string(to_string(*test.verdict))) : Cell(Empty{}));
}

void add_reference(std::vector<Cell>& cells, const ReferenceRow* row) {
    if (row == nullptr) {  // --top left it out of the rows of the reference
        cells.resize(cells.size() + 7, Empty{});
        return;
    }
    cells.emplace_back(row->reference_mentions);
    add_estimate(cells, row->log_ratio);
    cells.push_back(cell_of(row->g2));
    cells.push_back(cell_of(row->log_odds_z));
    cells.push_back(cell_of(row->q));
}

}  // namespace

Table to_long_table(const Comparison& comparison) {
    std::unordered_map<std::string, const ReferenceRow*> references;
    if (comparison.reference) {
        for (const ReferenceRow& row : comparison.reference->rows) references.emplace(row.id, &row);
    }
    Table table;
    table.columns = columns_of(comparison);
    for (const ComparisonRow& row : comparison.entities) {
        for (std::size_t index = 0; index < comparison.groups.size(); ++index) {
            const GroupCell& cell = row.by_group[index];
            std::vector<Cell> cells = {row.entity.id,
                                       row.entity.name,
                                       row.entity.type,
                                       comparison.groups[index].name,
                                       cell.mentions,
                                       cell.documents,
                                       cell.rate_per_1000_words,
                                       cell.weighted_mentions};
            add_test(cells, cell.test);
            if (comparison.reference) {
                const auto known = references.find(row.entity.id);
                add_reference(cells, known == references.end() ? nullptr : known->second);
            }
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

}  // namespace onoma
