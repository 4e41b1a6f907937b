// SPDX-License-Identifier: Apache-2.0
#include "analysis/group_similarity.hpp"

#include <algorithm>

#include "onoma/statistics/similarity.hpp"

namespace onoma {
namespace {

constexpr double persistence = 0.9;  // the first ten places weigh 86 %

// What one group names: by row, and the rows that it names, the most named first.
struct Profile {
    std::vector<double> counted;
    std::vector<std::int64_t> ranking;
};

Profile profile_of(const std::vector<ComparisonRow>& rows, std::size_t group,
                   Duplicates duplicates) {
    Profile profile;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const GroupCell& cell = rows[row].by_group[group];
        profile.counted.push_back(duplicates == Duplicates::weight
                                      ? cell.weighted_mentions
                                      : static_cast<double>(cell.mentions));
        if (cell.mentions > 0) profile.ranking.push_back(static_cast<std::int64_t>(row));
    }
    // Ties keep the order of `rows`, which is the same for all groups.
    std::stable_sort(profile.ranking.begin(), profile.ranking.end(),
                     [&](std::int64_t a, std::int64_t b) {
                         return profile.counted[static_cast<std::size_t>(a)] >
                                profile.counted[static_cast<std::size_t>(b)];
                     });
    return profile;
}

GroupPair compare_two(const GroupColumn& first, const GroupColumn& second,
                      const Profile& first_profile, const Profile& second_profile) {
    GroupPair pair;
    pair.first = first.name;
    pair.second = second.name;
    pair.first_entities = first.entities;
    pair.second_entities = second.entities;
    for (const std::int64_t row : first_profile.ranking) {
        if (second_profile.counted[static_cast<std::size_t>(row)] > 0.0) ++pair.shared_entities;
    }
    pair.jaccard = jaccard(pair.shared_entities, pair.first_entities, pair.second_entities);
    if (first.entities == 0 || second.entities == 0) return pair;
    pair.overlap =
        overlap_coefficient(pair.shared_entities, pair.first_entities, pair.second_entities);
    if (const auto rankings =
            rank_biased_overlap(first_profile.ranking, second_profile.ranking, persistence)) {
        pair.rank_biased_overlap = rankings->extrapolated;
    }
    if (const auto shares = jensen_shannon(first_profile.counted, second_profile.counted)) {
        pair.jensen_shannon_distance = shares->distance;
    }
    pair.cosine = cosine_similarity(first_profile.counted, second_profile.counted);
    return pair;
}

}  // namespace

std::vector<GroupPair> pair_groups(const std::vector<GroupColumn>& groups,
                                   const std::vector<ComparisonRow>& rows, Duplicates duplicates) {
    std::vector<Profile> profiles;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        profiles.push_back(profile_of(rows, group, duplicates));
    }
    std::vector<GroupPair> pairs;
    for (std::size_t first = 0; first < groups.size(); ++first) {
        for (std::size_t second = first + 1; second < groups.size(); ++second) {
            pairs.push_back(
                compare_two(groups[first], groups[second], profiles[first], profiles[second]));
        }
    }
    return pairs;
}

}  // namespace onoma
