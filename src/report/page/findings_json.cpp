// SPDX-License-Identifier: Apache-2.0
// What stands out between groups: entities that most of them name, and one does not.
#include "report/page/page_parts.hpp"

namespace onoma {

Json gaps_as_json(const Shown& shown) {
    const std::size_t others = shown.comparison.groups.size() - 1;
    PackedTable table({"entity", "group", "groups_naming", "other_groups", "documents_naming"});
    for (const ComparisonRow& row : shown.comparison.entities) {
        const std::size_t naming = shown.comparison.groups.size() - row.missing_in.size();
        if (2 * naming <= others) continue;
        const auto entity = shown.entities.of_row(row.entity.id);
        for (const std::string& name : row.missing_in) {
            const auto group = shown.group_number(name);
            if (!entity || !group) continue;
            table.add(Json::array({*entity, *group, naming, others, row.entity.documents}));
        }
    }
    return std::move(table).to_json();
}

}  // namespace onoma
