// SPDX-License-Identifier: Apache-2.0
// Events of thousands of articles that are made to be alike.
#include <map>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/analysis/article_collection.hpp"

namespace onoma {
namespace {

// Articles that a machine makes up: `words` of a vocabulary of their own and some that all share.
std::vector<EventDocument> made_up(std::size_t count, std::size_t words, std::size_t shared) {
    std::mt19937 random(7);
    std::vector<EventDocument> documents;
    for (std::size_t at = 0; at < count; ++at) {
        EventDocument& document = documents.emplace_back();
        document.text.id = "d" + std::to_string(at);
        document.text.date = Date{2026, 3, 2};
        document.source = "s" + std::to_string(at % 20);
        std::map<std::uint32_t, float> terms;
        for (std::size_t word = 0; word < shared; ++word) {
            terms[static_cast<std::uint32_t>(word)] = 0.5F;
        }
        while (terms.size() < words + shared) {
            terms[1000 + static_cast<std::uint32_t>(random() % 1'000'000)] = 0.5F;
        }
        for (const auto& [term, weight] : terms) document.terms.push_back({term, weight});
    }
    return documents;
}

TEST_CASE("thousands of articles that share one name are events of their own") {
    const Events found = find_events(made_up(10'000, 40, 1));
    CHECK(found.events.size() == 10'000);
}

TEST_CASE("thousands of equal articles are one event, in a time that does not grow with pairs") {
    EventDocument original = made_up(1, 40, 0).front();
    original.text.fingerprint.text_hash = 1;
    original.text.fingerprint.word_count = 100;
    std::vector<EventDocument> documents;
    for (std::size_t at = 0; at < 10'000; ++at) {
        documents.push_back(original);
        documents.back().text.id = "d" + std::to_string(at);
    }
    const Events found = find_events(documents);
    REQUIRE(found.events.size() == 1);
    CHECK(found.events.front().stories == 1);
    CHECK(found.events.front().documents.size() == 10'000);
}

TEST_CASE("thousands of articles from one mould are joined in bounded time") {
    const Events found = find_events(made_up(3'000, 10, 40));
    std::size_t documents = 0;
    for (const Event& event : found.events) documents += event.documents.size();
    CHECK(documents == 3'000);
}

}  // namespace
}  // namespace onoma
