// SPDX-License-Identifier: Apache-2.0
// A store counts as the articles that it was made from: read again, and from what it has found.
#include "onoma/store/store.hpp"

#include <filesystem>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "analysis/small_newsroom.hpp"
#include "catch.hpp"
#include "store/database.hpp"

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

        const auto quick = analyze_stores({file}, newsroom.lexicon(), settings);
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
    CHECK_FALSE(analyze_stores({file}, Lexicon(), settings));
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

// Files of articles that come again, in one text or in another, at random: whoever knows the last
// version of an article needs all that came before it.
std::vector<std::filesystem::path> write_repeated_articles(const TemporaryFolder& folder,
                                                           std::mt19937& random) {
    const auto drawn = [&](int count) { return static_cast<int>(random() % count); };
    std::vector<std::filesystem::path> files;
    for (int file = 0; file < 6; ++file) {
        std::string lines;
        for (int record = 0; record <= drawn(3); ++record) {
            const int article = drawn(2);
            lines += R"({"source": "wire", "url": "https://example.com/)" +
                     std::to_string(article) +
                     R"(", "text": "OpenAI buys many new chips from Nvidia here, version )" +
                     std::to_string(drawn(3)) + R"(."})" + "\n";
        }
        files.push_back(folder.write(std::to_string(file) + ".jsonl", lines));
    }
    return files;
}

// Neighbours together.
std::vector<std::vector<std::filesystem::path>> divided(
    const std::vector<std::filesystem::path>& files, std::mt19937& random) {
    std::vector<std::vector<std::filesystem::path>> parts(1);
    for (const auto& file : files) {
        if (!parts.back().empty() && random() % 2 == 0) parts.emplace_back();
        parts.back().push_back(file);
    }
    return parts;
}

void check_all_equal(const Analysis& found, const Analysis& expected) {
    check_equal(found, expected);
    CHECK(found.left_out.known_items == expected.left_out.known_items);
    REQUIRE(found.left_out.replaced.size() == expected.left_out.replaced.size());
    for (const auto& [id, replaced] : expected.left_out.replaced) {
        REQUIRE(found.left_out.is_replaced(id));
        CHECK(found.left_out.replaced.at(id).by == replaced.by);
    }
}

TEST_CASE("stores of parts count as one of all, together and merged") {
    std::mt19937 random(11);
    const Lexicon lexicon = small_lexicon();
    StoreSettings counts_only;
    counts_only.counts_only = true;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        const TemporaryFolder folder;
        const auto files = write_repeated_articles(folder, random);
        const Analysis expected = analyze(files, lexicon);
        std::vector<std::filesystem::path> stores;
        const auto grown = folder.path("grown.onoma");
        for (const auto& part : divided(files, random)) {
            stores.push_back(folder.path(std::to_string(stores.size()) + ".onoma"));
            store_articles(stores.back(), part, lexicon, {}, counts_only);
            store_articles(grown, part, lexicon, {}, counts_only);
        }
        check_all_equal(*analyze_stores(stores, lexicon), expected);
        check_all_equal(*analyze_stores({grown}, lexicon), expected);

        std::vector<std::filesystem::path> halves;
        for (const auto& half : divided(stores, random)) {
            halves.push_back(folder.path("half-" + std::to_string(halves.size()) + ".onoma"));
            merge_stores(half, halves.back());
        }
        check_all_equal(*analyze_stores(halves, lexicon), expected);
        const auto merged = folder.path("merged.onoma");
        merge_stores(halves, merged);
        check_all_equal(*analyze_stores({merged}, lexicon), expected);
    }
}

TEST_CASE("a store that is damaged is left out of several, and the others count") {
    const SmallNewsroom newsroom;
    const TemporaryFolder folder;
    const auto good = folder.path("a.onoma");
    const auto bad = folder.path("b.onoma");
    store_articles(good, {newsroom.path("daily")}, newsroom.lexicon(), {});
    store_articles(bad, {newsroom.path("wire")}, newsroom.lexicon(), {});
    {
        Database database(bad, OpenFor::writing);
        database.execute("DELETE FROM forms");
    }
    const auto both = analyze_stores({bad, good}, newsroom.lexicon());
    REQUIRE(both);
    CHECK(counted(*both) == counted(analyze({newsroom.path("daily")}, newsroom.lexicon())));
    REQUIRE(both->left_out.skipped.size() == 1);
    CHECK(both->left_out.skipped.front().input == bad.generic_string());
}

TEST_CASE("a document that two stores have is counted once, and copies are found in counts") {
    const SmallNewsroom newsroom;
    const TemporaryFolder folder;
    StoreSettings counts_only;
    counts_only.counts_only = true;
    const auto all = folder.path("a.onoma");
    const auto daily = folder.path("b.onoma");
    store_articles(all, {newsroom.path()}, newsroom.lexicon(), {}, counts_only);
    store_articles(daily, {newsroom.path("daily")}, newsroom.lexicon(), {}, counts_only);
    const auto both = analyze_stores({all, daily}, newsroom.lexicon());
    REQUIRE(both);
    CHECK(counted(*both) == counted(analyze({newsroom.path()}, newsroom.lexicon())));
    CHECK(both->left_out.skipped_count == 2);

    const auto copies = duplicates_of_stores({all}, {});
    REQUIRE(copies);
    const DuplicateTable expected = find_duplicates({newsroom.path()}, {});
    CHECK(copies->documents == expected.documents);
    CHECK(copies->read.words == expected.read.words);
    CHECK(copies->read.sources == expected.read.sources);
    CHECK(copies->read.invalid_sequences == expected.read.invalid_sequences);
    CHECK_FALSE(duplicates_of_stores({newsroom.path("daily")}, {}));
}

}  // namespace
}  // namespace onoma
