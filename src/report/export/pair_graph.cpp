// SPDX-License-Identifier: Apache-2.0
#include "report/export/pair_graph.hpp"

#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "report/export/xml_text.hpp"

namespace onoma {
namespace {

constexpr std::string_view first_prefix = "first_";
constexpr std::string_view second_prefix = "second_";

// Where the columns of a table of pairs stand.
struct PairColumns {
    std::map<std::string, std::size_t> of_first;  // by the key without its prefix
    std::map<std::string, std::size_t> of_second;
    std::vector<std::size_t> of_pair;
    std::size_t weight = 0;
};

PairColumns find_columns(const Table& pairs) {
    PairColumns columns;
    for (std::size_t index = 0; index < pairs.columns.size(); ++index) {
        const std::string& key = pairs.columns[index].key;
        if (key.starts_with(first_prefix)) {
            columns.of_first[key.substr(first_prefix.size())] = index;
        } else if (key.starts_with(second_prefix)) {
            columns.of_second[key.substr(second_prefix.size())] = index;
        } else {
            columns.of_pair.push_back(index);
            if (key == "observed") columns.weight = index;
        }
    }
    return columns;
}

bool is_attribute(const std::string& key) { return key != "id" && key != "name"; }

// A column with a single real number is one of real numbers.
AttributeType type_of(const Table& table, std::size_t index) {
    AttributeType type = AttributeType::integer;
    for (const auto& row : table.rows) {
        if (words_in(row[index])) return AttributeType::text;
        if (!std::holds_alternative<std::int64_t>(row[index])) type = AttributeType::real;
    }
    return type;
}

std::string text_in(const Cell& cell) { return words_in(cell).value_or(std::string()); }

GraphNode node_of(const std::vector<Cell>& row, const std::map<std::string, std::size_t>& where) {
    GraphNode node{text_in(row[where.at("id")]), text_in(row[where.at("name")]), {}};
    for (const auto& [key, index] : where) {
        if (is_attribute(key)) node.values.push_back(row[index]);
    }
    return node;
}

}  // namespace

std::string_view name_of(AttributeType type) {
    switch (type) {
        case AttributeType::text:
            return "string";
        case AttributeType::integer:
            return "long";
        default:
            return "double";
    }
}

PairGraph pair_graph_of(const Table& pairs) {
    const PairColumns columns = find_columns(pairs);
    PairGraph graph;
    for (const auto& [key, index] : columns.of_first) {
        if (is_attribute(key)) graph.node_attributes.push_back({key, type_of(pairs, index)});
    }
    for (const std::size_t index : columns.of_pair) {
        graph.edge_attributes.push_back({pairs.columns[index].key, type_of(pairs, index)});
    }
    std::map<std::string, GraphNode> nodes;
    for (const auto& row : pairs.rows) {
        for (const auto* where : {&columns.of_first, &columns.of_second}) {
            GraphNode node = node_of(row, *where);
            nodes.try_emplace(node.id, std::move(node));
        }
    }
    std::map<std::string_view, std::size_t> places;
    for (const auto& [id, node] : nodes) {
        places.emplace(id, graph.nodes.size());
        graph.nodes.push_back(node);
    }
    for (const auto& row : pairs.rows) {
        GraphEdge edge;
        edge.first = places.at(text_in(row[columns.of_first.at("id")]));
        edge.second = places.at(text_in(row[columns.of_second.at("id")]));
        if (edge.first > edge.second) std::swap(edge.first, edge.second);
        edge.weight = row[columns.weight];
        for (const std::size_t index : columns.of_pair) edge.values.push_back(row[index]);
        graph.edges.push_back(std::move(edge));
    }
    return graph;
}

std::string attribute_text(const Cell& cell) {
    if (const auto text = words_in(cell)) return xml_text(*text);
    if (const auto* number = std::get_if<double>(&cell)) {
        if (!std::isfinite(*number)) return {};
    }
    return data_text(cell);
}

}  // namespace onoma
