// SPDX-License-Identifier: Apache-2.0
// The network that pairs make, and who is named in the same company.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "onoma/analysis/pairs.hpp"
#include "onoma/statistics/network.hpp"
#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/similarity.hpp"
#include "onoma/text/unicode.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {

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

// By their ids.
using NodePlaces = std::unordered_map<std::string_view, std::size_t>;

NodePlaces places_of(const std::vector<NetworkNode>& nodes) {
    NodePlaces places;
    for (const NetworkNode& node : nodes) places.emplace(node.entity.id, places.size());
    return places;
}

struct Edge {
    std::size_t first = 0;  // places of nodes
    std::size_t second = 0;
    double weight = 0.0;
};

std::vector<Edge> edges_of(const std::vector<PairRow>& pairs, const NodePlaces& places) {
    std::vector<Edge> edges;
    for (const PairRow& pair : pairs) {
        edges.push_back({places.at(pair.first.id), places.at(pair.second.id),
                         static_cast<double>(pair.observed)});
    }
    return edges;
}

Network network_of(const std::vector<Edge>& edges, std::size_t nodes) {
    std::vector<Eigen::Triplet<double>> entries;
    for (const Edge& edge : edges) {
        entries.emplace_back(static_cast<int>(edge.first), static_cast<int>(edge.second),
                             edge.weight);
        entries.emplace_back(static_cast<int>(edge.second), static_cast<int>(edge.first),
                             edge.weight);
    }
    const auto size = static_cast<Eigen::Index>(nodes);
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

// What chance gives.

constexpr int random_networks = 99;
constexpr int resamples = 99;
constexpr std::uint64_t seed = 20250131;         // the same for the same articles
constexpr std::size_t most_entries = 4'000'000;  // pairs x stories, that resamples sum up

// Exchanges the ends of two edges again and again: everybody keeps the number of partners.
class SwitchedEdges {
public:
    explicit SwitchedEdges(std::vector<Edge> edges) : edges_(std::move(edges)), random_(seed) {
        for (const Edge& edge : edges_) there_.insert(std::minmax(edge.first, edge.second));
    }

    const std::vector<Edge>& next() {
        constexpr std::size_t switches_of_edge = 10;
        for (std::size_t step = 0; step < switches_of_edge * edges_.size(); ++step) switch_two();
        return edges_;
    }

private:
    void switch_two() {
        Edge& one = edges_[random_.below(edges_.size())];
        Edge& other = edges_[random_.below(edges_.size())];
        if (random_.below(2) == 1) std::swap(other.first, other.second);
        const std::pair<std::size_t, std::size_t> first = std::minmax(one.first, other.second);
        const std::pair<std::size_t, std::size_t> second = std::minmax(other.first, one.second);
        if (first.first == first.second || second.first == second.second || first == second) return;
        if (there_.contains(first) || there_.contains(second)) return;
        there_.erase(std::minmax(one.first, one.second));
        there_.erase(std::minmax(other.first, other.second));
        there_.insert(first);
        there_.insert(second);
        std::swap(one.second, other.second);
    }

    std::vector<Edge> edges_;
    std::set<std::pair<std::size_t, std::size_t>> there_;
    RandomNumbers random_;
};

std::optional<Interval> modularity_by_chance(const std::vector<Edge>& edges, std::size_t nodes) {
    if (edges.size() < 2) return std::nullopt;
    SwitchedEdges switched(edges);
    std::vector<double> found;
    for (int number = 0; number < random_networks; ++number) {
        found.push_back(find_communities(network_of(switched.next(), nodes)).modularity);
    }
    std::sort(found.begin(), found.end());
    return Interval{*quantile(found, 0.025), *quantile(found, 0.975)};
}

// What each story has of pairs and entities, so that any sample of stories can be summed up.
class StoryCounts {
public:
    // `nodes` and `pairs` are known by their places.
    StoryCounts(const Analysis& analysis, Context context, const NodePlaces& nodes,
                const std::map<std::pair<std::size_t, std::size_t>, std::size_t>& pairs) {
        const DocumentTable& table = analysis.documents;
        for (std::size_t index = 0; index < table.documents().size(); ++index) {
            const bool is_copy = !analysis.places.empty() && !analysis.places[index].is_first;
            if (is_copy && (analysis.duplicates != Duplicates::count ||
                            analysis.sampling_unit == SamplingUnit::story)) {
                continue;
            }
            const CountedDocument& document = table.documents()[index];
            std::map<std::uint32_t, std::set<std::size_t>> units;
            for (const CountedMention& mention : table.mentions_of(document)) {
                if (mention.kind != MentionKind::decided) continue;
                const auto node = nodes.find(table.entities()[mention.what].id);
                if (node == nodes.end()) continue;
                units[unit_of(mention, context)].insert(node->second);
            }
            Story& story = stories_.emplace_back();
            story.units = static_cast<double>(units_in(document, context));
            for (const auto& [unit, named] : units) add_unit(story, named, pairs);
            entries_ += story.pairs.size();
        }
    }

    [[nodiscard]] std::size_t entries() const { return entries_; }

    struct Sums {
        double units = 0.0;
        std::vector<double> nodes;
        std::vector<double> pairs;
    };

    // Of as many stories as there are, drawn with replacement.
    [[nodiscard]] Sums draw(RandomNumbers& random, std::size_t nodes, std::size_t pairs) const {
        Sums sums{0.0, std::vector<double>(nodes), std::vector<double>(pairs)};
        for (std::size_t number = 0; number < stories_.size(); ++number) {
            const Story& story = stories_[random.below(stories_.size())];
            sums.units += story.units;
            for (const std::size_t node : story.nodes) sums.nodes[node] += 1.0;
            for (const std::size_t pair : story.pairs) sums.pairs[pair] += 1.0;
        }
        return sums;
    }

private:
    struct Story {
        double units = 0.0;
        std::vector<std::size_t> nodes;  // one for each unit that names it
        std::vector<std::size_t> pairs;  // likewise
    };

    static void add_unit(Story& story, const std::set<std::size_t>& named,
                         const std::map<std::pair<std::size_t, std::size_t>, std::size_t>& pairs) {
        for (auto first = named.begin(); first != named.end(); ++first) {
            story.nodes.push_back(*first);
            for (auto second = std::next(first); second != named.end(); ++second) {
                const auto pair = pairs.find({*first, *second});
                if (pair != pairs.end()) story.pairs.push_back(pair->second);
            }
        }
    }

    std::vector<Story> stories_;
    std::size_t entries_ = 0;
};

// How much of the community of each node stays in one other division.
class CommunityOverlap {
public:
    explicit CommunityOverlap(std::vector<std::size_t> communities)
        : communities_(std::move(communities)), sums_(communities_.size()) {}

    void add(const std::vector<std::size_t>& others) {
        std::map<std::size_t, double> sizes;
        std::map<std::size_t, double> other_sizes;
        std::map<std::pair<std::size_t, std::size_t>, double> shared;
        for (std::size_t node = 0; node < others.size(); ++node) {
            ++sizes[communities_[node]];
            ++other_sizes[others[node]];
            ++shared[{communities_[node], others[node]}];
        }
        for (std::size_t node = 0; node < others.size(); ++node) {
            const double both = shared.at({communities_[node], others[node]});
            sums_[node] +=
                both / (sizes.at(communities_[node]) + other_sizes.at(others[node]) - both);
        }
        ++divisions_;
    }

    [[nodiscard]] double of(std::size_t node) const { return sums_[node] / divisions_; }

private:
    std::vector<std::size_t> communities_;
    std::vector<double> sums_;
    double divisions_ = 0.0;
};

// `pairs` are all that stand together, edges or not, of which `result` has the nodes and edges.
void find_support(const Analysis& analysis, const std::vector<PairRow>& pairs,
                  const NodePlaces& nodes, EntityNetwork& result) {
    if (result.context.context == Context::window) return;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> places;
    for (const PairRow& pair : pairs) {
        const auto first = nodes.find(pair.first.id);
        const auto second = nodes.find(pair.second.id);
        if (first == nodes.end() || second == nodes.end()) continue;
        places.emplace(std::minmax(first->second, second->second), places.size());
    }
    const StoryCounts counts(analysis, result.context.context, nodes, places);
    if (counts.entries() > most_entries) return;
    std::vector<std::size_t> communities;
    for (const NetworkNode& node : result.nodes) communities.push_back(node.community);
    CommunityOverlap overlap(std::move(communities));
    RandomNumbers random(seed);
    for (int number = 0; number < resamples; ++number) {
        const auto sums = counts.draw(random, nodes.size(), places.size());
        std::vector<Edge> edges;
        for (const auto& [ends, pair] : places) {
            const double expected = sums.nodes[ends.first] * sums.nodes[ends.second] / sums.units;
            if (sums.pairs[pair] > expected) {
                edges.push_back({ends.first, ends.second, sums.pairs[pair]});
            }
        }
        overlap.add(find_communities(network_of(edges, nodes.size())).of_node);
    }
    for (std::size_t node = 0; node < result.nodes.size(); ++node) {
        result.nodes[node].support = overlap.of(node);
    }
    result.resamples = resamples;
}

// REQUIRES: the nodes are in the order of the ids, and have their communities.
void compare_with_chance(const Analysis& analysis, const std::vector<PairRow>& pairs,
                         const NodePlaces& places, const std::vector<Edge>& edges,
                         EntityNetwork& result) {
    if (edges.size() > most_edges_to_resample) return;
    result.modularity_by_chance = modularity_by_chance(edges, places.size());
    find_support(analysis, pairs, places, result);
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
    const PairTable table = make_pair_table(analysis, all_pairs, wanted);
    EntityNetwork result;
    result.context = table.context;
    result.units = table.units;
    result.edges = table.pairs;
    std::erase_if(result.edges, [](const PairRow& pair) {
        return static_cast<double>(pair.observed) <= pair.expected;
    });
    result.nodes = nodes_of(result.edges);
    const NodePlaces places = places_of(result.nodes);
    const std::vector<Edge> edges = edges_of(result.edges, places);
    for (const Edge& edge : edges) {
        ++result.nodes[edge.first].partners;
        ++result.nodes[edge.second].partners;
    }
    const Network network = network_of(edges, result.nodes.size());
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
        compare_with_chance(analysis, table.pairs, places, edges, result);
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
