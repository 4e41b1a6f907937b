// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/discovery.hpp"

#include "catch.hpp"
#include "corpus/temporary_folder.hpp"
#include "counts/hand_tagged.hpp"

namespace onoma {
namespace {

// Three sources; `Quuxworks` in two documents, `Zelda Quux` by her surname alone in a third.
class Corpus {
public:
    Corpus() {
        folder_.write("daily/1.txt",
                      "They like the startup Quuxworks. They met with CEO Zelda Quux.\n");
        folder_.write("daily/2.txt", "They like QUUXWORKS, Nvidia and Meta.\n");
        folder_.write("weekly/1.txt", "They asked Quux, and not Altman, about Sunny Plonk.\n");
        folder_.write("wire/1.txt", "They met with Sam Altman. The sunny side is plonk.\n");
    }

    [[nodiscard]] Discovery run(std::size_t threads = 1) const {
        return discover({folder_.path()}, lexicon_, {}, {threads, {}});
    }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

private:
    TemporaryFolder folder_;
    Lexicon lexicon_ = small_lexicon();
};

const ProposedName* find(const Proposals& proposals, std::string_view name) {
    for (const ProposedName& row : proposals.names) {
        if (row.name == name) return &row;
    }
    return nullptr;
}

std::vector<std::string> names_of(const Proposals& proposals) {
    std::vector<std::string> names;
    for (const ProposedName& row : proposals.names) names.push_back(row.name);
    return names;
}

}  // namespace

TEST_CASE("discover counts a name over documents and sources") {
    const Corpus corpus;
    const Discovery discovery = corpus.run();
    const Proposals proposals = propose_names(discovery.names, corpus.lexicon());

    const ProposedName* company = find(proposals, "QUUXWORKS");
    REQUIRE(company != nullptr);  // of equally frequent spellings the alphabetically first
    CHECK(company->type == "company");
    CHECK(company->mentions == 2);
    CHECK(company->documents == 2);
    CHECK(company->sources == 1);
    REQUIRE(company->examples.size() == 2);
    CHECK(company->examples[0].sentence == "They like the startup Quuxworks.");
    CHECK(company->examples[0].range == ByteRange{22, 31});

    // A surname alone is the only person with it; that of a listed person is no new name.
    const ProposedName* person = find(proposals, "Zelda Quux");
    REQUIRE(person != nullptr);
    CHECK(person->mentions == 2);
    CHECK(person->documents == 2);
    CHECK(person->sources == 2);
    CHECK(person->weak == std::vector<std::string>{"Quux"});
    CHECK(find(proposals, "Altman") == nullptr);
}

TEST_CASE("discover tells what it leaves out") {
    const Corpus corpus;
    DiscoverySettings settings;
    settings.table.min_mentions = 2;
    settings.table.top = 1;
    const Discovery discovery = corpus.run();
    const Proposals proposals = propose_names(discovery.names, corpus.lexicon(), settings);
    CHECK(names_of(proposals) == std::vector<std::string>{"QUUXWORKS"});
    CHECK(proposals.beyond_top == 1);
    CHECK(proposals.too_rare == 1);

    settings = {};
    settings.types = {"person"};
    CHECK(names_of(propose_names(discovery.names, corpus.lexicon(), settings)) ==
          std::vector<std::string>{"Zelda Quux"});
}

TEST_CASE("tables of disjoint documents merge to the table of all") {
    const Lexicon lexicon = small_lexicon();
    ArticleTagger tagger(lexicon, {.keep = Keep::losers_too});
    std::vector<NameTable> tables(4);
    const std::vector<std::string> texts = {
        "They like the startup Quuxworks. They met with CEO Zelda Quux.",
        "They asked Zelda Quux of Quuxworks about Plonk-3.", "They like Plonk and Quuxworks Inc."};
    for (std::size_t at = 0; at < texts.size(); ++at) {
        Document document;
        document.id = std::to_string(at);
        document.text = texts[at];
        const TaggedDocument tagged = tagger.tag(document);
        const auto names = find_unlisted_names(lexicon, tagged.text, tagged.tagged);
        tables[3].add(tagged, names, lexicon);
        tables[at].add(tagged, names, lexicon);
    }
    tables[2].merge(tables[0]);
    tables[2].merge(tables[1]);
    CHECK(tables[2].names() == tables[3].names());
    CHECK(tables[3].names().size() == 4);
}

TEST_CASE("discover gives the same for any number of threads") {
    const Corpus corpus;
    const Discovery one = corpus.run(1);
    const Discovery four = corpus.run(4);
    CHECK(one.names.names() == four.names.names());
    CHECK(one.analysis.counts == four.analysis.counts);
}

TEST_CASE("ids of proposals are new ones") {
    const Lexicon lexicon = hand_made_lexicon({{"companies.tsv", "quux\tPlonk\n"}});
    ArticleTagger tagger(lexicon, {.keep = Keep::losers_too});
    const TaggedDocument tagged = tagger.tag("They like Quux and Zab's Éclair 2.");
    NameTable table;
    table.add(tagged, find_unlisted_names(lexicon, tagged.text, tagged.tagged), lexicon);
    std::vector<std::string> ids;
    for (const auto& row : propose_names(table, lexicon).names) ids.push_back(row.id);
    CHECK(ids == std::vector<std::string>{"quux-2", "zab", "éclair-2"});
}

namespace {

// Articles that make names sure for one another.
class Collection {
public:
    explicit Collection(const std::vector<std::string>& texts) : texts_(texts) {
        for (std::size_t at = 0; at < texts.size(); ++at) {
            folder_.write("daily/" + std::to_string(at) + ".txt", texts[at]);
        }
    }

    [[nodiscard]] Analysis run(std::size_t threads = 1) const {
        return analyze({folder_.path()}, lexicon_, settings(), {threads, {}});
    }

    // Of some of the articles.
    [[nodiscard]] Analysis run_part(std::size_t first, std::size_t step) const {
        TemporaryFolder part;
        for (std::size_t at = first; at < texts_.size(); at += step) {
            part.write("daily/" + std::to_string(at) + ".txt", texts_[at]);
        }
        return analyze({part.path()}, lexicon_, settings(), {1, {}});
    }

    // `name=type mentions; ...` of what the collection alone makes sure.
    [[nodiscard]] static std::string settled(const Analysis& analysis) {
        std::string row;
        for (const auto& [id, count] : analysis.counts.entities) {
            const auto found = count.by_rule.find("collection");
            if (found == count.by_rule.end()) continue;
            row += (row.empty() ? "" : "; ") + id + "=" + count.type + " " +
                   std::to_string(found->second);
        }
        return row;
    }

private:
    static AnalysisSettings settings() {
        AnalysisSettings settings;
        settings.tagging.unlisted = Unlisted::collection;
        return settings;
    }

    std::vector<std::string> texts_;
    TemporaryFolder folder_;
    Lexicon lexicon_ = small_lexicon();
};

}  // namespace

TEST_CASE("names that several articles make sure are counted in all") {
    struct Row {
        std::string name;
        std::vector<std::string> texts;
        std::string expected;
    };
    const std::string first = "They met analyst Zelda Quux at noon.";
    const std::string second = "Late in the year it rained, said analyst Zelda Quux of it.";
    const std::vector<Row> rows = {
        {"a person",
         {first, second, "So many people like what Zelda Quux wrote."},
         "~zelda-quux=person 1"},
        {"one article alone", {first, "So many people like what Zelda Quux wrote."}, ""},
        {"a copy tells nothing new",
         {first, first, "So many people like what Zelda Quux wrote."},
         ""},
        {"the surname beside the full name",
         {first, second, "So many people like what Zelda Quux wrote. Then they left with Quux."},
         "~zelda-quux=person 2"},
        {"the surname alone", {first, second, "Then they left with Quux."}, ""},
        {"another first name", {first, second, "Many people like what Zoe Quux wrote."}, ""},
        {"a company",
         {"They like the startup Quuxworks.", "In May the startup Quuxworks closed its shop.",
          "Many people love Quuxworks a lot."},
         "~quuxworks=company 1"},
        {"a company at the beginning of a sentence, where a capital tells nothing",
         {"They like the startup Quuxworks.", "In May the startup Quuxworks closed its shop.",
          "Quuxworks and much else is old."},
         ""},
        {"two kinds of names",
         {"They like the startup Zelda Quux.", "In May the startup Zelda Quux closed its shop.",
          first, second, "Many people love Zelda Quux a lot."},
         ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(Collection::settled(Collection(row.texts).run()) == row.expected);
    }
}

TEST_CASE("what the collection makes sure depends neither on threads nor on parts") {
    const Collection collection({"They met analyst Zelda Quux at noon.",
                                 "So many people like what Zelda Quux wrote. Then Quux left.",
                                 "Late in the year it rained, said analyst Zelda Quux of it.",
                                 "They like the startup Quuxworks a lot.",
                                 "In May the startup Quuxworks closed its shop.",
                                 "Nobody who was there saw OpenAI buy Quuxworks."});
    const Analysis whole = collection.run(1);
    CHECK(Collection::settled(whole) == "~quuxworks=company 1; ~zelda-quux=person 2");
    CHECK(collection.run(4).counts == whole.counts);

    Analysis merged = collection.run_part(1, 2);
    merged.merge(collection.run_part(0, 2));
    merged.recount();
    CHECK(Collection::settled(merged) == Collection::settled(whole));
    merged.recount();
    CHECK(Collection::settled(merged) == Collection::settled(whole));
}

TEST_CASE("long runs of capitals and lists take linear time") {
    const Lexicon lexicon = small_lexicon();
    ArticleTagger tagger(lexicon, {.keep = Keep::losers_too});
    for (const std::string_view part : {"Quux, ", "Nvidia, Quux, ", "(Q. ", "\"Q"}) {
        std::string text;
        while (text.size() < 200'000) text += part;
        const TaggedDocument tagged = tagger.tag(text);
        const auto names = find_unlisted_names(lexicon, tagged.text, tagged.tagged);
        NameTable table;
        table.add(tagged, names, lexicon);
        for (const auto& [key, count] : table.names()) {
            for (const auto& example : count.examples) CHECK(example.sentence.size() < 401'000);
        }
    }
}

}  // namespace onoma
