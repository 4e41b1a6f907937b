// SPDX-License-Identifier: Apache-2.0
// Units of each context, on a text whose pairs can be counted by hand.
#include <array>

#include "catch.hpp"
#include "counts/hand_tagged.hpp"
#include "onoma/counts/cooccurrence.hpp"
#include "onoma/counts/document_table.hpp"

namespace onoma {
namespace {

// Words:                      0      1    2      3  4     5      6    7      8
const char* const two_paragraphs = "OpenAI pays Nvidia. So does Meta.\n\nOpenAI asks Nvidia.\n";

DocumentTable table_of(const Lexicon& lexicon, const std::string& text,
                       const std::vector<HandMention>& mentions) {
    DocumentTable table;
    const auto tagged = tag_by_hand(lexicon, hand_made_document("d", "daily", {}, text), mentions);
    table.add(tagged->document, "daily", count(tagged->text, tagged->tagged), lexicon);
    return table;
}

DocumentTable small_table(const Lexicon& lexicon) {
    return table_of(lexicon, two_paragraphs,
                    {{"OpenAI", "openai"},
                     {"Nvidia", "nvidia"},
                     {"Meta", "meta"},
                     {"OpenAI", "openai"},
                     {"Nvidia", "nvidia"}});
}

// Alphabetically: meta, nvidia, openai.
void check(const CooccurrenceMatrix& matrix, std::int64_t units,
           const std::array<std::int64_t, 6>& meta_nvidia_openai) {
    REQUIRE(matrix.entities == std::vector<std::string>{"meta", "nvidia", "openai"});
    CHECK(matrix.units == units);
    const auto& counts = matrix.together;
    CHECK(std::array<std::int64_t, 6>{counts.coeff(0, 0), counts.coeff(1, 1), counts.coeff(2, 2),
                                      counts.coeff(0, 1), counts.coeff(0, 2),
                                      counts.coeff(1, 2)} == meta_nvidia_openai);
    CHECK(counts.coeff(2, 1) == counts.coeff(1, 2));
}

TEST_CASE("pairs are counted by sentence, paragraph, document and distance") {
    const Lexicon lexicon = small_lexicon();
    const DocumentTable table = small_table(lexicon);
    SECTION("sentences") { check(count_pairs(table), 3, {1, 2, 2, 0, 0, 2}); }
    SECTION("paragraphs, of which the empty one is none") {
        CHECK(table.documents()[0].paragraphs == 2);
        check(count_pairs(table, {Context::paragraph}), 2, {1, 2, 2, 1, 1, 2});
    }
    SECTION("documents") { check(count_pairs(table, {Context::document}), 1, {1, 1, 1, 1, 1, 1}); }
    SECTION("two words apart at most: OpenAI and Nvidia twice, Meta and OpenAI once") {
        check(count_pairs(table, {Context::window, 2}), 6, {1, 2, 3, 0, 1, 2});
    }
    SECTION("with weights, a pair one word apart counts 2 and one two words apart 1") {
        check(count_pairs(table, {Context::window, 2, true}), 8, {2, 2, 4, 0, 2, 2});
    }
    SECTION("pairs of the same entity are units") {
        // All ten pairs of five mentions; of those two are of one entity with itself.
        check(count_pairs(table, {Context::window, 100}), 20, {4, 8, 8, 2, 2, 4});
    }
}

TEST_CASE("a document that names nobody has units") {
    const Lexicon lexicon = small_lexicon();
    const DocumentTable table = table_of(lexicon, "It rains.\n\nIt pours. It does.", {});
    CHECK(count_pairs(table).units == 3);
    CHECK(count_pairs(table, {Context::paragraph}).units == 2);
    CHECK(count_pairs(table, {Context::document}).units == 1);
    CHECK(count_pairs(table, {Context::window, 5}).units == 0);
}

TEST_CASE("documents are found by the entities that they name") {
    const Lexicon lexicon = small_lexicon();
    DocumentTable table = small_table(lexicon);
    table.append(table_of(lexicon, "Nvidia, or Meta.",
                          {{"Nvidia", "nvidia"}, {"Meta", "meta", Rule::weak, {"openai"}}}));
    const auto hits_of = [&](const DocumentHits& hits, std::uint32_t entity) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
        for (const EntityHits& hit : hits.of(entity))
            found.emplace_back(hit.document, hit.mentions);
        return found;
    };
    using Found = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    REQUIRE(table.entities()[0].id == "openai");
    REQUIRE(table.entities()[1].id == "nvidia");
    const DocumentHits decided(table, {}, Duplicates::count);
    CHECK(hits_of(decided, 0) == Found{{0, 2}});
    CHECK(hits_of(decided, 1) == Found{{0, 2}, {1, 1}});
    const DocumentHits possible(table, {}, Duplicates::count, true);
    CHECK(hits_of(possible, 0) == Found{{0, 2}, {1, 1}});

    const StoryPlaces places = {{0, 2, true}, {0, 2, false}};
    const DocumentHits once(table, places, Duplicates::once);
    CHECK(hits_of(once, 1) == Found{{0, 2}});
    CHECK(once.weight_of(1) == 0.0);
    const DocumentHits weighted(table, places, Duplicates::weight);
    CHECK(hits_of(weighted, 1) == Found{{0, 2}, {1, 1}});
    CHECK(weighted.weight_of(1) == 0.5);
}

}  // namespace
}  // namespace onoma
