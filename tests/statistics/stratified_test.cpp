// SPDX-License-Identifier: Apache-2.0
// Groups within strata: against all ways to deal out the labels, and on made-up news where sources
// differ in topics and lengths only.
#include <algorithm>
#include <cmath>
#include <random>

#include "catch.hpp"
#include "onoma/statistics/resampling.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

using Strata = std::vector<DocumentStratum>;

double far(const Strata& strata) {
    double hits = 0.0;
    for (const DocumentStratum& stratum : strata) {
        double all_hits = 0.0;
        double all_tokens = 0.0;
        double own_tokens = 0.0;
        for (const StratumDocument& document : stratum) {
            all_hits += static_cast<double>(document.hits);
            all_tokens += static_cast<double>(document.tokens);
            if (!document.is_of_group) continue;
            hits += static_cast<double>(document.hits);
            own_tokens += static_cast<double>(document.tokens);
        }
        hits -= all_hits * own_tokens / all_tokens;
    }
    return std::abs(hits);
}

// Of all ways to deal out labels from stratum `at` on, how many are as far as `observed`, and how
// many there are.
std::pair<double, double> count_ways(Strata& strata, std::size_t at, double observed) {
    if (at == strata.size()) return {far(strata) >= observed - 1e-9 ? 1.0 : 0.0, 1.0};
    DocumentStratum& stratum = strata[at];
    std::vector<int> labels;
    for (const StratumDocument& document : stratum) labels.push_back(document.is_of_group ? 1 : 0);
    const std::vector<int> before = labels;
    std::sort(labels.begin(), labels.end());
    std::pair<double, double> ways = {0.0, 0.0};
    do {
        for (std::size_t place = 0; place < stratum.size(); ++place) {
            stratum[place].is_of_group = labels[place] == 1;
        }
        const auto [as_far, all] = count_ways(strata, at + 1, observed);
        ways.first += as_far;
        ways.second += all;
    } while (std::next_permutation(labels.begin(), labels.end()));
    for (std::size_t place = 0; place < stratum.size(); ++place) {
        stratum[place].is_of_group = before[place] == 1;
    }
    return ways;
}

TEST_CASE("p of labels is that of all ways to deal them out") {
    RandomNumbers random(5);
    for (int round = 0; round < 40; ++round) {
        Strata strata;
        for (int stratum = 0; stratum < 4; ++stratum) {
            DocumentStratum& added = strata.emplace_back();
            for (std::uint64_t at = 0; at < 2 + random.below(3); ++at) {
                // Few lengths, so that many ways are equally far.
                added.push_back({static_cast<std::int64_t>(random.below(4)),
                                 static_cast<std::int64_t>(100 + 100 * random.below(2)), at == 0});
            }
        }
        const StratifiedComparison found = compare_within_strata(strata);
        if (found.informative_strata == 0) continue;
        const auto [as_far, all] = count_ways(strata, 0, far(strata));
        CHECK(found.p_of_labels == Approx(as_far / all).margin(0.02));
    }
}

TEST_CASE("a group and the others mirror each other") {
    Strata strata;
    RandomNumbers random(8);
    for (int stratum = 0; stratum < 12; ++stratum) {
        strata.push_back({{static_cast<std::int64_t>(random.below(5)), 100, true},
                          {static_cast<std::int64_t>(random.below(4)), 200, false},
                          {1, 90, false}});
    }
    const StratifiedComparison group = compare_within_strata(strata);
    for (DocumentStratum& stratum : strata) {
        for (StratumDocument& document : stratum) document.is_of_group = !document.is_of_group;
    }
    const StratifiedComparison others = compare_within_strata(strata);
    CHECK(group.hits == others.other_hits);
    CHECK(group.log_ratio.value().value == Approx(-others.log_ratio.value().value));
    CHECK(group.log_ratio->interval.low == Approx(-others.log_ratio->interval.high));
    CHECK(group.p_of_labels == Approx(others.p_of_labels).margin(0.01));
    CHECK(group.p_of_tokens == Approx(others.p_of_tokens));
}

TEST_CASE("strata say nothing alone, without hits, or of one side") {
    const DocumentStratum telling = {{3, 100, true}, {1, 200, false}};
    const StratifiedComparison one = compare_within_strata(Strata{telling});
    CHECK_FALSE(one.log_ratio.has_value());
    CHECK(one.p_of_labels == 1.0);  // the other way is as far
    const StratifiedComparison more = compare_within_strata(
        Strata{telling, {{0, 100, true}, {0, 200, false}}, {{9, 90, true}, {9, 90, true}}, {}});
    CHECK(more.strata == 2);
    CHECK(more.informative_strata == 1);
    CHECK(more.hits == 3);
    CHECK(more.p() == one.p());
    CHECK(compare_within_strata({}).p() == 1.0);
}

TEST_CASE("a ratio rests on several strata and both sides") {
    const DocumentStratum silent = {{0, 100, true}, {2, 100, false}};
    CHECK_FALSE(compare_within_strata(Strata(9, silent)).log_ratio.has_value());
    CHECK(compare_within_strata(Strata(9, silent)).p() < 0.01);
    // One stratum has nearly all of the variance.
    const Strata uneven = {{{90, 1000, true}, {1, 1000, false}},
                           {{5, 1000, true}, {5, 1000, false}},
                           {{1, 1000, true}, {1, 1000, false}}};
    CHECK_FALSE(compare_within_strata(uneven).log_ratio.has_value());
}

TEST_CASE("of very many documents p is approximated") {
    Strata strata;
    RandomNumbers random(3);
    for (int stratum = 0; stratum < 5; ++stratum) {
        DocumentStratum& added = strata.emplace_back();
        for (int at = 0; at < 120; ++at) {
            const auto hits = static_cast<std::int64_t>(random.below(3));
            added.push_back({hits + (at < 40 ? 1 : 0), 100, at < 40});
        }
    }
    CHECK(compare_within_strata(strata).p() < 1e-6);
    for (DocumentStratum& stratum : strata) {
        for (StratumDocument& document : stratum) document.hits = static_cast<int>(random.below(3));
    }
    CHECK(compare_within_strata(strata).p() > 0.01);
}

// Made-up news: each source has a favourite topic and a length of its own, each event has its own
// rates, and mentions come in bursts. The first source may name one of the entities more often.
struct MadeUpNews {
    int events = 60;
    double burst = 1.0;
    double more = 1.0;
};

constexpr int sources = 4;
constexpr int entities = 30;

// Of each entity and source.
std::vector<StratifiedComparison> compare_made_up(const MadeUpNews& news, std::mt19937_64& random) {
    std::vector<std::vector<Strata>> strata(entities, std::vector<Strata>(sources));
    std::uniform_real_distribution<double> any(0.0, 1.0);
    std::gamma_distribution<double> burst(1.0 / news.burst, news.burst);
    for (int event = 0; event < news.events; ++event) {
        std::vector<std::pair<int, double>> documents;  // source, words
        for (int source = 0; source < sources; ++source) {
            if (any(random) > (source == event % sources ? 0.9 : 0.5)) continue;
            std::lognormal_distribution<double> words(std::log(200.0 * (source + 1)), 0.5);
            documents.emplace_back(source, std::round(words(random)) + 50.0);
        }
        for (int entity = 0; entity < entities; ++entity) {
            const bool is_on_topic = entity % sources == event % sources;
            std::gamma_distribution<double> rates(0.3, is_on_topic ? 0.012 : 0.0006);
            const double rate = rates(random);
            DocumentStratum stratum;
            for (const auto& [source, words] : documents) {
                const double more = entity == 0 && source == 0 ? news.more : 1.0;
                std::poisson_distribution<int> hits(rate * words * more * burst(random) + 1e-9);
                stratum.push_back({std::min<std::int64_t>(hits(random), std::llround(words)),
                                   std::llround(words), false});
            }
            for (int source = 0; source < sources; ++source) {
                for (std::size_t at = 0; at < documents.size(); ++at) {
                    stratum[at].is_of_group = documents[at].first == source;
                }
                strata[static_cast<std::size_t>(entity)][static_cast<std::size_t>(source)]
                    .push_back(stratum);
            }
        }
    }
    std::vector<StratifiedComparison> tests;
    for (const auto& of_entity : strata) {
        for (const Strata& of_source : of_entity) tests.push_back(compare_within_strata(of_source));
    }
    return tests;
}

std::vector<double> q_of(const std::vector<StratifiedComparison>& tests) {
    std::vector<double> p;
    for (const StratifiedComparison& test : tests) p.push_back(test.p());
    return benjamini_hochberg(p);
}

TEST_CASE("topics, lengths and bursts alone are no difference within events") {
    std::mt19937_64 random(11);
    constexpr int corpora = 100;
    int with_false_ones = 0;
    int intervals = 0;
    int covering = 0;
    for (int corpus = 0; corpus < corpora; ++corpus) {
        const auto tests = compare_made_up({}, random);
        const auto q = q_of(tests);
        with_false_ones += *std::min_element(q.begin(), q.end()) < 0.05 ? 1 : 0;
        for (const StratifiedComparison& test : tests) {
            if (!test.log_ratio) continue;
            ++intervals;
            const Interval& interval = test.log_ratio->interval;
            covering += interval.low <= 0.0 && interval.high >= 0.0 ? 1 : 0;
        }
    }
    CHECK(with_false_ones <= 6);
    CHECK(intervals > 1000);
    CHECK(covering > 0.92 * intervals);
}

TEST_CASE("a difference within events is found") {
    std::mt19937_64 random(12);
    int found = 0;
    for (int corpus = 0; corpus < 10; ++corpus) {
        const auto tests = compare_made_up({.events = 120, .burst = 0.3, .more = 6.0}, random);
        found += q_of(tests)[0] < 0.05 && tests[0].log_ratio && tests[0].log_ratio->value > 1.0;
    }
    CHECK(found >= 8);
}

}  // namespace
}  // namespace onoma
