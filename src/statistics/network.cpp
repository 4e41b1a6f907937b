// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/network.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <queue>
#include <utility>

#include "statistics/shares.hpp"

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

namespace {

constexpr std::size_t unnumbered = static_cast<std::size_t>(-1);

using Membership = std::vector<std::size_t>;

// A network whose nodes are communities of a finer one; what lies within them is in the degrees
// only.
struct Level {
    std::vector<std::vector<std::pair<std::size_t, double>>> edges;
    std::vector<double> degrees;
    double all = 0.0;  // sum of the degrees
};

Level level_of(const Network& network) {
    const auto nodes = static_cast<std::size_t>(network.rows());
    Level level{std::vector<std::vector<std::pair<std::size_t, double>>>(nodes),
                weighted_degrees(network)};
    for (std::size_t node = 0; node < nodes; ++node) {
        for (Network::InnerIterator edge(network, static_cast<Eigen::Index>(node)); edge; ++edge) {
            const auto other = static_cast<std::size_t>(edge.row());
            if (other != node && edge.value() > 0.0) {
                level.edges[node].emplace_back(other, edge.value());
            }
        }
    }
    level.all = std::accumulate(level.degrees.begin(), level.degrees.end(), 0.0);
    return level;
}

// Nodes on their way between communities.
class Movement {
public:
    Movement(const Level& level, double resolution)
        : level_(level),
          resolution_(resolution),
          community_(level.degrees.size()),
          weight_to_(level.degrees.size(), 0.0),
          degrees_(level.degrees) {
        std::iota(community_.begin(), community_.end(), std::size_t{0});
    }

    // Moves nodes until no move gains.
    const Membership& run() {
        while (pass()) {
        }
        return community_;
    }

private:
    bool pass() {
        bool moved = false;
        for (std::size_t node = 0; node < community_.size(); ++node) {
            const std::size_t best = best_for(node);
            if (best == community_[node]) continue;
            degrees_[community_[node]] -= level_.degrees[node];
            degrees_[best] += level_.degrees[node];
            community_[node] = best;
            moved = true;
        }
        return moved;
    }

    // The own community, unless another one gains clearly more: rounding must not move nodes to and
    // fro for ever.
    std::size_t best_for(std::size_t node) {
        std::vector<std::size_t> reached;
        for (const auto& [other, weight] : level_.edges[node]) {
            const std::size_t community = community_[other];
            if (weight_to_[community] == 0.0) reached.push_back(community);
            weight_to_[community] += weight;
        }
        const std::size_t own = community_[node];
        std::size_t best = own;
        double best_gain = gain(node, own, degrees_[own] - level_.degrees[node]);
        std::sort(reached.begin(), reached.end());
        for (const std::size_t community : reached) {
            if (community == own) continue;
            const double gained = gain(node, community, degrees_[community]);
            if (gained > best_gain + 1e-12 * level_.all) {
                best_gain = gained;
                best = community;
            }
        }
        for (const std::size_t community : reached) weight_to_[community] = 0.0;
        return best;
    }

    // What joining adds to the modularity, times half of all weight.
    [[nodiscard]] double gain(std::size_t node, std::size_t community, double its_degrees) const {
        return weight_to_[community] -
               resolution_ * level_.degrees[node] * its_degrees / level_.all;
    }

    const Level& level_;
    double resolution_;
    Membership community_;
    std::vector<double> weight_to_;  // from the node in hand to each community
    std::vector<double> degrees_;    // of each community
};

// The same division numbered 0, 1, ... in the order of first nodes.
Membership renumbered(const Membership& membership) {
    Membership numbers(membership.size(), unnumbered);
    Membership result;
    std::size_t count = 0;
    for (const std::size_t community : membership) {
        if (numbers[community] == unnumbered) numbers[community] = count++;
        result.push_back(numbers[community]);
    }
    return result;
}

Level merged(const Level& level, const Membership& membership) {
    const std::size_t count = *std::max_element(membership.begin(), membership.end()) + 1;
    std::vector<std::map<std::size_t, double>> edges(count);
    Level coarse;
    coarse.degrees.assign(count, 0.0);
    coarse.all = level.all;
    for (std::size_t node = 0; node < membership.size(); ++node) {
        const std::size_t own = membership[node];
        coarse.degrees[own] += level.degrees[node];
        for (const auto& [other, weight] : level.edges[node]) {
            if (membership[other] != own) edges[own][membership[other]] += weight;
        }
    }
    for (const auto& from : edges) coarse.edges.emplace_back(from.begin(), from.end());
    return coarse;
}

// Each connected part of a community becomes a community of its own, which never costs modularity.
Membership connected_parts(const Level& level, const Membership& membership) {
    Membership result(membership.size(), unnumbered);
    std::size_t count = 0;
    for (std::size_t start = 0; start < membership.size(); ++start) {
        if (result[start] != unnumbered) continue;
        std::vector<std::size_t> open = {start};
        result[start] = count;
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            for (const auto& edge : level.edges[node]) {
                const std::size_t other = edge.first;
                if (result[other] != unnumbered || membership[other] != membership[start]) continue;
                result[other] = count;
                open.push_back(other);
            }
        }
        ++count;
    }
    return result;
}

// Numbers by size, the largest community 0.
Membership by_size(const Membership& membership, std::size_t count) {
    std::vector<std::size_t> sizes(count, 0);
    for (const std::size_t community : membership) ++sizes[community];
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return sizes[left] > sizes[right];
    });
    std::vector<std::size_t> number(count);
    for (std::size_t place = 0; place < count; ++place) number[order[place]] = place;
    Membership result;
    for (const std::size_t community : membership) result.push_back(number[community]);
    return result;
}

}  // namespace

double modularity(const Network& network, const std::vector<std::size_t>& of_node,
                  double resolution) {
    const Level level = level_of(network);
    if (level.all == 0.0) return 0.0;
    std::map<std::size_t, double> degrees;
    double inner = 0.0;
    for (std::size_t node = 0; node < of_node.size(); ++node) {
        degrees[of_node[node]] += level.degrees[node];
        for (const auto& [other, weight] : level.edges[node]) {
            if (of_node[other] == of_node[node]) inner += weight;
        }
    }
    double chance = 0.0;
    for (const auto& community : degrees) {
        const double share = community.second / level.all;
        chance += share * share;
    }
    return inner / level.all - resolution * chance;
}

Communities find_communities(const Network& network, double resolution) {
    const Level finest = level_of(network);
    Communities result;
    if (finest.degrees.empty()) return result;
    Membership membership(finest.degrees.size());
    std::iota(membership.begin(), membership.end(), std::size_t{0});
    Level level = finest;
    while (level.all > 0.0) {
        const Membership moved = renumbered(Movement(level, resolution).run());
        const bool same = *std::max_element(moved.begin(), moved.end()) + 1 == moved.size();
        if (same) break;
        for (std::size_t& community : membership) community = moved[community];
        level = merged(level, moved);
    }
    membership = connected_parts(finest, membership);
    result.count = *std::max_element(membership.begin(), membership.end()) + 1;
    result.of_node = by_size(membership, result.count);
    result.modularity = modularity(network, result.of_node, resolution);
    return result;
}

}  // namespace onoma
