// SPDX-License-Identifier: Apache-2.0
// A table of groups and entities -> a map where what goes together lies together.
#pragma once

#include <Eigen/Core>
#include <optional>

namespace onoma {

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
