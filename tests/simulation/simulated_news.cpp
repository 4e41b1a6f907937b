// SPDX-License-Identifier: Apache-2.0
#include "simulation/simulated_news.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "onoma/lexicon/lexicon_builder.hpp"
#include "statistics/distributions.hpp"

namespace onoma {
namespace {

constexpr double words_of_sentence = 20.0;
constexpr double spread_of_words = 0.5;  // standard deviation of their logarithm

double normal(RandomNumbers& random) { return normal_quantile(random.open_unit()); }

// Marsaglia and Tsang (2000); of shape and mean `shape`.
double gamma(RandomNumbers& random, double shape) {
    if (shape < 1.0) return gamma(random, shape + 1.0) * std::pow(random.open_unit(), 1.0 / shape);
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    while (true) {
        const double x = normal(random);
        const double root = 1.0 + c * x;
        if (root <= 0.0) continue;
        const double v = root * root * root;
        if (std::log(random.open_unit()) < x * x / 2.0 + d - d * v + d * std::log(v)) return d * v;
    }
}

int poisson(RandomNumbers& random, double mean) {
    int count = 0;
    // In parts, so that e^-mean is never 0.
    for (double left = mean; left > 0.0; left -= 30.0) {
        const double least = std::exp(-std::min(left, 30.0));
        for (double product = random.open_unit(); product > least; ++count) {
            product *= random.open_unit();
        }
    }
    return count;
}

std::string id_number(std::size_t number) {
    const std::string digits = std::to_string(number);
    return std::string(6 - digits.size(), '0') + digits;
}

Lexicon lexicon_of(int entities) {
    LexiconBuilder builder;
    std::string rows = "id\tname\n";
    for (int entity = 0; entity < entities; ++entity) {
        rows += simulated_entity(entity) + "\tEntity" + std::to_string(entity) + "\n";
    }
    builder.parse(rows, "entities.tsv");
    return builder.build();
}

}  // namespace

std::string simulated_entity(int entity) { return "e" + std::to_string(entity); }

double true_rate(const SimulatedNews& news, int entity) {
    const double base = news.most_mentions / 300.0 / (entity + 1.0);
    return 1000.0 * base * (1.0 + news.topic_share * (news.topic_factor - 1.0));
}

NewsSimulation::NewsSimulation(SimulatedNews news, std::uint64_t seed)
    : news_(std::move(news)), lexicon_(lexicon_of(news_.entities)), random_(seed) {
    for (int entity = 0; entity < news_.entities; ++entity) {
        ids_.push_back(lexicon_.find(simulated_entity(entity)).value());
    }
}

CountedText NewsSimulation::article(const SimulatedSource& source) {
    const double words =
        std::ceil(source.words * std::exp(spread_of_words * normal(random_) -
                                          spread_of_words * spread_of_words / 2.0));
    CountedText text;
    const auto sentences = static_cast<std::uint32_t>(std::ceil(words / words_of_sentence));
    text.structure.words_of_sentences.assign(sentences, 20);
    text.structure.words_of_sentences.back() =
        static_cast<std::uint32_t>(words - words_of_sentence * (sentences - 1.0));
    text.structure.paragraphs = {0};
    const bool is_on_topic = random_.open_unit() < news_.topic_share;
    for (int entity = 0; entity < news_.entities; ++entity) {
        double mean = words * news_.most_mentions / 300.0 / (entity + 1.0);
        if (is_on_topic) mean *= news_.topic_factor;
        if (entity == 0) mean *= source.factor;
        const int mentions = poisson(random_, mean * gamma(random_, source.shape) / source.shape);
        for (int mention = 0; mention < mentions; ++mention) {
            PlacedMention placed;
            placed.entity = ids_[static_cast<std::size_t>(entity)];
            placed.sentence = static_cast<std::uint32_t>(random_.below(sentences));
            text.mentions.push_back(placed);
        }
    }
    std::stable_sort(text.mentions.begin(), text.mentions.end(),
                     [](const auto& a, const auto& b) { return a.sentence < b.sentence; });
    return text;
}

Analysis NewsSimulation::next() {
    Analysis analysis;
    if (news_.months > 0) analysis.by = "month";
    StoryPlaces places;
    std::vector<StoryMember> members;
    std::vector<std::uint32_t> begins;
    std::uint32_t number = 0;
    for (std::size_t source = 0; source < news_.sources.size(); ++source) {
        for (int article = 0; article < news_.sources[source].articles; ++article) {
            CountedArticle counted;
            counted.document.source = "s" + id_number(source);
            counted.text = this->article(news_.sources[source]);
            if (news_.months > 0) {
                const int month = article * news_.months / news_.sources[source].articles;
                counted.document.date = Date{2020 + month / 12, 1 + month % 12, 1};
            }
            const bool is_copied = random_.open_unit() < news_.story_share;
            const int copies = is_copied ? 1 + news_.copies : 1;
            for (int copy = 0; copy < copies; ++copy) {
                counted.document.id = id_number(number);
                if (copy == 0) begins.push_back(number);
                members.push_back({number++});
                places.push_back({static_cast<std::uint32_t>(begins.size() - 1),
                                  static_cast<std::uint32_t>(copies), copy == 0});
                analysis.add(counted, lexicon_);
            }
        }
    }
    if (news_.copies > 0) {
        analysis.places = std::move(places);
        analysis.stories = StoryClusters(std::move(members), std::move(begins));
    }
    analysis.recount();
    return analysis;
}

}  // namespace onoma
