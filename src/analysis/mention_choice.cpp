// SPDX-License-Identifier: Apache-2.0
#include "analysis/mention_choice.hpp"

#include <algorithm>

#include "analysis/roll_up.hpp"

namespace onoma {
namespace {

// Products are in the lexicon so that no company is counted for them; they are shown to who asks.
constexpr std::string_view hidden_type = "product";

bool is_wanted(std::string_view type, const std::vector<std::string>& types) {
    if (types.empty()) return type != hidden_type;
    return std::find(types.begin(), types.end(), type) != types.end();
}

}  // namespace

void choose_mentions(const Lexicon& lexicon, const AnalysisSettings& settings,
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

}  // namespace onoma
