// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/document_table.hpp"

#include <algorithm>
#include <tuple>

namespace onoma {

std::string_view to_string(Duplicates duplicates) {
    switch (duplicates) {
        case Duplicates::count:
            return "count";
        case Duplicates::once:
            return "once";
        case Duplicates::weight:
            return "weight";
    }
    return {};
}

std::string_view to_string(SamplingUnit unit) {
    return unit == SamplingUnit::story ? "story" : "document";
}

std::vector<bool> sentences_with_words(const TokenizedText& text) {
    std::vector<bool> result(text.sentences.size());
    std::size_t sentence = 0;
    for (const Token& token : text.tokens) {
        if (token.kind == TokenKind::symbol) continue;
        while (text.sentences[sentence].end <= token.range.begin) ++sentence;
        result[sentence] = true;
    }
    return result;
}

namespace {

double weight_of(const StoryPlace& place, Duplicates duplicates) {
    switch (duplicates) {
        case Duplicates::once:
            return place.is_first ? 1.0 : 0.0;
        case Duplicates::weight:
            return 1.0 / static_cast<double>(place.size);
        case Duplicates::count:
            break;
    }
    return 1.0;
}

// Calls `visit` for each entity that a mention counts for.
template <typename Visit>
void for_each_hit(const DocumentTable& table, const CountedDocument& document, bool possible,
                  const Visit& visit) {
    for (const CountedMention& mention : table.mentions_of(document)) {
        if (mention.kind == MentionKind::decided) visit(mention.what);
        if (mention.kind != MentionKind::undecided || !possible) continue;
        for (const std::uint32_t entity : table.candidates_of(mention.what)) visit(entity);
    }
}

}  // namespace

DocumentHits::DocumentHits(const DocumentTable& table, const StoryPlaces& places,
                           Duplicates duplicates, bool possible)
    : begins_(table.entities().size() + 1) {
    const std::vector<CountedDocument>& documents = table.documents();
    const auto document_count = static_cast<std::uint32_t>(documents.size());
    weights_.reserve(documents.size());
    for (std::size_t index = 0; index < documents.size(); ++index) {
        weights_.push_back(
            onoma::weight_of(places.empty() ? StoryPlace{} : places[index], duplicates));
    }

    // Twice over the mentions: how many documents name each entity, then which.
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> last_document(table.entities().size(), none);
    for (std::uint32_t document = 0; document < document_count; ++document) {
        if (weights_[document] == 0.0) continue;
        for_each_hit(table, documents[document], possible, [&](std::uint32_t entity) {
            if (last_document[entity] == document) return;
            last_document[entity] = document;
            ++begins_[entity + 1];
        });
    }
    for (std::size_t entity = 1; entity < begins_.size(); ++entity) {
        begins_[entity] += begins_[entity - 1];
    }
    hits_.resize(begins_.back());
    std::vector<std::size_t> ends(begins_.begin(), begins_.end() - 1);
    for (std::uint32_t document = 0; document < document_count; ++document) {
        if (weights_[document] == 0.0) continue;
        for_each_hit(table, documents[document], possible, [&](std::uint32_t entity) {
            const bool is_new =
                ends[entity] == begins_[entity] || hits_[ends[entity] - 1].document != document;
            if (is_new) hits_[ends[entity]++].document = document;
            ++hits_[ends[entity] - 1].mentions;
        });
    }
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

std::int64_t count_paragraphs(const TokenizedText& text, const std::vector<bool>& with_words) {
    std::int64_t count = 0;
    for (std::size_t number = 0; number < text.paragraphs.size(); ++number) {
        const bool is_last = number + 1 == text.paragraphs.size();
        const auto begin = with_words.begin() + text.paragraphs[number];
        const auto end =
            is_last ? with_words.end() : with_words.begin() + text.paragraphs[number + 1];
        if (std::find(begin, end, true) != end) ++count;
    }
    return count;
}

std::uint32_t paragraph_of(const TokenizedText& text, std::uint32_t sentence) {
    const auto behind = std::upper_bound(text.paragraphs.begin(), text.paragraphs.end(), sentence);
    return static_cast<std::uint32_t>(behind - text.paragraphs.begin()) - 1;
}

// How many words stand before a place in the text.
class WordPlaces {
public:
    explicit WordPlaces(const TokenizedText& text) {
        begins_.reserve(text.word_count);
        for (const Token& token : text.tokens) {
            if (token.kind != TokenKind::symbol) begins_.push_back(token.range.begin);
        }
    }

    std::uint32_t operator[](std::uint32_t byte) const {
        const auto first = std::lower_bound(begins_.begin(), begins_.end(), byte);
        return static_cast<std::uint32_t>(first - begins_.begin());
    }

private:
    std::vector<std::uint32_t> begins_;
};

}  // namespace

std::uint32_t DocumentTable::index_of(const EntityView& entity) {
    const auto known = entity_indices_.find(entity.id);
    if (known == entity_indices_.end()) {
        const auto index = static_cast<std::uint32_t>(entities_.size());
        entities_.push_back({std::string(entity.id), std::string(entity.name),
                             std::string(entity.type), entity.provisional});
        entity_indices_.emplace(entity.id, index);
        return index;
    }
    // Documents may print one provisional entity in several ways: which one stays must not depend
    // on their order.
    NamedEntity& own = entities_[known->second];
    const bool is_before =
        std::tie(entity.provisional, entity.name, entity.type) <
        std::make_tuple(own.provisional, std::string_view(own.name), std::string_view(own.type));
    if (is_before) {
        own.name = entity.name;
        own.type = entity.type;
        own.provisional = entity.provisional;
    }
    return known->second;
}

std::uint32_t DocumentTable::index_of(const UndecidedForm& form) {
    const auto [known, is_new] =
        undecided_indices_.try_emplace(form, static_cast<std::uint32_t>(undecided_.size()));
    if (is_new) {
        undecided_.push_back(form);
        std::vector<std::uint32_t> candidates;
        for (const std::string& id : form.candidates) {
            candidates.push_back(entity_indices_.at(id));
        }
        candidates_.push_back(std::move(candidates));
    }
    return known->second;
}

std::uint32_t DocumentTable::Numbering::index_of(std::string_view name) {
    const auto known = indices.find(name);
    if (known != indices.end()) return known->second;
    const auto index = static_cast<std::uint32_t>(names.size());
    names.emplace_back(name);
    indices.emplace(name, index);
    return index;
}

void DocumentTable::add(const Document& document, std::string_view group, const TokenizedText& text,
                        const TaggedText& tagged, const Lexicon& lexicon) {
    CountedDocument row;
    row.id = document.id;
    row.group = groups_.index_of(group);
    row.source = sources_.index_of(document.source);
    row.first_mention = mentions_.size();
    row.date = document.date;
    row.words = static_cast<std::int64_t>(text.word_count);
    const std::vector<bool> sentences = sentences_with_words(text);
    row.sentences = std::count(sentences.begin(), sentences.end(), true);
    row.paragraphs = count_paragraphs(text, sentences);
    const WordPlaces words_before(text);

    const auto count = [&](const Mention& mention, MentionKind kind) {
        CountedMention counted;
        counted.what = index_of(view_entity(lexicon, tagged, mention.entity));
        counted.sentence = mention.sentence;
        counted.paragraph = paragraph_of(text, mention.sentence);
        counted.word = words_before[mention.range.begin];
        counted.rule = mention.rule;
        counted.kind = kind;
        if (kind == MentionKind::decided && !mention.rivals.empty()) {
            for (const EntityId rival : mention.rivals) {
                index_of(view_entity(lexicon, tagged, rival));
            }
            counted.what = index_of(undecided_form(mention, document, tagged, lexicon));
            counted.kind = MentionKind::undecided;
        }
        mentions_.push_back(counted);
    };
    for (const Mention& mention : tagged.mentions) count(mention, MentionKind::decided);
    for (const Mention& role : tagged.roles) count(role, MentionKind::role);
    row.mention_count = static_cast<std::uint32_t>(mentions_.size() - row.first_mention);
    documents_.push_back(std::move(row));
}

void DocumentTable::append(const DocumentTable& other) {
    std::vector<std::uint32_t> entity_to;
    std::vector<std::uint32_t> undecided_to;
    std::vector<std::uint32_t> group_to;
    std::vector<std::uint32_t> source_to;
    for (const NamedEntity& entity : other.entities_) {
        entity_to.push_back(index_of(
            EntityView{entity.id, entity.name, entity.type, std::nullopt, entity.provisional}));
    }
    for (const UndecidedForm& form : other.undecided_) undecided_to.push_back(index_of(form));
    for (const std::string& group : other.groups()) group_to.push_back(groups_.index_of(group));
    for (const std::string& source : other.sources()) {
        source_to.push_back(sources_.index_of(source));
    }

    const std::size_t before = mentions_.size();
    for (CountedMention mention : other.mentions_) {
        const auto& to = mention.kind == MentionKind::undecided ? undecided_to : entity_to;
        mention.what = to[mention.what];
        mentions_.push_back(mention);
    }
    for (CountedDocument document : other.documents_) {
        document.group = group_to[document.group];
        document.source = source_to[document.source];
        document.first_mention += before;
        documents_.push_back(std::move(document));
    }
}

void DocumentTable::reorder(std::span<const std::size_t> order) {
    std::vector<CountedDocument> documents;
    documents.reserve(documents_.size());
    for (const std::size_t index : order) documents.push_back(std::move(documents_[index]));
    documents_ = std::move(documents);
}

}  // namespace onoma
