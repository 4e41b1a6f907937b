// SPDX-License-Identifier: Apache-2.0
// The pairs of the most named entities as a network with its communities.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

struct NameNode {
    std::string id;
    std::size_t community = 0;  // numbered by size, see find_communities
};

struct NameEdge {
    std::size_t first = 0;  // indices of nodes
    std::size_t second = 0;
    std::int64_t observed = 0;  // sentences that name both
    double expected = 0;        // by chance
    double npmi = 0;
    double g2 = 0;
};

struct NameNetwork {
    std::int64_t sentences = 0;
    std::vector<NameNode> nodes;  // of at least one edge, the most named first
    std::vector<NameEdge> edges;  // the most certain first, by G2
    std::size_t communities = 0;
    double modularity = 0;
    std::int64_t edges_left_out = 0;  // beyond the most that were asked for
};

// Of the `most_nodes` most named entities those that sentences name with another one of them more
// often than by chance. Communities are of the edges that are returned, weighted by NPMI.
[[nodiscard]] NameNetwork make_name_network(const Analysis& analysis, std::size_t most_nodes,
                                            std::size_t most_edges);

}  // namespace onoma
