// SPDX-License-Identifier: Apache-2.0
// Who stands where among all who are named together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/pairs.hpp"

namespace onoma {

// Edges are the pairs that are named together more often than by chance; their weight is the number
// of units that name both.
struct NetworkNode {
    PairMember entity;
    std::int64_t partners = 0;          // edges
    double weighted_degree = 0;         // the sum of their weights
    std::optional<double> betweenness;  // see onoma::betweenness; absent in a network too large
    double page_rank = 0;
    std::size_t community = 0;  // from 1, by size
};

struct EntityNetwork {
    ContextSettings context;
    std::int64_t units = 0;
    std::int64_t edges = 0;
    std::int64_t communities = 0;
    double modularity = 0;           // see onoma::modularity
    std::vector<NetworkNode> nodes;  // with an edge; by weighted degree falling, then name and id
};

// Betweenness is left out when nodes times edges are more.
inline constexpr std::int64_t most_betweenness_steps = 400'000'000;

// Of the wanted pairs. TableSettings::top chooses the nodes to show; all measures are of the whole
// network. The same for the same counts: communities are found without chance.
[[nodiscard]] EntityNetwork make_entity_network(const Analysis& analysis,
                                                const TableSettings& settings = {},
                                                const PairSettings& wanted = {});

// Who belongs together.
struct EntityGroups {
    std::map<std::string, std::size_t> of_entity;  // by id: from 1, by size
    std::size_t count = 0;
    double modularity = 0;
};

// The groups of the network that `pairs` make, which are all of them: those of NetworkNode.
[[nodiscard]] EntityGroups find_groups(const PairTable& pairs);

struct SimilarEntity {
    PairMember entity;
    double similarity = 0;      // cosine, from -1 to 1
    std::int64_t together = 0;  // units that name both
};

// Who is named in the same company as an entity, together with it or not: neighbours by the cosine
// of singular vectors of the PPMI matrix (see neighbours.hpp), the most similar first.
struct SimilarEntities {
    PairMember entity;
    ContextSettings context;
    Eigen::Index dimensions = 0;
    std::vector<SimilarEntity> neighbours;
};

// `id` is an entity of the analysis. Without neighbours when it is named together with nobody.
// TableSettings::top is the number of neighbours, 20 unless told.
[[nodiscard]] SimilarEntities find_similar_entities(const Analysis& analysis, const std::string& id,
                                                    const TableSettings& settings = {},
                                                    const PairSettings& wanted = {});

}  // namespace onoma
