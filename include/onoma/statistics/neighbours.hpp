// SPDX-License-Identifier: Apache-2.0
// Who is named in the same surroundings: positive PMI of pairs -> a short vector for each entity ->
// its nearest neighbours.
#pragma once

#include <Eigen/Core>
#include <Eigen/SparseCore>
#include <cstdint>
#include <vector>

namespace onoma {

// `together` is symmetric, its diagonal says how many of `units` units name each. The diagonal of
// the result is 0: with oneself everybody is named always. `shift` as in ppmi.
[[nodiscard]] Eigen::SparseMatrix<double> ppmi_matrix(
    const Eigen::SparseMatrix<std::int64_t>& together, std::int64_t units, double shift = 1.0);

// One row each: the singular vectors of the `dimensions` largest singular values, scaled by the
// roots of these (Levy, Goldberg & Dagan 2015). Fewer columns when the matrix has a smaller rank.
// Deterministic. Cost: a Lanczos iteration, some dozens of products with the matrix.
// REQUIRES: `matrix` is symmetric.
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

}  // namespace onoma
