// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/sentence_pairs.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace onoma {
namespace {

void add_sentences(const DocumentTable& table, const CountedDocument& document,
                   CooccurrenceCounter& sentences) {
    std::map<std::uint32_t, std::vector<std::string_view>> named;
    for (const CountedMention& mention : table.mentions_of(document)) {
        if (mention.kind != MentionKind::decided) continue;
        named[mention.sentence].emplace_back(table.entities()[mention.what].id);
    }
    const std::int64_t silent = document.sentences - static_cast<std::int64_t>(named.size());
    for (const auto& [sentence, entities] : named) sentences.add_unit(entities);
    for (std::int64_t sentence = 0; sentence < silent; ++sentence) sentences.add_unit({});
}

}  // namespace

CooccurrenceCounter count_sentence_pairs(const DocumentTable& table, const StoryPlaces& places,
                                         Duplicates duplicates) {
    CooccurrenceCounter sentences;
    for (std::size_t index = 0; index < table.documents().size(); ++index) {
        const bool is_copy = !places.empty() && !places[index].is_first;
        if (is_copy && duplicates != Duplicates::count) continue;
        add_sentences(table, table.documents()[index], sentences);
    }
    return sentences;
}

}  // namespace onoma
