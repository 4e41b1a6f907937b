// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/sentence_pairs.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace onoma {
namespace {

// Entities of a table have one number there and another one in the counter, looked up once.
class SentenceCounter {
public:
    explicit SentenceCounter(const DocumentTable& table)
        : table_(table), numbers_(table.entities().size()) {}

    void add(const CountedDocument& document) {
        std::map<std::uint32_t, std::vector<std::uint32_t>> named;
        for (const CountedMention& mention : table_.mentions_of(document)) {
            if (mention.kind != MentionKind::decided) continue;
            named[mention.sentence].push_back(number_of(mention.what));
        }
        const std::int64_t silent = document.sentences - static_cast<std::int64_t>(named.size());
        for (const auto& [sentence, entities] : named) sentences_.add_numbered_unit(entities);
        for (std::int64_t sentence = 0; sentence < silent; ++sentence) sentences_.add_unit({});
    }

    CooccurrenceCounter finish() && { return std::move(sentences_); }

private:
    std::uint32_t number_of(std::uint32_t entity) {
        std::optional<std::uint32_t>& number = numbers_[entity];
        if (!number) number = sentences_.number_of(table_.entities()[entity].id);
        return *number;
    }

    const DocumentTable& table_;
    CooccurrenceCounter sentences_;
    std::vector<std::optional<std::uint32_t>> numbers_;  // by index into DocumentTable::entities()
};

}  // namespace

CooccurrenceCounter count_sentence_pairs(const DocumentTable& table, const StoryPlaces& places,
                                         Duplicates duplicates) {
    SentenceCounter sentences(table);
    for (std::size_t index = 0; index < table.documents().size(); ++index) {
        const bool is_copy = !places.empty() && !places[index].is_first;
        if (is_copy && duplicates != Duplicates::count) continue;
        sentences.add(table.documents()[index]);
    }
    return std::move(sentences).finish();
}

}  // namespace onoma
