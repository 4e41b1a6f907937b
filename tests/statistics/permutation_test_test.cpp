// SPDX-License-Identifier: Apache-2.0
// Groups of documents: p against all ways written out, where nothing differs, and where only length
// does; distributions against their saddle points.
#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

#include "catch.hpp"
#include "onoma/statistics/association.hpp"
#include "onoma/statistics/resampling.hpp"
#include "statistics/drawn_hits.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

struct Corpus {
    std::vector<std::int64_t> tokens;
    std::vector<bool> in_group;
    std::vector<std::int64_t> hits;  // by document

    void add(std::int64_t size, bool of_group, std::int64_t found) {
        tokens.push_back(size);
        in_group.push_back(of_group);
        hits.push_back(found);
    }
};

std::int64_t hits_of_group(const Corpus& corpus, const std::vector<bool>& group) {
    std::int64_t sum = 0;
    for (std::size_t document = 0; document < group.size(); ++document) {
        sum += group[document] ? corpus.hits[document] : 0;
    }
    return sum;
}

PermutationP p_of(const Corpus& corpus) {
    const LengthStrata strata(corpus.tokens);
    const PermutationTest test(strata, corpus.tokens, corpus.in_group);
    std::vector<HitsInDocument> hits;
    for (std::size_t document = 0; document < corpus.hits.size(); ++document) {
        if (corpus.hits[document] > 0) hits.push_back({document, corpus.hits[document]});
    }
    return test.p_value(HitsByLength(strata, hits), hits_of_group(corpus, corpus.in_group));
}

std::size_t strata_of(const Corpus& corpus) {
    const LengthStrata strata(corpus.tokens);
    return PermutationTest(strata, corpus.tokens, corpus.in_group).strata();
}

// The same by trying all groups: `stratum_of` says within which documents they change places.
double p_of_all_ways(const Corpus& corpus, const std::vector<int>& stratum_of) {
    const std::size_t documents = corpus.tokens.size();
    std::int64_t own = 0;
    std::int64_t all = 0;
    std::int64_t hits = 0;
    std::vector<std::size_t> wanted(10);
    for (std::size_t document = 0; document < documents; ++document) {
        all += corpus.tokens[document];
        hits += corpus.hits[document];
        if (!corpus.in_group[document]) continue;
        own += corpus.tokens[document];
        ++wanted[static_cast<std::size_t>(stratum_of[document])];
    }
    const auto g2_of = [&](std::int64_t of_group) {
        return std::abs(signed_g2({{of_group, own}, {hits - of_group, all - own}}));
    };
    const double limit = g2_of(hits_of_group(corpus, corpus.in_group)) * (1.0 - 1e-9) - 1e-12;
    double extreme = 0.0;
    double ways = 0.0;
    std::vector<bool> group(documents);
    const std::function<void(std::size_t)> choose = [&](std::size_t document) {
        if (document == documents) {
            if (std::any_of(wanted.begin(), wanted.end(), [](std::size_t n) { return n > 0; }))
                return;
            ways += 1.0;
            extreme += g2_of(hits_of_group(corpus, group)) >= limit ? 1.0 : 0.0;
            return;
        }
        choose(document + 1);
        std::size_t& left = wanted[static_cast<std::size_t>(stratum_of[document])];
        if (left == 0) return;
        --left;
        group[document] = true;
        choose(document + 1);
        group[document] = false;
        ++left;
    };
    choose(0);
    return extreme / ways;
}

TEST_CASE("p is the share of all ways to choose the group") {
    RandomNumbers random(3);
    for (int round = 0; round < 20; ++round) {
        INFO(round);
        Corpus corpus;
        for (int document = 0; document < 13; ++document) {
            const auto size = static_cast<std::int64_t>(40 + random.below(60));
            corpus.add(size, random.below(3) == 0, static_cast<std::int64_t>(random.below(4)));
        }
        CHECK(strata_of(corpus) == 1);
        const PermutationP p = p_of(corpus);
        CHECK(p.is_exact);
        CHECK(p.value == Approx(p_of_all_ways(corpus, std::vector<int>(13, 0))).epsilon(1e-9));
    }
}

TEST_CASE("the group is chosen in each stratum of length apart") {
    RandomNumbers random(4);
    for (int round = 0; round < 6; ++round) {
        INFO(round);
        Corpus corpus;
        std::vector<int> half;
        for (int document = 0; document < 20; ++document) {
            const bool is_long = document % 2 == 1;
            const std::int64_t size = (is_long ? 500 : 100) + document;
            corpus.add(size, random.below(4) == 0, static_cast<std::int64_t>(random.below(4)));
            half.push_back(is_long ? 1 : 0);
        }
        if (strata_of(corpus) != 2) continue;  // too few of the group beside others
        CHECK(p_of(corpus).value == Approx(p_of_all_ways(corpus, half)).epsilon(1e-9));
    }
}

TEST_CASE("how many strata there are") {
    const auto alternating = [](int documents, int sizes) {
        Corpus corpus;
        for (int document = 0; document < documents; ++document) {
            corpus.add(100 + document % sizes, document % 3 == 0, 1);
        }
        return corpus;
    };
    CHECK(strata_of(alternating(100, 100)) == 10);
    CHECK(strata_of(alternating(99, 99)) == 5);
    CHECK(strata_of(alternating(49, 49)) == 2);
    CHECK(strata_of(alternating(19, 19)) == 1);
    // Documents of the same length are in the same stratum, however many there are.
    const std::vector<std::int64_t> same(1000, 50);
    const LengthStrata strata(same);
    CHECK(strata.tenth_of(0) == strata.tenth_of(999));
    // All of the group are shorter than all others: within tenths nothing could change places.
    Corpus apart;
    for (int document = 0; document < 200; ++document) {
        apart.add(document < 60 ? 100 + document : 300 + document, document < 60, 1);
    }
    CHECK(strata_of(apart) == 2);
}

TEST_CASE("permutation: the order of documents does not matter") {
    Corpus corpus;
    Corpus turned;
    for (int document = 0; document < 120; ++document) {
        corpus.add(100 + document % 7, document % 5 == 0, document % 4);
    }
    for (std::size_t document = 120; document > 0; --document) {
        turned.add(corpus.tokens[document - 1], corpus.in_group[document - 1],
                   corpus.hits[document - 1]);
    }
    CHECK(p_of(corpus).value == p_of(turned).value);
}

TEST_CASE("a group and all others have the same p") {
    RandomNumbers random(5);
    for (const int documents : {12, 60, 150}) {
        Corpus corpus;
        for (int document = 0; document < documents; ++document) {
            corpus.add(static_cast<std::int64_t>(100 + random.below(300)), random.below(3) == 0,
                       static_cast<std::int64_t>(random.below(3)));
        }
        Corpus others = corpus;
        others.in_group.flip();
        CHECK(p_of(corpus).value == Approx(p_of(others).value).epsilon(1e-9));
    }
}

TEST_CASE("a group without others says nothing") {
    Corpus corpus;
    corpus.add(10, true, 3);
    corpus.add(20, true, 0);
    CHECK(p_of(corpus).value == 1.0);
    CHECK(p_of(Corpus{}).value == 1.0);
}

TEST_CASE("one hit in each document is Fisher's test") {
    Corpus corpus;
    for (int document = 0; document < 90; ++document) {
        corpus.add(200, document < 30, document < 8 || (document >= 30 && document < 34) ? 1 : 0);
    }
    CHECK(p_of(corpus).value == Approx(fisher_exact({8, 22, 4, 56}).two_sided).epsilon(1e-9));
}

TEST_CASE("two mentions in short articles are no evidence") {
    Corpus corpus;
    for (int document = 0; document < 30; ++document) corpus.add(200, true, document < 2 ? 1 : 0);
    for (int document = 0; document < 70; ++document) corpus.add(260, false, 0);
    // Both of two documents among 30 of 100.
    CHECK(p_of(corpus).value == Approx(30.0 * 29.0 / (100.0 * 99.0)));
}

TEST_CASE("a clear difference has a p as small as it is") {
    // 36 times the rate, in all articles of one of forty sources.
    Corpus corpus;
    RandomNumbers random(6);
    for (int document = 0; document < 2000; ++document) {
        const bool own = document < 50;
        const bool names = own || document % 8 == 0;
        corpus.add(static_cast<std::int64_t>(200 + random.below(400)), own,
                   !names ? 0
                   : own  ? static_cast<std::int64_t>(3 + random.below(5))
                          : 1);
    }
    const PermutationP p = p_of(corpus);
    CHECK(p.value < 1e-40);
    CHECK(p.value > 0.0);
}

double below_one(RandomNumbers& random) { return random.open_unit(); }

double normal_draw(RandomNumbers& random) {
    return std::sqrt(-2.0 * std::log(below_one(random))) *
           std::cos(6.283185307179586 * below_one(random));
}

// Gamma with a shape below 1 (Ahrens & Dieter 1974) or above, by adding up.
double gamma_draw(RandomNumbers& random, double shape) {
    double whole = 0.0;
    for (; shape >= 1.0; shape -= 1.0) whole -= std::log(below_one(random));
    if (shape < 1e-9) return whole;
    for (;;) {
        const double bound = 1.0 + shape / 2.718281828459045;
        const double p = bound * below_one(random);
        const double x = p <= 1.0 ? std::pow(p, 1.0 / shape) : -std::log((bound - p) / shape);
        if (below_one(random) <= (p <= 1.0 ? std::exp(-x) : std::pow(x, shape - 1.0)))
            return whole + x;
    }
}

std::int64_t poisson_draw(RandomNumbers& random, double mean) {
    std::int64_t count = 0;
    for (double left = mean + std::log(below_one(random)); left > 0.0;
         left += std::log(below_one(random))) {
        ++count;
    }
    return count;
}

TEST_CASE("groups that differ in length only are not found to differ") {
    struct Row {
        const char* name;
        double own_words;
        double other_words;
        int own;
        int others;
        double spread;  // of the logarithm of words
    };
    const std::vector<Row> rows = {
        {"the same lengths", 300, 300, 60, 240, 0.5},
        {"shorter", 250, 300, 60, 240, 0.5},
        {"much shorter", 200, 300, 60, 240, 0.5},
        {"longer", 400, 300, 60, 240, 0.5},
        {"shorter, more documents", 250, 300, 300, 700, 0.5},
        {"all shorter than all others", 250, 300, 60, 240, 0.0},
        {"all longer than all others", 400, 300, 60, 240, 0.0},
        {"hardly any of the same length", 250, 300, 60, 240, 0.05},
        {"few, very long", 900, 200, 20, 180, 0.5},
    };
    RandomNumbers random(7);
    for (const Row& row : rows) {
        INFO(row.name);
        int tests = 0;
        int significant = 0;
        int highly = 0;
        for (int round = 0; round < 12; ++round) {
            Corpus corpus;
            for (int document = 0; document < row.own + row.others; ++document) {
                const bool own = document < row.own;
                const double words = (own ? row.own_words : row.other_words) *
                                     std::exp(row.spread * normal_draw(random));
                corpus.add(std::max<std::int64_t>(10, std::llround(words)), own, 0);
            }
            for (int entity = 0; entity < 40; ++entity) {
                // Negative binomial given the words: the same rate and burstiness everywhere.
                const double mean = 0.02 * std::pow(100.0, entity / 39.0);
                constexpr double burstiness = 0.3;
                for (std::size_t document = 0; document < corpus.hits.size(); ++document) {
                    const double expected =
                        mean * static_cast<double>(corpus.tokens[document]) / 300.0;
                    corpus.hits[document] = poisson_draw(
                        random, gamma_draw(random, burstiness) * expected / burstiness);
                }
                const double p = p_of(corpus).value;
                ++tests;
                significant += p <= 0.05 ? 1 : 0;
                highly += p <= 0.001 ? 1 : 0;
            }
        }
        CHECK(tests == 480);
        CHECK(significant <= tests * 6 / 100);
        CHECK(highly <= 3);
    }
}

TEST_CASE("saddle points come near to the distribution they stand for") {
    struct Row {
        const char* name;
        std::vector<StratumDraw> strata;
    };
    const StratumDraw even = {100, 40, {{1, 30}, {2, 10}, {3, 5}}};
    const StratumDraw bursty = {80, 8, {{1, 20}, {2, 6}, {3, 4}, {5, 2}, {9, 2}, {17, 1}}};
    StratumDraw dominated = even;
    dominated.with_hits.push_back({150, 1});
    StratumDraw two_large = even;
    two_large.with_hits.push_back({60, 2});
    const std::vector<Row> rows = {
        {"ten strata", std::vector<StratumDraw>(10, even)},
        {"bursty", std::vector<StratumDraw>(10, bursty)},
        {"one stratum", {{600, 150, {{1, 150}, {2, 60}, {3, 20}, {7, 9}, {20, 2}}}}},
        {"one document has a fifth of all hits", {even, even, even, even, dominated, even, even}},
        {"two large ones", {even, even, two_large, even, even}},
        {"a stratum that is drawn whole, one of which nothing is",
         {even, even, even, {50, 50, {{1, 9}}}, {50, 0, {{2, 9}}}}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const std::vector<double> distribution = distribution_of_hits(row.strata);
        CHECK(std::accumulate(distribution.begin(), distribution.end(), 0.0) == Approx(1.0));
        std::vector<double> at_least = distribution;
        for (std::size_t x = at_least.size() - 1; x-- > 0;) at_least[x] += at_least[x + 1];
        double at_most = 0.0;
        double worst = 0.0;
        double worst_at_ends = 0.0;
        for (std::size_t x = 0; x < distribution.size(); ++x) {
            const auto hits = static_cast<std::int64_t>(x);
            at_most += distribution[x];
            // At the very ends whole numbers are coarse.
            double& limit = x < 3 || x + 3 > distribution.size() ? worst_at_ends : worst;
            const auto compare = [&](double found, double expected) {
                if (expected < 1e-30 || expected > 0.9) return;
                limit = std::max(limit, std::abs(found / expected - 1.0));
            };
            compare(saddle_point_at_least(row.strata, hits), at_least[x]);
            compare(saddle_point_at_most(row.strata, hits), at_most);
        }
        CHECK(worst < 0.03);
        CHECK(worst_at_ends < 0.1);
        const auto most = static_cast<std::int64_t>(distribution.size()) - 1;
        CHECK(saddle_point_at_least(row.strata, most + 1) == 0.0);
        CHECK(saddle_point_at_least(row.strata, 0) == 1.0);
        CHECK(saddle_point_at_most(row.strata, -1) == 0.0);
        CHECK(saddle_point_at_most(row.strata, most) == 1.0);
    }
}

TEST_CASE("very many documents have a p as well") {
    Corpus corpus;
    for (int document = 0; document < 20'000; ++document) {
        const bool own = document % 4 == 0;
        corpus.add(200 + document * 7 % 400, own,
                   (document % 3 == 0 ? 1 : 0) + (document % 11 == 0 ? 4 : 0));
    }
    const PermutationP same = p_of(corpus);
    CHECK_FALSE(same.is_exact);
    CHECK(same.value > 0.01);
    for (std::size_t document = 0; document < 2000; ++document) {
        corpus.hits[document] += corpus.in_group[document] ? 1 : 0;
    }
    const PermutationP apart = p_of(corpus);
    CHECK_FALSE(apart.is_exact);
    CHECK(apart.value < 1e-6);
}

TEST_CASE("so many hits are too few for a group without any to stand out, and one more is not") {
    RandomNumbers random(11);
    for (int round = 0; round < 40; ++round) {
        Corpus corpus;
        const int documents = 20 + static_cast<int>(random.below(60));
        const int own =
            2 + static_cast<int>(random.below(static_cast<std::uint64_t>(documents - 4)));
        for (int document = 0; document < documents; ++document) {
            corpus.add(50 + static_cast<std::int64_t>(random.below(200)), document < own, 0);
        }
        const LengthStrata strata(corpus.tokens);
        const PermutationTest test(strata, corpus.tokens, corpus.in_group);
        const std::int64_t most = test.unsurprising_without(1000);
        REQUIRE(test.unsurprising_without(most / 2) == most / 2);
        for (std::int64_t hits = 1; hits <= std::min<std::int64_t>(most + 3, 40); ++hits) {
            // One hit a document, so many as fit, the rest in the last one.
            std::vector<HitsInDocument> found;
            const auto others = static_cast<std::int64_t>(documents - own);
            for (std::int64_t hit = 0; hit < std::min(hits, others); ++hit) {
                found.push_back({static_cast<std::size_t>(own + hit), 1});
            }
            found.back().hits += hits - std::min(hits, others);
            const double p = test.p_value(HitsByLength(strata, found), 0).value;
            INFO(documents << " documents, " << own << " own, " << hits << " of " << most);
            CHECK((hits > most || p == 1.0));
            if (hits == most + 1 && hits <= others) CHECK(p < 1.0);
        }
    }
}

}  // namespace
}  // namespace onoma
