// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstring>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "lexicon/phrase_trie_builder.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {
namespace {

using Phrase = std::vector<std::string>;
using Numbers = std::vector<std::uint32_t>;

void add(PhraseTrieBuilder& builder, const Phrase& phrase) {
    std::vector<WordId> words;
    for (const std::string& word : phrase) words.push_back(builder.add_word(word));
    builder.add_phrase(words);
}

// A built trie with the phrases, by number, that each of its values stands for.
struct Built {
    explicit Built(PhraseTrieBuilder builder)
        : bytes(std::move(builder).build([this](std::span<const std::uint32_t> numbers) {
              phrases_of.emplace_back(numbers.begin(), numbers.end());
              return static_cast<std::uint32_t>(phrases_of.size() - 1);
          })) {}

    std::vector<Numbers> phrases_of;
    TrieBytes bytes;
};

// The node that a phrase leads to, or the root.
NodeId walk(const PhraseTrie& trie, const Phrase& phrase) {
    NodeId node = PhraseTrie::root;
    for (const std::string& word : phrase) {
        node = trie.step(node, trie.find_word(word));
        if (node == PhraseTrie::root) break;
    }
    return node;
}

Numbers find(const Built& built, const Phrase& phrase) {
    const auto value = built.bytes.view().value_at(walk(built.bytes.view(), phrase));
    return value ? built.phrases_of[*value] : Numbers();
}

// Few words, so that phrases share beginnings; enough phrases to fill and grow the tables.
class RandomPhrases {
public:
    std::size_t draw(std::size_t size) { return random_() % size; }

    Phrase draw_phrase() {
        static const std::vector<std::string> words = {"a", "b", "ab", "é", "中", "ا", "🤖", "7"};
        Phrase phrase;
        for (std::size_t size = 1 + draw(4); phrase.size() < size;) {
            // Now and then a word of its own, so that there are many.
            const std::string own = draw(3) == 0 ? std::to_string(draw(300)) : "";
            phrase.push_back(words[draw(words.size())] + own);
        }
        return phrase;
    }

private:
    std::mt19937 random_{20260117};
};

}  // namespace

TEST_CASE("an empty trie knows no word and no phrase") {
    const Built built{PhraseTrieBuilder()};
    for (const PhraseTrie& trie : {PhraseTrie(), built.bytes.view()}) {
        CHECK(trie.find_word("open") == PhraseTrie::unknown_word);
        CHECK(trie.step(PhraseTrie::root, PhraseTrie::unknown_word) == PhraseTrie::root);
        CHECK(trie.step(NodeId{1}, WordId{1}) == PhraseTrie::root);
        CHECK_FALSE(trie.value_at(PhraseTrie::root));
        CHECK_FALSE(trie.is_marked(PhraseTrie::unknown_word));
    }
}

TEST_CASE("a phrase is found where it ends and its beginnings mean nothing") {
    PhraseTrieBuilder builder;
    add(builder, {"scale", "ai"});
    add(builder, {"scale", "ai", "labs"});
    add(builder, {"ai"});
    CHECK(builder.phrase_count() == 3);
    const Built built(std::move(builder));
    CHECK(find(built, {"scale"}).empty());
    CHECK(find(built, {"scale", "ai"}) == Numbers{0});
    CHECK(find(built, {"scale", "ai", "labs"}) == Numbers{1});
    CHECK(find(built, {"ai"}) == Numbers{2});
    CHECK(find(built, {"ai", "labs"}).empty());
    CHECK(find(built, {"labs"}).empty());
    CHECK(find(built, {"Scale", "AI"}).empty());
}

TEST_CASE("equal phrases have one value, for their numbers in the order they were added") {
    PhraseTrieBuilder builder;
    for (const auto* word : {"jordan", "ford", "jordan", "jordan"}) add(builder, {word});
    const Built built(std::move(builder));
    CHECK(find(built, {"jordan"}) == Numbers{0, 2, 3});
    CHECK(find(built, {"ford"}) == Numbers{1});
    CHECK(built.phrases_of.size() == 2);
}

TEST_CASE("a mark stays with its word") {
    PhraseTrieBuilder builder;
    add(builder, {"dario", "amodei"});
    add(builder, {std::string(100000, 'a')});
    builder.mark(builder.add_word("dario"));
    builder.mark(builder.add_word(std::string(100000, 'a')));
    const Built built(std::move(builder));
    const PhraseTrie trie = built.bytes.view();
    CHECK(trie.is_marked(trie.find_word("dario")));
    CHECK(trie.is_marked(trie.find_word(std::string(100000, 'a'))));
    CHECK_FALSE(trie.is_marked(trie.find_word("amodei")));
    CHECK(find(built, {"dario", "amodei"}) == Numbers{0});
}

TEST_CASE("the trie finds what a map of phrases finds", "[oracle]") {
    RandomPhrases random;
    for (int round = 0; round < 20; ++round) {
        std::map<Phrase, Numbers> expected;
        PhraseTrieBuilder builder;
        const auto count = static_cast<std::uint32_t>(1 + random.draw(800));
        for (std::uint32_t number = 0; number < count; ++number) {
            const Phrase phrase = random.draw_phrase();
            add(builder, phrase);
            expected[phrase].push_back(number);
        }
        const Built built(std::move(builder));
        for (const auto& [phrase, numbers] : expected) REQUIRE(find(built, phrase) == numbers);
        for (int probe = 0; probe < 400; ++probe) {
            const Phrase phrase = random.draw_phrase();
            const auto known = expected.find(phrase);
            REQUIRE(find(built, phrase) == (known == expected.end() ? Numbers() : known->second));
        }
    }
}

TEST_CASE("the ends that two tries share are those of the phrases that both have", "[oracle]") {
    RandomPhrases random;
    for (int round = 0; round < 20; ++round) {
        std::array<PhraseTrieBuilder, 2> builders;
        std::array<std::set<Phrase>, 2> phrases;
        for (std::size_t side = 0; side < 2; ++side) {
            for (std::size_t count = random.draw(side == 0 ? 100 : 1000); count > 0; --count) {
                const Phrase phrase = random.draw_phrase();
                add(builders[side], phrase);
                phrases[side].insert(phrase);
            }
        }
        const Built few(std::move(builders[0]));
        const Built many(std::move(builders[1]));
        std::set<std::pair<NodeId, NodeId>> expected;
        for (const Phrase& phrase : phrases[0]) {
            if (!phrases[1].contains(phrase)) continue;
            expected.emplace(walk(few.bytes.view(), phrase), walk(many.bytes.view(), phrase));
        }
        const auto ends = few.bytes.view().ends_shared_with(many.bytes.view());
        REQUIRE(ends.size() == expected.size());  // each once
        REQUIRE(std::set(ends.begin(), ends.end()) == expected);
    }
}

TEST_CASE("a trie of any bytes is read without harm") {
    PhraseTrieBuilder builder;
    for (const char* word : {"a", "b", "c"}) {
        for (const char* second : {"x", "y"}) add(builder, {word, second, "z"});
        add(builder, {word});
    }
    const Built built(std::move(builder));
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        TrieBytes bytes = built.bytes;
        const auto damage = [&](void* begin, std::size_t size) {
            const auto value =
                static_cast<std::uint32_t>(random() % 3 == 0 ? random() : random() % 64);
            if (size >= sizeof value) {
                std::memcpy(static_cast<char*>(begin) + random() % (size - sizeof value + 1),
                            &value, sizeof value);
            }
        };
        damage(bytes.words.data(), bytes.words.size());
        damage(bytes.slots.data(), bytes.slots.size() * sizeof(std::uint32_t));
        damage(bytes.edges.data(), bytes.edges.size() * sizeof(PhraseTrie::Edge));
        damage(bytes.nodes.data(), bytes.nodes.size() * sizeof(std::uint32_t));
        const PhraseTrie trie = bytes.view();
        (void)trie.ends_shared_with(built.bytes.view());
        (void)built.bytes.view().ends_shared_with(trie);
        for (const char* first : {"a", "b", "c", "x"}) {
            for (const char* second : {"x", "y", "a"}) {
                (void)trie.value_at(walk(trie, {first, second, "z"}));
                (void)trie.is_marked(trie.find_word(first));
            }
        }
    }
}

}  // namespace onoma
