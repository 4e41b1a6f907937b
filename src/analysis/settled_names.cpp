// SPDX-License-Identifier: Apache-2.0
// Names that no lexicon lists and that other documents make sure -> mentions.
#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "analysis/mention_choice.hpp"
#include "analysis/name_variants.hpp"
#include "entities/longer_names.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// Chosen on articles with hand-made gold, for precision.
constexpr std::uint32_t least_stories = 2;   // with a clue that is sure by itself
constexpr std::int64_t times_any_other = 4;  // as much speaks for the type as for any other
constexpr std::size_t most_words_of_name = 4;

constexpr std::array<std::string_view, 3> settling_types = {"person", "company", "model"};
constexpr std::array<std::string_view, 4> other_types = {"product", "place", "organization",
                                                         "event"};

// What all documents say of the names with one key.
struct NameSum {
    std::array<std::uint32_t, settling_types.size()> sure_stories = {};
    std::array<std::uint32_t, settling_types.size()> last_story = {none, none, none};

    [[nodiscard]] bool may_settle() const {
        return std::any_of(sure_stories.begin(), sure_stories.end(),
                           [](std::uint32_t stories) { return stories >= least_stories; });
    }
};

// The same of one that may settle.
struct NameDetail {
    ClueCounts clues = {};
    std::int64_t sure_mentions = 0;                 // whose capital is the name's own
    std::map<std::string, std::int64_t> spellings;  // as documents print it
    std::string_view type;                          // empty: stays unsettled
    std::uint32_t entity = none;
};

class Settlement {
public:
    Settlement(const DocumentTable& table, const StoryPlaces& places,
               const std::vector<std::string>& types)
        : table_(table), places_(places), types_(types) {
        number_keys();
        sum_up();
        look_closer();
        decide();
    }

    [[nodiscard]] const std::vector<NamedEntity>& entities() const { return entities_; }

    [[nodiscard]] std::vector<SettledMention> mentions() const {
        std::vector<SettledMention> settled;
        for (std::uint32_t number = 0; number < table_.documents().size(); ++number) {
            add_mentions(number, settled);
        }
        return settled;
    }

private:
    void number_keys() {
        std::unordered_map<std::string, std::uint32_t> numbers;
        for (const std::string& name : table_.unsettled_names()) {
            const auto next = static_cast<std::uint32_t>(numbers.size());
            key_of_.push_back(numbers.try_emplace(name_key(name), next).first->second);
        }
        sums_.resize(numbers.size());
    }

    // Copies of a story say a thing once.
    template <typename Visit>
    void for_each_of_stories(const Visit& visit) const {
        const auto& documents = table_.documents();
        for (std::uint32_t number = 0; number < documents.size(); ++number) {
            if (!places_.empty() && !places_[number].is_first) continue;
            for (const UnsettledMention& name : table_.unsettled_of(documents[number])) {
                visit(name, number);
            }
        }
    }

    void sum_up() {
        for_each_of_stories([&](const UnsettledMention& name, std::uint32_t story) {
            NameSum& sum = sums_[key_of_[name.name]];
            for (std::size_t type = 0; type < settling_types.size(); ++type) {
                if (!has_sure_clue(settling_types[type], name.clues)) continue;
                if (std::exchange(sum.last_story[type], story) != story) ++sum.sure_stories[type];
            }
        });
    }

    // Most names stand in one document, and need no more room.
    void look_closer() {
        for_each_of_stories([&](const UnsettledMention& name, std::uint32_t /*story*/) {
            const std::uint32_t key = key_of_[name.name];
            if (!sums_[key].may_settle()) return;
            NameDetail& detail = details_[key];
            for (std::size_t clue = 0; clue < clue_count; ++clue) {
                if ((name.clues >> clue & 1U) != 0) ++detail.clues[clue];
            }
            if (name.standing == Standing::sure) ++detail.sure_mentions;
            ++detail.spellings[table_.unsettled_names()[name.name]];
        });
    }

    void decide() {
        std::map<std::string, NameDetail*> in_order;
        for (auto& [key, detail] : details_) {
            const auto most =
                std::max_element(detail.spellings.begin(), detail.spellings.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
            detail.type = type_of(most->first, sums_[key], detail);
            if (!detail.type.empty()) in_order.emplace(most->first, &detail);
        }
        for (auto& [name, detail] : in_order) {
            detail->entity = static_cast<std::uint32_t>(entities_.size());
            entities_.push_back({provisional_id(name), name, std::string(detail->type), true});
        }
    }

    [[nodiscard]] std::string_view type_of(std::string_view name, const NameSum& sum,
                                           const NameDetail& detail) const {
        const std::size_t words = count_words(name);
        if (words > most_words_of_name || detail.sure_mentions == 0) return {};
        for (std::size_t index = 0; index < settling_types.size(); ++index) {
            const std::string_view type = settling_types[index];
            if (sum.sure_stories[index] < least_stories || (type == "person" && words < 2))
                continue;
            const bool is_wanted = std::find(types_.begin(), types_.end(), type) != types_.end();
            if (is_wanted && outweighs_others(type, detail.clues)) return type;
        }
        return {};
    }

    [[nodiscard]] static bool outweighs_others(std::string_view type, const ClueCounts& clues) {
        const std::int64_t weight = weight_for(type, clues);
        const auto gives_way = [&](std::string_view other) {
            return other == type || weight >= times_any_other * weight_for(other, clues);
        };
        return std::all_of(settling_types.begin(), settling_types.end(), gives_way) &&
               std::all_of(other_types.begin(), other_types.end(), gives_way);
    }

    [[nodiscard]] const NameDetail* settled_as(const UnsettledMention& name) const {
        const auto found = details_.find(key_of_[name.name]);
        return found == details_.end() || found->second.entity == none ? nullptr : &found->second;
    }

    void add_mentions(std::uint32_t number, std::vector<SettledMention>& settled) const {
        const auto names = table_.unsettled_of(table_.documents()[number]);
        const auto surnames = surnames_in(names);
        for (std::uint32_t index = 0; index < names.size(); ++index) {
            const UnsettledMention& name = names[index];
            if (name.is_counted) continue;
            const std::string& letters = table_.unsettled_names()[name.name];
            const bool is_word = count_words(letters) == 1;
            // "Sunny" at the beginning of a sentence may be the weather.
            if (is_word && name.standing == Standing::doubtful) continue;
            if (const NameDetail* detail = settled_as(name)) {
                settled.push_back({number, index, detail->entity});
            } else if (is_word) {
                const auto person = surnames.find(fold(letters));
                if (person == surnames.end() || person->second == none) continue;
                settled.push_back({number, index, person->second});
            }
        }
    }

    // Folded, of the persons that are named in full there; `none` where several have it.
    [[nodiscard]] std::map<std::string, std::uint32_t> surnames_in(
        std::span<const UnsettledMention> names) const {
        std::map<std::string, std::uint32_t> surnames;
        for (const UnsettledMention& name : names) {
            const NameDetail* detail = settled_as(name);
            if (detail == nullptr || detail->type != "person") continue;
            const std::string& letters = table_.unsettled_names()[name.name];
            const auto [known, is_new] =
                surnames.try_emplace(fold(letters.substr(letters.rfind(' ') + 1)), detail->entity);
            if (!is_new && known->second != detail->entity) known->second = none;
        }
        return surnames;
    }

    const DocumentTable& table_;
    const StoryPlaces& places_;
    const std::vector<std::string>& types_;
    std::vector<std::uint32_t> key_of_;  // by name of the table
    std::vector<NameSum> sums_;          // by key
    std::unordered_map<std::uint32_t, NameDetail> details_;
    std::vector<NamedEntity> entities_;
};

}  // namespace

std::vector<std::string> settled_types(const Lexicon& lexicon, const TaggingSettings& settings) {
    if (settings.unlisted != Unlisted::collection) return {};
    std::vector<std::string> types = kept_types(lexicon, settings);
    std::erase_if(types, [](const std::string& type) {
        return std::find(settling_types.begin(), settling_types.end(), type) ==
               settling_types.end();
    });
    return types;
}

void settle_names(DocumentTable& documents, const StoryPlaces& places,
                  const std::vector<std::string>& types) {
    const Settlement settlement(documents, places, types);
    documents.settle(settlement.entities(), settlement.mentions());
}

}  // namespace onoma
