// SPDX-License-Identifier: Apache-2.0
// Each entity in each group against all others, through the whole analysis, on numbers that were
// worked out elsewhere.
#include <algorithm>
#include <cmath>
#include <set>

#include "analysis/made_up_corpus.hpp"
#include "catch.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/statistics/association.hpp"
#include "onoma/statistics/resampling.hpp"

namespace onoma {
namespace {

GroupTest test_of(const Comparison& comparison, const std::string& id, const std::string& group) {
    for (const ComparisonRow& row : comparison.entities) {
        if (row.entity.id != id) continue;
        for (std::size_t index = 0; index < comparison.groups.size(); ++index) {
            if (comparison.groups[index].name == group) return comparison.cell(row, index).test;
        }
    }
    FAIL(id + " in " + group);
    return {};
}

std::vector<MadeUpDocument> even_documents(const std::vector<std::string>& sources, int each,
                                           int hits, int words) {
    std::vector<MadeUpDocument> documents;
    for (const std::string& source : sources) {
        for (int number = 0; number < each; ++number) {
            documents.push_back(
                {source + std::to_string(number), source, {{"nvidia", hits}}, words});
        }
    }
    return documents;
}

TEST_CASE("the worked example of a permutation by document, through the whole analysis") {
    const Comparison comparison = compare_groups(made_up_analysis(four_documents()));
    CHECK(comparison.tests.tested == 2);
    CHECK(comparison.tests.strata == 1);
    CHECK(comparison.tests.approximated == 0);
    for (const auto& [group, sign] : {std::pair("a", 1.0), std::pair("b", -1.0)}) {
        const GroupTest test = test_of(comparison, "nvidia", group);
        CHECK(test.permutation_p.value() == Approx(1.0 / 3.0));
        CHECK(test.q.value() == Approx(1.0 / 3.0));
        CHECK(test.g2.value() == Approx(sign * 6.297471).epsilon(1e-6));
        CHECK(test.log_ratio->value == Approx(sign * 3.0));
        CHECK(test.rate_ratio->value == Approx(std::pow(8.0, sign)));
        CHECK(test.verdict == Verdict::unsure);
        CHECK_FALSE(test.log_odds_z.has_value());  // nobody else is named
    }
    // 8 hits in 250 words; words as independent: a variance of 1/8 - 1/250 + 1/1 - 1/250.
    const GroupTest test = test_of(comparison, "nvidia", "a");
    CHECK(test.log_ratio->interval.low ==
          Approx(3.0 - 1.95996398 * std::sqrt(1.117) / std::log(2.0)));
    CHECK(test.rate_interval->low < 32.0);
    CHECK(test.rate_interval->high > 32.0);
    CHECK(test.rate_ratio->interval.high == Approx(59767.7767).epsilon(1e-6));
}

TEST_CASE("a group is tested against all others together") {
    std::vector<MadeUpDocument> documents = four_documents();
    documents[3].source = "c";
    documents.push_back({"5", "c", {{"openai", 2}}, 40});
    const Comparison comparison = compare_groups(made_up_analysis(documents));
    REQUIRE(comparison.groups.size() == 3);
    const GroupTest test = test_of(comparison, "nvidia", "a");
    CHECK(test.log_ratio->value == Approx(std::log2((8.0 / 250.0) / (1.0 / 290.0))));
    // Of the ten ways to choose two of five documents only 2 and 5, without any hit, differ more.
    CHECK(test.permutation_p.value() == Approx(0.2));
    // Group b has one document, openai is named in one document.
    CHECK_FALSE(test_of(comparison, "nvidia", "b").permutation_p.has_value());
    CHECK_FALSE(test_of(comparison, "nvidia", "b").rate_interval.has_value());
    CHECK_FALSE(test_of(comparison, "openai", "a").permutation_p.has_value());
    CHECK(test_of(comparison, "nvidia", "c").permutation_p.has_value());
    CHECK(comparison.tests.tested == 2);

    // z by its formula, of mentions: 8 of 8 and 1 of 3, a prior of one mention for each of two.
    const double alpha = 2.0 * 9.0 / 11.0;
    const double rest = 2.0 - alpha;
    const double delta = std::log((8.0 + alpha) / rest) - std::log((1.0 + alpha) / (2.0 + rest));
    const double variance = 1 / (8.0 + alpha) + 1 / (1.0 + alpha) + 1 / rest + 1 / (2.0 + rest);
    CHECK(test.log_odds_z.value() == Approx(delta / std::sqrt(variance)));
}

TEST_CASE("verdicts") {
    const Comparison same =
        compare_groups(made_up_analysis(even_documents({"a", "b"}, 10, 40, 100)));
    const GroupTest alike = test_of(same, "nvidia", "a");
    CHECK(alike.verdict == Verdict::same);
    CHECK(alike.rate_ratio->interval.low > 1.0 / 1.2);
    CHECK(alike.permutation_p.value() == 1.0);

    // The same rates, but too few mentions to know.
    const Comparison few = compare_groups(made_up_analysis(even_documents({"a", "b"}, 10, 1, 100)));
    CHECK(test_of(few, "nvidia", "a").verdict == Verdict::unsure);

    std::vector<MadeUpDocument> apart = even_documents({"a"}, 5, 8, 100);
    for (const MadeUpDocument& rare : even_documents({"b"}, 5, 1, 100)) apart.push_back(rare);
    const Comparison differ = compare_groups(made_up_analysis(apart));
    // Two of the 252 ways to choose five of ten documents are as far apart.
    CHECK(test_of(differ, "nvidia", "a").permutation_p.value() == Approx(2.0 / 252.0));
    CHECK(test_of(differ, "nvidia", "a").rate_ratio->interval.low > 1.0);
    CHECK(test_of(differ, "nvidia", "a").verdict == Verdict::more);
    CHECK(test_of(differ, "nvidia", "b").verdict == Verdict::less);

    // All mentions of b in one document: that documents differ is sure, that rates do is not.
    for (std::size_t place = 5; place < 10; ++place) apart[place].mentions = {};
    apart.back().mentions = {{"nvidia", 5}};
    const Comparison unsure = compare_groups(made_up_analysis(apart));
    CHECK(test_of(unsure, "nvidia", "a").q.value() < 0.05);
    CHECK(test_of(unsure, "nvidia", "a").rate_ratio->interval.low < 1.0);
    CHECK(test_of(unsure, "nvidia", "a").verdict == Verdict::unsure);

    // None at all: there is no ratio, and q decides.
    apart.back().mentions = {};
    const Comparison silent = compare_groups(made_up_analysis(apart));
    CHECK_FALSE(test_of(silent, "nvidia", "a").rate_ratio.has_value());
    CHECK(test_of(silent, "nvidia", "a").verdict == Verdict::more);
    CHECK(test_of(silent, "nvidia", "b").verdict == Verdict::less);
}

TEST_CASE("what is not wanted or cannot be told is absent") {
    ComparisonSettings without;
    without.test_by_document = false;
    const Comparison comparison = compare_groups(made_up_analysis(four_documents()), {}, without);
    CHECK(comparison.tests.tested == 0);
    const GroupTest test = test_of(comparison, "nvidia", "a");
    CHECK_FALSE(test.permutation_p.has_value());
    CHECK_FALSE(test.q.has_value());
    CHECK(test.g2.has_value());
    CHECK(test.verdict == Verdict::unsure);

    const Comparison weighted =
        compare_groups(made_up_analysis(four_documents(), Duplicates::weight));
    CHECK(weighted.tests.weighted);
    CHECK(weighted.tests.tested == 0);
    for (const std::size_t group : {0U, 1U}) {
        const TestedCell cell = weighted.cell(weighted.entities.at(0), group);
        CHECK_FALSE(cell.test.permutation_p.has_value());
        CHECK_FALSE(cell.test.g2.has_value());
        CHECK_FALSE(cell.test.log_ratio.has_value());
        CHECK_FALSE(cell.test.log_odds_z.has_value());
        CHECK_FALSE(cell.test.verdict.has_value());
    }

    std::vector<MadeUpDocument> alone = four_documents();
    for (MadeUpDocument& document : alone) document.source = "a";
    const Comparison single = compare_groups(made_up_analysis(alone));
    CHECK(single.tests.single_group);
    CHECK_FALSE(test_of(single, "nvidia", "a").g2.has_value());
    CHECK(test_of(single, "nvidia", "a").rate_interval.has_value());
    CHECK(single.gaps.rows.empty());
    CHECK_FALSE(single.map.has_value());
}

TEST_CASE("documents change places with those of their length") {
    // Source a has short articles, of which two name OpenAI; source b has longer ones.
    std::vector<MadeUpDocument> documents;
    for (int number = 0; number < 100; ++number) {
        const bool is_short = number < 30;
        documents.push_back({"d" + std::to_string(number),
                             is_short ? "a" : "b",
                             {{"openai", number < 2 ? 1 : 0}, {"nvidia", number % 5}},
                             is_short ? 200 : 260});
    }
    const Comparison apart = compare_groups(made_up_analysis(documents));
    CHECK(test_of(apart, "openai", "a").permutation_p.value() ==
          Approx(30.0 * 29.0 / (100.0 * 99.0)));
    CHECK(test_of(apart, "openai", "a").verdict == Verdict::unsure);
    for (int number = 0; number < 100; ++number) {
        documents[static_cast<std::size_t>(number)].words = 100 + number * 37 % 100;
    }
    CHECK(compare_groups(made_up_analysis(documents)).tests.strata == 10);
}

TEST_CASE("what is shown decides no q, no gap and no verdict") {
    std::vector<MadeUpDocument> documents = even_documents({"a"}, 8, 6, 100);
    for (const MadeUpDocument& rare : even_documents({"b", "c"}, 8, 1, 100)) {
        documents.push_back(rare);
    }
    for (std::size_t place = 0; place < documents.size(); ++place) {
        documents[place].mentions["openai"] = place % 3 == 0 ? 1 : 0;
        documents[place].mentions["meta"] = documents[place].source == "c" ? 0 : 1;
    }
    const Analysis analysis = made_up_analysis(documents);
    const Comparison all = compare_groups(analysis);
    CHECK(all.tests.tested == 9);
    REQUIRE(all.gaps.rows.size() == 1);
    TableSettings first;
    first.top = 1;
    TableSettings frequent;
    frequent.min_mentions = 60;
    for (const TableSettings& settings : {first, frequent}) {
        const Comparison few = compare_groups(analysis, settings);
        REQUIRE(few.entities.size() == 1);
        CHECK(few.entities_left_out == 2);
        CHECK(few.tests.tested == 9);
        CHECK(few.gaps.tested == all.gaps.tested);
        CHECK(few.gaps.rows.empty());  // meta is not shown
        for (const std::string group : {"a", "b", "c"}) {
            const GroupTest test = test_of(few, "nvidia", group);
            CHECK(test.q == test_of(all, "nvidia", group).q);
            CHECK(test.verdict == test_of(all, "nvidia", group).verdict);
        }
    }
    CHECK(test_of(all, "nvidia", "a").verdict == Verdict::more);
}

TEST_CASE("a very long document does not blur the sizes of short ones") {
    // All others of a are 300 short documents; the ratio of b is that of a turned round.
    std::vector<MadeUpDocument> documents;
    documents.push_back({"long", "a", {{"nvidia", 40}}, 200'000});
    documents.push_back({"short", "a", {{"nvidia", 1}}, 20});
    for (int number = 0; number < 300; ++number) {
        documents.push_back({"d" + std::to_string(number),
                             "b",
                             {{"nvidia", number % 3 == 0 ? 1 : 0}},
                             20 + number % 5});
    }
    const Comparison comparison = compare_groups(made_up_analysis(documents));
    const Interval own = test_of(comparison, "nvidia", "a").rate_ratio.value().interval;
    const Interval other = test_of(comparison, "nvidia", "b").rate_ratio.value().interval;
    CHECK(own.low == Approx(1.0 / other.high).epsilon(1e-12));
    CHECK(own.high == Approx(1.0 / other.low).epsilon(1e-12));
}

// Stories by number, one for each document.
StoryPlaces places_of(const std::vector<std::uint32_t>& stories) {
    StoryPlaces places;
    std::set<std::uint32_t> seen;
    for (const std::uint32_t story : stories) {
        const auto size =
            static_cast<std::uint32_t>(std::count(stories.begin(), stories.end(), story));
        places.push_back({story, size, seen.insert(story).second});
    }
    return places;
}

TEST_CASE("copies of a story in a group are one document in intervals, permutation and gaps") {
    // All that name OpenAI are copies of one story: ten in a, two in b, none in c.
    std::vector<MadeUpDocument> documents;
    std::vector<std::uint32_t> stories;
    for (const std::string source : {"a", "b", "c"}) {
        for (int number = 0; number < 20; ++number) {
            const bool is_copy = number < (source == "a" ? 10 : source == "b" ? 2 : 0);
            const std::string id = source + (number < 10 ? "0" : "") + std::to_string(number);
            documents.push_back({id, source, {{"openai", is_copy ? 3 : 0}, {"nvidia", 1}}, 100});
            stories.push_back(is_copy ? 1000U : static_cast<std::uint32_t>(documents.size()));
        }
    }
    Analysis analysis = made_up_analysis(documents);
    analysis.places = places_of(stories);

    const Comparison by_story = compare_groups(analysis);
    CHECK(by_story.tests.unit == SamplingUnit::story);
    CHECK(by_story.tests.units == 11 + 19 + 20);
    const GroupTest of_story = test_of(by_story, "openai", "a");
    CHECK(of_story.permutation_p.value() > 0.05);
    CHECK(of_story.verdict == Verdict::unsure);
    // The counts stay.
    CHECK(by_story.cell(by_story.entities.at(1), 0).mentions == 30);
    CHECK(by_story.groups.at(0).documents == 20);

    analysis.sampling_unit = SamplingUnit::document;
    const Comparison by_document = compare_groups(analysis);
    CHECK(by_document.tests.units == 60);
    const GroupTest of_document = test_of(by_document, "openai", "a");
    CHECK(of_document.permutation_p.value() < 0.001);
    CHECK(of_document.rate_interval->high < of_story.rate_interval->high);

    REQUIRE(by_story.gaps.rows.size() == 1);
    REQUIRE(by_document.gaps.rows.size() == 1);
    // None of 20 among 50 units of which two name it (p 0.36 by their number alone, more as one
    // story has nearly all), or among 60 documents of which twelve do.
    CHECK(by_story.gaps.rows[0].p.value() > 0.35);
    CHECK(by_document.gaps.rows[0].p.value() < 0.01);
}

// Twenty sources of five documents; few name OpenAI, and one of them often.
std::vector<MadeUpDocument> many_sources() {
    std::vector<MadeUpDocument> documents;
    for (int number = 0; number < 100; ++number) {
        const int source = number % 20;
        const int openai = source == 3 ? 6 : source == 7 && number < 20 ? 1 : 0;
        documents.push_back({"d" + std::to_string(number),
                             std::string("source-") + static_cast<char>('a' + source),
                             {{"openai", openai},
                              {"nvidia", (number * 7) % 3},
                              {"meta", number == 5 || number == 30 ? 1 : 0}},
                             40 + (number * 13) % 29});
    }
    return documents;
}

// p of an entity in a group, by the permutation alone.
double p_of(const std::vector<MadeUpDocument>& documents, const std::string& id,
            const std::string& source) {
    std::vector<std::int64_t> words;
    std::vector<bool> in_group;
    std::vector<HitsInDocument> hits;
    std::int64_t own = 0;
    for (const MadeUpDocument& document : documents) {
        const int mentions = document.mentions.at(id);
        in_group.push_back(document.source == source);
        if (mentions > 0) hits.push_back({words.size(), mentions});
        if (in_group.back()) own += mentions;
        words.push_back(document.words);
    }
    const LengthStrata strata(words);
    return PermutationTest(strata, words, in_group).p_value(HitsByLength(strata, hits), own).value;
}

TEST_CASE("cells that are not kept have the values of those that would be") {
    const std::vector<MadeUpDocument> documents = many_sources();
    const Comparison comparison = compare_groups(made_up_analysis(documents));
    CHECK(comparison.tests.tested == 60);
    std::vector<double> p_values;
    std::vector<double> q_values;
    std::size_t kept = 0;
    for (const ComparisonRow& row : comparison.entities) {
        kept += row.cells.size();
        for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
            const GroupTest test = comparison.cell(row, group).test;
            p_values.push_back(p_of(documents, row.entity.id, comparison.groups[group].name));
            CHECK(test.permutation_p.value() == p_values.back());
            CHECK(test.log_odds_z == comparison.log_odds_z(row, group));
            CHECK(test.log_ratio.has_value());
            CHECK(test.verdict.has_value());
            q_values.push_back(test.q.value());
        }
    }
    CHECK(q_values == benjamini_hochberg(p_values));
    CHECK(kept < 45);  // of 60
    const ComparisonRow& meta = comparison.entities.back();
    REQUIRE(meta.entity.id == "meta");
    CHECK(comparison.silent_groups(meta).size() == 18);
    CHECK(meta.find(0) == nullptr);
    CHECK(comparison.cell(meta, 0).mentions == 0);
    CHECK(comparison.cell(meta, 0).test.log_ratio->value < 0.0);
}

TEST_CASE("a comparison is the same for any number of threads, and of pairs the first are made") {
    const Analysis analysis = made_up_analysis(many_sources());
    ComparisonSettings one;
    one.threads = 1;
    one.most_pairs = 7;
    const Comparison few = compare_groups(analysis, {}, one);
    const Comparison all = compare_groups(analysis);
    REQUIRE(few.pairs.size() == 7);
    REQUIRE(all.pairs.size() == 190);
    CHECK(few.pairs_omitted == 183);
    CHECK(all.pairs_omitted == 0);
    CHECK(few.pairs.back().cosine == all.pairs[6].cosine);
    CHECK(few.pairs.back().second == all.pairs[6].second);
    for (std::size_t row = 0; row < all.entities.size(); ++row) {
        REQUIRE(few.entities[row].cells.size() == all.entities[row].cells.size());
        for (std::size_t cell = 0; cell < all.entities[row].cells.size(); ++cell) {
            const GroupTest& test = few.entities[row].cells[cell].test;
            CHECK(test.q == all.entities[row].cells[cell].test.q);
            CHECK(test.log_odds_z == all.entities[row].cells[cell].test.log_odds_z);
        }
    }
}

}  // namespace
}  // namespace onoma
