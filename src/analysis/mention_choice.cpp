// SPDX-License-Identifier: Apache-2.0
#include "analysis/mention_choice.hpp"

#include <algorithm>

namespace onoma {
namespace {

// Products are in the lexicon so that no company is counted for them; they are shown to who asks.
constexpr std::string_view hidden_type = "product";

}  // namespace

bool is_wanted_type(std::string_view type, const std::vector<std::string>& types) {
    if (types.empty()) return type != hidden_type;
    return std::find(types.begin(), types.end(), type) != types.end();
}

namespace {

using Provisional = std::vector<ProvisionalEntity>;

class Climber {
public:
    Climber(const Lexicon& lexicon, const std::optional<Date>& date, const Provisional& provisional)
        : lexicon_(lexicon), date_(date), provisional_(provisional) {}

    [[nodiscard]] EntityId climb(EntityId entity, RollUp how) const {
        if (how == RollUp::parent) return parent_of(entity).value_or(entity);
        // The maker is the first company above; a company is its own.
        for (std::optional<EntityId> up = entity; up; up = parent_of(*up)) {
            if (view_entity(lexicon_, provisional_, *up).type == "company") return *up;
        }
        return entity;
    }

private:
    [[nodiscard]] std::optional<EntityId> parent_of(EntityId id) const {
        if (id.value >= lexicon_.entity_count()) {
            return view_entity(lexicon_, provisional_, id).parent;
        }
        const Entity entity = lexicon_[id];
        return date_ && !entity.parent_period.holds_on(*date_) ? std::nullopt : entity.parent;
    }

    const Lexicon& lexicon_;
    const std::optional<Date>& date_;
    const Provisional& provisional_;
};

// Mentions as they are tagged, or as they are counted.
template <typename AnyMention>
void roll_up_mentions(const Climber& climber, RollUp how, std::vector<AnyMention>& mentions) {
    if (how == RollUp::none) return;
    for (AnyMention& mention : mentions) {
        mention.entity = climber.climb(mention.entity, how);
        for (EntityId& rival : mention.rivals) rival = climber.climb(rival, how);
        std::erase(mention.rivals, mention.entity);
        std::sort(mention.rivals.begin(), mention.rivals.end());
        const auto repeated = std::unique(mention.rivals.begin(), mention.rivals.end());
        mention.rivals.erase(repeated, mention.rivals.end());
    }
}

template <typename AnyMention>
void leave_out_types(const Lexicon& lexicon, const Provisional& provisional,
                     const std::vector<std::string>& types, std::vector<AnyMention>& mentions) {
    std::erase_if(mentions, [&](const AnyMention& mention) {
        return !is_wanted_type(view_entity(lexicon, provisional, mention.entity).type, types);
    });
}

}  // namespace

void roll_up(const Lexicon& lexicon, RollUp how, const std::optional<Date>& date,
             TaggedText& tagged) {
    const Climber climber(lexicon, date, tagged.provisional);
    roll_up_mentions(climber, how, tagged.mentions);
    roll_up_mentions(climber, how, tagged.roles);
}

EntityId counted_as(const Lexicon& lexicon, RollUp how, const std::optional<Date>& date,
                    const TaggedText& tagged, EntityId entity) {
    if (how == RollUp::none) return entity;
    return Climber(lexicon, date, tagged.provisional).climb(entity, how);
}

EntityId maker_of(const Lexicon& lexicon, const std::optional<Date>& date, const TaggedText& tagged,
                  EntityId entity) {
    return counted_as(lexicon, RollUp::maker, date, tagged, entity);
}

void choose_mentions(const Lexicon& lexicon, const TaggingSettings& settings,
                     TaggedDocument& tagged) {
    TaggedText& found = tagged.tagged;
    if (settings.unlisted == Unlisted::leave_out) {
        std::erase_if(found.mentions, [&](const Mention& mention) {
            return view_entity(lexicon, found, mention.entity).provisional;
        });
    }
    roll_up(lexicon, settings.roll_up, tagged.document.date, found);
    for (auto* mentions : {&found.mentions, &found.roles, &found.losers}) {
        leave_out_types(lexicon, found.provisional, settings.types, *mentions);
    }
}

void choose_mentions(const Lexicon& lexicon, const TaggingSettings& settings,
                     CountedArticle& article) {
    CountedText& text = article.text;
    if (settings.unlisted == Unlisted::leave_out) {
        std::erase_if(text.mentions, [&](const PlacedMention& mention) {
            return !mention.is_role &&
                   view_entity(lexicon, text.provisional, mention.entity).provisional;
        });
    }
    const Climber climber(lexicon, article.document.date, text.provisional);
    roll_up_mentions(climber, settings.roll_up, text.mentions);
    leave_out_types(lexicon, text.provisional, settings.types, text.mentions);
}

std::vector<std::string> kept_types(const Lexicon& lexicon, const TaggingSettings& settings) {
    std::vector<std::string> kept;
    for (const auto& type : lexicon.types()) {
        if (is_wanted_type(type, settings.types)) kept.push_back(type);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

}  // namespace onoma
