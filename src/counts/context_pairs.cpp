// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/context_pairs.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "counts/window_pairs.hpp"

namespace onoma {
namespace {

// Number of the sentence, paragraph or document that a mention stands in.
std::uint32_t unit_of(const CountedMention& mention, Context context) {
    switch (context) {
        case Context::sentence:
            return mention.sentence;
        case Context::paragraph:
            return mention.paragraph;
        default:
            return 0;
    }
}

std::int64_t units_in(const CountedDocument& document, Context context) {
    switch (context) {
        case Context::sentence:
            return document.sentences;
        case Context::paragraph:
            return document.paragraphs;
        default:
            return document.words > 0 ? 1 : 0;
    }
}

// Entities of a table have one number there and another one in the counter, looked up once.
class UnitCounter {
public:
    UnitCounter(const DocumentTable& table, Context context)
        : table_(table), context_(context), numbers_(table.entities().size()) {}

    void add(const CountedDocument& document) {
        named_.clear();
        for (const CountedMention& mention : table_.mentions_of(document)) {
            if (mention.kind != MentionKind::decided) continue;
            named_.emplace_back(unit_of(mention, context_), number_of(mention.what));
        }
        std::sort(named_.begin(), named_.end());
        std::int64_t silent = units_in(document, context_);
        for (std::size_t begin = 0; begin < named_.size(); --silent) {
            entities_.clear();
            std::size_t end = begin;
            while (end < named_.size() && named_[end].first == named_[begin].first) {
                entities_.push_back(named_[end++].second);
            }
            units_.add_numbered_unit(entities_);
            begin = end;
        }
        for (; silent > 0; --silent) units_.add_unit({});
    }

    [[nodiscard]] CooccurrenceMatrix build() const { return units_.build(); }

private:
    std::uint32_t number_of(std::uint32_t entity) {
        std::optional<std::uint32_t>& number = numbers_[entity];
        if (!number) number = units_.number_of(table_.entities()[entity].id);
        return *number;
    }

    const DocumentTable& table_;
    Context context_;
    CooccurrenceCounter units_;
    std::vector<std::optional<std::uint32_t>> numbers_;  // by index into DocumentTable::entities()
    std::vector<std::pair<std::uint32_t, std::uint32_t>> named_;  // unit and entity, one document
    std::vector<std::uint32_t> entities_;                         // of one unit
};

template <typename Counter>
CooccurrenceMatrix count(Counter counter, const DocumentTable& table, const StoryPlaces& places,
                         Duplicates duplicates) {
    for (std::size_t index = 0; index < table.documents().size(); ++index) {
        const bool is_copy = !places.empty() && !places[index].is_first;
        if (is_copy && duplicates != Duplicates::count) continue;
        counter.add(table.documents()[index]);
    }
    return counter.build();
}

}  // namespace

std::string_view to_string(Context context) {
    switch (context) {
        case Context::sentence:
            return "sentence";
        case Context::paragraph:
            return "paragraph";
        case Context::document:
            return "document";
        case Context::window:
            break;
    }
    return "window";
}

CooccurrenceMatrix count_pairs(const DocumentTable& table, const ContextSettings& settings,
                               const StoryPlaces& places, Duplicates duplicates) {
    if (settings.context == Context::window) {
        return count(WindowCounter(table, settings), table, places, duplicates);
    }
    return count(UnitCounter(table, settings.context), table, places, duplicates);
}

}  // namespace onoma
