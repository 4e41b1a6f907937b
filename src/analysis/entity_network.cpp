// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/entity_network.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "onoma/statistics/communities.hpp"
#include "onoma/statistics/neighbours.hpp"
#include "onoma/statistics/network.hpp"

namespace onoma {
namespace {

constexpr Eigen::Index most_dimensions = 50;
constexpr std::size_t usual_neighbours = 20;

// The entities of a pair table and the matrix of its edges.
struct Edges {
    std::vector<NetworkNode> nodes;  // alphabetically by id
    Network network;
    std::int64_t count = 0;
};

Edges edges_of(const PairTable& table) {
    Edges edges;
    std::vector<const PairRow*> above_chance;
    std::map<std::string, PairMember> members;
    for (const PairRow& row : table.pairs) {
        if (static_cast<double>(row.observed) <= row.expected) continue;
        above_chance.push_back(&row);
        members.emplace(row.first.id, row.first);
        members.emplace(row.second.id, row.second);
    }
    std::map<std::string, Eigen::Index> places;
    for (auto& [id, member] : members) {
        places.emplace(id, static_cast<Eigen::Index>(edges.nodes.size()));
        edges.nodes.emplace_back().entity = std::move(member);
    }
    std::vector<Eigen::Triplet<double>> entries;
    for (const PairRow* row : above_chance) {
        const Eigen::Index first = places.at(row->first.id);
        const Eigen::Index second = places.at(row->second.id);
        const auto weight = static_cast<double>(row->observed);
        entries.emplace_back(first, second, weight);
        entries.emplace_back(second, first, weight);
        ++edges.nodes[static_cast<std::size_t>(first)].partners;
        ++edges.nodes[static_cast<std::size_t>(second)].partners;
    }
    const auto size = static_cast<Eigen::Index>(edges.nodes.size());
    edges.network.resize(size, size);
    edges.network.setFromTriplets(entries.begin(), entries.end());
    edges.count = static_cast<std::int64_t>(above_chance.size());
    return edges;
}

bool comes_before(const NetworkNode& a, const NetworkNode& b) {
    return std::tie(b.weighted_degree, a.entity.name, a.entity.id) <
           std::tie(a.weighted_degree, b.entity.name, b.entity.id);
}

}  // namespace

EntityGroups find_groups(const PairTable& pairs) {
    const Edges edges = edges_of(pairs);
    const Communities communities = find_communities(edges.network);
    EntityGroups groups;
    groups.count = communities.count;
    groups.modularity = communities.modularity;
    for (std::size_t node = 0; node < edges.nodes.size(); ++node) {
        groups.of_entity.emplace(edges.nodes[node].entity.id, communities.of_node[node] + 1);
    }
    return groups;
}

EntityNetwork make_entity_network(const Analysis& analysis, const TableSettings& settings,
                                  const PairSettings& wanted) {
    TableSettings all_pairs = settings;
    all_pairs.top = std::nullopt;
    const PairTable table = make_pair_table(analysis, all_pairs, wanted);
    Edges edges = edges_of(table);

    EntityNetwork result;
    result.context = wanted.context;
    result.units = table.units;
    result.edges = edges.count;
    const Communities communities = find_communities(edges.network);
    result.communities = static_cast<std::int64_t>(communities.count);
    result.modularity = communities.modularity;
    const std::vector<double> degrees = weighted_degrees(edges.network);
    const std::vector<double> ranks = page_rank(edges.network);
    const auto steps = static_cast<std::int64_t>(edges.nodes.size()) * edges.count;
    std::vector<double> between;
    if (steps <= most_betweenness_steps) between = betweenness(edges.network);
    for (std::size_t node = 0; node < edges.nodes.size(); ++node) {
        NetworkNode& row = edges.nodes[node];
        row.weighted_degree = degrees[node];
        row.page_rank = ranks[node];
        row.community = communities.of_node[node] + 1;
        if (!between.empty()) row.betweenness = between[node];
    }
    std::sort(edges.nodes.begin(), edges.nodes.end(), comes_before);
    if (settings.top && edges.nodes.size() > *settings.top) edges.nodes.resize(*settings.top);
    result.nodes = std::move(edges.nodes);
    return result;
}

SimilarEntities find_similar_entities(const Analysis& analysis, const std::string& id,
                                      const TableSettings& settings, const PairSettings& wanted) {
    const CooccurrenceMatrix matrix =
        count_pairs(analysis.documents, wanted.context, analysis.places, analysis.duplicates);
    const auto member_at = [&](Eigen::Index row) -> PairMember {
        const std::string& entity = matrix.entities[static_cast<std::size_t>(row)];
        const EntityCount& count = analysis.counts.entities.at(entity);
        return {entity, count.name, count.type, matrix.together.coeff(row, row)};
    };
    SimilarEntities result;
    result.context = wanted.context;
    const auto found = std::lower_bound(matrix.entities.begin(), matrix.entities.end(), id);
    if (found == matrix.entities.end() || *found != id) {
        const EntityCount& count = analysis.counts.entities.at(id);
        result.entity = {id, count.name, count.type, 0};
        return result;
    }
    const Eigen::Index row = found - matrix.entities.begin();
    result.entity = member_at(row);
    const Eigen::SparseMatrix<double> ppmi = ppmi_matrix(matrix.together, matrix.units);
    const Eigen::MatrixXd vectors =
        singular_vectors(ppmi, std::min<Eigen::Index>(most_dimensions, ppmi.rows()));
    result.dimensions = vectors.cols();
    const std::size_t count = settings.top.value_or(usual_neighbours);
    // Asked for more than are shown, as rare entities are left out.
    for (const Neighbour& neighbour :
         nearest_neighbours(vectors, row, static_cast<std::size_t>(ppmi.rows()))) {
        if (result.neighbours.size() == count) break;
        PairMember entity = member_at(neighbour.row);
        if (entity.units < settings.min_mentions) continue;
        result.neighbours.push_back(
            {std::move(entity), neighbour.similarity, matrix.together.coeff(row, neighbour.row)});
    }
    return result;
}

}  // namespace onoma
