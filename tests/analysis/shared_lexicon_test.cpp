// SPDX-License-Identifier: Apache-2.0
// What the public headers promise about threads, with plain threads: the system's oneTBB hands over
// in ways that ThreadSanitizer cannot see, so tests that use it are elsewhere.
#include <thread>

#include "analysis/small_newsroom.hpp"
#include "catch.hpp"
#include "onoma/analysis/analyze.hpp"

namespace onoma {

TEST_CASE("plain threads share a lexicon") {
    const Lexicon lexicon = small_lexicon();
    std::vector<std::size_t> found(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t& mentions : found) {
        threads.emplace_back([&] {
            ArticleTagger tagger(lexicon);
            for (int copy = 0; copy < 50; ++copy) {
                const TaggedDocument tagged =
                    tagger.tag("OpenAI and Nvidia. \u00C9t\u00E9: Sam Altman.");
                mentions += tagged.tagged.mentions.size();
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(found == std::vector<std::size_t>(4, 150));
}

}  // namespace onoma
