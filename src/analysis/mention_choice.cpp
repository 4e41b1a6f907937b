// SPDX-License-Identifier: Apache-2.0
#include "analysis/mention_choice.hpp"

#include <algorithm>

namespace onoma {
namespace {

// Products are in the lexicon so that no company is counted for them; they are shown to who asks.
constexpr std::string_view hidden_type = "product";

bool is_wanted(std::string_view type, const std::vector<std::string>& types) {
    if (types.empty()) return type != hidden_type;
    return std::find(types.begin(), types.end(), type) != types.end();
}

class Climber {
public:
    Climber(const Lexicon& lexicon, const std::optional<Date>& date, const TaggedText& tagged)
        : lexicon_(lexicon), date_(date), tagged_(tagged) {}

    [[nodiscard]] EntityId climb(EntityId entity, RollUp how) const {
        if (how == RollUp::parent) return parent_of(entity).value_or(entity);
        // The maker is the first company above; a company is its own.
        for (std::optional<EntityId> up = entity; up; up = parent_of(*up)) {
            if (view_entity(lexicon_, tagged_, *up).type == "company") return *up;
        }
        return entity;
    }

private:
    [[nodiscard]] std::optional<EntityId> parent_of(EntityId id) const {
        if (id.value >= lexicon_.entity_count()) return view_entity(lexicon_, tagged_, id).parent;
        const Entity entity = lexicon_[id];
        return date_ && !entity.parent_period.holds_on(*date_) ? std::nullopt : entity.parent;
    }

    const Lexicon& lexicon_;
    const std::optional<Date>& date_;
    const TaggedText& tagged_;
};

}  // namespace

void roll_up(const Lexicon& lexicon, RollUp how, const std::optional<Date>& date,
             TaggedText& tagged) {
    if (how == RollUp::none) return;
    const Climber climber(lexicon, date, tagged);
    for (auto* mentions : {&tagged.mentions, &tagged.roles}) {
        for (Mention& mention : *mentions) {
            mention.entity = climber.climb(mention.entity, how);
            for (EntityId& rival : mention.rivals) rival = climber.climb(rival, how);
            std::erase(mention.rivals, mention.entity);
            std::sort(mention.rivals.begin(), mention.rivals.end());
            const auto repeated = std::unique(mention.rivals.begin(), mention.rivals.end());
            mention.rivals.erase(repeated, mention.rivals.end());
        }
    }
}

EntityId maker_of(const Lexicon& lexicon, const std::optional<Date>& date, const TaggedText& tagged,
                  EntityId entity) {
    return Climber(lexicon, date, tagged).climb(entity, RollUp::maker);
}

void choose_mentions(const Lexicon& lexicon, const TaggingSettings& settings,
                     TaggedDocument& tagged) {
    TaggedText& found = tagged.tagged;
    const auto unlisted = [&](const Mention& mention) {
        return view_entity(lexicon, found, mention.entity).provisional;
    };
    if (settings.unlisted == Unlisted::leave_out) std::erase_if(found.mentions, unlisted);
    roll_up(lexicon, settings.roll_up, tagged.document.date, found);
    const auto unwanted = [&](const Mention& mention) {
        return !is_wanted(view_entity(lexicon, found, mention.entity).type, settings.types);
    };
    std::erase_if(found.mentions, unwanted);
    std::erase_if(found.roles, unwanted);
    std::erase_if(found.losers, unwanted);
}

std::vector<std::string> kept_types(const Lexicon& lexicon, const TaggingSettings& settings) {
    std::vector<std::string> kept;
    for (const auto& type : lexicon.types()) {
        if (is_wanted(type, settings.types)) kept.push_back(type);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

}  // namespace onoma
