// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/name_network.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {

Json network_as_json(const Shown& shown) {
    const NameNetwork network =
        make_name_network(shown.collection.analysis, shown.settings.nodes, shown.settings.edges);
    PackedTable nodes({"entity", "community"});
    for (const NameNode& node : network.nodes) {
        const auto entity = shown.entities.of_row(node.id);
        nodes.add(Json::array({entity ? Json(*entity) : Json(nullptr), node.community}));
    }
    PackedTable edges({"first", "second", "observed", "expected", "npmi", "g2"});
    for (const NameEdge& edge : network.edges) {
        edges.add(Json::array({edge.first, edge.second, edge.observed, rounded(edge.expected),
                               rounded(edge.npmi), rounded(edge.g2)}));
    }
    Json json;
    json["nodes"] = std::move(nodes).to_json();
    json["edges"] = std::move(edges).to_json();
    json["sentences"] = network.sentences;
    json["communities"] = network.communities;
    json["modularity"] = rounded(network.modularity);
    json["edges_left_out"] = network.edges_left_out;
    return json;
}

}  // namespace onoma
