// SPDX-License-Identifier: Apache-2.0
// Corpora that would take quadratic time if each document were compared with each that resembles
// it. What is far from done in some seconds fails.
#include <ctime>

#include "catch.hpp"
#include "corpus/generated_stories.hpp"
#include "onoma/corpus/story_clusters.hpp"

namespace onoma {
namespace {

using testing::fingerprint_of;
using testing::StoryGenerator;

constexpr std::size_t many = 100'000;
constexpr double seconds_allowed = 60;  // some 2 when built for tests; quadratic takes minutes

// In seconds of the processor, which do not grow when others use the machine.
StoryClusters find_in_time(const std::vector<FingerprintedDocument>& documents) {
    const std::clock_t begin = std::clock();
    StoryClusters clusters = find_story_clusters(documents);
    CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < seconds_allowed);
    return clusters;
}

TEST_CASE("a hundred thousand identical documents are one cluster") {
    StoryGenerator generator(200);
    const Fingerprint fingerprint = fingerprint_of(generator.article(40));
    std::vector<FingerprintedDocument> documents;
    for (std::size_t at = 0; at < many; ++at) {
        documents.push_back({std::to_string(at), {}, fingerprint});
    }
    CHECK(find_in_time(documents).size() == 1);
    for (std::size_t at = 0; at < many; ++at) {
        documents[at].date = Date{static_cast<int>(1 + at % 9'999), 1, 1};
    }
    CHECK(find_in_time(documents).size() == 9'999);
}

TEST_CASE("a hundred thousand documents that differ in a word are one cluster") {
    StoryGenerator generator(201);
    const Fingerprint fingerprint = fingerprint_of(generator.article(100));
    std::vector<FingerprintedDocument> documents;
    for (std::size_t at = 0; at < many; ++at) {
        documents.push_back({std::to_string(at), Date{2025, 1, 22}, fingerprint});
        documents.back().fingerprint.text_hash = at;
    }
    CHECK(find_in_time(documents).size() == 1);
}

// All agree in every band, and no two are copies: what one phrase in very many texts does to some
// bands, here to all of them.
TEST_CASE("documents in one bucket are compared with few others each") {
    StoryGenerator generator(202);
    const Fingerprint fingerprint = fingerprint_of(generator.article(100));
    std::vector<FingerprintedDocument> documents;
    for (std::size_t at = 0; at < 5'000; ++at) {
        documents.push_back({std::to_string(at), Date{2025, 1, 22}, fingerprint});
        Fingerprint& changed = documents.back().fingerprint;
        changed.text_hash = at;
        changed.sketch.clear();
        for (std::uint32_t value = 0; value < 30; ++value) {
            changed.sketch.push_back(static_cast<std::uint32_t>(at) * 32 + value);
        }
    }
    CHECK(find_in_time(documents).size() == 5'000);
}

}  // namespace
}  // namespace onoma
