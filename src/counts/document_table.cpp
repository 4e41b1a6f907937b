// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/document_table.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

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

std::int64_t TextStructure::words() const {
    return std::accumulate(words_of_sentences.begin(), words_of_sentences.end(), std::int64_t{0});
}

std::int64_t TextStructure::sentences() const {
    return std::count_if(words_of_sentences.begin(), words_of_sentences.end(),
                         [](std::uint32_t words) { return words > 0; });
}

std::int64_t TextStructure::paragraphs_with_words() const {
    std::int64_t count = 0;
    for (std::size_t number = 0; number < paragraphs.size(); ++number) {
        const bool is_last = number + 1 == paragraphs.size();
        const auto begin = words_of_sentences.begin() + paragraphs[number];
        const auto end = is_last ? words_of_sentences.end()
                                 : words_of_sentences.begin() + paragraphs[number + 1];
        if (std::any_of(begin, end, [](std::uint32_t words) { return words > 0; })) ++count;
    }
    return count;
}

std::uint32_t TextStructure::paragraph_of(std::uint32_t sentence) const {
    const auto after = std::upper_bound(paragraphs.begin(), paragraphs.end(), sentence);
    return static_cast<std::uint32_t>(after - paragraphs.begin()) - 1;
}

TextStructure structure_of(const TokenizedText& text) {
    TextStructure structure;
    structure.words_of_sentences.resize(text.sentences.size());
    structure.paragraphs = text.paragraphs;
    std::size_t sentence = 0;
    for (const Token& token : text.tokens) {
        if (token.kind == TokenKind::symbol) continue;
        while (text.sentences[sentence].end <= token.range.begin) ++sentence;
        ++structure.words_of_sentences[sentence];
    }
    return structure;
}

namespace {

// REQUIRES: `mentions` by position.
bool is_mention(const std::vector<Mention>& mentions, ByteRange range) {
    const auto first = std::partition_point(
        mentions.begin(), mentions.end(),
        [&](const Mention& mention) { return mention.range.end <= range.begin; });
    return first != mentions.end() && first->range.begin < range.end;
}

}  // namespace

CountedText count(const TokenizedText& text, const TaggedText& tagged,
                  std::span<const UnlistedName> unlisted) {
    std::vector<std::uint32_t> word_begins;
    word_begins.reserve(text.word_count);
    for (const Token& token : text.tokens) {
        if (token.kind != TokenKind::symbol) word_begins.push_back(token.range.begin);
    }
    const auto words_before = [&](ByteRange range) {
        const auto after = std::lower_bound(word_begins.begin(), word_begins.end(), range.begin);
        return static_cast<std::uint32_t>(after - word_begins.begin());
    };
    CountedText counted{structure_of(text), {}, tagged.provisional};
    counted.mentions.reserve(tagged.mentions.size() + tagged.roles.size());
    const auto add = [&](const Mention& mention, bool is_role) {
        PlacedMention& placed = counted.mentions.emplace_back();
        placed.entity = mention.entity;
        placed.rivals = mention.rivals;
        if (!mention.rivals.empty()) placed.wording = mention.range.of(text.text);
        placed.sentence = mention.sentence;
        placed.word = words_before(mention.range);
        placed.rule = mention.rule;
        placed.is_role = is_role;
    };
    for (const Mention& mention : tagged.mentions) add(mention, false);
    for (const Mention& role : tagged.roles) add(role, true);
    for (const UnlistedName& name : unlisted) {
        counted.unsettled.push_back({name.name, name.clues, name.sentence, words_before(name.range),
                                     name.standing, is_mention(tagged.mentions, name.range)});
    }
    return counted;
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
UndecidedForm undecided_form(const PlacedMention& mention, const CountedText& text,
                             const Lexicon& lexicon) {
    UndecidedForm form{mention.wording, {}};
    form.candidates.emplace_back(view_entity(lexicon, text.provisional, mention.entity).id);
    for (const EntityId rival : mention.rivals) {
        form.candidates.emplace_back(view_entity(lexicon, text.provisional, rival).id);
    }
    std::sort(form.candidates.begin(), form.candidates.end());
    return form;
}

}  // namespace

std::optional<std::uint32_t> DocumentTable::find(std::string_view id) const {
    const auto known = entity_indices_.find(id);
    return known == entity_indices_.end() ? std::nullopt : std::optional(known->second);
}

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

namespace {

// Where the entities of one document stand in the table: an article names the same few again and
// again, and their ids are texts.
class IndicesOfDocument {
public:
    IndicesOfDocument() { slots_.fill({none, 0}); }

    template <typename Find>
    std::uint32_t of(EntityId id, const Find& find) {
        auto& [known, index] = slots_[id.value % slots_.size()];
        if (known != id.value) {
            index = find();
            known = id.value;
        }
        return index;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    std::array<std::pair<std::uint32_t, std::uint32_t>, 64> slots_{};
};

}  // namespace

void DocumentTable::add_mentions(const CountedText& text, const Lexicon& lexicon) {
    IndicesOfDocument known;
    const auto index_of_entity = [&](EntityId id) {
        return known.of(id, [&] { return index_of(view_entity(lexicon, text.provisional, id)); });
    };
    for (const PlacedMention& mention : text.mentions) {
        CountedMention counted;
        counted.what = index_of_entity(mention.entity);
        counted.sentence = mention.sentence;
        counted.paragraph = text.structure.paragraph_of(mention.sentence);
        counted.word = mention.word;
        counted.rule = mention.rule;
        if (mention.is_role) {
            counted.kind = MentionKind::role;
        } else if (!mention.rivals.empty()) {
            for (const EntityId rival : mention.rivals) index_of_entity(rival);
            counted.what = index_of(undecided_form(mention, text, lexicon));
            counted.kind = MentionKind::undecided;
        }
        mentions_.push_back(counted);
    }
}

void DocumentTable::add(const Document& document, std::string_view group, const CountedText& text,
                        const Lexicon& lexicon) {
    CountedDocument row;
    row.id = document.id;
    row.group = groups_.index_of(group);
    row.source = sources_.index_of(document.source);
    row.mention_count = static_cast<std::uint32_t>(text.mentions.size());
    row.first_mention = mentions_.size();
    row.date = document.date;
    row.words = text.structure.words();
    row.sentences = text.structure.sentences();
    row.paragraphs = text.structure.paragraphs_with_words();
    add_mentions(text, lexicon);
    row.unsettled_count = static_cast<std::uint32_t>(text.unsettled.size());
    row.first_unsettled = unsettled_.size();
    for (const UnsettledName& name : text.unsettled) {
        unsettled_.push_back({unsettled_names_.index_of(name.name), name.clues, name.sentence,
                              text.structure.paragraph_of(name.sentence), name.word, name.standing,
                              name.is_counted});
    }
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

    const std::size_t unsettled_before = unsettled_.size();
    for (UnsettledMention mention : other.unsettled_) {
        mention.name = unsettled_names_.index_of(other.unsettled_names()[mention.name]);
        unsettled_.push_back(mention);
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
        document.first_unsettled += unsettled_before;
        documents_.push_back(std::move(document));
    }
}

void DocumentTable::reorder(std::span<const std::size_t> order) {
    std::vector<CountedDocument> documents;
    documents.reserve(documents_.size());
    for (const std::size_t index : order) documents.push_back(std::move(documents_[index]));
    documents_ = std::move(documents);
}

void DocumentTable::settle(std::span<const NamedEntity> entities,
                           std::span<const SettledMention> settled) {
    const auto is_settled = [](const CountedMention& mention) {
        return mention.rule == Rule::collection;
    };
    if (settled.empty() && std::none_of(mentions_.begin(), mentions_.end(), is_settled)) return;
    std::vector<std::uint32_t> indices;
    for (const NamedEntity& entity : entities) {
        indices.push_back(
            index_of({entity.id, entity.name, entity.type, std::nullopt, entity.provisional}));
    }
    std::vector<CountedMention> mentions;
    mentions.reserve(mentions_.size() + settled.size());
    auto next = settled.begin();
    for (std::uint32_t number = 0; number < documents_.size(); ++number) {
        CountedDocument& document = documents_[number];
        const std::size_t first = mentions.size();
        const auto old = mentions_of(document);
        std::remove_copy_if(old.begin(), old.end(), std::back_inserter(mentions), is_settled);
        for (; next != settled.end() && next->document == number; ++next) {
            const UnsettledMention& it = unsettled_of(document)[next->mention];
            mentions.push_back({indices[next->entity], it.sentence, it.paragraph, it.word,
                                Rule::collection, MentionKind::decided});
        }
        // Roles stay after the names.
        const auto comes_before = [](const CountedMention& a, const CountedMention& b) {
            const bool is_role = a.kind == MentionKind::role;
            const bool other_is_role = b.kind == MentionKind::role;
            return std::tie(is_role, a.word) < std::tie(other_is_role, b.word);
        };
        std::stable_sort(mentions.begin() + static_cast<std::ptrdiff_t>(first), mentions.end(),
                         comes_before);
        document.first_mention = first;
        document.mention_count = static_cast<std::uint32_t>(mentions.size() - first);
    }
    mentions_ = std::move(mentions);
}

}  // namespace onoma
