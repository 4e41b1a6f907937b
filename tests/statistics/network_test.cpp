// SPDX-License-Identifier: Apache-2.0
// Networks against values of NetworkX on Zachary's karate club (1977), maps against NumPy on the
// smokers of Greenacre (1984), neighbours against all eigenvalues.
#include "onoma/statistics/network.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

struct Edge {
    int from;
    int to;
    double weight = 1.0;
};

Network network_of(int nodes, const std::vector<Edge>& edges) {
    std::vector<Eigen::Triplet<double>> entries;
    for (const Edge& edge : edges) {
        entries.emplace_back(edge.from, edge.to, edge.weight);
        entries.emplace_back(edge.to, edge.from, edge.weight);
    }
    Network network(nodes, nodes);
    network.setFromTriplets(entries.begin(), entries.end());
    return network;
}

const Network& karate_club() {
    static const Network network = network_of(
        34,
        {{0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},
         {0, 11},  {0, 12},  {0, 13},  {0, 17},  {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},
         {1, 7},   {1, 13},  {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},
         {2, 9},   {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},
         {4, 10},  {5, 6},   {5, 10},  {5, 16},  {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},
         {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32},
         {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
         {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32},
         {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}});
    return network;
}

const Network& weighted() {
    static const Network network = network_of(
        7,
        {{0, 1, 3}, {1, 2, 1}, {0, 2, 1}, {2, 3, 2}, {3, 4, 5}, {4, 5, 1}, {3, 5, 1}, {5, 6, 0.5}});
    return network;
}

struct NodeValue {
    std::size_t node;
    double value;
};

void check_values(const std::vector<double>& found, const std::vector<NodeValue>& expected) {
    for (const NodeValue& row : expected) {
        INFO("node " << row.node);
        CHECK(found.at(row.node) == Approx(row.value).margin(1e-9));
    }
}

TEST_CASE("betweenness and PageRank agree with known values") {
    check_values(betweenness(karate_club()), {{0, 0.4376352814},
                                              {1, 0.0539366883},
                                              {2, 0.1436568062},
                                              {31, 0.1382756133},
                                              {32, 0.145247114},
                                              {33, 0.3040749759},
                                              {11, 0.0}});
    check_values(page_rank(karate_club()), {{0, 0.0969972854},
                                            {1, 0.0528769241},
                                            {2, 0.0570785095},
                                            {31, 0.0371580871},
                                            {32, 0.071693226},
                                            {33, 0.1009191823},
                                            {11, 0.0095647455}});
    check_values(betweenness(weighted(), EdgeLength::inverse_weight),
                 {{0, 0.0}, {2, 0.5333333333333333}, {3, 0.6}, {5, 0.3333333333333333}, {6, 0.0}});
    check_values(page_rank(weighted()), {{0, 0.13713368052377017},
                                         {2, 0.13309358946492109},
                                         {3, 0.2512150767705736},
                                         {6, 0.04001698166388738}});
    check_values(weighted_degrees(weighted()), {{0, 4.0}, {3, 8.0}, {6, 0.5}});
}

TEST_CASE("networks without edges and without nodes have values too") {
    const Network empty(0, 0);
    const Network alone(3, 3);
    CHECK(weighted_degrees(empty).empty());
    CHECK(betweenness(empty).empty());
    CHECK(page_rank(empty).empty());
    CHECK(find_communities(empty).count == 0);
    CHECK(betweenness(alone) == std::vector<double>(3, 0.0));
    check_values(page_rank(alone), {{0, 1.0 / 3.0}, {2, 1.0 / 3.0}});
    CHECK(find_communities(alone).count == 3);
    CHECK(find_communities(alone).modularity == 0.0);
    const Network star = network_of(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {2, 2, 9}});
    check_values(betweenness(star), {{0, 1.0}, {1, 0.0}});
    CHECK(weighted_degrees(star)[2] == 1.0);  // without its loop
}

TEST_CASE("communities are found, connected and as modular as known ones") {
    const Communities karate = find_communities(karate_club());
    CHECK(karate.modularity > 0.41);
    CHECK(karate.modularity == Approx(modularity(karate_club(), karate.of_node)).epsilon(1e-12));
    CHECK(karate.of_node[0] != karate.of_node[33]);
    const Communities again = find_communities(karate_club());
    CHECK(again.of_node == karate.of_node);
    // Two triangles and a bridge, the larger number of nodes first.
    const Communities two = find_communities(network_of(
        7, {{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {4, 5}, {3, 5}, {5, 6}, {4, 6}, {3, 6}}));
    CHECK(two.of_node == std::vector<std::size_t>{1, 1, 1, 0, 0, 0, 0});
    CHECK(find_communities(karate_club(), 4.0).count > karate.count);
}

TEST_CASE("no division of a small network is more modular") {
    RandomNumbers random(9);
    double worst = 0.0;
    for (int turn = 0; turn < 60; ++turn) {
        std::vector<Edge> edges;
        for (int from = 0; from < 7; ++from) {
            for (int to = from + 1; to < 7; ++to) {
                if (random.below(3) == 0) {
                    edges.push_back({from, to, static_cast<double>(1 + random.below(4))});
                }
            }
        }
        const Network network = network_of(7, edges);
        // All divisions: each node in a community that an earlier one opened, or in the next.
        double best = modularity(network, std::vector<std::size_t>(7, 0));
        std::vector<std::size_t> division(7, 0);
        while (true) {
            std::size_t node = 6;
            for (; node > 0; --node) {
                const std::size_t opened =
                    *std::max_element(division.begin(),
                                      division.begin() + static_cast<std::ptrdiff_t>(node)) +
                    1;
                if (division[node] < opened) break;
            }
            if (node == 0) break;
            ++division[node];
            std::fill(division.begin() + static_cast<std::ptrdiff_t>(node) + 1, division.end(), 0);
            best = std::max(best, modularity(network, division));
        }
        worst = std::max(worst, best - find_communities(network).modularity);
    }
    // The search is greedy: it may miss the best, but not by much.
    CHECK(worst < 0.06);
}

TEST_CASE("correspondence analysis agrees with known values") {
    Eigen::MatrixXd smokers(5, 4);
    smokers << 4, 2, 3, 2, 4, 3, 7, 4, 25, 10, 12, 4, 18, 24, 33, 13, 10, 6, 7, 2;
    const auto map = correspondence_analysis(smokers);
    REQUIRE(map);
    CHECK(map->total_inertia == Approx(0.0851898604778407).epsilon(1e-12));
    CHECK(map->inertia[0] == Approx(0.0747591059).epsilon(1e-8));
    CHECK(map->explained(1) == Approx(0.0100171805 / 0.0851898605).epsilon(1e-7));
    // The farthest column of the first axis is on its positive side.
    CHECK(map->columns(0, 0) == Approx(0.39330845).epsilon(1e-7));
    CHECK(map->rows(2, 0) == Approx(0.38059489).epsilon(1e-7));
    CHECK(map->columns(3, 1) == Approx(0.19776566).epsilon(1e-7));
    CHECK(map->rows(1, 1) == Approx(0.24330457).epsilon(1e-7));
}

TEST_CASE("a map has as many axes as its table, and places only for what is counted") {
    CHECK_FALSE(correspondence_analysis(Eigen::MatrixXd::Zero(2, 3)));
    CHECK_FALSE(correspondence_analysis(Eigen::MatrixXd(0, 0)));
    Eigen::MatrixXd gap(3, 3);
    gap << 4, 0, 1, 0, 0, 0, 2, 0, 5;
    const auto map = correspondence_analysis(gap, 5);
    REQUIRE(map);
    CHECK(map->inertia.size() == 1);
    CHECK(map->rows(1, 0) == 0.0);
    CHECK(map->columns(1, 0) == 0.0);
    CHECK(map->explained(0) == Approx(1.0));
    Eigen::MatrixXd independent(2, 2);
    independent << 1, 2, 2, 4;
    CHECK(correspondence_analysis(independent)->inertia.size() == 0);
}

// Blocks of entities that are named together, with some noise.
Eigen::SparseMatrix<std::int64_t> blocks(Eigen::Index entities, Eigen::Index block) {
    RandomNumbers random(21);
    std::vector<Eigen::Triplet<std::int64_t>> entries;
    for (int first = 0; first < entities; ++first) {
        entries.emplace_back(first, first, 200);
        for (int second = 0; second < first; ++second) {
            const bool same = first / block == second / block;
            if (random.below(same ? 2 : 40) != 0) continue;
            const auto times = static_cast<std::int64_t>(1 + random.below(same ? 60 : 3));
            entries.emplace_back(first, second, times);
            entries.emplace_back(second, first, times);
        }
    }
    Eigen::SparseMatrix<std::int64_t> together(entities, entities);
    together.setFromTriplets(entries.begin(), entries.end());
    return together;
}

TEST_CASE("nearest neighbours come from the same surroundings") {
    constexpr Eigen::Index entities = 400;
    constexpr Eigen::Index block = 20;
    const Eigen::SparseMatrix<double> ppmi = ppmi_matrix(blocks(entities, block), 10'000);
    CHECK(Eigen::SparseMatrix<double>(ppmi.transpose()).isApprox(ppmi));
    CHECK(ppmi.coeff(3, 3) == 0.0);
    const Eigen::MatrixXd vectors = singular_vectors(ppmi, 20);
    REQUIRE(vectors.cols() == 20);
    std::size_t right = 0;
    for (Eigen::Index row = 0; row < entities; ++row) {
        for (const Neighbour& neighbour : nearest_neighbours(vectors, row, 5)) {
            right += neighbour.row / block == row / block ? 1U : 0U;
            CHECK(neighbour.row != row);
        }
    }
    CHECK(right > 1900);  // of 2000
}

TEST_CASE("some singular vectors are the same as among all of them") {
    const Eigen::SparseMatrix<double> ppmi = ppmi_matrix(blocks(300, 15), 10'000);
    const Eigen::MatrixXd found = singular_vectors(ppmi, 8);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> all{Eigen::MatrixXd(ppmi)};
    std::vector<Eigen::Index> order(300);
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    std::sort(order.begin(), order.end(), [&](Eigen::Index left, Eigen::Index right) {
        return std::abs(all.eigenvalues()[left]) > std::abs(all.eigenvalues()[right]);
    });
    for (Eigen::Index axis = 0; axis < 8; ++axis) {
        const Eigen::Index place = order[static_cast<std::size_t>(axis)];
        const double value = std::abs(all.eigenvalues()[place]);
        CHECK(found.col(axis).squaredNorm() == Approx(value).epsilon(1e-9));
        const double cosine = found.col(axis).dot(all.eigenvectors().col(place)) / std::sqrt(value);
        CHECK(std::abs(cosine) == Approx(1.0).epsilon(1e-7));
    }
    CHECK(singular_vectors(ppmi, 8) == found);
    CHECK(singular_vectors(Eigen::SparseMatrix<double>(5, 5), 3).cols() == 0);
    CHECK(nearest_neighbours(Eigen::MatrixXd(5, 0), 2, 3).empty());
}

}  // namespace
}  // namespace onoma
