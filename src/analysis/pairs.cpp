// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/pairs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "onoma/statistics/association.hpp"
#include "onoma/statistics/network.hpp"
#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/similarity.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

using IntegerMatrix = Eigen::SparseMatrix<std::int64_t>;

// Below that many expected in a cell, G2 is no longer distributed as its test assumes (Cochran
// 1954).
constexpr double least_expected = 5.0;

PairMember member(const Analysis& analysis, const std::string& id, std::int64_t units) {
    const EntityCount& entity = analysis.counts.entities.at(id);
    return {id, entity.name, entity.type, units};
}

bool comes_before(const PairRow& a, const PairRow& b) {
    const auto key = [](const PairRow& row) {
        const bool below_chance = static_cast<double>(row.observed) <= row.expected;
        using Text = const std::string&;
        return std::tuple<bool, double, Text, Text, Text, Text>(below_chance, -std::abs(row.g2),
                                                                row.first.name, row.second.name,
                                                                row.first.id, row.second.id);
    };
    return key(a) < key(b);
}

double least_expected_cell(const PairCounts& counts) {
    const auto units = static_cast<double>(counts.units);
    const double first = static_cast<double>(counts.first) / units;
    const double second = static_cast<double>(counts.second) / units;
    return units * std::min(first, 1.0 - first) * std::min(second, 1.0 - second);
}

void test(const PairCounts& counts, PairRow& row) {
    if (least_expected_cell(counts) < least_expected) {
        row.fisher_p = fisher_exact(cells_of(counts)).two_sided;
        row.p = row.fisher_p;
    } else {
        row.p = chi_square_p(std::abs(row.g2));
    }
}

PairRow measured(const PairCounts& counts, Context context) {
    PairRow row;
    row.observed = counts.both;
    row.expected = expected_count(counts);
    row.g2 = signed_g2(counts);
    row.pmi = pmi(counts);
    row.npmi = npmi(counts);
    row.ppmi = ppmi(counts);
    row.log_dice = log_dice(counts.both, counts.first, counts.second).value_or(0.0);
    row.jaccard = jaccard(counts.both, counts.first, counts.second);
    row.dice = dice(counts.both, counts.first, counts.second);
    row.delta_p_second = delta_p(counts);
    row.delta_p_first = delta_p(turned(counts));
    row.log_odds_ratio = log_odds_ratio(counts);
    if (context != Context::window) test(counts, row);
    return row;
}

void correct(PairTable& table) {
    std::vector<double> p_values;
    for (const PairRow& row : table.pairs) p_values.push_back(*row.p);
    const std::vector<double> q_values = benjamini_hochberg(p_values, table.tested);
    for (std::size_t row = 0; row < q_values.size(); ++row) table.pairs[row].q = q_values[row];
}

// Which pairs are wanted, and which member comes first.
class WantedPairs {
public:
    WantedPairs(const TableSettings& table, const PairSettings& wanted)
        : table_(table), wanted_(wanted) {}

    // Puts the members of a wanted pair in order.
    bool take(PairMember& first, PairMember& second) const {
        if (!is_frequent(first) || !is_frequent(second)) return false;
        if (!wanted_.with.empty()) {
            if (!is_with(first) && !is_with(second)) return false;
            if (!is_with(first)) std::swap(first, second);
        }
        if (wanted_.between.empty()) return true;
        const auto fits = [&](const PairMember& a, const PairMember& b) {
            return a.type == wanted_.between.front() && b.type == wanted_.between.back();
        };
        if (fits(first, second)) return true;
        std::swap(first, second);
        return fits(first, second);
    }

    // How many pairs of `entities` are wanted, together or not: of all those that fit in type less
    // those without any of `with`.
    [[nodiscard]] std::int64_t count(std::vector<PairMember> entities) const {
        std::erase_if(entities, [&](const PairMember& entity) { return !is_frequent(entity); });
        const std::int64_t fitting = pairs_by_type(entities);
        if (wanted_.with.empty()) return fitting;
        std::erase_if(entities, [&](const PairMember& entity) { return is_with(entity); });
        return fitting - pairs_by_type(entities);
    }

private:
    [[nodiscard]] bool is_frequent(const PairMember& entity) const {
        return entity.units >= std::max<std::int64_t>(1, table_.min_mentions);
    }

    [[nodiscard]] std::int64_t pairs_by_type(const std::vector<PairMember>& entities) const {
        const auto of_type = [&](const std::string& type) {
            return std::count_if(entities.begin(), entities.end(),
                                 [&](const PairMember& entity) { return entity.type == type; });
        };
        const auto among = [](std::int64_t members) { return members * (members - 1) / 2; };
        if (wanted_.between.empty()) return among(std::ssize(entities));
        if (wanted_.between.front() == wanted_.between.back()) {
            return among(of_type(wanted_.between.front()));
        }
        return of_type(wanted_.between.front()) * of_type(wanted_.between.back());
    }

    [[nodiscard]] bool is_with(const PairMember& entity) const {
        return std::find(wanted_.with.begin(), wanted_.with.end(), entity.id) != wanted_.with.end();
    }

    const TableSettings& table_;
    const PairSettings& wanted_;
};

}  // namespace

PairTable make_pair_table(const Analysis& analysis, const TableSettings& settings,
                          const PairSettings& wanted) {
    const CooccurrenceMatrix matrix =
        count_pairs(analysis.documents, wanted.context, analysis.places, analysis.duplicates);
    const Eigen::Matrix<std::int64_t, Eigen::Dynamic, 1> named = matrix.together.diagonal();
    const auto member_at = [&](Eigen::Index row) {
        return member(analysis, matrix.entities[static_cast<std::size_t>(row)], named[row]);
    };
    const WantedPairs choice(settings, wanted);
    PairTable table;
    table.context = wanted.context;
    table.units = matrix.units;
    for (Eigen::Index column = 0; column < matrix.together.outerSize(); ++column) {
        for (IntegerMatrix::InnerIterator entry(matrix.together, column); entry; ++entry) {
            if (entry.row() >= entry.col()) continue;  // symmetric: one half is enough
            PairMember first = member_at(entry.row());
            PairMember second = member_at(entry.col());
            if (!choice.take(first, second)) continue;
            const PairCounts counts{matrix.units, first.units, second.units, entry.value()};
            PairRow row = measured(counts, wanted.context.context);
            row.first = std::move(first);
            row.second = std::move(second);
            table.pairs.push_back(std::move(row));
        }
    }
    if (wanted.context.context != Context::window) {
        std::vector<PairMember> entities;
        for (Eigen::Index row = 0; row < named.size(); ++row) entities.push_back(member_at(row));
        table.tested = choice.count(std::move(entities));
        correct(table);
    }
    std::sort(table.pairs.begin(), table.pairs.end(), comes_before);
    if (settings.top && table.pairs.size() > *settings.top) table.pairs.resize(*settings.top);
    return table;
}

std::vector<std::string> entities_called(const Analysis& analysis, const std::string& id_or_name) {
    const std::string folded = fold(id_or_name);
    std::vector<std::string> ids;
    for (const auto& [id, entity] : analysis.counts.entities) {
        if (id == id_or_name || fold(entity.name) == folded) ids.push_back(id);
    }
    return ids;
}

namespace {

constexpr Eigen::Index most_dimensions = 50;
constexpr std::size_t usual_neighbours = 20;

// The nodes that `edges` have, alphabetically by id.
std::vector<NetworkNode> nodes_of(const std::vector<PairRow>& edges) {
    std::map<std::string, PairMember> members;
    for (const PairRow& edge : edges) {
        members.emplace(edge.first.id, edge.first);
        members.emplace(edge.second.id, edge.second);
    }
    std::vector<NetworkNode> nodes;
    for (auto& [id, member] : members) nodes.emplace_back().entity = std::move(member);
    return nodes;
}

// Counts the partners of `nodes`, which are those of `edges`.
Network matrix_of(const std::vector<PairRow>& edges, std::vector<NetworkNode>& nodes) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (const NetworkNode& node : nodes) places.emplace(node.entity.id, places.size());
    std::vector<Eigen::Triplet<double>> entries;
    for (const PairRow& edge : edges) {
        const std::size_t first = places.at(edge.first.id);
        const std::size_t second = places.at(edge.second.id);
        const auto weight = static_cast<double>(edge.observed);
        entries.emplace_back(first, second, weight);
        entries.emplace_back(second, first, weight);
        ++nodes[first].partners;
        ++nodes[second].partners;
    }
    const auto size = static_cast<Eigen::Index>(nodes.size());
    Network network(size, size);
    network.setFromTriplets(entries.begin(), entries.end());
    return network;
}

void find_centrality(const Network& network, std::size_t edges, std::vector<NetworkNode>& nodes) {
    const std::vector<double> ranks = page_rank(network);
    for (std::size_t node = 0; node < nodes.size(); ++node) nodes[node].page_rank = ranks[node];
    const auto steps = static_cast<std::int64_t>(nodes.size() * edges);
    if (steps > most_betweenness_steps) return;
    const std::vector<double> between = betweenness(network);
    for (std::size_t node = 0; node < nodes.size(); ++node) nodes[node].betweenness = between[node];
}

bool is_listed_before(const NetworkNode& a, const NetworkNode& b) {
    return std::tie(b.weighted_degree, a.entity.name, a.entity.id) <
           std::tie(a.weighted_degree, b.entity.name, b.entity.id);
}

}  // namespace

EntityNetwork make_entity_network(const Analysis& analysis, const TableSettings& settings,
                                  const PairSettings& wanted, Centrality centrality) {
    TableSettings all_pairs = settings;
    all_pairs.top = std::nullopt;
    PairTable table = make_pair_table(analysis, all_pairs, wanted);
    EntityNetwork result;
    result.context = table.context;
    result.units = table.units;
    result.edges = std::move(table.pairs);
    std::erase_if(result.edges, [](const PairRow& pair) {
        return static_cast<double>(pair.observed) <= pair.expected;
    });
    result.nodes = nodes_of(result.edges);
    const Network network = matrix_of(result.edges, result.nodes);
    const Communities communities = find_communities(network);
    result.communities = static_cast<std::int64_t>(communities.count);
    result.modularity = communities.modularity;
    const std::vector<double> degrees = weighted_degrees(network);
    for (std::size_t node = 0; node < result.nodes.size(); ++node) {
        result.nodes[node].weighted_degree = degrees[node];
        result.nodes[node].community = communities.of_node[node] + 1;
    }
    if (centrality == Centrality::find) {
        find_centrality(network, result.edges.size(), result.nodes);
    }
    std::sort(result.nodes.begin(), result.nodes.end(), is_listed_before);
    if (settings.top && result.nodes.size() > *settings.top) result.nodes.resize(*settings.top);
    return result;
}

SimilarEntities find_similar_entities(const Analysis& analysis, const std::string& id,
                                      const TableSettings& settings, const PairSettings& wanted) {
    const CooccurrenceMatrix matrix =
        count_pairs(analysis.documents, wanted.context, analysis.places, analysis.duplicates);
    const auto member_at = [&](Eigen::Index row) -> PairMember {
        const std::string& entity = matrix.entities[static_cast<std::size_t>(row)];
        const EntityCount& count = analysis.counts.entities.at(entity);
        return {entity, count.name, count.type, matrix.together.coeff(row, row)};
    };
    SimilarEntities result;
    result.context = wanted.context;
    const auto found = std::lower_bound(matrix.entities.begin(), matrix.entities.end(), id);
    if (found == matrix.entities.end() || *found != id) {
        const EntityCount& count = analysis.counts.entities.at(id);
        result.entity = {id, count.name, count.type, 0};
        return result;
    }
    const Eigen::Index row = found - matrix.entities.begin();
    result.entity = member_at(row);
    const Eigen::SparseMatrix<double> ppmi = ppmi_matrix(matrix.together, matrix.units);
    const Eigen::MatrixXd vectors =
        singular_vectors(ppmi, std::min<Eigen::Index>(most_dimensions, ppmi.rows()));
    result.dimensions = vectors.cols();
    const std::size_t count = settings.top.value_or(usual_neighbours);
    // Asked for more than are shown, as rare entities are left out.
    for (const Neighbour& neighbour :
         nearest_neighbours(vectors, row, static_cast<std::size_t>(ppmi.rows()))) {
        if (result.neighbours.size() == count) break;
        PairMember entity = member_at(neighbour.row);
        if (entity.units < settings.min_mentions) continue;
        result.neighbours.push_back(
            {std::move(entity), neighbour.similarity, matrix.together.coeff(row, neighbour.row)});
    }
    return result;
}

}  // namespace onoma
