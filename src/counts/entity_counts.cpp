// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/entity_counts.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "onoma/counts/sentences.hpp"

namespace onoma {

MentionCount& MentionCount::operator+=(const MentionCount& other) {
    mentions += other.mentions;
    documents += other.documents;
    possible_mentions += other.possible_mentions;
    possible_documents += other.possible_documents;
    return *this;
}

MentionCount EntityCount::total() const {
    MentionCount sum;
    for (const auto& [source, count] : by_source) sum += count;
    return sum;
}

namespace {

// Candidates in alphabetical order, so that the same doubt is the same key.
UndecidedForm undecided_form(const Mention& mention, const Document& document,
                             const TaggedText& tagged, const Lexicon& lexicon) {
    UndecidedForm form{std::string(mention.range.of(document.text)), {}};
    form.candidates.emplace_back(view_entity(lexicon, tagged, mention.entity).id);
    for (const EntityId rival : mention.rivals) {
        form.candidates.emplace_back(view_entity(lexicon, tagged, rival).id);
    }
    std::sort(form.candidates.begin(), form.candidates.end());
    return form;
}

}  // namespace

EntityCount& EntityCounts::count_of(const EntityView& entity) {
    const auto [entry, is_new] = entities_.try_emplace(std::string(entity.id));
    EntityCount& count = entry->second;
    // Documents may print one provisional entity in several ways: which one stays must not depend
    // on their order.
    const auto is_before = std::tie(entity.provisional, entity.name, entity.type) <
                           std::make_tuple(count.provisional, std::string_view(count.name),
                                           std::string_view(count.type));
    if (!is_new && !is_before) return count;
    count.name = entity.name;
    count.type = entity.type;
    count.provisional = entity.provisional;
    return count;
}

void EntityCounts::add(const Document& document, const TokenizedText& text,
                       const TaggedText& tagged, const Lexicon& lexicon) {
    SourceSize& size = sources_[document.source];
    ++size.documents;
    size.words += static_cast<std::int64_t>(text.word_count);
    const std::vector<bool> sentences = sentences_with_words(text);
    size.sentences += std::count(sentences.begin(), sentences.end(), true);

    // An undecided mention is possible for each of its entities and sure for none.
    std::map<std::string, MentionCount> here;
    const auto count_possible = [&](EntityId id) {
        const EntityView entity = view_entity(lexicon, tagged, id);
        count_of(entity);
        MentionCount& count = here[std::string(entity.id)];
        ++count.possible_mentions;
        count.possible_documents = 1;
        return &count;
    };
    for (const Mention& mention : tagged.mentions) {
        MentionCount* count = count_possible(mention.entity);
        for (const EntityId rival : mention.rivals) count_possible(rival);
        if (!mention.rivals.empty()) {
            ++undecided_[undecided_form(mention, document, tagged, lexicon)];
            continue;
        }
        ++count->mentions;
        count->documents = 1;
        const EntityView entity = view_entity(lexicon, tagged, mention.entity);
        ++count_of(entity).by_rule[std::string(to_string(mention.rule))];
    }
    for (const auto& [id, count] : here) entities_[id].by_source[document.source] += count;
    for (const Mention& role : tagged.roles) {
        ++count_of(view_entity(lexicon, tagged, role.entity)).role_mentions;
    }
}

void EntityCounts::merge(const EntityCounts& other) {
    for (const auto& [source, size] : other.sources_) {
        SourceSize& own = sources_[source];
        own.documents += size.documents;
        own.words += size.words;
        own.sentences += size.sentences;
    }
    for (const auto& [id, entity] : other.entities_) {
        EntityCount& own =
            count_of({id, entity.name, entity.type, std::nullopt, entity.provisional});
        for (const auto& [source, count] : entity.by_source) own.by_source[source] += count;
        for (const auto& [rule, count] : entity.by_rule) own.by_rule[rule] += count;
        own.role_mentions += entity.role_mentions;
    }
    for (const auto& [form, mentions] : other.undecided_) undecided_[form] += mentions;
}

SourceSize EntityCounts::size() const {
    SourceSize sum;
    for (const auto& [source, size] : sources_) {
        sum.documents += size.documents;
        sum.words += size.words;
        sum.sentences += size.sentences;
    }
    return sum;
}

}  // namespace onoma
