// SPDX-License-Identifier: Apache-2.0
// Who stands where in a network of pairs. A network is a symmetric matrix of weights: counts of
// pairs, or how strong their association is. Its diagonal is left out of account.
#pragma once

#include <Eigen/SparseCore>
#include <vector>

namespace onoma {

// REQUIRES, here and below: symmetric, no negative weight.
using Network = Eigen::SparseMatrix<double>;

// The sum of the weights of each node's edges.
[[nodiscard]] std::vector<double> weighted_degrees(const Network& network);

enum class EdgeLength {
    one,             // a path is as long as it has edges
    inverse_weight,  // a strong edge is a short one
};

// The share of all pairs of other nodes whose shortest paths lead through a node, several shortest
// paths counting in part (Freeman 1977; Brandes 2001): 0 at the rim, 1 in the middle of a star.
// Cost: nodes x edges x log nodes.
[[nodiscard]] std::vector<double> betweenness(const Network& network,
                                              EdgeLength length = EdgeLength::one);

// How often a walk comes by that follows edges by their weight, and with probability 1 - `damping`
// begins anew anywhere (Page & Brin 1998). They add up to 1; a node without edges sends its walks
// anywhere. REQUIRES: 0 <= damping < 1.
[[nodiscard]] std::vector<double> page_rank(const Network& network, double damping = 0.85);

}  // namespace onoma
