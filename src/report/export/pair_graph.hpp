// SPDX-License-Identifier: Apache-2.0
// Text for XML 1.0.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/report/format.hpp"
#include "report/table.hpp"

namespace onoma {

// As content or between double quotes: markup is escaped, as are line ends and tabs, which a parser
// would change within an attribute. What XML 1.0 forbids, even escaped (controls, U+FFFE, U+FFFF),
// and ill-formed UTF-8 become U+FFFD.
[[nodiscard]] std::string xml_text(std::string_view text);

// The same without escapes, for a library that makes them itself.
[[nodiscard]] std::string xml_characters(std::string_view text);

// Pairs as a network, for Gephi, R, Python and Julia: entities are nodes, pairs are edges with the
// contexts that name both as their weight.

enum class AttributeType { text, integer, real };

// As GEXF and GraphML both call it.
[[nodiscard]] std::string_view name_of(AttributeType type);

// A column of a table, as an attribute of nodes or edges.
struct Attribute {
    std::string key;
    AttributeType type = AttributeType::text;
};

struct GraphNode {
    std::string id;
    std::string name;
    std::vector<Cell> values;  // as long as PairGraph::node_attributes
};

struct GraphEdge {
    std::size_t first = 0;  // indices into PairGraph::nodes, the lower one first
    std::size_t second = 0;
    Cell weight;               // an integer, or a real number where nearer mentions weigh more
    std::vector<Cell> values;  // as long as PairGraph::edge_attributes
};

struct PairGraph {
    std::vector<Attribute> node_attributes;
    std::vector<Attribute> edge_attributes;
    std::vector<GraphNode> nodes;  // by id
    std::vector<GraphEdge> edges;  // in the order of the table
};

// Each column first_X with its second_X is an attribute X of the nodes, every other column one of
// the edges, so that a new measure is in every export by itself. The weight is `observed`.
// REQUIRES: the table has first_id, first_name, their second ones, and observed.
[[nodiscard]] PairGraph pair_graph_of(const Table& pairs);

// GEXF 1.3 with static weights.
void write_gexf(std::ostream& out, const PairGraph& graph);
void write_graphml(std::ostream& out, const PairGraph& graph);

// The matrix of the network in Matrix Market's coordinate form: integer (real, where a weight is),
// symmetric, its lower triangle, rows and columns from 1 on. What is on the diagonal is the
// attribute `diagonal` of the nodes.
void write_matrix_market(std::ostream& out, const PairGraph& graph, const std::string& diagonal);

// Who the rows of the matrix are: TSV of index, id, name and the attributes of the node.
void write_matrix_names(std::ostream& out, const PairGraph& graph);

// The cell as XML has it; empty when there is no finite number.
[[nodiscard]] std::string attribute_text(const Cell& cell);

}  // namespace onoma
