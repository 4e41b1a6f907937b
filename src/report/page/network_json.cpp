// SPDX-License-Identifier: Apache-2.0
// The network of `onoma pairs --network`, of which a page shows the most named entities.
#include "onoma/analysis/entity_network.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {
namespace {

// The place of each entity that may be a node in the order of the frequency table.
std::map<std::string, std::size_t> most_named(const Analysis& analysis, std::size_t most) {
    TableSettings table;
    table.top = most;
    std::map<std::string, std::size_t> ranks;
    for (const FrequencyRow& row : make_frequency_table(analysis, table)) {
        ranks.emplace(row.id, ranks.size());
    }
    return ranks;
}

struct ShownEdges {
    std::vector<PairRow> edges;
    std::int64_t left_out = 0;
};

// Pairs come by G2, those below chance last.
ShownEdges choose_edges(const PairTable& pairs, const std::map<std::string, std::size_t>& ranks,
                        std::size_t most) {
    ShownEdges shown;
    for (const PairRow& pair : pairs.pairs) {
        if (static_cast<double>(pair.observed) <= pair.expected) continue;
        if (!ranks.contains(pair.first.id) || !ranks.contains(pair.second.id)) continue;
        if (shown.edges.size() == most) {
            ++shown.left_out;
        } else {
            shown.edges.push_back(pair);
        }
    }
    return shown;
}

// The ids that have an edge, the most named first.
std::vector<std::string> choose_nodes(const ShownEdges& shown,
                                      const std::map<std::string, std::size_t>& ranks) {
    std::map<std::size_t, std::string> by_rank;
    for (const PairRow& edge : shown.edges) {
        for (const PairMember* member : {&edge.first, &edge.second}) {
            by_rank.emplace(ranks.at(member->id), member->id);
        }
    }
    std::vector<std::string> ids;
    for (auto& [rank, id] : by_rank) ids.push_back(std::move(id));
    return ids;
}

}  // namespace

Json network_as_json(const Shown& shown) {
    const Analysis& analysis = shown.collection.analysis;
    const PairTable pairs = make_pair_table(analysis);
    const EntityGroups groups = find_groups(pairs);
    const auto ranks = most_named(analysis, shown.settings.nodes);
    const ShownEdges chosen = choose_edges(pairs, ranks, shown.settings.edges);
    const std::vector<std::string> ids = choose_nodes(chosen, ranks);
    std::map<std::string, std::size_t> places;
    for (const std::string& id : ids) places.emplace(id, places.size());

    const ColumnsOf<std::string> node_columns = {
        {{.key = "entity"}, [&](const std::string& id) { return shown.entities.of_row(id); }},
        {{.key = "community"}, [&](const std::string& id) { return groups.of_entity.at(id) - 1; }},
    };
    const ColumnsOf<PairRow> edge_columns = {
        {{.key = "first"}, [&](const PairRow& pair) { return places.at(pair.first.id); }},
        {{.key = "second"}, [&](const PairRow& pair) { return places.at(pair.second.id); }},
        {{.key = "observed"}, &PairRow::observed},
        {{.key = "expected"}, &PairRow::expected},
        {{.key = "npmi"}, &PairRow::npmi},
        {{.key = "g2"}, &PairRow::g2},
    };
    return {{"nodes", packed(node_columns, ids)},
            {"edges", packed(edge_columns, chosen.edges)},
            {"sentences", pairs.units},
            {"communities", groups.count},
            {"modularity", rounded(groups.modularity)},
            {"edges_left_out", chosen.left_out}};
}

}  // namespace onoma
