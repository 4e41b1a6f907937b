// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/phrase_trie.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace onoma {
namespace {

using Phrase = std::vector<std::string>;

// The node that a phrase leads to, or the root.
NodeId walk(const PhraseTrie& trie, const Phrase& phrase) {
    NodeId node = PhraseTrie::root;
    for (const std::string& word : phrase) {
        node = trie.step(node, trie.find_word(word));
        if (node == PhraseTrie::root) break;
    }
    return node;
}

std::multiset<std::uint32_t> forms_at(const PhraseTrie& trie, const Phrase& phrase) {
    const NodeId node = walk(trie, phrase);
    std::multiset<std::uint32_t> forms;
    if (node == PhraseTrie::root) return forms;
    for (const Meaning& meaning : trie.meanings(node)) forms.insert(meaning.form.value);
    return forms;
}

}  // namespace

TEST_CASE("an empty trie knows no word and no phrase") {
    const PhraseTrie never_built;
    const PhraseTrie built = PhraseTrieBuilder().build();
    for (const PhraseTrie* trie : {&never_built, &built}) {
        CHECK(trie->find_word("open") == PhraseTrie::unknown_word);
        CHECK(trie->step(PhraseTrie::root, PhraseTrie::unknown_word) == PhraseTrie::root);
        CHECK(trie->step(PhraseTrie::root, WordId{1}) == PhraseTrie::root);
        CHECK(trie->meanings(PhraseTrie::root).empty());
        CHECK(trie->phrase_count() == 0);
    }
}

TEST_CASE("a phrase is found where it ends and its beginnings mean nothing") {
    PhraseTrieBuilder builder;
    builder.add(Phrase{"scale", "ai"}, {}, FormId{7});
    builder.add(Phrase{"scale", "ai", "labs"}, {}, FormId{8});
    builder.add(Phrase{"ai"}, {}, FormId{9});
    const PhraseTrie trie = std::move(builder).build();
    CHECK(trie.phrase_count() == 3);
    CHECK(forms_at(trie, {"scale"}).empty());
    CHECK(forms_at(trie, {"scale", "ai"}) == std::multiset<std::uint32_t>{7});
    CHECK(forms_at(trie, {"scale", "ai", "labs"}) == std::multiset<std::uint32_t>{8});
    CHECK(forms_at(trie, {"ai"}) == std::multiset<std::uint32_t>{9});
    CHECK(forms_at(trie, {"ai", "labs"}).empty());
    CHECK(forms_at(trie, {"labs"}).empty());
    CHECK(forms_at(trie, {"Scale", "AI"}).empty());
}

TEST_CASE("one phrase may have several meanings, in the order they were added") {
    PhraseTrieBuilder builder;
    builder.add(Phrase{"jordan"}, {}, FormId{3});
    builder.add(Phrase{"jordan"}, {}, FormId{1}, true);
    const PhraseTrie trie = std::move(builder).build();
    const auto meanings = trie.meanings(walk(trie, {"jordan"}));
    REQUIRE(meanings.size() == 2);
    CHECK(meanings[0].form == FormId{3});
    CHECK_FALSE(meanings[0].without_diacritics);
    CHECK(meanings[1].form == FormId{1});
    CHECK(meanings[1].without_diacritics);
}

TEST_CASE("each meaning keeps the capitals it asks for") {
    PhraseTrieBuilder builder;
    builder.add(Phrase{"openai"}, std::vector<CapitalAt>{{0, 0}, {0, 4}}, FormId{0});
    builder.add(Phrase{"open", "ai"}, std::vector<CapitalAt>{{0, 0}, {1, 0}}, FormId{1});
    builder.add(Phrase{"mistral"}, {}, FormId{2});
    const PhraseTrie trie = std::move(builder).build();
    const auto capitals = [&](const Phrase& phrase) {
        std::string all;
        for (const CapitalAt at : trie.capitals_of(trie.meanings(walk(trie, phrase))[0])) {
            all += std::to_string(at.piece) + ":" + std::to_string(at.byte) + " ";
        }
        return all;
    };
    CHECK(capitals({"openai"}) == "0:0 0:4 ");
    CHECK(capitals({"open", "ai"}) == "0:0 1:0 ");
    CHECK(capitals({"mistral"}).empty());
}

TEST_CASE("the trie finds what a map of phrases finds", "[oracle]") {
    // Few words, so that phrases share beginnings; long enough to fill and grow the edge table.
    const std::vector<std::string> words = {"a", "b", "ab", "é", "中", "ا", "🤖", "7"};
    std::mt19937 random(20260117);
    const auto draw = [&](std::size_t size) { return random() % size; };
    const auto draw_phrase = [&] {
        Phrase phrase;
        for (std::size_t size = 1 + draw(4); phrase.size() < size;) {
            phrase.push_back(words[draw(words.size())]);
        }
        return phrase;
    };
    for (int round = 0; round < 20; ++round) {
        std::map<Phrase, std::multiset<std::uint32_t>> expected;
        PhraseTrieBuilder builder;
        const auto count = static_cast<std::uint32_t>(1 + draw(400));
        for (std::uint32_t form = 0; form < count; ++form) {
            const Phrase phrase = draw_phrase();
            builder.add(phrase, {}, FormId{form});
            expected[phrase].insert(form);
        }
        const PhraseTrie trie = std::move(builder).build();
        CHECK(trie.phrase_count() == count);
        for (const auto& [phrase, forms] : expected) REQUIRE(forms_at(trie, phrase) == forms);
        for (int probe = 0; probe < 400; ++probe) {
            const Phrase phrase = draw_phrase();
            const auto known = expected.find(phrase);
            REQUIRE(forms_at(trie, phrase) ==
                    (known == expected.end() ? std::multiset<std::uint32_t>{} : known->second));
        }
    }
}

}  // namespace onoma
