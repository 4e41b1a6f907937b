// SPDX-License-Identifier: Apache-2.0
// What a lexicon knows of words, forms and entities, remembered from one text to the next.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/word_classes.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Values by numbers above 0, in one stretch of memory: a look-up costs no more than reading it.
template <typename Value>
class NumberTable {
public:
    // Nothing where there is none.
    [[nodiscard]] const Value* find(std::uint64_t number) const {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[slot_of(number)];
        return slot.number == number ? &slot.value : nullptr;
    }

    // The value of `number`, a new one where there is none, and whether it is new. Valid until the
    // next one is made.
    std::pair<Value&, bool> make(std::uint64_t number) {
        if (2 * (size_ + 1) > slots_.size()) grow();
        Slot& slot = slots_[slot_of(number)];
        const bool is_new = slot.number == 0;
        if (is_new) ++size_;
        slot.number = number;
        return {slot.value, is_new};
    }

    [[nodiscard]] std::size_t size() const { return size_; }

    void clear() {
        slots_.clear();
        size_ = 0;
    }

private:
    static constexpr std::size_t first_slots = 64;

    struct Slot {
        std::uint64_t number = 0;  // 0: it is free
        Value value{};
    };

    // Where `number` stands, or belongs.
    [[nodiscard]] std::size_t slot_of(std::uint64_t number) const {
        constexpr std::uint64_t spreading = 0x9E3779B97F4A7C15U;
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = (number * spreading >> 32U) & mask;
        while (slots_[slot].number != 0 && slots_[slot].number != number) slot = (slot + 1) & mask;
        return slot;
    }

    void grow() {
        std::vector<Slot> old(std::max(first_slots, 2 * slots_.size()));
        old.swap(slots_);
        for (Slot& slot : old) {
            if (slot.number != 0) slots_[slot_of(slot.number)] = std::move(slot);
        }
    }

    std::vector<Slot> slots_;  // a power of two, half of them free
    std::size_t size_ = 0;
};

struct KnownWord {
    std::uint64_t hash = 0;  // hash_of_word
    std::uint32_t letters_begin = 0;
    std::uint32_t letters_size = 0;
    WordClasses classes;
    std::array<WordId, 2> ids = {};     // in the first parts of the lexicon; see KnownWords::id
    std::array<NodeId, 2> starts = {};  // the steps from the roots of their tries
    bool is_given_name = false;
    bool begins_form = false;  // in some part
};

// The tables of a lexicon lie far apart in memory: its words, the tries of its parts. A text asks
// all of them for each of its words once; the next text that has the word finds everything here, in
// one place. Texts have few different words, and the frequent ones come first and so lie together.
//
// Memory: at most 6 MB, unless one text alone has more different words. Not thread-safe.
class KnownWords {
public:
    explicit KnownWords(const Lexicon& lexicon) : lexicon_(lexicon), slots_(first_slots, none) {}

    // Looks up the words of `text`, which at() and id() are asked for from now on.
    void read(const TokenizedText& text);

    [[nodiscard]] const KnownWord& at(std::uint32_t piece) const { return words_[numbers_[piece]]; }

    // The word that `piece` is, in the trie of one part of the lexicon.
    [[nodiscard]] WordId id(std::uint32_t piece, std::size_t part) const {
        const std::uint32_t number = numbers_[piece];
        if (part < words_[number].ids.size()) return words_[number].ids[part];
        return further_ids_[number * further_parts() + part - words_[number].ids.size()];
    }

    // The step from the root of its trie with that word.
    [[nodiscard]] NodeId start(std::uint32_t piece, std::size_t part) const {
        const KnownWord& word = at(piece);
        return part < word.starts.size()
                   ? word.starts[part]
                   : lexicon_.trie(part).step(PhraseTrie::root, id(piece, part));
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::size_t first_slots = 4096;

    [[nodiscard]] std::size_t further_parts() const;
    [[nodiscard]] std::uint32_t number_of(std::string_view folded, std::uint64_t hash);
    [[nodiscard]] std::uint32_t add(std::string_view folded, std::uint64_t hash);
    void make_room(std::size_t more);

    const Lexicon& lexicon_;
    std::vector<std::uint32_t> slots_;  // a power of two: numbers of words, by hash
    std::vector<KnownWord> words_;
    std::vector<WordId> further_ids_;  // in parts after those of KnownWord::ids, word by word
    std::string letters_;
    std::vector<std::uint32_t> numbers_;  // by piece of the text at hand
    std::vector<std::uint64_t> hashes_;   // likewise
};

struct KnownForm {
    FormId id;
    Form form;
};

// Forms as they were decoded when a text first came to where they end. Memory: some 4 MB. Not
// thread-safe.
class KnownForms {
public:
    explicit KnownForms(const Lexicon& lexicon) : lexicon_(lexicon) {}

    // The forms that end at a node of a part's trie; valid up to the next call.
    [[nodiscard]] std::span<const KnownForm> at(std::size_t part, NodeId node);

    void forget_if_many();

private:
    struct Place {
        std::size_t begin = 0;  // in forms_
        std::size_t end = 0;
    };

    const Lexicon& lexicon_;
    NumberTable<Place> places_;  // by part and node of the trie
    std::vector<KnownForm> forms_;
};

// Entities as they were decoded when they were last asked for: an article asks for the same few
// again and again. Memory: 0.1 MB. Not thread-safe.
class KnownEntities {
public:
    explicit KnownEntities(const Lexicon& lexicon) : lexicon_(lexicon), entities_(slot_count) {}

    // Valid up to the next call. REQUIRES: the id is one of the lexicon's.
    [[nodiscard]] const Entity& operator[](EntityId id) {
        Slot& slot = entities_[id.value % slot_count];
        if (slot.id != id.value) slot = {id.value, lexicon_[id]};
        return slot.entity;
    }

private:
    static constexpr std::size_t slot_count = 1024;
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    struct Slot {
        std::uint32_t id = none;
        Entity entity;
    };

    const Lexicon& lexicon_;
    std::vector<Slot> entities_;
};

}  // namespace onoma
