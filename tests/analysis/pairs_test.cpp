// SPDX-License-Identifier: Apache-2.0
// Pairs that are wanted, their measures, and the network that they make.
#include "onoma/analysis/pairs.hpp"

#include <algorithm>

#include "catch.hpp"
#include "counts/hand_tagged.hpp"
#include "onoma/statistics/association.hpp"
#include "onoma/statistics/resampling.hpp"

namespace onoma {
namespace {

// Two groups that keep to themselves: OpenAI with Altman and GPT, Nvidia with Huang.
Analysis two_groups(const Lexicon& lexicon) {
    Analysis analysis;
    int number = 0;
    const auto add = [&](const std::string& text, const std::vector<HandMention>& mentions) {
        const auto tagged = tag_by_hand(
            lexicon, hand_made_document("d" + std::to_string(number++), "daily", {}, text),
            mentions);
        analysis.add(*tagged, lexicon);
    };
    for (int round = 0; round < 3; ++round) {
        add("OpenAI has Sam Altman and GPT. It rains.",
            {{"OpenAI", "openai"}, {"Sam Altman", "altman"}, {"GPT", "gpt"}});
        add("Nvidia has Jensen Huang. It is cold.",
            {{"Nvidia", "nvidia"}, {"Jensen Huang", "huang"}});
    }
    add("OpenAI pays Nvidia.", {{"OpenAI", "openai"}, {"Nvidia", "nvidia"}});
    analysis.recount();
    return analysis;
}

std::vector<std::string> ids_of(const PairTable& table) {
    std::vector<std::string> ids;
    for (const PairRow& row : table.pairs) ids.push_back(row.first.id + "+" + row.second.id);
    return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE("a pair has the measures of its four cells") {
    const Lexicon lexicon = small_lexicon();
    const PairTable table = make_pair_table(two_groups(lexicon));
    CHECK(table.units == 13);
    const PairCounts counts{13, 3, 4, 3};
    const Ids ids = ids_of(table);
    const auto place = std::find(ids.begin(), ids.end(), "altman+openai");
    REQUIRE(place != ids.end());
    const PairRow& row = table.pairs[static_cast<std::size_t>(place - ids.begin())];
    CHECK(row.first.units == 3);
    CHECK(row.second.units == 4);
    CHECK(row.g2 == signed_g2(counts));
    CHECK(row.pmi == pmi(counts));
    CHECK(*row.delta_p_second == *delta_p(counts));
    CHECK(*row.delta_p_first == *delta_p(turned(counts)));
    CHECK(*row.fisher_p == fisher_exact(cells_of(counts)).two_sided);
    CHECK(*row.p == *row.fisher_p);
    CHECK(*row.q >= *row.p);
}

TEST_CASE("a pair below chance comes last, with a negative G2") {
    const Lexicon lexicon = small_lexicon();
    const PairTable table = make_pair_table(two_groups(lexicon));
    CHECK(ids_of(table).back() == "nvidia+openai");
    CHECK(table.pairs.back().g2 < 0);
    CHECK(table.pairs.back().pmi < 0);
    CHECK(table.pairs.back().ppmi == 0);
}

TEST_CASE("pairs between two types, and with one entity") {
    const Lexicon lexicon = small_lexicon();
    const Analysis analysis = two_groups(lexicon);
    const auto between = [&](const char* a, const char* b) {
        return ids_of(make_pair_table(analysis, {}, {{}, {a, b}, {}}));
    };
    CHECK(between("person", "company") == Ids{"huang+nvidia", "altman+openai"});
    CHECK(between("company", "person") == Ids{"nvidia+huang", "openai+altman"});
    CHECK(between("company", "company") == Ids{"nvidia+openai"});
    CHECK(between("person", "law").empty());
    const PairTable with = make_pair_table(analysis, {}, {{}, {}, {"nvidia"}});
    CHECK(ids_of(with) == Ids{"nvidia+huang", "nvidia+openai"});
    CHECK(entities_called(analysis, "NVIDIA") == Ids{"nvidia"});
    CHECK(entities_called(analysis, "sam altman") == Ids{"altman"});
    CHECK(entities_called(analysis, "altman") == Ids{"altman"});
    CHECK(entities_called(analysis, "nobody").empty());
}

TEST_CASE("q is corrected for all pairs that could have been together") {
    const Lexicon lexicon = small_lexicon();
    const Analysis analysis = two_groups(lexicon);
    struct Row {
        const char* name;
        std::int64_t min_mentions;
        PairSettings wanted;
        std::int64_t tested;
        std::size_t together;
    };
    // Named: openai, nvidia (companies, in 4 sentences), altman, huang (persons), gpt (in 3).
    const std::vector<Row> rows = {
        {"all pairs of five", 1, {}, 10, 5},
        {"those of two that are frequent enough", 4, {}, 1, 1},
        {"nobody is frequent enough", 5, {}, 0, 0},
        {"person and company", 1, {{}, {"person", "company"}, {}}, 4, 2},
        {"company and person", 1, {{}, {"company", "person"}, {}}, 4, 2},
        {"two companies", 1, {{}, {"company", "company"}, {}}, 1, 1},
        {"a type that nobody has", 1, {{}, {"person", "law"}, {}}, 0, 0},
        {"with one", 1, {{}, {}, {"nvidia"}}, 4, 2},
        {"with one of two", 1, {{}, {}, {"nvidia", "openai"}}, 7, 4},
        {"with one, of two types", 1, {{}, {"person", "company"}, {"nvidia"}}, 2, 1},
        {"with nobody", 1, {{}, {}, {"nobody"}}, 0, 0},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        TableSettings settings;
        settings.min_mentions = row.min_mentions;
        const PairTable table = make_pair_table(analysis, settings, row.wanted);
        CHECK(table.tested == row.tested);
        REQUIRE(table.pairs.size() == row.together);
        std::vector<double> p_values;
        for (const PairRow& pair : table.pairs) p_values.push_back(*pair.p);
        // The others were never together: nothing speaks for them.
        p_values.resize(static_cast<std::size_t>(row.tested), 1.0);
        const std::vector<double> q_values = benjamini_hochberg(p_values);
        for (std::size_t pair = 0; pair < table.pairs.size(); ++pair) {
            CHECK(*table.pairs[pair].q == q_values[pair]);
        }
        settings.top = 1;
        CHECK(make_pair_table(analysis, settings, row.wanted).tested == row.tested);
    }
}

TEST_CASE("pairs of a window have measures and no tests") {
    const Lexicon lexicon = small_lexicon();
    const PairTable table =
        make_pair_table(two_groups(lexicon), {}, {{Context::window, 3, false}, {}, {}});
    REQUIRE_FALSE(table.pairs.empty());
    CHECK(table.tested == 0);
    for (const PairRow& row : table.pairs) {
        CHECK_FALSE(row.p);
        CHECK_FALSE(row.q);
        CHECK_FALSE(row.fisher_p);
        CHECK(row.observed <= std::min(row.first.units, row.second.units));
    }
}

TEST_CASE("groups that keep to themselves are communities") {
    const Lexicon lexicon = small_lexicon();
    const EntityNetwork network = make_entity_network(two_groups(lexicon));
    CHECK(network.edges.size() == 4);
    CHECK(network.communities == 2);
    CHECK(network.modularity > 0.3);
    REQUIRE(network.nodes.size() == 5);
    double ranks = 0;
    for (const NetworkNode& node : network.nodes) {
        ranks += node.page_rank;
        const bool is_nvidia_side = node.entity.id == "nvidia" || node.entity.id == "huang";
        CHECK(node.community == (is_nvidia_side ? 2 : 1));
        CHECK(node.partners == (is_nvidia_side ? 1 : 2));
        CHECK(node.weighted_degree == (is_nvidia_side ? 3.0 : 6.0));
    }
    CHECK(ranks == Approx(1.0));

    const EntityNetwork quick =
        make_entity_network(two_groups(lexicon), {}, {}, Centrality::leave_out);
    REQUIRE(quick.nodes.size() == network.nodes.size());
    CHECK(quick.modularity == network.modularity);
    for (std::size_t node = 0; node < network.nodes.size(); ++node) {
        CHECK(quick.nodes[node].entity.id == network.nodes[node].entity.id);
        CHECK(quick.nodes[node].community == network.nodes[node].community);
        CHECK_FALSE(quick.nodes[node].betweenness);
    }
}

TEST_CASE("who is named in the same company is similar") {
    const Lexicon lexicon = small_lexicon();
    const Analysis analysis = two_groups(lexicon);
    const SimilarEntities similar = find_similar_entities(analysis, "altman");
    REQUIRE_FALSE(similar.neighbours.empty());
    // Those of its own group before those of the other, with whom it is never named.
    CHECK(similar.neighbours.at(0).together == 3);
    CHECK(similar.neighbours.at(1).together == 3);
    CHECK(similar.neighbours.at(2).similarity < similar.neighbours.at(1).similarity);
    TableSettings one;
    one.top = 1;
    CHECK(find_similar_entities(analysis, "altman", one).neighbours.size() == 1);
}

TEST_CASE("an empty analysis has no pairs, no network") {
    const Analysis nothing;
    CHECK(make_pair_table(nothing).pairs.empty());
    CHECK(make_entity_network(nothing).nodes.empty());
}

}  // namespace
}  // namespace onoma
