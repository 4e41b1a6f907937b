// SPDX-License-Identifier: Apache-2.0
// Clusters of a generated corpus against what was generated, and against counting by brute force.
#include <algorithm>
#include <random>

#include "catch.hpp"
#include "corpus/generated_stories.hpp"
#include "onoma/corpus/story_clusters.hpp"

namespace onoma {
namespace {

using testing::count_shared_text;
using testing::fingerprint_of;
using testing::joined;
using testing::part_of;
using testing::Shingles;
using testing::shingles_of;
using testing::StoryGenerator;
using testing::Words;

struct GeneratedCorpus {
    std::vector<Words> texts;
    std::vector<std::size_t> story_of;
    std::vector<FingerprintedDocument> documents;

    void add(std::size_t story, Words words, StoryGenerator& generator) {
        const std::string number = std::to_string(generator.below(1'000'000));
        Date date{2025, 1, static_cast<int>(1 + generator.below(7))};
        documents.push_back(
            {number + "-" + std::to_string(texts.size()), date, fingerprint_of(words)});
        texts.push_back(std::move(words));
        story_of.push_back(story);
    }
};

// Stories of 200 to 600 words, each with its copies; every other one has an article on the same
// topic beside it, with a quotation and a sign-off in common, which is a story of its own.
GeneratedCorpus generate_corpus(std::size_t stories, std::uint32_t seed) {
    StoryGenerator generator(seed);
    const Words sign_off = generator.article(40);
    GeneratedCorpus corpus;
    for (std::size_t story = 0; story < stories; ++story) {
        const std::size_t size = 200 + generator.below(400);
        const Words text = joined(generator.article(size), sign_off);
        const std::size_t kept = size * (30 + generator.below(11)) / 100;
        corpus.add(story, text, generator);
        corpus.add(story, text, generator);
        corpus.add(story, generator.edited(text, 5), generator);
        corpus.add(story, part_of(text, 0, kept), generator);
        corpus.add(story, joined(text, generator.article(60)), generator);
        corpus.add(story, joined(generator.article(size / 5), part_of(text, size / 5, text.size())),
                   generator);
        if (story % 2 != 0) continue;
        const Words quote = part_of(text, 50, 75);
        corpus.add(stories + story, joined(joined(generator.article(400), quote), sign_off),
                   generator);
    }
    return corpus;
}

// The documented rule, with true numbers.
bool are_copies(const SharedText& counted) {
    constexpr double discount = 21;
    const double shorter = std::min(counted.first, counted.second) - discount;
    return shorter > 0 && counted.both - discount >= 0.5 * shorter && counted.jaccard() >= 0.15;
}

struct PairCounts {
    double all = 0;
    double found = 0;

    [[nodiscard]] double share() const { return found / all; }
};

TEST_CASE("clusters are the stories that a corpus was made from") {
    const GeneratedCorpus corpus = generate_corpus(60, 100);
    const StoryClusters clusters = find_story_clusters(corpus.documents);
    PairCounts of_story;    // recall of what was generated
    PairCounts of_rule;     // recall of what the rule says of two texts
    PairCounts of_cluster;  // precision
    const auto count = static_cast<std::uint32_t>(corpus.documents.size());
    std::vector<Shingles> shingles;
    for (const Words& words : corpus.texts) shingles.push_back(shingles_of(words));
    for (std::uint32_t a = 0; a < count; ++a) {
        for (std::uint32_t b = a + 1; b < count; ++b) {
            const bool same_story = corpus.story_of[a] == corpus.story_of[b];
            const bool found = clusters.cluster_of(a) == clusters.cluster_of(b);
            of_story.all += same_story ? 1 : 0;
            of_story.found += same_story && found ? 1 : 0;
            of_cluster.all += found ? 1 : 0;
            of_cluster.found += same_story && found ? 1 : 0;
            if (!are_copies(count_shared_text(shingles[a], shingles[b]))) continue;
            of_rule.all += 1;
            of_rule.found += found ? 1 : 0;
        }
    }
    INFO(of_story.found << " of " << of_story.all << " in a story, " << of_rule.found << " of "
                        << of_rule.all << " by the rule, " << of_cluster.found << " of "
                        << of_cluster.all << " in a cluster");
    CHECK(of_story.all > 800);
    CHECK(of_rule.all > 700);
    CHECK(of_story.share() >= 0.98);
    CHECK(of_rule.share() >= 0.99);
    CHECK(of_cluster.share() == 1.0);
}

TEST_CASE("of shortened copies with a Jaccard index of 0.3 more than 99 % are found") {
    StoryGenerator generator(101);
    constexpr std::size_t pairs = 1'000;
    std::vector<FingerprintedDocument> documents;
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        const Words text = generator.article(304);
        const Words shortened = part_of(text, 0, 94);
        if (pair == 0) {
            CHECK(count_shared_text(text, shortened).jaccard() == Approx(0.3));
        }
        documents.push_back({"long" + std::to_string(pair), {}, fingerprint_of(text)});
        documents.push_back({"short" + std::to_string(pair), {}, fingerprint_of(shortened)});
    }
    const StoryClusters clusters = find_story_clusters(documents);
    const std::size_t found = documents.size() - clusters.size();
    INFO(found << " of " << pairs);
    CHECK(found > pairs * 99 / 100);
    for (std::uint32_t pair = 0; pair < pairs; ++pair) {
        CHECK(clusters.members_of(clusters.cluster_of(2 * pair)).size() <= 2);
    }
}

using Clusters = std::vector<std::vector<std::pair<std::string, double>>>;

Clusters by_id(const std::vector<FingerprintedDocument>& documents) {
    const StoryClusters found = find_story_clusters(documents);
    Clusters clusters(found.size());
    for (std::uint32_t cluster = 0; cluster < found.size(); ++cluster) {
        for (const StoryMember& member : found.members_of(cluster)) {
            clusters[cluster].emplace_back(documents[member.document].id,
                                           member.share_of_document_estimate);
        }
    }
    return clusters;
}

TEST_CASE("the order of documents does not matter") {
    GeneratedCorpus corpus = generate_corpus(40, 102);
    for (std::size_t at = 0; at < corpus.documents.size(); at += 5) {
        corpus.documents[at].date.reset();
    }
    for (std::size_t at = 1; at < corpus.documents.size(); at += 7) {
        corpus.documents[at].date = Date{2025, 1, 0};
    }
    const Clusters expected = by_id(corpus.documents);
    std::mt19937 random(103);
    for (int round = 0; round < 5; ++round) {
        std::shuffle(corpus.documents.begin(), corpus.documents.end(), random);
        CHECK(by_id(corpus.documents) == expected);
    }
    // Two halves that were fingerprinted apart and put together.
    std::vector<FingerprintedDocument> merged(corpus.documents.begin() + 100,
                                              corpus.documents.end());
    merged.insert(merged.end(), corpus.documents.begin(), corpus.documents.begin() + 100);
    CHECK(by_id(merged) == expected);
}

TEST_CASE("documents that nothing resembles change no other cluster") {
    GeneratedCorpus corpus = generate_corpus(20, 104);
    const Clusters before = by_id(corpus.documents);
    StoryGenerator generator(105);
    for (std::size_t at = 0; at < 50; ++at) corpus.add(1'000, generator.article(300), generator);
    Clusters after = by_id(corpus.documents);
    CHECK(after.size() == before.size() + 50);
    for (const auto& cluster : before) {
        CHECK(std::find(after.begin(), after.end(), cluster) != after.end());
    }
}

}  // namespace
}  // namespace onoma
