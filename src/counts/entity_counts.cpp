// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "onoma/counts/document_table.hpp"

namespace onoma {
namespace {

// A sum of integers divided by small integers, the same in any order: what is divided by the same
// number is added first.
class WeightedSum {
public:
    void add(std::int64_t count, std::uint32_t divisor) { by_divisor_[divisor] += count; }

    [[nodiscard]] double value() const {
        double sum = 0;
        for (const auto& [divisor, count] : by_divisor_) {
            sum += static_cast<double>(count) / static_cast<double>(divisor);
        }
        return sum;
    }

private:
    std::map<std::uint32_t, std::int64_t> by_divisor_;
};

struct GroupSums {
    MentionCount count;
    WeightedSum mentions;
    WeightedSum possible_mentions;
};

struct EntitySums {
    std::map<std::uint32_t, GroupSums> by_group;
    std::array<std::int64_t, rule_count> by_rule = {};
    std::int64_t role_mentions = 0;
    std::int64_t stories = 0;
    std::int64_t possible_stories = 0;
};

// Mentions of one entity in one document.
struct DocumentSum {
    std::uint32_t entity = 0;
    std::int64_t mentions = 0;
    std::int64_t possible_mentions = 0;
};

class Counter {
public:
    Counter(const DocumentTable& table, Duplicates duplicates)
        : table_(table),
          duplicates_(duplicates),
          entities_(table.entities().size()),
          sum_of_entity_(table.entities().size(), no_sum) {}

    void add(const CountedDocument& document, const StoryPlace& place) {
        add_size(document, place);
        const bool counts = duplicates_ != Duplicates::once || place.is_first;
        const std::vector<DocumentSum>& sums = sums_of(document, counts);
        for (const DocumentSum& sum : sums) {
            EntitySums& entity = entities_[sum.entity];
            GroupSums& here = entity.by_group[document.group];
            here.mentions.add(sum.mentions, place.size);
            here.possible_mentions.add(sum.possible_mentions, place.size);
            add_story(sum, place);
            if (!counts) continue;
            here.count.mentions += sum.mentions;
            here.count.documents += sum.mentions > 0 ? 1 : 0;
            here.count.possible_mentions += sum.possible_mentions;
            here.count.possible_documents += 1;
        }
    }

    EntityCounts finish() && {
        count_shared_stories();
        EntityCounts counts;
        for (std::size_t index = 0; index < entities_.size(); ++index) {
            counts.entities.emplace(table_.entities()[index].id, finished(index));
        }
        for (auto& [group, size] : sizes_) {
            size.first.weighted_words = size.second.value();
            counts.groups.emplace(table_.groups()[group], size.first);
        }
        counts.undecided = std::move(undecided_);
        return counts;
    }

private:
    static constexpr std::size_t no_sum = static_cast<std::size_t>(-1);

    void add_size(const CountedDocument& document, const StoryPlace& place) {
        auto& [size, weighted_words] = sizes_[document.group];
        weighted_words.add(document.words, place.size);
        if (duplicates_ == Duplicates::once && !place.is_first) return;
        ++size.documents;
        size.words += document.words;
        size.sentences += document.sentences;
    }

    DocumentSum& sum_of(std::uint32_t entity) {
        std::size_t& index = sum_of_entity_[entity];
        if (index == no_sum) {
            index = sums_.size();
            sums_.push_back({entity});
        }
        return sums_[index];
    }

    // An undecided mention is possible for each of its entities and sure for none.
    const std::vector<DocumentSum>& sums_of(const CountedDocument& document, bool counts) {
        sums_.clear();
        for (const CountedMention& mention : table_.mentions_of(document)) {
            switch (mention.kind) {
                case MentionKind::decided:
                    ++sum_of(mention.what).mentions;
                    ++sum_of(mention.what).possible_mentions;
                    if (counts) {
                        ++entities_[mention.what].by_rule[static_cast<std::size_t>(mention.rule)];
                    }
                    break;
                case MentionKind::undecided:
                    for (const std::uint32_t entity : table_.candidates_of(mention.what)) {
                        ++sum_of(entity).possible_mentions;
                    }
                    if (counts) ++undecided_[table_.undecided()[mention.what]];
                    break;
                case MentionKind::role:
                    if (counts) ++entities_[mention.what].role_mentions;
                    break;
            }
        }
        for (const DocumentSum& sum : sums_) sum_of_entity_[sum.entity] = no_sum;
        return sums_;
    }

    // Stories of one document are counted at once; the others are told apart at the end.
    void add_story(const DocumentSum& sum, const StoryPlace& place) {
        if (place.size > 1) {
            shared_.push_back({{sum.entity, place.story}, sum.mentions > 0});
            return;
        }
        ++entities_[sum.entity].possible_stories;
        if (sum.mentions > 0) ++entities_[sum.entity].stories;
    }

    void count_shared_stories() {
        // Of one entity and story those with a decided mention come last.
        std::sort(shared_.begin(), shared_.end());
        for (std::size_t index = 0; index < shared_.size(); ++index) {
            const auto& [key, is_decided] = shared_[index];
            if (index + 1 < shared_.size() && shared_[index + 1].first == key) continue;
            ++entities_[key.first].possible_stories;
            if (is_decided) ++entities_[key.first].stories;
        }
    }

    [[nodiscard]] EntityCount finished(std::size_t index) const {
        const NamedEntity& named = table_.entities()[index];
        const EntitySums& sums = entities_[index];
        EntityCount count;
        count.name = named.name;
        count.type = named.type;
        count.provisional = named.provisional;
        count.role_mentions = sums.role_mentions;
        count.stories = sums.stories;
        count.possible_stories = sums.possible_stories;
        for (std::size_t rule = 0; rule < rule_count; ++rule) {
            if (sums.by_rule[rule] == 0) continue;
            count.by_rule.emplace(to_string(static_cast<Rule>(rule)), sums.by_rule[rule]);
        }
        for (const auto& [group, here] : sums.by_group) {
            MentionCount& mentions = count.by_group[table_.groups()[group]];
            mentions = here.count;
            mentions.weighted_mentions = here.mentions.value();
            mentions.weighted_possible_mentions = here.possible_mentions.value();
        }
        return count;
    }

    const DocumentTable& table_;
    Duplicates duplicates_;
    std::vector<EntitySums> entities_;
    std::vector<std::size_t> sum_of_entity_;  // index into `sums_`
    std::vector<DocumentSum> sums_;           // of the document at hand
    std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, bool>> shared_;
    std::map<std::uint32_t, std::pair<GroupSize, WeightedSum>> sizes_;
    std::map<UndecidedForm, std::int64_t> undecided_;
};

}  // namespace

ChosenCount MentionCount::chosen(bool possible) const {
    if (possible) return {possible_mentions, possible_documents, weighted_possible_mentions};
    return {mentions, documents, weighted_mentions};
}

MentionCount& MentionCount::operator+=(const MentionCount& other) {
    mentions += other.mentions;
    documents += other.documents;
    possible_mentions += other.possible_mentions;
    possible_documents += other.possible_documents;
    weighted_mentions += other.weighted_mentions;
    weighted_possible_mentions += other.weighted_possible_mentions;
    return *this;
}

GroupSize& GroupSize::operator+=(const GroupSize& other) {
    documents += other.documents;
    words += other.words;
    sentences += other.sentences;
    weighted_words += other.weighted_words;
    return *this;
}

MentionCount EntityCount::total() const {
    MentionCount sum;
    for (const auto& [group, count] : by_group) sum += count;
    return sum;
}

GroupSize EntityCounts::size() const {
    GroupSize sum;
    for (const auto& [group, size] : groups) sum += size;
    return sum;
}

std::int64_t EntityCounts::named(bool possible) const {
    return std::count_if(entities.begin(), entities.end(), [&](const auto& entity) {
        return entity.second.total().chosen(possible).mentions > 0;
    });
}

EntityCounts count_entities(const DocumentTable& table, const StoryPlaces& places,
                            Duplicates duplicates) {
    Counter counter(table, duplicates);
    const std::vector<CountedDocument>& documents = table.documents();
    for (std::size_t index = 0; index < documents.size(); ++index) {
        // Without places each document is a story of its own.
        counter.add(documents[index], places.empty() ? StoryPlace{} : places[index]);
    }
    return std::move(counter).finish();
}

}  // namespace onoma
