// SPDX-License-Identifier: Apache-2.0
// Pairs that are wanted, their measures, and the network that they make.
#include "onoma/analysis/pairs.hpp"

#include <algorithm>
#include <cmath>

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
    // Three articles of two sentences that name both: each puts them together once in two.
    CHECK(row.stories == 3);
    CHECK(row.expected_in_articles.value() == Approx(1.5));
    CHECK(row.p.value() == Approx(0.125));
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
        {"all that two articles name", 1, {}, 4, 5},
        {"two that are frequent enough, in one article", 4, {}, 0, 1},
        {"nobody is frequent enough", 5, {}, 0, 0},
        {"person and company", 1, {{}, {"person", "company"}, {}}, 2, 2},
        {"company and person", 1, {{}, {"company", "person"}, {}}, 2, 2},
        {"two companies", 1, {{}, {"company", "company"}, {}}, 0, 1},
        {"a type that nobody has", 1, {{}, {"person", "law"}, {}}, 0, 0},
        {"with one", 1, {{}, {}, {"nvidia"}}, 1, 2},
        {"with one of two", 1, {{}, {}, {"nvidia", "openai"}}, 3, 4},
        {"with one, of two types", 1, {{}, {"person", "company"}, {"nvidia"}}, 1, 1},
        {"with nobody", 1, {{}, {}, {"nobody"}}, 0, 0},
        // Of documents: entities that two or more name, which all five are.
        {"documents", 1, {{Context::document}, {}, {}}, 10, 5},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        TableSettings settings;
        settings.min_mentions = row.min_mentions;
        const PairTable table = make_pair_table(analysis, settings, row.wanted);
        CHECK(table.tested == row.tested);
        REQUIRE(table.pairs.size() == row.together);
        std::vector<double> p_values;
        std::vector<double> corrected;
        for (const PairRow& pair : table.pairs) {
            CHECK(pair.p.has_value() == (pair.stories >= 2));
            CHECK(pair.p.has_value() == pair.q.has_value());
            if (!pair.p) continue;
            p_values.push_back(*pair.p);
            corrected.push_back(*pair.q);
        }
        // The others were never together, or in one story: nothing speaks for them.
        const std::size_t tested = p_values.size();
        p_values.resize(static_cast<std::size_t>(row.tested), 1.0);
        const std::vector<double> q_values = benjamini_hochberg(p_values);
        CHECK(corrected ==
              std::vector<double>(q_values.begin(),
                                  q_values.begin() + static_cast<std::ptrdiff_t>(tested)));
        settings.top = 1;
        CHECK(make_pair_table(analysis, settings, row.wanted).tested == row.tested);
    }
}

// Copies of one article, and one more that names both in other sentences.
TEST_CASE("a story with its copies is one draw") {
    const Lexicon lexicon = small_lexicon();
    Analysis analysis;
    for (int copy = 0; copy < 4; ++copy) {
        const bool is_other = copy == 3;
        analysis.add(*tag_by_hand(lexicon,
                                  hand_made_document("d" + std::to_string(copy), "daily", {},
                                                     is_other ? "OpenAI rests. So does Nvidia."
                                                              : "OpenAI pays Nvidia. It rains."),
                                  {{"OpenAI", "openai"}, {"Nvidia", "nvidia"}}),
                     lexicon);
    }
    analysis.recount();
    analysis.places = {{0, 3, true}, {0, 3, false}, {0, 3, false}, {1, 1, true}};
    analysis.stories = StoryClusters({{0}, {1}, {2}, {3}}, {0, 3});
    const PairRow by_story = make_pair_table(analysis).pairs.at(0);
    CHECK(by_story.observed == 3);
    CHECK(by_story.stories == 1);
    CHECK(by_story.expected_in_articles.value() == Approx(1.0));  // 1/2 + 1/2
    CHECK_FALSE(by_story.p);
    analysis.sampling_unit = SamplingUnit::document;
    const PairRow by_document = make_pair_table(analysis).pairs.at(0);
    CHECK(by_document.stories == 3);
    CHECK(by_document.expected_in_articles.value() == Approx(2.0));
    CHECK(by_document.p.value() == Approx(5.0 / 16.0));  // three or four of four
}

TEST_CASE("one source puts two names together, the other beside each other") {
    const Lexicon lexicon = small_lexicon();
    Analysis analysis;
    for (int number = 0; number < 24; ++number) {
        const bool is_daily = number % 2 == 0;
        analysis.add(*tag_by_hand(lexicon,
                                  hand_made_document(
                                      "d" + std::to_string(number), is_daily ? "daily" : "wire", {},
                                      is_daily ? "OpenAI pays Nvidia. It rains. It snows."
                                               : "OpenAI rests. It rains. So does Nvidia."),
                                  {{"OpenAI", "openai"}, {"Nvidia", "nvidia"}}),
                     lexicon);
    }
    analysis.recount();
    PairSettings wanted;
    wanted.by_group = true;
    const PairTable table = make_pair_table(analysis, {}, wanted);
    CHECK(table.by == "source");
    const std::vector<PairInGroup>& groups = table.pairs.at(0).by_group;
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].group == "daily");
    CHECK(groups[0].stories == 12);
    CHECK(groups[0].naming == 12);
    CHECK(groups[0].expected == Approx(4.0));
    CHECK(groups[1].stories == 0);
    CHECK(groups[0].p.value() == Approx(2.0 * std::pow(0.5, 12)));
    CHECK(groups[1].q.value() == groups[0].q.value());
    CHECK(make_pair_table(analysis).pairs.at(0).by_group.empty());
    wanted.context.context = Context::document;
    CHECK(make_pair_table(analysis, {}, wanted).by.empty());
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
    CHECK(network.modularity_by_chance.has_value());
    CHECK(network.resamples == 99);
    for (const NetworkNode& node : network.nodes) {
        CHECK(node.support.value() > 0.5);  // whatever articles are drawn
        CHECK(node.support.value() <= 1.0);
    }

    const EntityNetwork quick =
        make_entity_network(two_groups(lexicon), {}, {}, Centrality::leave_out);
    REQUIRE(quick.nodes.size() == network.nodes.size());
    CHECK(quick.modularity == network.modularity);
    for (std::size_t node = 0; node < network.nodes.size(); ++node) {
        CHECK(quick.nodes[node].entity.id == network.nodes[node].entity.id);
        CHECK(quick.nodes[node].community == network.nodes[node].community);
        CHECK_FALSE(quick.nodes[node].betweenness);
        CHECK_FALSE(quick.nodes[node].support);
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
