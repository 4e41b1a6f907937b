// SPDX-License-Identifier: Apache-2.0
// Who is silent about an entity that most others name.
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

#include "analysis/group_tests.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/resampling.hpp"

namespace onoma {
namespace {

// Groups added up: all others than one.
struct Others {
    std::int64_t groups_naming = 0;
    std::int64_t groups = 0;
    std::int64_t documents_naming = 0;
    std::int64_t documents = 0;
    std::int64_t mentions = 0;
    std::int64_t words = 0;
};

Others& operator+=(Others& sum, const Others& other) {
    sum.groups_naming += other.groups_naming;
    sum.groups += other.groups;
    sum.documents_naming += other.documents_naming;
    sum.documents += other.documents;
    sum.mentions += other.mentions;
    sum.words += other.words;
    return sum;
}

Others part_of(const TestedCell* cell, const GroupColumn& group) {
    if (cell == nullptr) return {0, 1, 0, group.documents, 0, group.words};
    return {cell->mentions > 0 ? 1 : 0,
            1,
            cell->documents,
            group.documents,
            cell->mentions,
            group.words};
}

// All groups together, for one entity.
Others sum_of(const ComparisonRow& row, const std::vector<GroupColumn>& groups) {
    Others all;
    auto kept = row.cells.begin();
    for (std::size_t group = 0; group < groups.size(); ++group) {
        const bool is_kept = kept != row.cells.end() && kept->group == group;
        all += part_of(is_kept ? &*kept++ : nullptr, groups[group]);
    }
    return all;
}

// Whether more than half of the groups other than one name the entity.
bool may_have_gaps(const ComparisonRow& row, std::size_t groups) {
    const auto naming = std::count_if(row.cells.begin(), row.cells.end(),
                                      [](const TestedCell& cell) { return cell.mentions > 0; });
    return 2 * naming + 1 > static_cast<std::ptrdiff_t>(groups);
}

// All groups but one.
Others operator-(const Others& all, const Others& own) {
    return {all.groups_naming - own.groups_naming,
            all.groups - own.groups,
            all.documents_naming - own.documents_naming,
            all.documents - own.documents,
            all.mentions - own.mentions,
            all.words - own.words};
}

// The documents of a group by size, those that differ by less than a twentieth taken together.
struct SizeClass {
    double words = 0.0;
    double documents = 0.0;
};

std::vector<SizeClass> classes_of(std::vector<double> words) {
    constexpr double same_size = 1.05;
    std::sort(words.begin(), words.end());
    std::vector<SizeClass> classes;
    for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
        double sum = 0.0;
        while (end < words.size() && words[end] <= same_size * words[begin]) sum += words[end++];
        const auto documents = static_cast<double>(end - begin);
        classes.push_back({sum / documents, documents});
    }
    return classes;
}

// How likely a group is silent about an entity when it names it as the others do. Two answers, of
// which the larger counts:
//
// - its documents are dealt out anew within strata of length, as in a permutation test: none of
//   those that name the entity falls to it;
// - each document names it with the probability that the rate and the burstiness of the others give
//   its length, 1 - (1 + phi R w)^(-1/phi) (negative binomial). E of its documents would name it;
//   as the others' rate rests on K documents that name it, p is (1 + E / K)^-K.
//
// The first takes lengths within a stratum as equal, and where a group of short texts shares none
// with the others there is but one stratum; the second takes one rate for all. Both would promise
// too much alone.
class Silence {
public:
    explicit Silence(const GroupedDocuments& units)
        : units_(units), strata_(words_of(units)), in_stratum_(units.group_count()) {
        std::vector<std::vector<double>> words(units.group_count());
        const auto count = static_cast<std::size_t>(std::ssize(units.all()));
        for (const std::size_t tenths : {1U, 2U, 5U, 10U}) {
            tenths_of_stratum_ = tenths;
            if (count >= LengthStrata::tenths / tenths * documents_of_stratum) break;
        }
        for (std::size_t place = 0; place < count; ++place) {
            const GroupedDocument& unit = units.all()[place];
            ++in_stratum_[unit.group][stratum_of(place)];
            ++all_in_stratum_[stratum_of(place)];
            words[unit.group].push_back(static_cast<double>(unit.words));
        }
        for (std::vector<double>& of_group : words) {
            classes_.push_back(classes_of(std::move(of_group)));
        }
    }

    // REQUIRES: the group has no hit.
    [[nodiscard]] double p_value(const std::vector<GroupedDocuments::Hits>& hits,
                                 std::size_t group) const {
        return std::max(by_strata(hits, group), by_rate(hits, group));
    }

private:
    static constexpr std::size_t documents_of_stratum = 10;
    using Counts = std::array<std::int64_t, LengthStrata::tenths>;

    static std::vector<std::int64_t> words_of(const GroupedDocuments& units) {
        std::vector<std::int64_t> words;
        for (const GroupedDocument& unit : units.all()) words.push_back(unit.words);
        return words;
    }

    [[nodiscard]] std::size_t stratum_of(std::size_t place) const {
        return strata_.tenth_of(place) / tenths_of_stratum_;
    }

    [[nodiscard]] double by_strata(const std::vector<GroupedDocuments::Hits>& hits,
                                   std::size_t group) const {
        Counts naming{};
        for (const auto& hit : hits) ++naming[stratum_of(hit.place)];
        double logarithm = 0.0;
        for (std::size_t stratum = 0; stratum < naming.size(); ++stratum) {
            const std::int64_t all = all_in_stratum_[stratum];
            const std::int64_t own = in_stratum_[group][stratum];
            // One naming document after the other falls to somebody else.
            for (std::int64_t named = 0; named < naming[stratum]; ++named) {
                logarithm +=
                    std::log1p(-static_cast<double>(own) / static_cast<double>(all - named));
            }
        }
        return std::exp(logarithm);
    }

    [[nodiscard]] double by_rate(const std::vector<GroupedDocuments::Hits>& hits,
                                 std::size_t group) const {
        std::vector<PartHits> parts;
        for (const auto& hit : hits) {
            parts.push_back({static_cast<double>(hit.mentions),
                             static_cast<double>(units_.all()[hit.place].words)});
        }
        const PartSizes others = units_.sizes_of_others(group);
        const auto rate = clustered_rate(parts, others);
        if (!rate) return 1.0;
        const double excess = excess_of(*rate, others);  // phi
        double expected = 0.0;
        for (const SizeClass& same : classes_[group]) {
            const double mean = rate->rate * same.words;
            const double silent = excess > 1e-9 ? -std::log1p(excess * mean) / excess : -mean;
            expected -= same.documents * std::expm1(silent);
        }
        const auto naming = static_cast<double>(hits.size());
        return std::exp(-naming * std::log1p(expected / naming));
    }

    const GroupedDocuments& units_;
    LengthStrata strata_;
    std::size_t tenths_of_stratum_ = 1;
    std::vector<Counts> in_stratum_;  // documents, by group
    Counts all_in_stratum_{};
    std::vector<std::vector<SizeClass>> classes_;  // by group
};

Gap gap_of(const ComparisonRow& row, const GroupColumn& group, const Others& others) {
    Gap gap;
    gap.id = row.entity.id;
    gap.name = row.entity.name;
    gap.group = group.name;
    gap.groups_naming = others.groups_naming;
    gap.other_groups = others.groups;
    gap.documents_naming = others.documents_naming;
    gap.expected_mentions =
        static_cast<double>(group.words) *
        share_of(static_cast<double>(others.mentions), static_cast<double>(others.words));
    gap.expected_documents = static_cast<double>(group.documents) *
                             share_of(static_cast<double>(others.documents_naming),
                                      static_cast<double>(others.documents));
    return gap;
}

bool is_more_surprising(const Gap& a, const Gap& b) {
    const auto key = [](const Gap& gap) {
        using Text = const std::string&;
        // As float: what differs in the last digits of a double is equal.
        const auto p = static_cast<float>(gap.p.value_or(1.0));
        return std::tuple<float, double, double, Text, Text, Text>(
            p, -gap.expected_documents, -gap.expected_mentions, gap.name, gap.id, gap.group);
    };
    return key(a) < key(b);
}

}  // namespace

Gaps find_gaps(const Comparison& comparison, const GroupedDocuments& units) {
    Gaps gaps;
    const Silence silence(units);
    std::vector<std::pair<const ComparisonRow*, std::size_t>> found;  // row and group of each gap
    for (const ComparisonRow& row : comparison.entities) {
        if (!may_have_gaps(row, comparison.groups.size())) continue;
        const Others all = sum_of(row, comparison.groups);
        for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
            const GroupColumn& column = comparison.groups[group];
            const TestedCell* const cell = row.find(group);
            const Others others = all - part_of(cell, column);
            if (2 * others.groups_naming <= others.groups || column.documents == 0) continue;
            ++gaps.tested;  // also where it names the entity: that has a p of 1
            if (cell != nullptr && cell->mentions > 0) continue;
            gaps.rows.push_back(gap_of(row, column, others));
            found.emplace_back(&row, group);
        }
    }
    if (comparison.tests.weighted) {
        gaps.tested = 0;
    } else {
        tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t index) {
            const auto& [row, group] = found[index];
            gaps.rows[index].p = silence.p_value(units.hits_of(row->entity.id), group);
        });
        correct_by_benjamini_hochberg(
            gaps.rows, [](const auto& gap) { return gap.p; },
            [](auto& gap) -> auto& { return gap.q; }, gaps.tested);
    }
    std::sort(gaps.rows.begin(), gaps.rows.end(), is_more_surprising);
    return gaps;
}

}  // namespace onoma
