// SPDX-License-Identifier: Apache-2.0
// Mentions, documents and sources are counted right, and counts of parts add up to the whole.
#include <algorithm>
#include <array>

#include "catch.hpp"
#include "counts/hand_tagged.hpp"
#include "onoma/counts/cooccurrence.hpp"
#include "onoma/counts/document_table.hpp"

namespace onoma {
namespace {

using Tagged = std::vector<std::unique_ptr<TaggedDocument>>;

// Two sources, decided and undecided mentions, a role, an article that names nobody.
Tagged articles(const Lexicon& lexicon) {
    Tagged all;
    const auto add = [&](const char* id, const char* source, const char* text,
                         const std::vector<HandMention>& mentions) {
        all.push_back(tag_by_hand(lexicon, hand_made_document(id, source, {}, text), mentions));
    };
    add("d/1", "daily", "OpenAI pays. OpenAI grows, says Sam Altman. Altman smiles.",
        {{"OpenAI", "openai"},
         {"OpenAI", "openai"},
         {"Sam Altman", "altman"},
         {"Altman", "altman", Rule::surname}});
    add("d/2", "daily", "The rain goes on.", {});
    add("w/1", "weekly", "OpenAI, or Meta. The CEO of OpenAI speaks.",
        {{"OpenAI", "openai", Rule::alias},
         {"Meta", "meta", Rule::weak, {"nvidia"}},
         {"CEO of OpenAI", "altman", Rule::role}});
    add("w/2", "weekly", "Meta. Meta!", {{"Meta", "meta"}, {"Meta", "meta", Rule::weak}});
    return all;
}

void add(const TaggedDocument& tagged, const Lexicon& lexicon, DocumentTable& table) {
    table.add(tagged.document, tagged.document.source, count(tagged.text, tagged.tagged), lexicon);
}

EntityCounts count(const Tagged& documents, const Lexicon& lexicon) {
    DocumentTable table;
    for (const auto& each : documents) add(*each, lexicon, table);
    return count_entities(table);
}

TEST_CASE("a counted text has what counts are made of, and no text") {
    const Lexicon lexicon = small_lexicon();
    const char* const text = "Rain. OpenAI, or Meta.\n\n* * *\n\nThe CEO speaks.\n";
    const auto tagged = tag_by_hand(lexicon, hand_made_document("d", "daily", {}, text),
                                    {{"OpenAI", "openai", Rule::alias},
                                     {"Meta", "meta", Rule::weak, {"nvidia"}},
                                     {"CEO", "altman", Rule::role}});
    const CountedText counted = count(tagged->text, tagged->tagged);
    const TextStructure& structure = counted.structure;
    CHECK(structure.words() == 7);
    CHECK(structure.sentences() == 3);
    CHECK(structure.paragraphs_with_words() == 2);
    REQUIRE(counted.mentions.size() == 3);
    CHECK(counted.mentions[0].word == 1);
    CHECK(counted.mentions[0].wording.empty());  // nobody asks for it
    CHECK(counted.mentions[1].wording == "Meta");
    CHECK(counted.mentions[1].word == 3);
    CHECK(counted.mentions[2].is_role);
    CHECK(structure.paragraph_of(counted.mentions[0].sentence) == 0);
    CHECK(structure.paragraph_of(counted.mentions[2].sentence) == structure.paragraphs.size() - 1);
}

TEST_CASE("a table finds the entities that it has") {
    const Lexicon lexicon = small_lexicon();
    DocumentTable table;
    for (const auto& each : articles(lexicon)) add(*each, lexicon, table);
    for (std::uint32_t index = 0; index < table.entities().size(); ++index) {
        CHECK(table.find(table.entities()[index].id) == index);
    }
    CHECK(table.find("nvidia"));  // undecided only
    CHECK_FALSE(table.find("huang"));
    CHECK_FALSE(table.find(""));
}

TEST_CASE("mentions and documents are counted by source") {
    const Lexicon lexicon = small_lexicon();
    const EntityCounts counts = count(articles(lexicon), lexicon);

    const EntityCount& openai = counts.entities.at("openai");
    CHECK(openai.name == "OpenAI");
    CHECK(openai.type == "company");
    CHECK_FALSE(openai.provisional);
    CHECK(openai.by_group.at("daily") == MentionCount{2, 1, 2, 1, 2, 2});
    CHECK(openai.by_group.at("weekly") == MentionCount{1, 1, 1, 1, 1, 1});
    CHECK(openai.total() == MentionCount{3, 2, 3, 2, 3, 3});
    CHECK(openai.by_rule == std::map<std::string, std::int64_t>{{"alias", 1}, {"name", 2}});

    CHECK(counts.groups.at("daily") == GroupSize{2, 13, 4, 13});
    CHECK(counts.groups.at("weekly") == GroupSize{2, 10, 4, 10});
    CHECK(counts.size() == GroupSize{4, 23, 8, 23});
    CHECK(counts.entities.count("huang") == 0);
}

TEST_CASE("an undecided mention is possible for each of its entities and sure for none") {
    const Lexicon lexicon = small_lexicon();
    const EntityCounts counts = count(articles(lexicon), lexicon);
    CHECK(counts.entities.at("nvidia").total() == MentionCount{0, 0, 1, 1, 0, 1});
    CHECK(counts.entities.at("nvidia").by_rule.empty());
    CHECK(counts.entities.at("meta").total() == MentionCount{2, 1, 3, 2, 2, 3});
    const std::map<UndecidedForm, std::int64_t> undecided = {{{"Meta", {"meta", "nvidia"}}, 1}};
    CHECK(counts.undecided == undecided);
}

TEST_CASE("descriptions that stand for a person are counted apart from names") {
    const Lexicon lexicon = small_lexicon();
    const EntityCount altman = count(articles(lexicon), lexicon).entities.at("altman");
    CHECK(altman.role_mentions == 1);
    CHECK(altman.total() == MentionCount{2, 1, 2, 1, 2, 2});
    CHECK(altman.by_group.count("weekly") == 0);
}

TEST_CASE("the order of documents does not change the counts") {
    const Lexicon lexicon = small_lexicon();
    Tagged documents = articles(lexicon);
    const EntityCounts once = count(documents, lexicon);
    std::sort(documents.begin(), documents.end());
    do {
        CHECK(count(documents, lexicon) == once);
    } while (std::next_permutation(documents.begin(), documents.end()));
}

TEST_CASE("tables of any two parts append to one that counts as the whole") {
    const Lexicon lexicon = small_lexicon();
    const Tagged documents = articles(lexicon);
    const EntityCounts whole = count(documents, lexicon);
    for (unsigned chosen = 0; chosen < 1U << documents.size(); ++chosen) {
        std::array<DocumentTable, 2> parts;
        for (std::size_t index = 0; index < documents.size(); ++index) {
            add(*documents[index], lexicon, parts[(chosen >> index) & 1U]);
        }
        DocumentTable turned = parts[1];
        turned.append(parts[0]);
        parts[0].append(parts[1]);
        CHECK(count_entities(parts[0]) == whole);
        CHECK(count_entities(turned) == whole);
    }
}

TEST_CASE("copies of a story count each, once, or by weight") {
    const Lexicon lexicon = small_lexicon();
    Tagged documents;
    const auto add_article = [&](const char* id, const char* source, const char* text,
                                 const std::vector<HandMention>& mentions) {
        documents.push_back(
            tag_by_hand(lexicon, hand_made_document(id, source, {}, text), mentions));
    };
    add_article("d/1", "daily", "OpenAI pays Meta.", {{"OpenAI", "openai"}, {"Meta", "meta"}});
    add_article("w/1", "weekly", "OpenAI pays Meta, said OpenAI.",
                {{"OpenAI", "openai"}, {"Meta", "meta"}, {"OpenAI", "openai"}});
    add_article("w/2", "weekly", "Nvidia and OpenAI.",
                {{"Nvidia", "nvidia"}, {"OpenAI", "openai"}});
    DocumentTable table;
    for (const auto& each : documents) add(*each, lexicon, table);
    // The first two tell the same story; the second one is its first document.
    const StoryPlaces places = {{0, 2, false}, {0, 2, true}, {1, 1, true}};

    const EntityCounts each = count_entities(table, places, Duplicates::count);
    CHECK(each.entities.at("openai").total() == MentionCount{4, 3, 4, 3, 2.5, 2.5});
    CHECK(each.entities.at("openai").stories == 2);
    CHECK(each.entities.at("meta").stories == 1);
    CHECK(each.entities.at("nvidia").stories == 1);
    CHECK(each.size() == GroupSize{3, 11, 3, 7.0});

    const EntityCounts once = count_entities(table, places, Duplicates::once);
    CHECK(once.entities.at("openai").total() == MentionCount{3, 2, 3, 2, 2.5, 2.5});
    CHECK(once.entities.at("openai").by_group.at("daily") == MentionCount{0, 0, 0, 0, 0.5, 0.5});
    CHECK(once.entities.at("openai").stories == 2);
    CHECK(once.entities.at("openai").by_rule.at("name") == 3);
    CHECK(once.size().documents == 2);
    CHECK(once.size().words == 8);

    CHECK(count_pairs(table, {}, places, Duplicates::count).units == 3);
    CHECK(count_pairs(table, {}, places, Duplicates::once).units == 2);
}

TEST_CASE("a provisional entity takes the alphabetically first of its names in any order") {
    const Lexicon lexicon = small_lexicon();
    Tagged documents;
    for (const char* name : {"GPT-7.5", "GPT 7.5"}) {
        auto document = tag_by_hand(
            lexicon, hand_made_document(name, "daily", {}, std::string(name) + " is out."), {});
        document->tagged.provisional.push_back(
            {"gpt-7.5", name, *lexicon.find_type("model"), lexicon.find("gpt")});
        Mention mention;
        mention.range = {0, 7};
        mention.entity = {lexicon.entity_count()};
        mention.rule = Rule::version;
        document->tagged.mentions.push_back(mention);
        documents.push_back(std::move(document));
    }
    const EntityCounts once = count(documents, lexicon);
    CHECK(once.entities.at("gpt-7.5").name == "GPT 7.5");
    CHECK(once.entities.at("gpt-7.5").provisional);
    CHECK(once.entities.at("gpt-7.5").total().mentions == 2);
    std::swap(documents[0], documents[1]);
    CHECK(count(documents, lexicon) == once);
}

TEST_CASE("counts of nothing are empty") {
    const EntityCounts counts = count_entities(DocumentTable{});
    CHECK(counts.size() == GroupSize{});
    CHECK(counts.entities.empty());
    DocumentTable appended;
    appended.append(DocumentTable{});
    CHECK(count_entities(appended) == counts);
}

}  // namespace
}  // namespace onoma
