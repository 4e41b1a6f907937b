// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/name_network.hpp"

#include <map>

#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/statistics/communities.hpp"

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

// Edges between ranks; pairs come by G2, those below chance last.
void add_edges(const PairTable& pairs, const std::map<std::string, std::size_t>& ranks,
               std::size_t most, NameNetwork& network) {
    for (const PairRow& pair : pairs.pairs) {
        if (static_cast<double>(pair.observed) <= pair.expected || pair.npmi <= 0) continue;
        const auto first = ranks.find(pair.first.id);
        const auto second = ranks.find(pair.second.id);
        if (first == ranks.end() || second == ranks.end()) continue;
        if (network.edges.size() == most) {
            ++network.edges_left_out;
            continue;
        }
        network.edges.push_back(
            {first->second, second->second, pair.observed, pair.expected, pair.npmi, pair.g2});
    }
}

// Nodes are the ranks that an edge has, and edges get their numbers.
void add_nodes(const std::map<std::string, std::size_t>& ranks, NameNetwork& network) {
    std::vector<std::string> ids(ranks.size());
    for (const auto& [id, rank] : ranks) ids[rank] = id;
    std::vector<bool> has_edge(ids.size(), false);
    for (const NameEdge& edge : network.edges) {
        has_edge[edge.first] = true;
        has_edge[edge.second] = true;
    }
    std::vector<std::size_t> node_of_rank(ids.size(), 0);
    for (std::size_t rank = 0; rank < ids.size(); ++rank) {
        if (!has_edge[rank]) continue;
        node_of_rank[rank] = network.nodes.size();
        network.nodes.push_back({ids[rank]});
    }
    for (NameEdge& edge : network.edges) {
        edge.first = node_of_rank[edge.first];
        edge.second = node_of_rank[edge.second];
    }
}

void add_communities(NameNetwork& network) {
    std::vector<Eigen::Triplet<double>> weights;
    for (const NameEdge& edge : network.edges) {
        const auto first = static_cast<int>(edge.first);
        const auto second = static_cast<int>(edge.second);
        weights.emplace_back(first, second, edge.npmi);
        weights.emplace_back(second, first, edge.npmi);
    }
    const auto size = static_cast<Eigen::Index>(network.nodes.size());
    Network matrix(size, size);
    matrix.setFromTriplets(weights.begin(), weights.end());
    const Communities communities = find_communities(matrix);
    for (std::size_t node = 0; node < network.nodes.size(); ++node) {
        network.nodes[node].community = communities.of_node[node];
    }
    network.communities = communities.count;
    network.modularity = communities.modularity;
}

}  // namespace

NameNetwork make_name_network(const Analysis& analysis, std::size_t most_nodes,
                              std::size_t most_edges) {
    const auto ranks = most_named(analysis, most_nodes);
    PairSettings wanted;  // a corpus may have millions of other pairs
    for (const auto& [id, rank] : ranks) wanted.with.push_back(id);
    const PairTable pairs = make_pair_table(analysis, {}, wanted);
    NameNetwork network;
    network.sentences = pairs.units;
    add_edges(pairs, ranks, most_edges, network);
    add_nodes(ranks, network);
    add_communities(network);
    return network;
}

}  // namespace onoma
