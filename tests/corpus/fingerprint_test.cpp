// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "corpus/generated_stories.hpp"
#include "onoma/corpus/story_clusters.hpp"

namespace onoma {
namespace {

using testing::count_shared_text;
using testing::fingerprint_of;
using testing::joined;
using testing::part_of;
using testing::StoryGenerator;
using testing::Words;

// All that one fingerprint costs, with 16 bytes for the bookkeeping of each block.
std::size_t memory_of(const Fingerprint& fingerprint) {
    constexpr std::size_t block = 16;
    return sizeof(fingerprint) + 2 * block + fingerprint.signature.capacity() * 2 +
           fingerprint.sketch.capacity() * 4;
}

double signature_agreement(const Fingerprint& first, const Fingerprint& second) {
    std::size_t equal = 0;
    for (std::size_t at = 0; at < signature_size; ++at) {
        if (first.signature[at] == second.signature[at]) ++equal;
    }
    return static_cast<double>(equal) / signature_size;
}

TEST_CASE("what does not count in a fingerprint") {
    struct Row {
        const char* name;
        std::string first;
        std::string second;
        bool same = true;
    };
    const std::vector<Row> rows = {
        {"layout", "The bank said\non Monday it will close.",
         "  The bank said on Monday\n\nit will   close.\t"},
        {"case", "Bank OF America said", "bank of america SAID"},
        {"punctuation", "He said: \u201CNo, never!\u201D (Laughs.)", "He said no never laughs"},
        {"apostrophes", "OpenAI\u2019s don\u2019t and the Bank\u02BCs",
         "OpenAI's don't and the Bank's"},
        {"dashes between words", "AI-powered \u2014 or not", "AI powered or not"},
        {"soft hyphens", "the regu\u00ADlator said", "the regulator said"},
        {"composed and decomposed letters", "Caf\u00E9 cr\u00E8me", "Cafe\u0301 cre\u0300me"},
        {"symbols", "up 5 % \u2014 \U0001F4C8 today", "up 5 today"},
        {"another word", "the bank will close on Monday", "the bank will close on Friday", false},
        {"another order", "Meta sues Google now", "Google sues Meta now", false},
        {"one word more", "the bank will close", "the bank will close today", false},
        {"a number", "up 3.5 percent", "up 35 percent", false},
        {"an accent", "the r\u00E9sum\u00E9", "the resume", false},
        {"where a word ends", "a part of it", "apart of it", false},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK((fingerprint_of(row.first) == fingerprint_of(row.second)) == row.same);
        CHECK(is_exact_copy(fingerprint_of(row.first), fingerprint_of(row.second)) == row.same);
    }
}

TEST_CASE("texts without words are copies of nothing") {
    for (const char* text : {"", " \n", "...", "\U0001F600 \U0001F600", "\u200B"}) {
        const Fingerprint fingerprint = fingerprint_of(std::string(text));
        CHECK(fingerprint.word_count == 0);
        CHECK(fingerprint.signature.empty());
        CHECK(fingerprint.sketch.empty());
        CHECK_FALSE(is_exact_copy(fingerprint, fingerprint));
        CHECK(estimate_shared_text(fingerprint, fingerprint).jaccard() == 0);
        CHECK(estimate_shared_text(fingerprint, fingerprint).share_of_first() == 0);
    }
}

TEST_CASE("texts below five words have no shingles but are exact copies") {
    const Fingerprint four = fingerprint_of(std::string("Markets close for Christmas"));
    CHECK(four.word_count == 4);
    CHECK(four.signature.empty());
    CHECK(four.sketch.empty());
    CHECK(is_exact_copy(four, fingerprint_of(std::string("MARKETS CLOSE FOR CHRISTMAS."))));
    const Fingerprint five = fingerprint_of(std::string("Markets close for Christmas today"));
    CHECK(five.signature.size() == signature_size);
    CHECK(five.sketch.size() == 1);
}

TEST_CASE("a fingerprint takes at most one kilobyte, and less for a short text") {
    StoryGenerator generator(1);
    for (const std::size_t words : {0, 3, 5, 60, 132, 133, 400, 2'000, 50'000}) {
        INFO(words);
        const Fingerprint fingerprint = fingerprint_of(generator.article(words));
        CHECK(fingerprint.word_count == words);
        CHECK(memory_of(fingerprint) <= 1024);
        if (words < 5) CHECK(memory_of(fingerprint) <= 128);
        if (words <= 60) CHECK(memory_of(fingerprint) <= 600);
    }
}

TEST_CASE("the sketch is ascending, distinct and complete up to its size") {
    StoryGenerator generator(2);
    for (const std::size_t words : {5, 60, 132, 133, 400, 5'000, 50'000}) {
        INFO(words);
        const Fingerprint fingerprint = fingerprint_of(generator.article(words));
        const auto& sketch = fingerprint.sketch;
        CHECK(std::adjacent_find(sketch.begin(), sketch.end(), std::greater_equal<>()) ==
              sketch.end());
        CHECK(sketch.size() <= largest_sketch);
        if (words <= 132) {
            CHECK(fingerprint.sketch_level == 0);
            CHECK(sketch.size() == words - 4);
            continue;
        }
        CHECK(fingerprint.sketch_level > 0);
        CHECK(sketch.size() >= largest_sketch / 3);
        const double estimate =
            std::ldexp(sketch.size(), static_cast<int>(fingerprint.sketch_level));
        CHECK(estimate == Approx(static_cast<double>(words)).epsilon(0.4));
    }
}

TEST_CASE("a shingle that comes again counts once") {
    StoryGenerator generator(3);
    const Words line = generator.article(30);
    Words lines;
    for (int time = 0; time < 500; ++time) lines = joined(std::move(lines), line);
    const Fingerprint once = fingerprint_of(joined(line, line));
    const Fingerprint often = fingerprint_of(lines);
    CHECK(often.sketch == once.sketch);
    CHECK(often.signature == once.signature);
    CHECK(often.sketch.size() == 30);
    CHECK_FALSE(is_exact_copy(once, often));
}

// A text, and another one whose last words are those of the first.
TEST_CASE("signatures agree as often as the Jaccard index says, for texts of any length") {
    for (const std::size_t words : {30, 100, 400}) {
        for (const std::size_t percent : {0, 30, 50, 80, 100}) {
            StoryGenerator generator(static_cast<std::uint32_t>(words + percent));
            double exact = 0;
            double agreement = 0;
            constexpr int pairs = 60;
            for (int pair = 0; pair < pairs; ++pair) {
                const Words first = generator.article(words);
                const Words second = joined(generator.article(words * (100 - percent) / 100),
                                            part_of(first, words * (100 - percent) / 100, words));
                exact += count_shared_text(first, second).jaccard() / pairs;
                agreement +=
                    signature_agreement(fingerprint_of(first), fingerprint_of(second)) / pairs;
            }
            INFO(words << " words, " << percent << " % in common");
            CHECK(agreement == Approx(exact).margin(0.03));
        }
    }
}

TEST_CASE("what two short texts have in common is exact") {
    StoryGenerator generator(5);
    const Words first = generator.article(130);
    const Words second = joined(part_of(first, 0, 60), generator.article(40));
    const SharedText counted = count_shared_text(first, second);
    const SharedText estimated =
        estimate_shared_text(fingerprint_of(first), fingerprint_of(second));
    CHECK(estimated.first == counted.first);
    CHECK(estimated.second == counted.second);
    CHECK(estimated.both == counted.both);
    CHECK(counted.both == 56);
}

TEST_CASE("what long texts have in common is estimated within four standard errors") {
    StoryGenerator generator(6);
    for (const std::size_t words : {200, 400, 1'000, 5'000}) {
        for (const std::size_t shorter_percent : {30, 60, 100}) {
            for (const std::size_t common_percent : {0, 30, 70, 100}) {
                const Words first = generator.article(words);
                const std::size_t size = words * shorter_percent / 100;
                const std::size_t common = size * common_percent / 100;
                const Words second =
                    joined(part_of(first, 0, common), generator.article(size - common));
                const double exact = count_shared_text(first, second).share_of_second();
                const Fingerprint of_second = fingerprint_of(second);
                const SharedText shared = estimate_shared_text(fingerprint_of(first), of_second);
                const double sampled =
                    static_cast<double>(shorter_percent) / 100 * largest_sketch / 2;
                INFO(words << " words, " << shorter_percent << " %, " << common_percent << " %");
                CHECK(std::abs(shared.share_of_second() - exact) <=
                      4 * std::sqrt(exact * (1 - exact) / sampled));
                CHECK(estimate_shared_text(of_second, fingerprint_of(first)).both == shared.both);
            }
        }
    }
}

TEST_CASE("words of a language without spaces make shingles too") {
    const std::string story =
        "\u4E2D\u56FD\u4EBA\u6C11\u94F6\u884C\u5468\u4E00\u5BA3\u5E03\u4E0B\u8C03\u5229\u7387"
        "\uFF0C\u4EE5\u652F\u6301\u7ECF\u6D4E\u589E\u957F\u548C\u7A33\u5B9A\u91D1\u878D\u5E02"
        "\u573A\u3002";
    const Fingerprint fingerprint = fingerprint_of(story);
    CHECK(fingerprint.word_count > 10);
    CHECK(fingerprint.sketch.size() == fingerprint.word_count - 4);
}

}  // namespace
}  // namespace onoma
