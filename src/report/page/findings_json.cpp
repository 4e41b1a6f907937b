// SPDX-License-Identifier: Apache-2.0
// What stands out between groups: tests of cells, gaps, who was first, the map.
#include "report/page/page_parts.hpp"

namespace onoma {
namespace {

Json optional_number(const std::optional<double>& value) {
    return value ? rounded(*value) : Json(nullptr);
}

// Groups by number; those that the page does not show are left out.
Json group_numbers(const Shown& shown, const std::vector<std::string>& names) {
    Json numbers = Json::array();
    for (const std::string& name : names) {
        if (const auto number = shown.group_number(name)) numbers.push_back(*number);
    }
    return numbers;
}

}  // namespace

Json tests_as_json(const Shown& shown) {
    PackedTable table({"z"});
    for (const ComparisonRow& row : shown.comparison.entities) {
        Json z = Json::array();
        for (const std::size_t group : shown.groups) {
            z.push_back(optional_number(row.by_group[group].test.log_odds_z));
        }
        table.add(Json::array({std::move(z)}));
    }
    return std::move(table).to_json();
}

Json gaps_as_json(const Shown& shown) {
    constexpr std::size_t most_rows = 500;
    PackedTable table({"entity", "group", "groups_naming", "other_groups", "documents_naming",
                       "expected_mentions", "expected_documents", "p", "q"});
    std::size_t rows = 0;
    for (const Gap& gap : shown.comparison.gaps.rows) {
        const auto entity = shown.entities.of_row(gap.id);
        const auto group = shown.group_number(gap.group);
        if (!entity || !group) continue;
        if (++rows > most_rows) break;
        table.add(
            Json::array({*entity, *group, gap.groups_naming, gap.other_groups, gap.documents_naming,
                         rounded(gap.expected_mentions), rounded(gap.expected_documents),
                         optional_number(gap.p), optional_number(gap.q)}));
    }
    Json json = std::move(table).to_json();
    json["tested"] = shown.comparison.gaps.tested;
    return json;
}

Json first_reports_as_json(const Shown& shown) {
    PackedTable table({"entity", "groups", "date", "next_groups", "next_date", "days_ahead"});
    for (const FirstReport& report : shown.comparison.first_reports) {
        const auto entity = shown.entities.of_row(report.id);
        if (!entity) continue;
        table.add(
            Json::array({*entity, group_numbers(shown, report.groups), to_string(report.date),
                         group_numbers(shown, report.next_groups), date_as_json(report.next_date),
                         report.days_ahead ? Json(*report.days_ahead) : Json(nullptr)}));
    }
    return std::move(table).to_json();
}

Json map_as_json(const Shown& shown) {
    const auto& map = shown.comparison.map;
    if (!map) return nullptr;
    const auto on_axis = [](const MapPoint& point, std::size_t axis) {
        return axis < point.place.size() ? rounded(point.place[axis]) : Json(0);
    };
    PackedTable groups({"group", "x", "y"});
    for (const MapPoint& point : map->groups) {
        const auto group = shown.group_number(point.name);
        if (group && !point.place.empty())
            groups.add(Json::array({*group, on_axis(point, 0), on_axis(point, 1)}));
    }
    PackedTable entities({"entity", "x", "y"});
    for (const MapPoint& point : map->entities) {
        const auto entity = shown.entities.of_row(point.id);
        if (entity && !point.place.empty())
            entities.add(Json::array({*entity, on_axis(point, 0), on_axis(point, 1)}));
    }
    Json json;
    json["explained"] = Json::array();
    for (const double share : map->inertia_explained) json["explained"].push_back(rounded(share));
    json["groups"] = std::move(groups).to_json();
    json["entities"] = std::move(entities).to_json();
    return json;
}

}  // namespace onoma
