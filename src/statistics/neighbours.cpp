// SPDX-License-Identifier: Apache-2.0
#include <Spectra/MatOp/SparseSymMatProd.h>
#include <Spectra/SymEigsSolver.h>

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/network.hpp"

namespace onoma {
namespace {

// Up to here all eigenvalues are found at once, as fast as some of them.
constexpr Eigen::Index small = 128;
constexpr double negligible = 1e-10;  // part of the largest eigenvalue that is rounding

struct Eigenpairs {
    Eigen::VectorXd values;
    Eigen::MatrixXd vectors;
};

Eigenpairs all_eigenpairs(const Eigen::SparseMatrix<double>& matrix) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver{Eigen::MatrixXd(matrix)};
    return {solver.eigenvalues(), solver.eigenvectors()};
}

// Those of largest magnitude, which are the singular values of a symmetric matrix.
Eigenpairs largest_eigenpairs(const Eigen::SparseMatrix<double>& matrix, Eigen::Index count) {
    Spectra::SparseSymMatProd<double> product(matrix);
    const Eigen::Index basis = std::min(matrix.rows(), std::max<Eigen::Index>(2 * count + 1, 20));
    Spectra::SymEigsSolver<Spectra::SparseSymMatProd<double>> solver(product, count, basis);
    solver.init();  // from a fixed seed
    solver.compute(Spectra::SortRule::LargestMagn);
    return {solver.eigenvalues(), solver.eigenvectors()};
}

}  // namespace

Eigen::SparseMatrix<double> ppmi_matrix(const Eigen::SparseMatrix<std::int64_t>& together,
                                        std::int64_t units, double shift) {
    using Entries = Eigen::SparseMatrix<std::int64_t>::InnerIterator;
    const Eigen::Matrix<std::int64_t, Eigen::Dynamic, 1> named = together.diagonal();
    std::vector<Eigen::Triplet<double>> entries;
    for (Eigen::Index column = 0; column < together.outerSize(); ++column) {
        for (Entries entry(together, column); entry; ++entry) {
            if (entry.row() == column) continue;
            const double value =
                ppmi({units, named[entry.row()], named[column], entry.value()}, shift);
            if (value > 0.0) {
                entries.emplace_back(static_cast<int>(entry.row()), static_cast<int>(column),
                                     value);
            }
        }
    }
    Eigen::SparseMatrix<double> result(together.rows(), together.cols());
    result.setFromTriplets(entries.begin(), entries.end());
    return result;
}

Eigen::MatrixXd singular_vectors(const Eigen::SparseMatrix<double>& matrix,
                                 Eigen::Index dimensions) {
    const Eigen::Index size = matrix.rows();
    if (matrix.nonZeros() == 0 || dimensions < 1) return {size, 0};
    const bool few = size <= small || dimensions >= size / 2;
    const Eigenpairs pairs =
        few ? all_eigenpairs(matrix) : largest_eigenpairs(matrix, std::min(dimensions, size - 1));
    std::vector<Eigen::Index> order(static_cast<std::size_t>(pairs.values.size()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::stable_sort(order.begin(), order.end(), [&](Eigen::Index left, Eigen::Index right) {
        return std::abs(pairs.values[left]) > std::abs(pairs.values[right]);
    });
    if (static_cast<Eigen::Index>(order.size()) > dimensions) {
        order.resize(static_cast<std::size_t>(dimensions));
    }
    if (order.empty()) return {size, 0};
    const double largest = std::abs(pairs.values[order.front()]);
    std::erase_if(order, [&](Eigen::Index place) {
        return std::abs(pairs.values[place]) <= negligible * largest;
    });
    Eigen::MatrixXd vectors(size, static_cast<Eigen::Index>(order.size()));
    for (std::size_t axis = 0; axis < order.size(); ++axis) {
        vectors.col(static_cast<Eigen::Index>(axis)) =
            pairs.vectors.col(order[axis]) * std::sqrt(std::abs(pairs.values[order[axis]]));
    }
    return vectors;
}

std::vector<Neighbour> nearest_neighbours(const Eigen::MatrixXd& vectors, Eigen::Index row,
                                          std::size_t count) {
    const Eigen::VectorXd products = vectors * vectors.row(row).transpose();
    const Eigen::VectorXd lengths = vectors.rowwise().norm();
    // What is this much shorter than the longest is rounding around 0.
    const double shortest = lengths.size() == 0 ? 0.0 : lengths.maxCoeff() * negligible;
    std::vector<Neighbour> neighbours;
    if (!(lengths[row] > shortest)) return neighbours;
    for (Eigen::Index other = 0; other < vectors.rows(); ++other) {
        if (other == row || !(lengths[other] > shortest)) continue;
        const double cosine = products[other] / (lengths[row] * lengths[other]);
        neighbours.push_back({other, std::clamp(cosine, -1.0, 1.0)});
    }
    const auto closer = [](const Neighbour& left, const Neighbour& right) {
        return left.similarity != right.similarity ? left.similarity > right.similarity
                                                   : left.row < right.row;
    };
    const std::size_t kept = std::min(count, neighbours.size());
    std::partial_sort(neighbours.begin(), neighbours.begin() + static_cast<std::ptrdiff_t>(kept),
                      neighbours.end(), closer);
    neighbours.resize(kept);
    return neighbours;
}

}  // namespace onoma
