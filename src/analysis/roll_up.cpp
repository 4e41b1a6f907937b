// SPDX-License-Identifier: Apache-2.0
#include "analysis/roll_up.hpp"

#include <algorithm>

namespace onoma {
namespace {

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

}  // namespace onoma
