// SPDX-License-Identifier: Apache-2.0
#include "report/export/pair_graph.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <string_view>
#include <utility>

#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::string_view replacement = "\uFFFD";

std::string escaped(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&apos;";
        case '\t':
            return "&#9;";
        case '\n':
            return "&#10;";
        case '\r':
            return "&#13;";
        default:
            break;
    }
    return {c};
}

bool is_forbidden(char c) {
    return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r';
}

}  // namespace

std::string xml_characters(std::string_view text) {
    const std::string well_formed = replace_invalid_sequences(text);
    const std::string_view rest(well_formed);
    std::string result;
    for (std::size_t at = 0; at < rest.size(); ++at) {
        const std::string_view three = rest.substr(at, 3);
        if (three == "\uFFFE" || three == "\uFFFF") {
            result += replacement;
            at += 2;
        } else if (is_forbidden(rest[at])) {
            result += replacement;
        } else {
            result += rest[at];
        }
    }
    return result;
}

std::string xml_text(std::string_view text) {
    std::string result;
    for (const char c : xml_characters(text)) result += escaped(c);
    return result;
}

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

// Networks as GEXF 1.3, GraphML and in the coordinate form of Matrix Market (R. F. Boisvert,
// R. Pozo, K. Remington, "The Matrix Market Exchange Formats", NIST 1996).

namespace {

void write_declarations(std::ostream& out, std::string_view element,
                        const std::vector<Attribute>& attributes) {
    out << "    <attributes class=\"" << element << "\" mode=\"static\">\n";
    for (const Attribute& attribute : attributes) {
        const std::string key = xml_text(attribute.key);
        out << "      <attribute id=\"" << key << "\" title=\"" << key << "\" type=\""
            << name_of(attribute.type) << "\"/>\n";
    }
    out << "    </attributes>\n";
}

void write_values(std::ostream& out, const std::vector<Attribute>& attributes,
                  const std::vector<Cell>& values) {
    out << "        <attvalues>\n";
    for (std::size_t index = 0; index < values.size(); ++index) {
        const std::string value = attribute_text(values[index]);
        if (value.empty()) continue;
        out << "          <attvalue for=\"" << xml_text(attributes[index].key) << "\" value=\""
            << value << "\"/>\n";
    }
    out << "        </attvalues>\n";
}

}  // namespace

void write_gexf(std::ostream& out, const PairGraph& graph) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        << "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  <meta>\n"
        << "    <creator>onoma " << version() << "</creator>\n"
        << "    <description>Entities that the same articles name together</description>\n"
        << "  </meta>\n  <graph mode=\"static\" defaultedgetype=\"undirected\">\n";
    write_declarations(out, "node", graph.node_attributes);
    write_declarations(out, "edge", graph.edge_attributes);
    out << "    <nodes>\n";
    for (const GraphNode& node : graph.nodes) {
        out << "      <node id=\"" << xml_text(node.id) << "\" label=\"" << xml_text(node.name)
            << "\">\n";
        write_values(out, graph.node_attributes, node.values);
        out << "      </node>\n";
    }
    out << "    </nodes>\n    <edges>\n";
    std::size_t number = 0;
    for (const GraphEdge& edge : graph.edges) {
        out << "      <edge id=\"" << number++ << "\" source=\""
            << xml_text(graph.nodes[edge.first].id) << "\" target=\""
            << xml_text(graph.nodes[edge.second].id) << "\" weight=\"" << data_text(edge.weight)
            << "\">\n";
        write_values(out, graph.edge_attributes, edge.values);
        out << "      </edge>\n";
    }
    out << "    </edges>\n  </graph>\n</gexf>\n";
}

namespace {

// Nodes and edges may have attributes of the same name, so keys begin with their element.
void write_key(std::ostream& out, std::string_view element, const Attribute& attribute) {
    const std::string key = xml_text(attribute.key);
    out << "  <key id=\"" << element << '-' << key << "\" for=\"" << element << "\" attr.name=\""
        << key << "\" attr.type=\"" << name_of(attribute.type) << "\"/>\n";
}

void write_datum(std::ostream& out, std::string_view element, const std::string& key,
                 const std::string& value) {
    if (value.empty()) return;
    out << "      <data key=\"" << element << '-' << xml_text(key) << "\">" << value << "</data>\n";
}

void write_data(std::ostream& out, std::string_view element,
                const std::vector<Attribute>& attributes, const std::vector<Cell>& values) {
    for (std::size_t index = 0; index < values.size(); ++index) {
        write_datum(out, element, attributes[index].key, attribute_text(values[index]));
    }
}

}  // namespace

void write_graphml(std::ostream& out, const PairGraph& graph) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        << "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    write_key(out, "node", {"label", AttributeType::text});
    for (const Attribute& attribute : graph.node_attributes) write_key(out, "node", attribute);
    write_key(out, "edge", {"weight", AttributeType::real});
    for (const Attribute& attribute : graph.edge_attributes) write_key(out, "edge", attribute);
    out << "  <graph edgedefault=\"undirected\">\n";
    for (const GraphNode& node : graph.nodes) {
        out << "    <node id=\"" << xml_text(node.id) << "\">\n";
        write_datum(out, "node", "label", xml_text(node.name));
        write_data(out, "node", graph.node_attributes, node.values);
        out << "    </node>\n";
    }
    for (const GraphEdge& edge : graph.edges) {
        out << "    <edge source=\"" << xml_text(graph.nodes[edge.first].id) << "\" target=\""
            << xml_text(graph.nodes[edge.second].id) << "\">\n";
        write_datum(out, "edge", "weight", data_text(edge.weight));
        write_data(out, "edge", graph.edge_attributes, edge.values);
        out << "    </edge>\n";
    }
    out << "  </graph>\n</graphml>\n";
}

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
