// SPDX-License-Identifier: Apache-2.0
#include "report/settings_json.hpp"

#include <algorithm>

#include "analysis/mention_choice.hpp"
#include "corpus/choice_names.hpp"

namespace onoma {
namespace {

// Null for all.
Json zones_as_json(const std::vector<Zone>& zones) {
    if (zones.empty()) return nullptr;
    Json names = Json::array();
    for (const auto& [name, zone] : zone_names) {
        if (std::find(zones.begin(), zones.end(), zone) != zones.end()) names.push_back(name);
    }
    return names;
}

Json roll_up_as_json(RollUp roll_up) {
    if (roll_up == RollUp::none) return nullptr;
    return roll_up == RollUp::parent ? "parent" : "maker";
}

Json date_or_null(const std::optional<Date>& date) {
    return date ? Json(to_string(*date)) : Json(nullptr);
}

}  // namespace

Json counting_as_json(const Lexicon& lexicon, const AnalysisSettings& settings,
                      const TableSettings& table) {
    return {{"counts", table.count_possible ? "possible" : "sure"},
            {"duplicates", to_string(settings.duplicates)},
            {"type", kept_types(lexicon, settings.tagging)},
            {"zones", zones_as_json(settings.tagging.zones)},
            {"roll_up", roll_up_as_json(settings.tagging.roll_up)},
            {"listed_only", settings.tagging.unlisted == Unlisted::leave_out}};
}

Json settings_as_json(const ReportContext& context) {
    Json json = counting_as_json(context.lexicon, context.settings, context.table);
    const DocumentChoice& choice = context.settings.corpus.choice;
    json["where"] = Json::array();
    for (const FieldCondition& condition : choice.where) {
        json["where"].push_back(text_of(condition));
    }
    json["since"] = date_or_null(choice.since);
    json["until"] = date_or_null(choice.until);
    json["min_mentions"] = context.table.min_mentions;
    json["top"] = context.table.top ? Json(*context.table.top) : Json(nullptr);
    return json;
}

}  // namespace onoma
