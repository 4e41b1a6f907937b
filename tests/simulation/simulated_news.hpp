// SPDX-License-Identifier: Apache-2.0
// News whose truth is known: bursty articles of several sources, drawn with a fixed seed, counted
// as real ones are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {

// Mentions in an article are negative binomial: Poisson with a rate that varies by a gamma factor
// of this shape (the smaller, the more bursty). Words are lognormal around the mean.
struct SimulatedSource {
    int articles = 100;
    double words = 300;
    double shape = 0.3;
    double factor = 1.0;  // times the rate of the others, of the first entity
};

struct SimulatedNews {
    std::vector<SimulatedSource> sources;
    int entities = 40;
    double most_mentions = 0.5;  // of the most named, in 300 words; the next have 1/2, 1/3, ...
    double topic_share = 0.0;    // of articles that are on topic: all entities
    double topic_factor = 1.0;   // are named so many times as often there as elsewhere
    double story_share = 0.0;    // of articles that are copied within their source
    int copies = 0;              // so many times each
    int months = 0;              // that articles are shared out to, and grouped by; 0: no dates
};

// The rate of an entity in 1,000 words, for all of `news`; of a source that has the factor 1.
[[nodiscard]] double true_rate(const SimulatedNews& news, int entity);

[[nodiscard]] std::string simulated_entity(int entity);

// Draws anew each time it is asked.
class NewsSimulation {
public:
    explicit NewsSimulation(SimulatedNews news, std::uint64_t seed);

    [[nodiscard]] Analysis next();
    [[nodiscard]] const SimulatedNews& news() const { return news_; }

private:
    CountedText article(const SimulatedSource& source);

    SimulatedNews news_;
    Lexicon lexicon_;
    std::vector<EntityId> ids_;
    RandomNumbers random_;
};

}  // namespace onoma
