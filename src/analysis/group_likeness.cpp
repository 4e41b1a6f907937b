// SPDX-License-Identifier: Apache-2.0
#include "analysis/group_likeness.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <utility>

#include "onoma/statistics/network.hpp"
#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/similarity.hpp"
#include "statistics/random_numbers.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

constexpr double persistence = 0.9;  // the first ten places weigh 86 %

// What one group names: rows, rising, with how often.
using Profile = std::vector<std::pair<std::size_t, double>>;

std::vector<Profile> profiles_of(std::size_t groups, const std::vector<ComparisonRow>& rows,
                                 Duplicates duplicates) {
    std::vector<Profile> profiles(groups);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (const GroupCell& cell : rows[row].cells) {
            const double counted = cell.counted(duplicates);
            if (counted > 0.0) profiles[cell.group].emplace_back(row, counted);
        }
    }
    return profiles;
}

// Two profiles on what either names, in the order of rows.
struct Aligned {
    std::vector<double> first;
    std::vector<double> second;
    std::int64_t shared = 0;
};

Aligned aligned(const Profile& first, const Profile& second) {
    Aligned both;
    auto one = first.begin();
    auto other = second.begin();
    while (one != first.end() || other != second.end()) {
        const bool takes_one =
            one != first.end() && (other == second.end() || one->first <= other->first);
        const bool takes_other =
            other != second.end() && (one == first.end() || other->first <= one->first);
        both.first.push_back(takes_one ? one++->second : 0.0);
        both.second.push_back(takes_other ? other++->second : 0.0);
        both.shared += takes_one && takes_other ? 1 : 0;
    }
    return both;
}

GroupPair compare_two(const GroupColumn& first, const GroupColumn& second, const Aligned& both) {
    GroupPair pair;
    pair.first = first.name;
    pair.second = second.name;
    pair.first_entities = first.entities;
    pair.second_entities = second.entities;
    pair.shared_entities = both.shared;
    pair.jaccard = jaccard(pair.shared_entities, pair.first_entities, pair.second_entities);
    if (first.entities == 0 || second.entities == 0) return pair;
    pair.overlap =
        overlap_coefficient(pair.shared_entities, pair.first_entities, pair.second_entities);
    if (const auto rankings =
            rank_biased_overlap(TiedRanking(both.first), TiedRanking(both.second), persistence)) {
        pair.rank_biased_overlap = rankings->extrapolated;
    }
    if (const auto shares = jensen_shannon(both.first, both.second)) {
        pair.jensen_shannon_distance = shares->distance;
    }
    pair.cosine = cosine_similarity(both.first, both.second);
    return pair;
}

}  // namespace

std::vector<GroupPair> pair_groups(const std::vector<GroupColumn>& groups,
                                   const std::vector<ComparisonRow>& rows, Duplicates duplicates,
                                   std::size_t most) {
    const std::vector<Profile> profiles = profiles_of(groups.size(), rows, duplicates);
    std::vector<std::pair<std::size_t, std::size_t>> wanted;
    for (std::size_t first = 0; first < groups.size(); ++first) {
        for (std::size_t second = first + 1; second < groups.size(); ++second) {
            if (wanted.size() < most) wanted.emplace_back(first, second);
        }
    }
    std::vector<GroupPair> pairs(wanted.size());
    tbb::parallel_for(std::size_t{0}, wanted.size(), [&](std::size_t index) {
        const auto& [first, second] = wanted[index];
        pairs[index] =
            compare_two(groups[first], groups[second], aligned(profiles[first], profiles[second]));
    });
    return pairs;
}

namespace {

constexpr std::size_t most_entities = 200;  // the cost grows with the smaller side squared
constexpr Eigen::Index axes = 2;

Eigen::MatrixXd counts_of(const Comparison& comparison, std::size_t entities,
                          Duplicates duplicates) {
    Eigen::MatrixXd counts = Eigen::MatrixXd::Zero(
        static_cast<Eigen::Index>(entities), static_cast<Eigen::Index>(comparison.groups.size()));
    for (std::size_t row = 0; row < entities; ++row) {
        for (const GroupCell& cell : comparison.entities[row].cells) {
            counts(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(cell.group)) =
                cell.counted(duplicates);
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

// What chance gives: stories are dealt out to the groups again, as many to each as it has, among
// those of about the same length.

namespace {

constexpr int dealings = 199;
constexpr std::size_t most_pairs = 400;   // for each of which all dealings are compared
constexpr std::uint64_t seed = 20250131;  // the same baseline for the same documents
constexpr std::size_t units_of_stratum = 10;

// The group of each document, dealt out anew again and again.
class Dealing {
public:
    explicit Dealing(const GroupedDocuments& documents) : random_(seed) {
        std::vector<std::int64_t> words;
        for (const GroupedDocument& document : documents.all()) {
            words.push_back(document.words);
            groups_.push_back(document.group);
        }
        const LengthStrata strata(words);
        constexpr std::array<std::size_t, 4> tenths_of_stratum = {1, 2, 5, 10};
        const auto* const size = std::find_if(
            tenths_of_stratum.begin(), tenths_of_stratum.end() - 1, [&](std::size_t tenths) {
                return words.size() >= LengthStrata::tenths / tenths * units_of_stratum;
            });
        strata_.resize(LengthStrata::tenths / *size);
        for (std::size_t place = 0; place < words.size(); ++place) {
            strata_[strata.tenth_of(place) / *size].push_back(place);
        }
    }

    const std::vector<std::size_t>& deal() {
        for (const std::vector<std::size_t>& places : strata_) {
            std::vector<std::size_t> groups;
            for (const std::size_t place : places) groups.push_back(groups_[place]);
            random_.shuffle(std::span(groups));
            for (std::size_t at = 0; at < places.size(); ++at) groups_[places[at]] = groups[at];
        }
        return groups_;
    }

private:
    RandomNumbers random_;
    std::vector<std::size_t> groups_;
    std::vector<std::vector<std::size_t>> strata_;  // places
};

using Hits = std::vector<GroupedDocuments::Hits>;

std::vector<Hits> hits_of(const Comparison& comparison, const GroupedDocuments& documents,
                          std::size_t rows) {
    std::vector<Hits> hits;
    for (std::size_t row = 0; row < rows; ++row) {
        hits.push_back(documents.hits_of(comparison.entities[row].entity.id));
    }
    return hits;
}

std::vector<Profile> profiles_of(const std::vector<Hits>& hits,
                                 const std::vector<std::size_t>& groups, std::size_t group_count) {
    std::vector<Profile> profiles(group_count);
    for (std::size_t row = 0; row < hits.size(); ++row) {
        for (const auto& hit : hits[row]) {
            Profile& profile = profiles[groups[hit.place]];
            if (profile.empty() || profile.back().first != row) profile.emplace_back(row, 0.0);
            profile.back().second += static_cast<double>(hit.mentions);
        }
    }
    return profiles;
}

bool is_wanted(const Comparison& comparison) {
    return comparison.tests.by_document_wanted && !comparison.tests.weighted;
}

// Chi-square of the table over its sum, as that of a correspondence analysis.
double inertia_of(const std::vector<Profile>& profiles) {
    std::map<std::size_t, double> of_row;
    std::vector<double> of_group;
    double all = 0.0;
    for (const Profile& profile : profiles) {
        of_group.push_back(0.0);
        for (const auto& [row, count] : profile) {
            of_row[row] += count;
            of_group.back() += count;
            all += count;
        }
    }
    CompensatedSum inertia;
    for (std::size_t group = 0; group < profiles.size(); ++group) {
        for (const auto& [row, count] : profiles[group]) {
            inertia.add(count / of_row[row] * count / of_group[group]);
        }
    }
    return all > 0.0 ? inertia.value() - 1.0 : 0.0;
}

}  // namespace

void compare_pairs_with_chance(Comparison& comparison, const GroupedDocuments& documents) {
    const std::size_t pairs = comparison.pairs.size();
    if (!is_wanted(comparison) || pairs == 0 || pairs > most_pairs) return;
    const GroupIndices indices = indices_of(comparison.groups);
    const std::vector<Hits> hits = hits_of(comparison, documents, comparison.entities.size());
    Dealing dealing(documents);
    std::vector<std::vector<double>> distances(pairs);
    for (int number = 0; number < dealings; ++number) {
        const auto profiles = profiles_of(hits, dealing.deal(), comparison.groups.size());
        tbb::parallel_for(std::size_t{0}, pairs, [&](std::size_t index) {
            const GroupPair& pair = comparison.pairs[index];
            const Aligned both =
                aligned(profiles[indices.at(pair.first)], profiles[indices.at(pair.second)]);
            const auto shares = jensen_shannon(both.first, both.second);
            if (shares) distances[index].push_back(shares->distance);
        });
    }
    for (std::size_t index = 0; index < pairs; ++index) {
        if (!comparison.pairs[index].jensen_shannon_distance || distances[index].empty()) continue;
        std::sort(distances[index].begin(), distances[index].end());
        comparison.pairs[index].distance_by_chance = {*quantile(distances[index], 0.025),
                                                      *quantile(distances[index], 0.975)};
    }
}

void compare_map_with_chance(Comparison& comparison, const GroupedDocuments& documents) {
    if (!comparison.map || !is_wanted(comparison)) return;
    const std::vector<Hits> hits = hits_of(comparison, documents, comparison.map->entities.size());
    const auto inertia_with = [&](const std::vector<std::size_t>& groups) {
        return inertia_of(profiles_of(hits, groups, comparison.groups.size()));
    };
    Dealing dealing(documents);
    CompensatedSum sum;
    int as_large = 0;
    const double observed = comparison.map->total_inertia * (1.0 - 1e-9);
    for (int number = 0; number < dealings; ++number) {
        const double inertia = inertia_with(dealing.deal());
        sum.add(inertia);
        as_large += inertia >= observed ? 1 : 0;
    }
    comparison.map->inertia_by_chance = sum.value() / dealings;
    comparison.map->p = (1.0 + as_large) / (1.0 + dealings);
}

namespace {

constexpr int resamples = 199;

std::vector<std::vector<std::size_t>> places_by_group(const GroupedDocuments& documents) {
    std::vector<std::vector<std::size_t>> places(documents.group_count());
    for (std::size_t place = 0; place < documents.all().size(); ++place) {
        places[documents.all()[place].group].push_back(place);
    }
    return places;
}

// How often each unit is drawn when those of each group are drawn anew; `times` is as long as they
// are many.
void draw_anew(const std::vector<std::vector<std::size_t>>& by_group, RandomNumbers& random,
               std::vector<double>& times) {
    std::fill(times.begin(), times.end(), 0.0);
    for (const std::vector<std::size_t>& places : by_group) {
        for (std::size_t number = 0; number < places.size(); ++number) {
            times[places[random.below(places.size())]] += 1.0;
        }
    }
}

// Where each group lies on an axis: the mean of the entities that it names, on the scale on which
// those of unit mass are. Absent for one that then names none.
std::vector<std::optional<double>> places_on(const GroupMap& map, std::size_t axis,
                                             const std::vector<Profile>& profiles) {
    const double scale = std::sqrt(map.inertia_explained[axis] * map.total_inertia);
    std::vector<std::optional<double>> places;
    for (const Profile& profile : profiles) {
        double sum = 0.0;
        double all = 0.0;
        for (const auto& [row, count] : profile) {
            if (map.entities[row].place.empty()) continue;
            sum += count * map.entities[row].place[axis];
            all += count;
        }
        places.push_back(all > 0.0 ? std::optional(sum / all / scale) : std::nullopt);
    }
    return places;
}

}  // namespace

void find_spread_on_map(Comparison& comparison, const GroupedDocuments& documents) {
    if (!comparison.map || !is_wanted(comparison)) return;
    GroupMap& map = *comparison.map;
    const std::size_t groups = map.groups.size();
    const std::size_t axes_found = map.inertia_explained.size();
    const std::vector<Hits> hits = hits_of(comparison, documents, map.entities.size());
    std::vector<std::vector<double>> found(groups * axes_found);
    const auto by_group = places_by_group(documents);
    std::vector<double> times(documents.all().size());
    RandomNumbers random(seed);
    for (int number = 0; number < resamples; ++number) {
        draw_anew(by_group, random, times);
        std::vector<Profile> profiles(groups);
        for (std::size_t row = 0; row < hits.size(); ++row) {
            for (const auto& hit : hits[row]) {
                Profile& profile = profiles[documents.all()[hit.place].group];
                if (profile.empty() || profile.back().first != row) profile.emplace_back(row, 0.0);
                profile.back().second += times[hit.place] * static_cast<double>(hit.mentions);
            }
        }
        for (std::size_t axis = 0; axis < axes_found; ++axis) {
            const auto places = places_on(map, axis, profiles);
            for (std::size_t group = 0; group < groups; ++group) {
                if (places[group]) found[group * axes_found + axis].push_back(*places[group]);
            }
        }
    }
    for (std::size_t group = 0; group < groups; ++group) {
        const bool is_alone = documents.sizes_of(group).count < 2.0;
        for (std::size_t axis = 0; axis < axes_found && !is_alone; ++axis) {
            std::vector<double>& places = found[group * axes_found + axis];
            if (places.empty() || map.groups[group].place.empty()) break;
            std::sort(places.begin(), places.end());
            map.groups[group].spread.push_back(
                {*quantile(places, 0.025), *quantile(places, 0.975)});
        }
    }
}

}  // namespace onoma
