// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/pairs.hpp"

#include <algorithm>
#include <tuple>

#include "onoma/counts/context_pairs.hpp"
#include "onoma/statistics/association.hpp"

namespace onoma {
namespace {

using IntegerMatrix = Eigen::SparseMatrix<std::int64_t>;

PairMember member(const Analysis& analysis, const std::string& id, std::int64_t sentences) {
    const EntityCount& entity = analysis.counts.entities.at(id);
    return {id, entity.name, entity.type, sentences};
}

bool comes_before(const PairRow& a, const PairRow& b) {
    const auto key = [](const PairRow& row) {
        const bool below_chance = static_cast<double>(row.observed) <= row.expected;
        using Text = const std::string&;
        return std::tuple<bool, double, Text, Text, Text, Text>(
            below_chance, -row.g2, row.first.name, row.second.name, row.first.id, row.second.id);
    };
    return key(a) < key(b);
}

}  // namespace

PairTable make_pair_table(const Analysis& analysis, const TableSettings& settings) {
    const CooccurrenceMatrix matrix =
        count_pairs(analysis.documents, {}, analysis.places, analysis.duplicates);
    const Eigen::Matrix<std::int64_t, Eigen::Dynamic, 1> named = matrix.together.diagonal();
    PairTable table{matrix.units, {}};
    for (Eigen::Index column = 0; column < matrix.together.outerSize(); ++column) {
        for (IntegerMatrix::InnerIterator entry(matrix.together, column); entry; ++entry) {
            if (entry.row() >= entry.col()) continue;  // symmetric: one half is enough
            const PairCounts counts{matrix.units, named[entry.row()], named[entry.col()],
                                    entry.value()};
            if (std::min(counts.first, counts.second) < settings.min_mentions) continue;
            PairRow row;
            row.first = member(analysis, matrix.entities[static_cast<std::size_t>(entry.row())],
                               counts.first);
            row.second = member(analysis, matrix.entities[static_cast<std::size_t>(entry.col())],
                                counts.second);
            row.observed = counts.both;
            row.expected = expected_count(counts);
            row.g2 = log_likelihood_g2(counts);
            row.npmi = npmi(counts);
            table.pairs.push_back(std::move(row));
        }
    }
    std::sort(table.pairs.begin(), table.pairs.end(), comes_before);
    if (settings.top && table.pairs.size() > *settings.top) table.pairs.resize(*settings.top);
    return table;
}

}  // namespace onoma
