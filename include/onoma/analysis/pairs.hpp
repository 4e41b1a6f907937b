// SPDX-License-Identifier: Apache-2.0
// Who is named together with whom, beyond chance, and the network that the pairs make.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onoma/analysis/frequency.hpp"
#include "onoma/counts/cooccurrence.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {

// Who is named together with whom, beyond chance.

// What counts as together, and which pairs are wanted.
struct PairSettings {
    ContextSettings context;
    std::vector<std::string> between;  // two types: pairs of one of each; empty: all
    std::vector<std::string> with;     // ids: only pairs with one of these; empty: all
    bool by_group = false;             // also what each group of documents (Analysis::by) does
};

struct PairMember {
    std::string id;
    std::string name;
    std::string type;
    std::int64_t units = 0;  // that name it
};

// What one group of documents, such as a source, makes of a pair: of the stories that name both, in
// how many do they stand in a unit together?
struct PairInGroup {
    std::string group;
    std::int64_t stories = 0;  // with both in a unit
    std::int64_t naming = 0;   // that name both
    double expected = 0;       // of these with both in a unit by chance, see chance_together
    // Whether the group puts them together otherwise than all other groups, by chance in as many
    // stories: of all stories with both in a unit the part that is its own, against its part of
    // those expected (exact binomial test, two-sided: twice the smaller tail). Absent where it or
    // the others have none that names both.
    std::optional<double> p;
    std::optional<double> q;  // Benjamini-Hochberg over all groups and pairs with a p
};

// Measures of association.hpp and similarity.hpp, on the four cells of units with both, one or
// none.
struct PairRow {
    PairMember first;  // alphabetically before the second, or of the first type of `between`
    PairMember second;
    std::int64_t observed = 0;  // units that name both
    double expected = 0;        // by chance, see expected_count
    double g2 = 0;              // see signed_g2: negative below chance
    double pmi = 0;             // bits
    double npmi = 0;
    double ppmi = 0;
    double log_dice = 0;
    double jaccard = 0;
    double dice = 0;
    std::optional<double> delta_p_second;  // P(second | first) - P(second | not first)
    std::optional<double> delta_p_first;   // the other way round
    std::optional<Estimate> log_odds_ratio;
    // All below are absent for windows, which overlap. Fisher's test takes units as independent and
    // all alike; it is two-sided, and there where a cell expects less than 5.
    std::optional<double> fisher_p;
    std::int64_t stories = 0;  // with both in a unit; 0 for windows
    // By chance, given which articles name whom: in sentences and paragraphs see chance_together,
    // where an article is one unit NamingChance. Of the first document of each story.
    std::optional<double> expected_in_articles;
    std::optional<double> p;  // of so many or more; below two stories there is none
    std::optional<double> q;  // Benjamini-Hochberg over PairTable::tested pairs
    // PairSettings::by_group: groups with a story that names both, by name. Not of windows, nor
    // where a document is one unit.
    std::vector<PairInGroup> by_group;
};

struct PairTable {
    ContextSettings context;
    std::int64_t units = 0;
    // Pairs that q is corrected for: all wanted ones that two stories or more name both of (of
    // documents: of entities that two or more name), shown or not, together in a unit or not. To
    // correct only for pairs that were seen together would choose the tests by their outcome.
    std::int64_t tested = 0;
    std::vector<PairRow> pairs;
    std::string by;  // what PairRow::by_group is by; empty where it was not asked for
};

// All wanted pairs that at least one unit names. Those named together more often than by chance
// come first; within both parts the size of G2 falls, then names rise. TableSettings::min_mentions
// asks for that many units of each member. Cost: as count_pairs, and for each pair the units of
// both.
[[nodiscard]] PairTable make_pair_table(const Analysis& analysis,
                                        const TableSettings& settings = {},
                                        const PairSettings& wanted = {});

// The ids of the entities that are called so: by id, or by name whatever the case. Sorted.
[[nodiscard]] std::vector<std::string> entities_called(const Analysis& analysis,
                                                       const std::string& id_or_name);

// Who stands where among all who are named together.

// Edges are the pairs that are named together more often than by chance; their weight is the number
// of units that name both.
struct NetworkNode {
    PairMember entity;
    std::int64_t partners = 0;          // edges
    double weighted_degree = 0;         // the sum of their weights
    std::optional<double> betweenness;  // see onoma::betweenness; absent in a network too large
    double page_rank = 0;
    std::size_t community = 0;  // from 1, by size
    // How alike its community is in other collections of such articles: the mean part that it
    // shares (Jaccard) with the one that it is in when stories are drawn anew, with replacement. 1:
    // always the same company (Hennig 2007). See EntityNetwork::resamples.
    std::optional<double> support;
};

struct EntityNetwork {
    ContextSettings context;
    std::int64_t units = 0;
    std::vector<PairRow> edges;  // in the order of the pair table
    std::int64_t communities = 0;
    double modularity = 0;  // see onoma::modularity
    // The middle 95 % of what networks have whose entities have as many partners as these, but
    // whoever: only above it are there communities at all. Of 99 networks.
    std::optional<Interval> modularity_by_chance;
    std::int64_t resamples = 0;  // that support is of; 0: windows, or a network too large for it
    std::vector<NetworkNode> nodes;  // with an edge; by weighted degree falling, then name and id
};

// Betweenness is left out when nodes times edges are more.
inline constexpr std::int64_t most_betweenness_steps = 400'000'000;

// Likewise what chance and new samples give when edges are more than this.
inline constexpr std::size_t most_edges_to_resample = 20'000;

// Whether betweenness, PageRank and what chance gives, which are most of the work, are computed.
enum class Centrality { leave_out, find };

// Of the wanted pairs. TableSettings::top chooses the nodes to show; all measures are of the whole
// network. The same for the same counts: communities are found without chance.
[[nodiscard]] EntityNetwork make_entity_network(const Analysis& analysis,
                                                const TableSettings& settings = {},
                                                const PairSettings& wanted = {},
                                                Centrality centrality = Centrality::find);

struct SimilarEntity {
    PairMember entity;
    double similarity = 0;      // cosine, from -1 to 1
    std::int64_t together = 0;  // units that name both
};

// Who is named in the same company as an entity, together with it or not: neighbours by the cosine
// of singular vectors of the PPMI matrix (see singular_vectors), the most similar first.
struct SimilarEntities {
    PairMember entity;
    ContextSettings context;
    Eigen::Index dimensions = 0;
    std::vector<SimilarEntity> neighbours;
};

// `id` is an entity of the analysis. Without neighbours when it is named together with nobody.
// TableSettings::top is the number of neighbours, 20 unless told.
[[nodiscard]] SimilarEntities find_similar_entities(const Analysis& analysis, const std::string& id,
                                                    const TableSettings& settings = {},
                                                    const PairSettings& wanted = {});

}  // namespace onoma
