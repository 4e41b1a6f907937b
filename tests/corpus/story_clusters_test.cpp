// SPDX-License-Identifier: Apache-2.0
#include "onoma/corpus/story_clusters.hpp"

#include <algorithm>

#include "catch.hpp"
#include "corpus/generated_stories.hpp"

namespace onoma {
namespace {

using testing::count_shared_text;
using testing::fingerprint_of;
using testing::joined;
using testing::part_of;
using testing::StoryGenerator;
using testing::Words;

FingerprintedDocument document(std::string id, const char* date, const Words& words) {
    return {std::move(id), parse_date(date), fingerprint_of(words)};
}

// "a b | c": ids of each cluster, cluster by cluster.
std::string shown(const std::vector<FingerprintedDocument>& documents,
                  const StoryClusterSettings& settings = {}) {
    const StoryClusters clusters = find_story_clusters(documents, settings);
    std::string text;
    for (std::uint32_t cluster = 0; cluster < clusters.size(); ++cluster) {
        if (cluster > 0) text += " | ";
        const char* separator = "";
        for (const StoryMember& member : clusters.members_of(cluster)) {
            text += separator;
            text += documents[member.document].id;
            separator = " ";
            CHECK(clusters.cluster_of(member.document) == cluster);
        }
    }
    return text;
}

TEST_CASE("no documents make no clusters") {
    const StoryClusters clusters = find_story_clusters({});
    CHECK(clusters.size() == 0);
    CHECK(clusters.document_count() == 0);
}

TEST_CASE("which documents tell the same story") {
    StoryGenerator generator(10);
    const Words story = generator.article(400);
    const Words brief = generator.article(60);
    const Words four = generator.article(4);
    const Words quote = generator.article(25);
    const Words footer = generator.article(40);
    struct Row {
        const char* name;
        Words first;
        Words second;
        bool same = true;
    };
    const std::vector<Row> rows = {
        {"an exact copy", story, story},
        {"an exact copy of four words", four, four},
        {"another text", story, generator.article(400), false},
        {"5 % of the words changed", story, generator.edited(story, 5)},
        {"half of the words changed", story, generator.edited(story, 50), false},
        {"the first 40 %", story, part_of(story, 0, 160)},
        {"the first 40 % and 5 % changed", story, generator.edited(part_of(story, 0, 160), 5)},
        {"the last half", story, part_of(story, 200, 400)},
        {"a paragraph more", story, joined(story, generator.article(80))},
        {"a paragraph more in front", story, joined(generator.article(80), story)},
        {"another beginning", story, joined(generator.article(80), part_of(story, 80, 400))},
        {"two thirds rewritten", story, joined(part_of(story, 0, 130), generator.article(270)),
         false},
        {"a quotation of 25 words in common", joined(story, quote),
         joined(generator.article(400), quote), false},
        {"a quotation of 25 words in briefs of 60", joined(brief, quote),
         joined(generator.article(35), quote), false},
        {"a sign-off of 40 words below articles of 60", joined(brief, footer),
         joined(generator.article(60), footer), false},
        {"a brief with another last word", brief,
         joined(part_of(brief, 0, 59), generator.article(1))},
        {"one sentence of 24 words in two short texts", joined(part_of(brief, 0, 24), four),
         joined(four, part_of(brief, 0, 24)), false},
        {"a long text that has a short one among others", brief,
         joined(joined(story, brief), story), false},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const std::string expected = row.same ? "a b" : "a | b";
        CHECK(shown({document("a", "2025-01-22", row.first),
                     document("b", "2025-01-23", row.second)}) == expected);
        CHECK(shown({document("b", "2025-01-22", row.first),
                     document("a", "2025-01-22", row.second)}) == expected);
    }
}

TEST_CASE("texts without words are clusters of one") {
    CHECK(shown({document("a", "2025-01-22", {}), document("b", "2025-01-22", {}),
                 document("c", "", {})}) == "a | b | c");
}

TEST_CASE("copies are near in time") {
    StoryGenerator generator(11);
    const Words story = generator.article(300);
    struct Row {
        const char* name;
        const char* first;
        const char* second;
        bool same = true;
    };
    const std::vector<Row> rows = {
        {"the same day", "2025-01-22", "2025-01-22"},
        {"seven days", "2025-01-22", "2025-01-29"},
        {"seven days over a leap day", "2024-02-26", "2024-03-04"},
        {"eight days", "2025-01-22", "2025-01-30", false},
        {"eight days over the new year", "2024-12-27", "2025-01-04", false},
        {"a date and none", "2025-01-22", ""},
        {"no dates", "", ""},
        {"a day of the month", "2025-01-22", "2025-01"},
        {"a day of the year", "2025-01-22", "2025"},
        {"a day a week before the month", "2025-01-25", "2025-02"},
        {"a day long before the month", "2025-01-22", "2025-02", false},
        {"the same year", "2025", "2025"},
        {"neighbouring years", "2024", "2025"},
        {"other years", "2023", "2025", false},
    };
    for (const Words& copy : {story, generator.edited(story, 5)}) {
        for (const Row& row : rows) {
            INFO(row.name << (copy == story ? ", exact" : ", edited"));
            const std::vector<FingerprintedDocument> documents = {document("a", row.first, story),
                                                                  document("b", row.second, copy)};
            CHECK(find_story_clusters(documents).size() == (row.same ? 1 : 2));
        }
    }
    StoryClusterSettings month;
    month.days = 30;
    CHECK(shown({document("a", "2025-01-01", story), document("b", "2025-01-31", story)}, month) ==
          "a b");
    StoryClusterSettings same_day;
    same_day.days = 0;
    CHECK(shown({document("a", "2025-01-01", story), document("b", "2025-01-02", story)},
                same_day) == "a | b");
}

TEST_CASE("undated copies do not bring together what appeared years apart") {
    StoryGenerator generator(12);
    const Words story = generator.article(300);
    const Words longer = joined(story, generator.article(60));
    CHECK(shown({document("u", "", story), document("b", "2025-01-01", story),
                 document("a", "2021-01-01", story)}) == "a u | b");
    CHECK(shown({document("u", "", longer), document("b", "2025-01-01", story),
                 document("a", "2021-01-01", generator.edited(story, 3))}) == "a | b u");
    CHECK(shown({document("u", "", longer), document("v", "", story)}) == "u v");
}

TEST_CASE("clusters are in order of their first documents, and those by date, then id") {
    StoryGenerator generator(13);
    const Words story = generator.article(200);
    const Words other = generator.article(200);
    CHECK(shown({document("z", "", generator.article(200)), document("m", "", story),
                 document("y", "2025-01-22", story), document("x", "2025-01-22", other),
                 document("w", "2025-01-21", part_of(story, 0, 100)),
                 document("c", "2025-01-24", other)}) == "w y m | x c | z");
}

TEST_CASE("members tell what they have in common with the first document") {
    StoryGenerator generator(14);
    const Words story = generator.article(120);  // short: sketches are complete, estimates exact
    const Words abridged = part_of(story, 0, 50);
    const Words edited = generator.edited(story, 3);
    const std::vector<FingerprintedDocument> documents = {
        document("a", "2025-01-20", story), document("b", "2025-01-21", abridged),
        document("c", "2025-01-22", edited), document("d", "2025-01-23", story)};
    const StoryClusters clusters = find_story_clusters(documents);
    REQUIRE(clusters.size() == 1);
    const auto members = clusters.members_of(0);
    REQUIRE(members.size() == 4);
    CHECK(members[0].is_exact_copy);
    CHECK(members[0].share_of_document_estimate == 1);
    CHECK_FALSE(members[1].is_exact_copy);
    CHECK(members[1].share_of_document_estimate == 0.999);  // all of it, but not the same text
    CHECK(members[1].share_of_first_estimate == Approx(46.0 / 116));
    CHECK(members[1].common_share_estimate() == 0.999);
    const SharedText counted = count_shared_text(edited, story);
    CHECK(counted.share_of_first() < 1);
    CHECK(members[2].share_of_document_estimate == Approx(counted.share_of_first()));
    CHECK(members[2].share_of_first_estimate == Approx(counted.share_of_second()));
    CHECK(members[3].is_exact_copy);
    CHECK(members[3].share_of_first_estimate == 1);
}

// Each text has the last 70 % of the one before, so that neighbours are copies, and the first and
// the fourth have nothing in common.
TEST_CASE("a story does not drift away step by step") {
    StoryGenerator generator(15);
    const Words stream = generator.article(3'000);
    std::vector<FingerprintedDocument> documents;
    std::vector<Words> texts;
    for (std::size_t step = 0; step < 20; ++step) {
        texts.push_back(part_of(stream, step * 90, step * 90 + 300));
        documents.push_back(
            document(std::string(1, static_cast<char>('a' + step)), "2025-01-22", texts.back()));
    }
    const StoryClusters clusters = find_story_clusters(documents);
    CHECK(clusters.size() > 4);
    CHECK(clusters.size() < 15);
    for (std::uint32_t cluster = 0; cluster < clusters.size(); ++cluster) {
        const auto members = clusters.members_of(cluster);
        const auto core = std::count_if(members.begin(), members.end(), [&](const auto& candidate) {
            return std::all_of(members.begin(), members.end(), [&](const StoryMember& member) {
                return count_shared_text(texts[candidate.document], texts[member.document])
                           .share_of_first() > 0.4;
            });
        });
        CHECK(core > 0);
    }
}

TEST_CASE("shortened copies of different halves belong to the whole") {
    StoryGenerator generator(16);
    const Words story = generator.article(300);
    CHECK(shown({document("a", "2025-01-20", part_of(story, 0, 150)),
                 document("b", "2025-01-21", part_of(story, 150, 300)),
                 document("c", "2025-01-22", story)}) == "a b c");
}

TEST_CASE("settings decide what is a copy") {
    StoryGenerator generator(17);
    const Words story = generator.article(400);
    const std::vector<FingerprintedDocument> documents = {
        document("a", "2025-01-20", story),
        document("b", "2025-01-20", joined(part_of(story, 0, 250), generator.article(150)))};
    StoryClusterSettings settings;
    CHECK(shown(documents, settings) == "a b");
    settings.least_share = 0.9;
    CHECK(shown(documents, settings) == "a | b");
    settings.least_share = 0.5;
    settings.discounted_words = 250;
    CHECK(shown(documents, settings) == "a | b");
    settings.discounted_words = 0;
    settings.least_jaccard = 0.6;
    CHECK(shown(documents, settings) == "a | b");
}

}  // namespace
}  // namespace onoma
