// SPDX-License-Identifier: Apache-2.0
#include "analysis/group_map.hpp"

#include <algorithm>

#include "onoma/statistics/ordination.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_entities = 200;  // the cost grows with the smaller side squared
constexpr Eigen::Index axes = 2;

Eigen::MatrixXd counts_of(const Comparison& comparison, std::size_t entities,
                          Duplicates duplicates) {
    Eigen::MatrixXd counts(static_cast<Eigen::Index>(entities),
                           static_cast<Eigen::Index>(comparison.groups.size()));
    for (std::size_t row = 0; row < entities; ++row) {
        for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
            const GroupCell& cell = comparison.entities[row].by_group[group];
            counts(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(group)) =
                duplicates == Duplicates::weight ? cell.weighted_mentions
                                                 : static_cast<double>(cell.mentions);
        }
    }
    return counts;
}

// Place and contribution of one row of `coordinates`; its mass is its share of all counts.
void set_point(MapPoint& point, const CorrespondenceMap& map, const Eigen::MatrixXd& coordinates,
               Eigen::Index index, double mass) {
    if (!(mass > 0.0)) return;
    for (Eigen::Index axis = 0; axis < coordinates.cols(); ++axis) {
        const double coordinate = coordinates(index, axis);
        point.place.push_back(coordinate);
        point.contribution.push_back(mass * coordinate * coordinate / map.inertia[axis]);
    }
}

}  // namespace

std::optional<GroupMap> map_groups(const Comparison& comparison, Duplicates duplicates) {
    const std::size_t entities = std::min(most_entities, comparison.entities.size());
    if (comparison.groups.size() < 2 || entities < 2) return std::nullopt;
    const Eigen::MatrixXd counts = counts_of(comparison, entities, duplicates);
    const auto found = correspondence_analysis(counts, axes);
    if (!found || found->inertia.size() == 0) return std::nullopt;

    GroupMap map;
    map.total_inertia = found->total_inertia;
    for (Eigen::Index axis = 0; axis < found->inertia.size(); ++axis) {
        map.inertia_explained.push_back(found->explained(axis));
    }
    const double total = counts.sum();
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        const auto index = static_cast<Eigen::Index>(group);
        MapPoint point;
        point.name = comparison.groups[group].name;
        set_point(point, *found, found->columns, index, counts.col(index).sum() / total);
        map.groups.push_back(std::move(point));
    }
    for (std::size_t row = 0; row < entities; ++row) {
        const auto index = static_cast<Eigen::Index>(row);
        MapPoint point;
        point.id = comparison.entities[row].entity.id;
        point.name = comparison.entities[row].entity.name;
        set_point(point, *found, found->rows, index, counts.row(index).sum() / total);
        map.entities.push_back(std::move(point));
    }
    return map;
}

}  // namespace onoma
