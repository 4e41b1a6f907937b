// SPDX-License-Identifier: Apache-2.0
// The whole flow on articles whose counts are known: for any order of paths, any number of threads,
// in parts or at once.
#include "onoma/analysis/analyze.hpp"

#include <algorithm>
#include <numeric>

#include "analysis/small_newsroom.hpp"
#include "catch.hpp"
#include "onoma/counts/cooccurrence.hpp"

namespace onoma {
namespace {

namespace fs = std::filesystem;

CooccurrenceMatrix pairs_of(const Analysis& analysis) {
    return count_pairs(analysis.documents, {}, analysis.places, analysis.duplicates);
}

void check_equal(const Analysis& found, const Analysis& expected) {
    CHECK(found.counts == expected.counts);
    const CooccurrenceMatrix sentences = pairs_of(found);
    const CooccurrenceMatrix expected_sentences = pairs_of(expected);
    CHECK(sentences.units == expected_sentences.units);
    REQUIRE(sentences.entities == expected_sentences.entities);
    CHECK((sentences.together - expected_sentences.together).norm() == 0);
    CHECK(found.invalid_sequences == expected.invalid_sequences);
    CHECK(found.documents_with_invalid_sequences == expected.documents_with_invalid_sequences);
    REQUIRE(found.left_out.skipped.size() == expected.left_out.skipped.size());
    for (std::size_t index = 0; index < found.left_out.skipped.size(); ++index) {
        CHECK(found.left_out.skipped[index].input == expected.left_out.skipped[index].input);
        CHECK(found.left_out.skipped[index].reason == expected.left_out.skipped[index].reason);
    }
}

TEST_CASE("articles are read, tagged and counted") {
    const SmallNewsroom newsroom;
    const Analysis analysis = analyze({newsroom.path()}, newsroom.lexicon());
    CHECK(analysis.counts.size() == GroupSize{5, 31, 8, 31});
    CHECK(analysis.counts.groups.at("daily") == GroupSize{2, 15, 4, 15});
    CHECK(analysis.counts.entities.at("openai").total() == MentionCount{3, 2, 3, 2, 3, 3});
    CHECK(analysis.counts.entities.at("nvidia").total() == MentionCount{5, 3, 5, 3, 5, 5});
    CHECK(analysis.counts.entities.at("nvidia").by_group.at("wire").mentions == 3);
    CHECK(analysis.counts.entities.at("altman").total() == MentionCount{1, 1, 1, 1, 1, 1});
    CHECK(analysis.invalid_sequences == 1);
    CHECK(analysis.documents_with_invalid_sequences == 1);
    CHECK(analysis.left_out.skipped.empty());
    const CooccurrenceMatrix sentences = pairs_of(analysis);
    CHECK(sentences.units == 8);
    CHECK(sentences.entities == std::vector<std::string>{"altman", "nvidia", "openai"});
    CHECK(sentences.together.coeff(1, 1) == 4);  // sentences, not mentions
    CHECK(sentences.together.coeff(0, 2) == 1);
    CHECK(sentences.together.coeff(1, 2) == 1);
    CHECK(sentences.together.coeff(0, 1) == 0);
}

TEST_CASE("the order of paths does not change the analysis") {
    const SmallNewsroom newsroom;
    std::vector<fs::path> paths = {newsroom.path("daily"), newsroom.path("weekly"),
                                   newsroom.path("wire"), newsroom.path("absent")};
    const Analysis once = analyze(paths, newsroom.lexicon());
    CHECK(once.left_out.skipped.size() == 1);
    std::sort(paths.begin(), paths.end());
    do {
        check_equal(analyze(paths, newsroom.lexicon()), once);
    } while (std::next_permutation(paths.begin(), paths.end()));
}

TEST_CASE("the number of threads does not change the analysis") {
    const SmallNewsroom newsroom;
    for (int copy = 0; copy < 60; ++copy) {
        newsroom.folder().write("copies/" + std::to_string(copy) + ".txt",
                                std::string(static_cast<std::size_t>(copy * 37 % 50), '\n') +
                                    "Nvidia and OpenAI. Sam Altman.\n");
    }
    newsroom.folder().write("copies/refused.txt", std::string("a\0b", 3));
    const auto with_threads = [&](std::size_t threads) {
        std::vector<std::int64_t> progress;
        WorkSettings work;
        work.threads = threads;
        work.progress = [&](const WorkProgress& done) {
            REQUIRE(done.total_bytes.has_value());
            CHECK(done.bytes <= *done.total_bytes);
            progress.push_back(done.documents);
        };
        Analysis analysis = analyze({newsroom.path()}, newsroom.lexicon(), {}, work);
        std::vector<std::int64_t> expected(66);
        std::iota(expected.begin(), expected.end(), 1);
        CHECK(progress == expected);
        return analysis;
    };
    const Analysis once = with_threads(1);
    CHECK(once.counts.size().documents == 65);
    CHECK(once.left_out.skipped.size() == 1);
    for (const std::size_t threads : {2U, 8U, 0U}) check_equal(with_threads(threads), once);
}

TEST_CASE("analyses of parts merge to the analysis of the whole") {
    const SmallNewsroom newsroom;
    newsroom.folder().write("daily/refused.txt", std::string("a\0b", 3));
    newsroom.folder().write("wire/also-refused.txt", std::string("a\0b", 3));
    const Analysis whole = analyze({newsroom.path()}, newsroom.lexicon());
    REQUIRE(whole.left_out.skipped.size() == 2);
    std::vector<std::string> parts = {"daily", "weekly", "wire"};
    do {
        Analysis merged;
        for (const std::string& part : parts) {
            merged.merge(analyze({newsroom.path(part)}, newsroom.lexicon()));
        }
        merged.recount();
        check_equal(merged, whole);
    } while (std::next_permutation(parts.begin(), parts.end()));
}

TEST_CASE("settings choose types and name the source") {
    const SmallNewsroom newsroom;
    AnalysisSettings settings;
    settings.tagging.types = {"person"};
    settings.corpus.read.source = "all";
    const Analysis analysis = analyze({newsroom.path()}, newsroom.lexicon(), settings);
    CHECK(analysis.counts.entities.size() == 1);
    CHECK(analysis.counts.entities.at("altman").by_group.at("all").mentions == 1);
    CHECK(analysis.counts.groups.size() == 1);
    CHECK(pairs_of(analysis).units == 8);
}

TEST_CASE("products are counted only when asked for") {
    const SmallNewsroom newsroom;
    const Lexicon lexicon = hand_made_lexicon(
        {{"companies.tsv", "openai\tOpenAI\n"}, {"products.tsv", "nvidia-card\tNvidia\n"}});
    CHECK(analyze({newsroom.path()}, lexicon).counts.entities.count("nvidia-card") == 0);
    AnalysisSettings settings;
    settings.tagging.types = {"product"};
    const Analysis analysis = analyze({newsroom.path()}, lexicon, settings);
    CHECK(analysis.counts.entities.at("nvidia-card").total().mentions == 5);
    CHECK(analysis.counts.entities.count("openai") == 0);
}

TEST_CASE("documents are visited in order, each with its mentions") {
    const SmallNewsroom newsroom;
    WorkSettings work;
    work.threads = 4;
    std::vector<std::string> ids;
    const InputsLeftOut left_out = for_each_tagged_document(
        {newsroom.path("wire"), newsroom.path("daily")}, newsroom.lexicon(), {}, work,
        [&](const TaggedDocument& tagged) {
            ids.push_back(
                fs::path(tagged.document.id).lexically_relative(newsroom.path()).string());
            for (const Mention& mention : tagged.tagged.mentions) {
                const EntityView entity =
                    view_entity(newsroom.lexicon(), tagged.tagged, mention.entity);
                CHECK(mention.range.of(tagged.document.text) == entity.name);
            }
        });
    CHECK(left_out.skipped.empty());
    CHECK(left_out.taken == 3);
    CHECK(ids == std::vector<std::string>{"daily/2025-01-01-one.txt", "daily/2025-01-02-two.txt",
                                          "wire/one.txt"});
}

TEST_CASE("an exception of the visitor ends the work") {
    const SmallNewsroom newsroom;
    class Enough {};
    std::size_t visited = 0;
    CHECK_THROWS_AS(for_each_tagged_document({newsroom.path()}, newsroom.lexicon(), {}, {},
                                             [&](const TaggedDocument&) {
                                                 if (++visited == 2) throw Enough();
                                             }),
                    Enough);
    CHECK(visited == 2);
}

TEST_CASE("a text in memory is tagged like a document") {
    const Lexicon lexicon = small_lexicon();
    const TaggedDocument tagged = ArticleTagger(lexicon).tag("OpenAI \xFF and Nvidia.");
    REQUIRE(tagged.tagged.mentions.size() == 2);
    CHECK(tagged.tagged.mentions[1].range == ByteRange{13, 19});
    CHECK(tagged.invalid_sequences == 1);
}

TEST_CASE("tagged documents are values that may be moved and kept") {
    const Lexicon lexicon = small_lexicon();
    ArticleTagger tagger(lexicon);
    std::vector<TaggedDocument> kept;
    // Short texts lie inside their string, so that a move gives them another place.
    for (const char* text : {"OpenAI.", "Nvidia.", "OpenAI and Nvidia."}) {
        kept.push_back(tagger.tag(text));
    }
    for (const TaggedDocument& tagged : kept) {
        CHECK(tagged.text.text.data() == tagged.document.text.data());
        CHECK(tagged.text.text == tagged.document.text);
    }
    kept.front() = std::move(kept.back());
    CHECK(kept.front().text.text == "OpenAI and Nvidia.");
    CHECK(kept.front().text.text.data() == kept.front().document.text.data());
    CHECK(kept.front().tagged.mentions.size() == 2);
}

}  // namespace
}  // namespace onoma
