// SPDX-License-Identifier: Apache-2.0
#include <ostream>
#include <string_view>

#include "report/export/pair_graph.hpp"
#include "report/export/xml_text.hpp"

namespace onoma {
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

void write_values(std::ostream& out, std::string_view element,
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
        write_values(out, "node", graph.node_attributes, node.values);
        out << "    </node>\n";
    }
    for (const GraphEdge& edge : graph.edges) {
        out << "    <edge source=\"" << xml_text(graph.nodes[edge.first].id) << "\" target=\""
            << xml_text(graph.nodes[edge.second].id) << "\">\n";
        write_datum(out, "edge", "weight", data_text(edge.weight));
        write_values(out, "edge", graph.edge_attributes, edge.values);
        out << "    </edge>\n";
    }
    out << "  </graph>\n</graphml>\n";
}

}  // namespace onoma
