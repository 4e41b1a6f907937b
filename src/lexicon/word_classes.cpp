// SPDX-License-Identifier: Apache-2.0
#include "lexicon/word_classes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "lexicon/tsv.hpp"
#include "text/pieces.hpp"

namespace onoma {
namespace {

constexpr std::size_t first_slots = 64;

// clang-format off
constexpr std::array<std::string_view, 54> class_names = {
    "role", "rank", "calling", "title-part", "speech-verb", "actor-verb", "given-name",
    "ambiguous-given-name", "leading-surname", "common-surname", "mass-noun", "no-surname",
    "particle", "hyphen-ending", "company-word", "company-noun", "company-kind", "company-ending",
    "company-tail", "company-plural", "trade", "legal-form", "legal-ending", "company-verb",
    "price-move", "company-property", "officer", "owned", "exchange", "namesake", "model-word", "model-topic",
    "model-kind", "model-use", "model-quality", "after-model", "comparing", "numbered-thing",
    "product-word", "naming", "place", "place-word", "institution", "event", "thing", "people",
    "calendar", "acronym", "generic", "opening", "abbreviation", "clause", "noun-end",
    "before-date"};
// clang-format on
static_assert(class_names.size() == static_cast<std::size_t>(WordClass::before_date) + 1);
static_assert(class_names.size() <= 64);  // bits of WordClasses

}  // namespace

std::span<const std::string_view> word_class_names() { return class_names; }

std::optional<WordClass> find_word_class(std::string_view name) {
    const auto found = std::find(class_names.begin(), class_names.end(), name);
    if (found == class_names.end()) return std::nullopt;
    return static_cast<WordClass>(found - class_names.begin());
}

std::vector<std::string_view> split_classes(std::string_view cell) {
    std::vector<std::string_view> classes;
    while (!cell.empty()) {
        const auto end = std::min(cell.find_first_of(",;|"), cell.size());
        const std::string_view name = trim(cell.substr(0, end));
        if (!name.empty()) classes.push_back(name);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return classes;
}

void WordTable::add_rows(std::string_view table) {
    TsvReader reader(table);
    const TsvColumn word = reader.column("word");
    const TsvColumn classes = reader.column("classes");
    reader.for_each_row([&](const TsvRow& row) {
        if (row[word].empty()) return;
        if (size_ * 2 >= slots_.size()) grow();
        Entry& entry = slots_[slot_of(row[word])];
        if (entry.word.empty()) ++size_;
        entry.word = row[word];
        for (const std::string_view name : split_classes(row[classes])) {
            if (const auto known = find_word_class(name)) entry.classes.add({*known});
        }
    });
}

WordClasses WordTable::find(std::string_view folded) const {
    return slots_.empty() ? WordClasses() : slots_[slot_of(folded)].classes;
}

// Where the word is, or would be.
std::size_t WordTable::slot_of(std::string_view folded) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of_word(folded) & mask;
    while (!slots_[slot].word.empty() && slots_[slot].word != folded) slot = (slot + 1) & mask;
    return slot;
}

// At most half of the slots are taken, so that a search ends soon.
void WordTable::grow() {
    std::vector<Entry> before = std::exchange(slots_, {});
    slots_.resize(std::max(first_slots, before.size() * 2));
    for (const Entry& entry : before) {
        if (!entry.word.empty()) slots_[slot_of(entry.word)] = entry;
    }
}

const WordTable& language_words() {
    static const WordTable table = [] {
        WordTable words;
        words.add_rows(language_words_text);
        return words;
    }();
    return table;
}

}  // namespace onoma
