// SPDX-License-Identifier: Apache-2.0
// Networks of pairs: who stands where, communities, nearest neighbours, and maps.
#pragma once

#include <Eigen/Core>
#include <Eigen/SparseCore>
#include <cstdint>
#include <optional>
#include <vector>

namespace onoma {

// Who stands where in a network of pairs. A network is a symmetric matrix of weights: counts of
// pairs, or how strong their association is. Its diagonal is left out of account.

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

// Which nodes of a network belong together.

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

// Who is named in the same surroundings: positive PMI of pairs -> a short vector for each entity ->
// its nearest neighbours.

// `together` is symmetric, its diagonal says how many of `units` units name each. The diagonal of
// the result is 0: with oneself everybody is named always. `shift` as in ppmi.
[[nodiscard]] Eigen::SparseMatrix<double> ppmi_matrix(
    const Eigen::SparseMatrix<std::int64_t>& together, std::int64_t units, double shift = 1.0);

// One row each: the singular vectors of the `dimensions` largest singular values, scaled by the
// roots of these (Levy, Goldberg & Dagan 2015). Fewer columns when the matrix has a smaller rank,
// or when the next value equals the last: of equal ones all or none are taken, since a part of them
// would depend on the solver (more columns where all are equal). Deterministic. Cost: a Lanczos
// iteration, some dozens of products with the matrix. REQUIRES: `matrix` is symmetric.
[[nodiscard]] Eigen::MatrixXd singular_vectors(const Eigen::SparseMatrix<double>& matrix,
                                               Eigen::Index dimensions);

struct Neighbour {
    Eigen::Index row = 0;
    double similarity = 0.0;  // cosine, from -1 to 1
};

// The rows most similar to `row`, itself left out, the most similar first, equal ones by their
// number. Rows of zeros have and are no neighbours.
[[nodiscard]] std::vector<Neighbour> nearest_neighbours(const Eigen::MatrixXd& vectors,
                                                        Eigen::Index row, std::size_t count);

// A table of groups and entities -> a map where what goes together lies together.

// Axes are columns, the one that explains most first.
struct CorrespondenceMap {
    Eigen::MatrixXd rows;     // principal coordinates: distances between rows are chi-square ones
    Eigen::MatrixXd columns;  // likewise
    Eigen::VectorXd inertia;  // of each axis shown: its squared singular value
    double total_inertia = 0.0;  // of all axes: X2 / N of the table

    // The part of all inertia that an axis explains; 0 when there is none.
    [[nodiscard]] double explained(Eigen::Index axis) const {
        return total_inertia > 0.0 ? inertia[axis] / total_inertia : 0.0;
    }
};

// Correspondence analysis (Benzecri 1973; Greenacre 2007): the singular values of the standardized
// residuals (P - r c') / sqrt(r c') of the shares P with margins r and c. At most `axes` axes, and
// fewer when the table has no more (the smaller side less 1). The sign of an axis is such that the
// column farthest from 0 is positive, so that the same table gives the same map. A row or column
// without counts has no place: its coordinates are 0, and say nothing. Absent when all counts are
// 0. Cost: rows x columns x the smaller side. REQUIRES: no count is negative.
[[nodiscard]] std::optional<CorrespondenceMap> correspondence_analysis(
    const Eigen::MatrixXd& counts, Eigen::Index axes = 2);

}  // namespace onoma
