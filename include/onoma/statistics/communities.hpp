// SPDX-License-Identifier: Apache-2.0
// Which nodes of a network belong together.
#pragma once

#include <vector>

#include "onoma/statistics/network.hpp"

namespace onoma {

struct Communities {
    std::vector<std::size_t> of_node;  // numbered by size, the largest 0; equal ones by first node
    std::size_t count = 0;
    double modularity = 0.0;
};

// Modularity of any division: the share of weight within communities less what it would be by
// chance, sum over communities of (inner weight / all) - resolution (degrees / (2 all))^2 (Newman &
// Girvan 2004). 0 for a network without edges.
[[nodiscard]] double modularity(const Network& network, const std::vector<std::size_t>& of_node,
                                double resolution = 1.0);

// A division of high modularity: nodes move to the neighbouring community that gains most, then
// communities become nodes of a smaller network, until nothing gains (Louvain, Blondel et al.
// 2008). Nodes move in the order of their numbers and ties go to the lowest number, so that the
// same network gives the same communities. Every community is connected, as Traag et al. (2019) ask
// for. A larger `resolution` gives smaller communities.
[[nodiscard]] Communities find_communities(const Network& network, double resolution = 1.0);

}  // namespace onoma
