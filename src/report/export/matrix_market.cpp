// SPDX-License-Identifier: Apache-2.0
// The coordinate form: R. F. Boisvert, R. Pozo, K. Remington, "The Matrix Market Exchange Formats",
// NIST 1996.
#include <algorithm>
#include <ostream>

#include "onoma/base/version.hpp"
#include "report/export/pair_graph.hpp"
#include "report/export/rows.hpp"

namespace onoma {
namespace {

struct Entry {
    std::size_t row = 0;  // from 1 on
    std::size_t column = 0;
    Cell value;
};

std::vector<Entry> lower_triangle(const PairGraph& graph, const std::string& diagonal) {
    std::vector<Entry> entries;
    const auto& attributes = graph.node_attributes;
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const Attribute& known) { return known.key == diagonal; });
    for (std::size_t at = 0; found != attributes.end() && at < graph.nodes.size(); ++at) {
        const Cell& cell =
            graph.nodes[at].values[static_cast<std::size_t>(found - attributes.begin())];
        entries.push_back({at + 1, at + 1, cell});
    }
    for (const GraphEdge& edge : graph.edges) {
        entries.push_back({edge.second + 1, edge.first + 1, edge.weight});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.column != b.column ? a.column < b.column : a.row < b.row;
    });
    return entries;
}

}  // namespace

void write_matrix_market(std::ostream& out, const PairGraph& graph, const std::string& diagonal) {
    const std::vector<Entry> entries = lower_triangle(graph, diagonal);
    const bool is_integer = std::all_of(entries.begin(), entries.end(), [](const Entry& entry) {
        return std::holds_alternative<std::int64_t>(entry.value);
    });
    out << "%%MatrixMarket matrix coordinate " << (is_integer ? "integer" : "real")
        << " symmetric\n"
        << "% made by onoma " << version() << "; on the diagonal: " << diagonal
        << ", beside it: those with both\n"
        << graph.nodes.size() << ' ' << graph.nodes.size() << ' ' << entries.size() << '\n';
    for (const Entry& entry : entries) {
        out << entry.row << ' ' << entry.column << ' ' << data_text(entry.value) << '\n';
    }
}

void write_matrix_names(std::ostream& out, const PairGraph& graph) {
    Table table;
    table.columns = {
        {.key = "index", .title = ""}, {.key = "id", .title = ""}, {.key = "name", .title = ""}};
    for (const Attribute& attribute : graph.node_attributes) {
        table.columns.push_back({.key = attribute.key, .title = ""});
    }
    for (const GraphNode& node : graph.nodes) {
        std::vector<Cell> row = {static_cast<std::int64_t>(table.rows.size() + 1), node.id,
                                 node.name};
        row.insert(row.end(), node.values.begin(), node.values.end());
        table.rows.push_back(std::move(row));
    }
    write_tsv(out, table);
}

}  // namespace onoma
