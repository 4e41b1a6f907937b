// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/network.hpp"

#include <cmath>
#include <limits>
#include <queue>
#include <utility>

#include "statistics/compensated_sum.hpp"

namespace onoma {
namespace {

// Paths count as equally long within this, as sums of inverse weights are rounded.
constexpr double relative_tie = 1e-12;

std::size_t size_of(const Network& network) { return static_cast<std::size_t>(network.rows()); }

// Calls `visit(other, weight)` for each edge of a node.
template <typename Visit>
void for_each_edge(const Network& network, std::size_t node, Visit visit) {
    for (Network::InnerIterator edge(network, static_cast<Eigen::Index>(node)); edge; ++edge) {
        const auto other = static_cast<std::size_t>(edge.row());
        if (other != node && edge.value() > 0.0) visit(other, edge.value());
    }
}

// The shortest paths from one node, found by Dijkstra's algorithm.
struct Paths {
    std::vector<std::size_t> order;                // nodes reached, the nearest first
    std::vector<std::vector<std::size_t>> before;  // the last stations on the way to a node
    std::vector<double> ways;                      // how many shortest paths lead to a node
};

Paths shortest_paths(const Network& network, std::size_t start, EdgeLength length) {
    const std::size_t nodes = size_of(network);
    Paths paths{{}, std::vector<std::vector<std::size_t>>(nodes), std::vector<double>(nodes, 0.0)};
    std::vector<double> distance(nodes, std::numeric_limits<double>::infinity());
    std::vector<bool> done(nodes, false);
    using Reached = std::pair<double, std::size_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> next;
    distance[start] = 0.0;
    paths.ways[start] = 1.0;
    next.push({0.0, start});
    while (!next.empty()) {
        const std::size_t node = next.top().second;
        next.pop();
        if (done[node]) continue;
        done[node] = true;
        paths.order.push_back(node);
        for_each_edge(network, node, [&](std::size_t other, double weight) {
            if (done[other]) return;
            const double far = distance[node] + (length == EdgeLength::one ? 1.0 : 1.0 / weight);
            if (far < distance[other] * (1.0 - relative_tie)) {
                distance[other] = far;
                paths.ways[other] = paths.ways[node];
                paths.before[other] = {node};
                next.push({far, other});
            } else if (far <= distance[other] * (1.0 + relative_tie)) {
                paths.ways[other] += paths.ways[node];
                paths.before[other].push_back(node);
            }
        });
    }
    return paths;
}

}  // namespace

std::vector<double> weighted_degrees(const Network& network) {
    std::vector<double> degrees(size_of(network), 0.0);
    for (std::size_t node = 0; node < degrees.size(); ++node) {
        CompensatedSum sum;
        for_each_edge(network, node, [&](std::size_t, double weight) { sum.add(weight); });
        degrees[node] = sum.value();
    }
    return degrees;
}

std::vector<double> betweenness(const Network& network, EdgeLength length) {
    const std::size_t nodes = size_of(network);
    std::vector<double> result(nodes, 0.0);
    if (nodes < 3) return result;
    for (std::size_t start = 0; start < nodes; ++start) {
        const Paths paths = shortest_paths(network, start, length);
        // From the farthest back: what a node hands on is shared out among those before it.
        std::vector<double> dependency(nodes, 0.0);
        for (auto node = paths.order.rbegin(); node != paths.order.rend(); ++node) {
            for (const std::size_t earlier : paths.before[*node]) {
                dependency[earlier] +=
                    paths.ways[earlier] / paths.ways[*node] * (1.0 + dependency[*node]);
            }
            if (*node != start) result[*node] += dependency[*node];
        }
    }
    // Each pair was met from both its ends.
    const auto others = static_cast<double>(nodes - 1) * static_cast<double>(nodes - 2);
    for (double& share : result) share /= others;
    return result;
}

std::vector<double> page_rank(const Network& network, double damping) {
    constexpr int most_rounds = 1000;
    constexpr double settled = 1e-14;
    const std::size_t nodes = size_of(network);
    const std::vector<double> degrees = weighted_degrees(network);
    std::vector<double> rank(nodes, 1.0 / static_cast<double>(nodes));
    for (int round = 0; round < most_rounds; ++round) {
        CompensatedSum lost;  // of nodes without edges
        for (std::size_t node = 0; node < nodes; ++node) {
            if (degrees[node] == 0.0) lost.add(rank[node]);
        }
        const double everywhere =
            (1.0 - damping + damping * lost.value()) / static_cast<double>(nodes);
        std::vector<double> renewed(nodes);
        double change = 0.0;
        for (std::size_t node = 0; node < nodes; ++node) {
            double sum = 0.0;
            for_each_edge(network, node, [&](std::size_t other, double weight) {
                sum += rank[other] * weight / degrees[other];
            });
            renewed[node] = everywhere + damping * sum;
            change += std::abs(renewed[node] - rank[node]);
        }
        rank = std::move(renewed);
        if (change < settled) break;
    }
    return rank;
}

}  // namespace onoma
