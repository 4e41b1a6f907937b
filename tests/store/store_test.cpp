// SPDX-License-Identifier: Apache-2.0
// A store counts as the articles that it was made from: read again, and from what it has found.
#include "onoma/store/store.hpp"

#include <tuple>

#include "analysis/small_newsroom.hpp"
#include "catch.hpp"

namespace onoma {
namespace {

// Everything that counts are made of, document by document.
auto counted(const Analysis& analysis) {
    using Mention = std::tuple<std::string, std::uint32_t, std::uint32_t, std::uint32_t, Rule>;
    using Row = std::tuple<std::string, std::string, std::int64_t, std::int64_t, std::int64_t,
                           std::vector<Mention>>;
    std::vector<Row> rows;
    const DocumentTable& table = analysis.documents;
    for (const CountedDocument& document : table.documents()) {
        std::vector<Mention> mentions;
        for (const CountedMention& mention : table.mentions_of(document)) {
            const std::string what = mention.kind == MentionKind::undecided
                                         ? table.undecided()[mention.what].text
                                         : table.entities()[mention.what].id;
            mentions.emplace_back(what, mention.sentence, mention.paragraph, mention.word,
                                  mention.rule);
        }
        rows.emplace_back(document.id, table.groups()[document.group], document.words,
                          document.sentences, document.paragraphs, mentions);
    }
    return rows;
}

void check_equal(const Analysis& found, const Analysis& expected) {
    CHECK(counted(found) == counted(expected));
    CHECK(found.counts == expected.counts);
    CHECK(found.invalid_sequences == expected.invalid_sequences);
    CHECK(found.left_out.taken == expected.left_out.taken);
    REQUIRE(found.fingerprints.size() == expected.fingerprints.size());
    for (std::size_t index = 0; index < found.fingerprints.size(); ++index) {
        CHECK(found.fingerprints[index].fingerprint == expected.fingerprints[index].fingerprint);
    }
}

TEST_CASE("a store counts as its articles do") {
    const SmallNewsroom newsroom;
    const TemporaryFolder folder;
    AnalysisSettings settings;
    const Analysis articles = analyze({newsroom.path()}, newsroom.lexicon(), settings);
    settings.corpus.open_store = open_store;
    for (const bool counts_only : {false, true}) {
        const auto file = folder.path(counts_only ? "counts.onoma" : "texts.onoma");
        StoreSettings how;
        how.counts_only = counts_only;
        how.batch = 2;
        const StoreChanges first =
            store_articles(file, {newsroom.path()}, newsroom.lexicon(), settings.corpus, how);
        CHECK(first.added == 5);
        const StoreChanges second =
            store_articles(file, {newsroom.path()}, newsroom.lexicon(), settings.corpus, how);
        CHECK(second.added == 0);
        CHECK(second.unchanged == 5);

        const auto quick = analyze_store(file, newsroom.lexicon(), settings);
        REQUIRE(quick);
        check_equal(*quick, articles);
        if (!counts_only) check_equal(analyze({file}, newsroom.lexicon(), settings), articles);
    }
}

TEST_CASE("a store of other lexicons is not counted, but tagged again") {
    const SmallNewsroom newsroom;
    const TemporaryFolder folder;
    const auto file = folder.path("a.onoma");
    store_articles(file, {newsroom.path()}, newsroom.lexicon(), {});
    AnalysisSettings settings;
    settings.corpus.open_store = open_store;
    CHECK_FALSE(analyze_store(file, Lexicon(), settings));
    CHECK(analyze({file}, newsroom.lexicon(), settings).left_out.taken == 5);
}

TEST_CASE("articles and stores together count each document once") {
    const SmallNewsroom newsroom;
    const TemporaryFolder folder;
    const auto file = folder.path("a.onoma");
    store_articles(file, {newsroom.path("daily")}, newsroom.lexicon(), {});
    AnalysisSettings settings;
    settings.corpus.open_store = open_store;
    const Analysis both = analyze({newsroom.path(), file}, newsroom.lexicon(), settings);
    CHECK(counted(both) == counted(analyze({newsroom.path()}, newsroom.lexicon())));
    CHECK(both.left_out.skipped_count == 2);
}

}  // namespace
}  // namespace onoma
