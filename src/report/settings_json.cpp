// SPDX-License-Identifier: Apache-2.0
#include "report/settings_json.hpp"

#include <algorithm>

#include "analysis/mention_choice.hpp"
#include "corpus/choice_names.hpp"

namespace onoma {
namespace {

using Names = std::vector<std::string>;

// Nothing for all.
std::optional<Names> names_of(const std::vector<Zone>& zones) {
    if (zones.empty()) return std::nullopt;
    Names names;
    for (const auto& [name, zone] : zone_names) {
        if (std::find(zones.begin(), zones.end(), zone) != zones.end()) names.emplace_back(name);
    }
    return names;
}

std::optional<std::string> name_of(RollUp roll_up) {
    if (roll_up == RollUp::none) return std::nullopt;
    return roll_up == RollUp::parent ? "parent" : "maker";
}

const TaggingSettings& tagging_of(const CountedHere& here) { return here.settings.tagging; }

const DocumentChoice& choice_of(const CountedHere& here) { return here.settings.corpus.choice; }

Names conditions_of(const CountedHere& here) {
    Names conditions;
    for (const FieldCondition& condition : choice_of(here).where) {
        conditions.push_back(text_of(condition));
    }
    return conditions;
}

}  // namespace

ColumnsOf<CountedHere> counting_columns() {
    using Here = CountedHere;
    return {
        {{.key = "counts", .shape = shape::one_of({"sure", "possible"})},
         [](const Here& here) { return here.table.count_possible ? "possible" : "sure"; }},
        {{.key = "duplicates", .shape = shape::one_of({"count", "once", "weight"})},
         [](const Here& here) { return to_string(here.settings.duplicates); }},
        {{.key = "type"},
         [](const Here& here) { return kept_types(here.lexicon, tagging_of(here)); }},
        {{.key = "zones"}, [](const Here& here) { return names_of(tagging_of(here).zones); }},
        {{.key = "roll_up"}, [](const Here& here) { return name_of(tagging_of(here).roll_up); }},
        {{.key = "listed_only"},
         [](const Here& here) { return tagging_of(here).unlisted == Unlisted::leave_out; }},
    };
}

ColumnsOf<CountedHere> settings_columns() {
    using Here = CountedHere;
    const ColumnsOf<Here> choice = {
        {{.key = "where"}, conditions_of},
        {{.key = "since"}, [](const Here& here) { return choice_of(here).since; }},
        {{.key = "until"}, [](const Here& here) { return choice_of(here).until; }},
        {{.key = "min_mentions"}, [](const Here& here) { return here.table.min_mentions; }},
        {{.key = "top"}, [](const Here& here) { return here.table.top; }},
    };
    ColumnsOf<Here> columns = counting_columns();
    columns.insert(columns.end(), choice.begin(), choice.end());
    return columns;
}

}  // namespace onoma
