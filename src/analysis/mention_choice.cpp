// SPDX-License-Identifier: Apache-2.0
#include "analysis/mention_choice.hpp"

#include <algorithm>

#include "base/word_list.hpp"

namespace onoma {
namespace {

using Provisional = std::vector<ProvisionalEntity>;

// Products, and bundled places and organizations, are there so that no company or person is counted
// for them; they are shown to who asks. Whoever lists places of their own wants them.
// `is_bundled` is asked only where it decides.
template <typename IsBundled>
bool is_wanted_type(std::string_view type, const std::vector<std::string>& types,
                    const IsBundled& is_bundled) {
    if (!types.empty()) return std::find(types.begin(), types.end(), type) != types.end();
    if (type == "product") return false;
    return !is_among(type, "|place|organization|") || !is_bundled();
}

bool is_listed(const Lexicon& lexicon, EntityId entity) {
    return entity.value < lexicon.entity_count();
}

bool is_bundled(const Lexicon& lexicon, EntityId entity) {
    return is_listed(lexicon, entity) && lexicon.is_bundled(lexicon[entity].line);
}

}  // namespace

bool is_wanted(const Lexicon& lexicon, const Provisional& provisional, EntityId entity,
               const std::vector<std::string>& types) {
    return is_wanted_type(view_entity(lexicon, provisional, entity).type, types,
                          [&] { return is_bundled(lexicon, entity); });
}

namespace {

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

Outcome outcome_of(const TaggingSettings& settings, bool is_listed, Rule rule) {
    if (rule == Rule::credit && !settings.with_credits) return Outcome::credit;
    const bool is_kept = is_listed || settings.unlisted != Unlisted::none;
    return is_kept ? Outcome::stands : Outcome::left_out;
}

// What does not stand goes out of `mentions`, and where it is to be told into `losers`.
template <typename Judge>
void leave_out(std::vector<Mention>& mentions, bool tells, std::vector<Mention>& losers,
               const Judge& judge) {
    std::erase_if(mentions, [&](const Mention& mention) {
        const Outcome outcome = judge(mention);
        if (outcome == Outcome::stands) return false;
        if (tells) {
            losers.push_back(mention);
            losers.back().outcome = outcome;
        }
        return true;
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
    for (auto* mentions : {&found.mentions, &found.roles}) {
        leave_out(*mentions, settings.for_explanation, found.losers, [&](const Mention& mention) {
            const bool is_role = mentions == &found.roles;
            return outcome_of(settings, is_role || is_listed(lexicon, mention.entity),
                              mention.rule);
        });
    }
    roll_up(lexicon, settings.roll_up, tagged.document.date, found);
    const bool tells_all_types = settings.for_explanation && settings.types.empty();
    if (!tells_all_types) {
        std::erase_if(found.losers, [&](const Mention& mention) {
            return !is_wanted(lexicon, found.provisional, mention.entity, settings.types);
        });
    }
    for (auto* mentions : {&found.mentions, &found.roles}) {
        leave_out(*mentions, tells_all_types, found.losers, [&](const Mention& mention) {
            const bool is_kept =
                is_wanted(lexicon, found.provisional, mention.entity, settings.types);
            return is_kept ? Outcome::stands : Outcome::hidden_type;
        });
    }
    std::stable_sort(
        found.losers.begin(), found.losers.end(),
        [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
}

void choose_mentions(const Lexicon& lexicon, const TaggingSettings& settings,
                     CountedArticle& article) {
    CountedText& text = article.text;
    std::erase_if(text.mentions, [&](const PlacedMention& mention) {
        const bool is_known = mention.is_role || is_listed(lexicon, mention.entity);
        return outcome_of(settings, is_known, mention.rule) != Outcome::stands;
    });
    const Climber climber(lexicon, article.document.date, text.provisional);
    roll_up_mentions(climber, settings.roll_up, text.mentions);
    std::erase_if(text.mentions, [&](const PlacedMention& mention) {
        return !is_wanted(lexicon, text.provisional, mention.entity, settings.types);
    });
}

std::vector<std::string> kept_types(const Lexicon& lexicon, const TaggingSettings& settings) {
    std::vector<std::string> kept;
    for (const auto& type : lexicon.types()) {
        const auto is_bundled = [&] { return !lexicon.has_further(type); };
        if (is_wanted_type(type, settings.types, is_bundled)) kept.push_back(type);
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

}  // namespace onoma
