// SPDX-License-Identifier: Apache-2.0
#include "analysis/gaps.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "onoma/statistics/fisher_exact.hpp"
#include "onoma/statistics/multiple_tests.hpp"
#include "onoma/statistics/rates.hpp"

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

Others part_of(const GroupCell& cell, const GroupColumn& group) {
    return {
        cell.mentions > 0 ? 1 : 0, 1, cell.documents, group.documents, cell.mentions, group.words};
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

// How likely a group of this size names the entity in so few of its units, drawn from all; by
// group.
std::vector<double> p_of_few(const GroupedDocuments& units, const std::string& entity) {
    std::vector<std::int64_t> naming(units.group_count());
    std::int64_t all_naming = 0;
    for (const auto& hit : units.hits_of(entity)) {
        ++naming[units.all()[hit.place].group];
        ++all_naming;
    }
    std::vector<double> p_values;
    for (std::size_t group = 0; group < naming.size(); ++group) {
        const std::int64_t own = std::llround(units.sizes_of(group).count);
        const std::int64_t others = std::ssize(units.all()) - own;
        const std::int64_t others_naming = all_naming - naming[group];
        p_values.push_back(fisher_exact({naming[group], own - naming[group], others_naming,
                                         others - others_naming})
                               .less);
    }
    return p_values;
}

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
    std::vector<double> p_values;          // of all that could have been a gap
    std::vector<std::size_t> test_of_gap;  // in `p_values`
    for (const ComparisonRow& row : comparison.entities) {
        Others all;
        for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
            all += part_of(row.by_group[group], comparison.groups[group]);
        }
        std::vector<double> p_of_row;  // by group, when one of them is asked for
        for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
            const GroupColumn& column = comparison.groups[group];
            const Others others = all - part_of(row.by_group[group], column);
            if (2 * others.groups_naming <= others.groups || column.documents == 0) continue;
            const GroupCell& cell = row.by_group[group];
            if (cell.mentions == 0) {
                gaps.rows.push_back(gap_of(row, column, others));
                test_of_gap.push_back(p_values.size());
            }
            if (p_of_row.empty()) p_of_row = p_of_few(units, row.entity.id);
            p_values.push_back(p_of_row[group]);
        }
    }
    if (!comparison.tests.weighted) {
        const std::vector<double> q_values = benjamini_hochberg(p_values);
        for (std::size_t index = 0; index < gaps.rows.size(); ++index) {
            gaps.rows[index].p = p_values[test_of_gap[index]];
            gaps.rows[index].q = q_values[test_of_gap[index]];
        }
        gaps.tested = static_cast<std::int64_t>(p_values.size());
    }
    std::sort(gaps.rows.begin(), gaps.rows.end(), is_more_surprising);
    return gaps;
}

}  // namespace onoma
