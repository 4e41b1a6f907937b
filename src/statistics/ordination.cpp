// SPDX-License-Identifier: Apache-2.0
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>

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

}  // namespace onoma
