// SPDX-License-Identifier: Apache-2.0
// Things as points: groups and entities on a map, and entities by whom they are named with.
#include <Spectra/MatOp/SparseSymMatProd.h>
#include <Spectra/SymEigsSolver.h>

#include <Eigen/Eigenvalues>
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/network.hpp"

namespace onoma {
namespace {

// Singular values below this part of the largest one are rounding.
constexpr double negligible = 1e-12;

// 1 / sqrt(mass), and 0 for what has none: it then has no residuals and no coordinates.
Eigen::VectorXd inverse_roots(const Eigen::VectorXd& masses) {
    return masses.unaryExpr([](double mass) { return mass > 0.0 ? 1.0 / std::sqrt(mass) : 0.0; });
}

// Of the values nearest to the largest distance from 0 the first, so that rounding does not decide
// between equals.
double sign_of_axis(const Eigen::VectorXd& coordinates) {
    const double farthest = coordinates.cwiseAbs().maxCoeff();
    for (const double coordinate : coordinates) {
        if (std::abs(coordinate) >= farthest * (1.0 - 1e-9)) return coordinate < 0.0 ? -1.0 : 1.0;
    }
    return 1.0;
}

}  // namespace

std::optional<CorrespondenceMap> correspondence_analysis(const Eigen::MatrixXd& counts,
                                                         Eigen::Index axes) {
    const double total = counts.sum();
    if (!(total > 0.0)) return std::nullopt;
    const Eigen::MatrixXd shares = counts / total;
    const Eigen::VectorXd row_masses = shares.rowwise().sum();
    const Eigen::VectorXd column_masses = shares.colwise().sum().transpose();
    const Eigen::VectorXd row_scale = inverse_roots(row_masses);
    const Eigen::VectorXd column_scale = inverse_roots(column_masses);
    const Eigen::MatrixXd residuals = row_scale.asDiagonal() *
                                      (shares - row_masses * column_masses.transpose()) *
                                      column_scale.asDiagonal();
    const Eigen::BDCSVD<Eigen::MatrixXd> svd(residuals, Eigen::ComputeThinU | Eigen::ComputeThinV);
    const Eigen::VectorXd& values = svd.singularValues();
    // The last axis of the smaller side is always empty: residuals add up to 0.
    const Eigen::Index present = std::min(counts.rows(), counts.cols()) - 1;
    Eigen::Index shown = std::min(axes, present);
    while (shown > 0 && values[shown - 1] <= negligible) --shown;

    CorrespondenceMap map;
    map.total_inertia = residuals.squaredNorm();
    map.inertia = values.head(shown).cwiseAbs2();
    map.rows =
        row_scale.asDiagonal() * svd.matrixU().leftCols(shown) * values.head(shown).asDiagonal();
    map.columns =
        column_scale.asDiagonal() * svd.matrixV().leftCols(shown) * values.head(shown).asDiagonal();
    for (Eigen::Index axis = 0; axis < shown; ++axis) {
        const double sign = sign_of_axis(map.columns.col(axis));
        // Adding 0 takes the sign of a zero away.
        map.rows.col(axis) = (map.rows.col(axis).array() * sign + 0.0).matrix();
        map.columns.col(axis) = (map.columns.col(axis).array() * sign + 0.0).matrix();
    }
    return map;
}

namespace {

// Up to here all eigenvalues are found at once, as fast as some of them.
constexpr Eigen::Index small = 128;
constexpr double rounding_of_values = 1e-10;  // part of the largest eigenvalue that is rounding
constexpr double equal_values = 1e-9;         // difference of two equal ones, likewise

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

// How many of `order` to take, at most `most`: of equal values all or none, since their vectors are
// any basis of one space, and a part of it would depend on the solver. All equal are all taken.
std::size_t without_cut_tie(const Eigen::VectorXd& values, const std::vector<Eigen::Index>& order,
                            std::size_t most) {
    if (order.size() <= most) return order.size();
    const auto size_at = [&](std::size_t place) { return std::abs(values[order[place]]); };
    const double last = size_at(most - 1);
    const auto is_equal = [&](std::size_t place) {
        return std::abs(size_at(place) - last) <= equal_values * size_at(0);
    };
    if (!is_equal(most)) return most;
    std::size_t begin = most - 1;
    while (begin > 0 && is_equal(begin - 1)) --begin;
    if (begin > 0) return begin;
    std::size_t end = most;
    while (end < order.size() && is_equal(end)) ++end;
    return end;
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
    // One more, to see whether the last one is equal to it.
    const Eigenpairs pairs = few ? all_eigenpairs(matrix)
                                 : largest_eigenpairs(matrix, std::min(dimensions + 1, size - 1));
    std::vector<Eigen::Index> order(static_cast<std::size_t>(pairs.values.size()));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::stable_sort(order.begin(), order.end(), [&](Eigen::Index left, Eigen::Index right) {
        return std::abs(pairs.values[left]) > std::abs(pairs.values[right]);
    });
    order.resize(without_cut_tie(pairs.values, order, static_cast<std::size_t>(dimensions)));
    if (order.empty()) return {size, 0};
    const double largest = std::abs(pairs.values[order.front()]);
    std::erase_if(order, [&](Eigen::Index place) {
        return std::abs(pairs.values[place]) <= rounding_of_values * largest;
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
    const double shortest = lengths.size() == 0 ? 0.0 : lengths.maxCoeff() * rounding_of_values;
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
