// SPDX-License-Identifier: Apache-2.0
#include "entities/known_words.hpp"

#include <algorithm>

#include "text/pieces.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_words = std::size_t{1} << 16U;
constexpr std::size_t most_forms = std::size_t{1} << 14U;
constexpr std::size_t most_places = std::size_t{1} << 15U;  // also where no form ends

// Pieces between asking memory for a slot and reading it.
constexpr std::size_t ahead = 8;

}  // namespace

std::size_t KnownWords::further_parts() const {
    const std::size_t near = KnownWord{}.ids.size();
    return lexicon_.part_count() - std::min(lexicon_.part_count(), near);
}

void KnownWords::read(const TokenizedText& text) {
    const std::size_t count = text.pieces.size();
    make_room(count);
    hashes_.resize(count);
    for (std::size_t at = 0; at < count; ++at) {
        hashes_[at] = hash_of_word(text.folded_of(text.pieces[at]));
    }
    numbers_.resize(count);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = 0; at < count; ++at) {
        if (at + ahead < count) __builtin_prefetch(&slots_[hashes_[at + ahead] & mask]);
        numbers_[at] = number_of(text.folded_of(text.pieces[at]), hashes_[at]);
    }
}

// At most half of the slots are taken, so that a search ends soon.
void KnownWords::make_room(std::size_t more) {
    if (words_.size() > most_words) {
        words_.clear();
        further_ids_.clear();
        letters_.clear();
        slots_.assign(first_slots, none);
    }
    std::size_t wanted = slots_.size();
    while (2 * (words_.size() + more) > wanted) wanted *= 2;
    if (wanted == slots_.size()) return;
    slots_.assign(wanted, none);
    for (std::uint32_t number = 0; number < words_.size(); ++number) {
        std::size_t slot = words_[number].hash & (wanted - 1);
        while (slots_[slot] != none) slot = (slot + 1) & (wanted - 1);
        slots_[slot] = number;
    }
}

std::uint32_t KnownWords::number_of(std::string_view folded, std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        const std::uint32_t number = slots_[slot];
        if (number == none) {
            slots_[slot] = add(folded, hash);
            return slots_[slot];
        }
        const KnownWord& word = words_[number];
        if (word.hash != hash || word.letters_size != folded.size()) continue;
        const char* const letters = letters_.data() + word.letters_begin;
        if (are_same_letters(letters, folded.data(), folded.size())) return number;
    }
}

std::uint32_t KnownWords::add(std::string_view folded, std::uint64_t hash) {
    KnownWord word;
    word.hash = hash;
    word.letters_begin = static_cast<std::uint32_t>(letters_.size());
    word.letters_size = static_cast<std::uint32_t>(folded.size());
    word.classes = lexicon_.words().find(folded);
    word.is_given_name = lexicon_.is_given_name(folded);
    letters_ += folded;
    for (std::size_t part = 0; part < lexicon_.part_count(); ++part) {
        const PhraseTrie& trie = lexicon_.trie(part);
        const WordId id = trie.find_word(folded);
        const NodeId start = trie.step(PhraseTrie::root, id);
        word.begins_form = word.begins_form || start != PhraseTrie::root;
        if (part < word.ids.size()) {
            word.ids[part] = id;
            word.starts[part] = start;
        } else {
            further_ids_.push_back(id);
        }
    }
    words_.push_back(word);
    return static_cast<std::uint32_t>(words_.size() - 1);
}

std::span<const KnownForm> KnownForms::at(std::size_t part, NodeId node) {
    const auto [place, is_new] = places_.make((std::uint64_t{part} << 32U | node.value) + 1);
    if (is_new) {
        place.begin = forms_.size();
        lexicon_.for_each_form_at(part, node, [&](FormId id, const Form& form) {
            forms_.push_back({id, form});
        });
        place.end = forms_.size();
    }
    return std::span(forms_).subspan(place.begin, place.end - place.begin);
}

void KnownForms::forget_if_many() {
    if (forms_.size() <= most_forms && places_.size() <= most_places) return;
    forms_.clear();
    places_.clear();
}

}  // namespace onoma
