// SPDX-License-Identifier: Apache-2.0
// Networks as GEXF 1.3, GraphML and in the coordinate form of Matrix Market (R. F. Boisvert,
// R. Pozo, K. Remington, "The Matrix Market Exchange Formats", NIST 1996).
#include <algorithm>
#include <ostream>
#include <string_view>

#include "onoma/base/version.hpp"
#include "report/export/pair_graph.hpp"
#include "report/export/xml_text.hpp"

namespace onoma {
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
