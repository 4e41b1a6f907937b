// SPDX-License-Identifier: Apache-2.0
#include "report/page/page_parts.hpp"

namespace onoma {

Json groups_as_json(const Shown& shown) {
    PackedTable table({"name", "documents", "words", "mentions", "entities"});
    for (const std::size_t index : shown.groups) {
        const GroupColumn& group = shown.comparison.groups[index];
        table.add(Json::array(
            {group.name, group.documents, group.words, group.mentions, group.entities}));
    }
    Json json = std::move(table).to_json();
    json["count"] = shown.comparison.groups.size();
    return json;
}

Json group_pairs_as_json(const Shown& shown) {
    PackedTable table({"first", "second", "shared", "jaccard"});
    for (const GroupPair& pair : shown.comparison.pairs) {
        const auto first = shown.group_number(pair.first);
        const auto second = shown.group_number(pair.second);
        if (!first || !second) continue;
        table.add(Json::array({*first, *second, pair.shared_entities, rounded(pair.jaccard)}));
    }
    return std::move(table).to_json();
}

}  // namespace onoma
