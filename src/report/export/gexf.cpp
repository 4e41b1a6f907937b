// SPDX-License-Identifier: Apache-2.0
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

}  // namespace onoma
