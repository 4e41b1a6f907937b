// SPDX-License-Identifier: Apache-2.0
#include "figures/vocabulary.hpp"

#include <algorithm>
#include <charconv>

#include "text/pieces.hpp"

namespace onoma {
namespace {

constexpr std::size_t slot_count = 8192;  // a word in ten: most look-ups end at an empty slot

std::span<const WordList> words_of(Language language) {
    switch (language) {
        case Language::german:
            return german_words();
        case Language::french:
            return french_words();
        case Language::spanish:
            return spanish_words();
        case Language::italian:
            return italian_words();
        case Language::portuguese:
            return portuguese_words();
        case Language::dutch:
            return dutch_words();
        default:
            return english_words();
    }
}

bool holds_value(Role role) {
    switch (role) {
        case Role::cardinal:
        case Role::tens:
        case Role::hundred:
        case Role::magnitude:
        case Role::plural_magnitude:
        case Role::short_magnitude:
        case Role::multiple_verb:
        case Role::multiple_word:
        case Role::first_fourth:
        case Role::fraction:
        case Role::month:
            return true;
        default:
            return false;
    }
}

bool begins_number(const Word& word) {
    switch (word.role) {
        case Role::cardinal:
        case Role::tens:
        case Role::hundred:
        case Role::magnitude:
        case Role::dozen:
        case Role::plural_magnitude:
        case Role::couple:
        case Role::vague:
        case Role::half:
        case Role::fraction:
        case Role::multiple_verb:
        case Role::multiple_word:
        case Role::quarter:
            return true;
        default:
            return word.text == "order" || word.text == "orders";
    }
}

// REQUIRES: two bytes at least.
std::size_t beginning_of(std::string_view folded) {
    return static_cast<std::size_t>(static_cast<unsigned char>(folded[0])) << 8U |
           static_cast<unsigned char>(folded[1]);
}

double value_of(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

Vocabulary::Vocabulary(Language language) : slots_(slot_count) {
    for (const WordList& list : words_of(language)) add(list);
    for (const WordList& list : currency_codes()) add(list);
}

void Vocabulary::add(const WordList& list) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view entry = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (entry.empty()) continue;
        const std::size_t equals = std::min(entry.find('='), entry.size());
        Word word;
        word.text = entry.substr(0, equals);
        word.role = list.role;
        const std::string_view meaning = entry.substr(std::min(equals + 1, entry.size()));
        if (holds_value(list.role)) {
            word.value = value_of(meaning);
        } else {
            word.unit = meaning;
        }
        const std::size_t slot = slot_of(word.text);
        if (slots_[slot] != 0) continue;  // the first role of a word is the one that counts
        longest_ = std::max(longest_, word.text.size());
        words_.push_back(word);
        if (begins_number(word)) beginnings_.set(beginning_of(word.text));
        slots_[slot] = static_cast<std::uint16_t>(words_.size());
    }
}

bool Vocabulary::may_begin_number(std::string_view folded) const {
    const char first = folded.front();
    if ((first >= '0' && first <= '9') || first == '.') return true;
    if (folded.size() < 2 || !beginnings_[beginning_of(folded)]) return false;
    const Word* word = find(folded);
    return word != nullptr && begins_number(*word);
}

// Where `folded` is, or would be put: by its hash, then the next slot.
std::size_t Vocabulary::slot_of(std::string_view folded) const {
    std::size_t slot = hash_of_word(folded) % slot_count;
    while (slots_[slot] != 0 && words_[slots_[slot] - 1U].text != folded) {
        slot = (slot + 1) % slot_count;
    }
    return slot;
}

const Word* Vocabulary::find(std::string_view folded) const {
    if (folded.size() > longest_) return nullptr;
    const std::uint16_t found = slots_[slot_of(folded)];
    return found == 0 ? nullptr : &words_[found - 1U];
}

}  // namespace onoma
