// SPDX-License-Identifier: Apache-2.0
// Frequency, comparison and pair tables of an analysis whose counts are known.
#include "analysis/small_newsroom.hpp"
#include "catch.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/analysis/pairs.hpp"

namespace onoma {
namespace {

// Undecided mentions can only be given by hand.
Analysis count_by_hand(const Lexicon& lexicon, const std::string& source, const std::string& text,
                       const std::vector<HandMention>& mentions) {
    const auto tagged = tag_by_hand(lexicon, hand_made_document("id", source, {}, text), mentions);
    Analysis analysis;
    analysis.add(*tagged, lexicon);
    analysis.recount();
    return analysis;
}

std::vector<std::string> ids_of(const std::vector<FrequencyRow>& rows) {
    std::vector<std::string> ids;
    for (const FrequencyRow& row : rows) ids.push_back(row.id);
    return ids;
}

using Ids = std::vector<std::string>;

TEST_CASE("frequency rows carry counts, rate and share") {
    const SmallNewsroom newsroom;
    const auto rows = make_frequency_table(analyze({newsroom.path()}, newsroom.lexicon()));
    REQUIRE(ids_of(rows) == Ids{"nvidia", "openai", "altman"});
    CHECK(rows[0].name == "Nvidia");
    CHECK(rows[0].type == "company");
    CHECK(rows[0].mentions == 5);
    CHECK(rows[0].documents == 3);
    CHECK(rows[0].sources == 2);
    CHECK(rows[0].rate_per_1000_words == Approx(1000.0 * 5 / 31));
    CHECK(rows[0].share == 5.0 / 8.0);  // of the companies' mentions
    CHECK(rows[1].share == 3.0 / 8.0);
    CHECK(rows[2].share == 1.0);  // the only person
}

TEST_CASE("frequency rows fall by mentions and documents and rise by name and id") {
    const Lexicon lexicon = hand_made_lexicon(
        {{"companies.tsv", "z-1\tBee\nb-2\tAnt\na-1\tAnt\nc-1\tCat\nd-1\tDog\n"}});
    Analysis analysis = count_by_hand(lexicon, "s", "Ant Ant Bee Cat Cat Dog",
                                      {{"Ant", "b-2"},
                                       {"Ant", "a-1"},
                                       {"Bee", "z-1"},
                                       {"Cat", "c-1"},
                                       {"Cat", "c-1"},
                                       {"Dog", "d-1"}});
    analysis.merge(count_by_hand(lexicon, "s", "Dog", {{"Dog", "d-1"}}));
    analysis.recount();
    CHECK(ids_of(make_frequency_table(analysis)) == Ids{"d-1", "c-1", "a-1", "b-2", "z-1"});
}

TEST_CASE("shares of all entities of a type add up to one, shown or not") {
    const SmallNewsroom newsroom;
    const Analysis analysis = analyze({newsroom.path()}, newsroom.lexicon());
    std::map<std::string, double> sum;
    for (const FrequencyRow& row : make_frequency_table(analysis)) sum[row.type] += row.share;
    CHECK(sum.size() == 2);
    for (const auto& [type, share] : sum) CHECK(share == Approx(1.0).epsilon(1e-12));

    TableSettings few;
    few.min_mentions = 4;
    REQUIRE(ids_of(make_frequency_table(analysis, few)) == Ids{"nvidia"});
    CHECK(make_frequency_table(analysis, few)[0].share == 5.0 / 8.0);
    few = {};
    few.top = 2;
    CHECK(ids_of(make_frequency_table(analysis, few)) == Ids{"nvidia", "openai"});
    few.top = 0;
    CHECK(make_frequency_table(analysis, few).empty());
}

TEST_CASE("undecided mentions count only when possible ones are asked for") {
    const Lexicon lexicon = small_lexicon();
    const Analysis analysis = count_by_hand(
        lexicon, "s", "Meta Meta", {{"Meta", "meta"}, {"Meta", "meta", Rule::weak, {"nvidia"}}});
    const auto sure = make_frequency_table(analysis);
    REQUIRE(ids_of(sure) == Ids{"meta"});
    CHECK(sure[0].mentions == 1);
    CHECK(sure[0].sure_mentions == 1);
    CHECK(sure[0].possible_mentions == 2);
    TableSettings settings;
    settings.count_possible = true;
    const auto possible = make_frequency_table(analysis, settings);
    REQUIRE(ids_of(possible) == Ids{"meta", "nvidia"});
    CHECK(possible[0].mentions == 2);
    CHECK(possible[1].sure_mentions == 0);
    CHECK(possible[1].sources == 1);
}

TEST_CASE("a comparison has a cell for each entity and source") {
    const SmallNewsroom newsroom;
    const Comparison comparison = compare_groups(analyze({newsroom.path()}, newsroom.lexicon()));
    REQUIRE(comparison.groups.size() == 3);
    CHECK(comparison.groups[0].name == "daily");
    CHECK(comparison.groups[0].words == 15);
    CHECK(comparison.groups[0].mentions == 5);
    CHECK(comparison.groups[0].entities == 3);
    CHECK(comparison.groups[1].entities == 1);

    REQUIRE(comparison.entities.size() == 3);
    const ComparisonRow& nvidia = comparison.entities[0];
    CHECK(nvidia.entity.id == "nvidia");
    const TestedCell daily = comparison.cell(nvidia, 0);
    CHECK(daily.mentions == 2);
    CHECK(daily.documents == 2);
    CHECK(daily.rate_per_1000_words.value() == Approx(1000.0 * 2 / 15));
    CHECK(comparison.cell(nvidia, 1).mentions == 0);
    CHECK(comparison.silent_groups(nvidia) == std::vector<std::size_t>{1});
    CHECK(comparison.silent_groups(comparison.entities[2]) == std::vector<std::size_t>{1, 2});
}

TEST_CASE("each two sources are compared once by the entities they share") {
    const SmallNewsroom newsroom;
    const Analysis analysis = analyze({newsroom.path()}, newsroom.lexicon());
    TableSettings one_row;
    one_row.top = 1;
    for (const TableSettings& settings : {TableSettings{}, one_row}) {
        const Comparison comparison = compare_groups(analysis, settings);
        REQUIRE(comparison.pairs.size() == 3);
        CHECK(comparison.pairs[0].first == "daily");
        CHECK(comparison.pairs[0].second == "weekly");
        CHECK(comparison.pairs[0].shared_entities == 1);
        CHECK(comparison.pairs[0].jaccard == 1.0 / 3.0);
        CHECK(comparison.pairs[2].second == "wire");
        CHECK(comparison.pairs[2].jaccard == 0.0);
    }
    CHECK(compare_groups(analysis, one_row).entities.size() == 1);
    CHECK(compare_groups({}).pairs.empty());
}

TEST_CASE("pairs carry observed and expected sentences") {
    const SmallNewsroom newsroom;
    const PairTable table = make_pair_table(analyze({newsroom.path()}, newsroom.lexicon()));
    CHECK(table.units == 8);
    REQUIRE(table.pairs.size() == 2);
    const PairRow& first = table.pairs[0];  // above chance: 1 observed, 3 * 1 / 8 expected
    CHECK(first.first.id == "altman");
    CHECK(first.second.id == "openai");
    CHECK(first.first.units == 1);
    CHECK(first.second.units == 3);
    CHECK(first.observed == 1);
    CHECK(first.expected == 3.0 / 8.0);
    CHECK(first.g2 > 0.0);
    CHECK(first.npmi > 0.0);
    const PairRow& second = table.pairs[1];  // below chance: 1 observed, 4 * 3 / 8 expected
    CHECK(second.first.id == "nvidia");
    CHECK(second.expected == 1.5);
    CHECK(second.npmi < 0.0);

    TableSettings settings;
    settings.min_mentions = 2;
    const PairTable few = make_pair_table(analyze({newsroom.path()}, newsroom.lexicon()), settings);
    REQUIRE(few.pairs.size() == 1);
    CHECK(few.pairs[0].second.id == "openai");
    CHECK(make_pair_table({}).pairs.empty());
}

}  // namespace
}  // namespace onoma
