// SPDX-License-Identifier: Apache-2.0
// Groups of articles, and what stands out between them: tests of cells, gaps, who was first, the
// map.
#include "report/page/page_parts.hpp"

namespace onoma {

Json groups_as_json(const Shown& shown) {
    std::vector<GroupColumn> groups;
    for (const std::size_t index : shown.groups) groups.push_back(shown.comparison.groups[index]);
    const ColumnsOf<GroupColumn> columns = {
        {{.key = "name"}, &GroupColumn::name},
        {{.key = "documents"}, &GroupColumn::documents},
        {{.key = "words"}, &GroupColumn::words},
        {{.key = "mentions"}, &GroupColumn::mentions},
        {{.key = "entities"}, &GroupColumn::entities},
    };
    Json json = packed(columns, groups);
    json["count"] = shown.comparison.groups.size();
    return json;
}

Json group_pairs_as_json(const Shown& shown) {
    std::vector<GroupPair> pairs = shown.comparison.pairs;
    std::erase_if(pairs, [&](const GroupPair& pair) {
        return !shown.group_number(pair.first) || !shown.group_number(pair.second);
    });
    const ColumnsOf<GroupPair> columns = {
        {{.key = "first"}, [&](const GroupPair& pair) { return shown.group_number(pair.first); }},
        {{.key = "second"}, [&](const GroupPair& pair) { return shown.group_number(pair.second); }},
        {{.key = "shared"}, &GroupPair::shared_entities},
        {{.key = "jaccard"}, &GroupPair::jaccard},
    };
    return packed(columns, pairs);
}

namespace {

Json rounded_or_null(const std::optional<double>& value) {
    return value ? rounded(*value) : Json();
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
    const ColumnsOf<ComparisonRow> columns = {
        {{.key = "z"}, [&](const ComparisonRow& row) {
             Json z = Json::array();
             for (const std::size_t group : shown.groups) {
                 z.push_back(rounded_or_null(row.by_group[group].test.log_odds_z));
             }
             return z;
         }}};
    return packed(columns, shown.comparison.entities);
}

Json gaps_as_json(const Shown& shown) {
    constexpr std::size_t most_rows = 500;
    std::vector<Gap> gaps = shown.comparison.gaps.rows;
    std::erase_if(gaps, [&](const Gap& gap) {
        return !shown.entities.of_row(gap.id) || !shown.group_number(gap.group);
    });
    if (gaps.size() > most_rows) gaps.resize(most_rows);
    const ColumnsOf<Gap> columns = {
        {{.key = "entity"}, [&](const Gap& gap) { return shown.entities.of_row(gap.id); }},
        {{.key = "group"}, [&](const Gap& gap) { return shown.group_number(gap.group); }},
        {{.key = "groups_naming"}, &Gap::groups_naming},
        {{.key = "other_groups"}, &Gap::other_groups},
        {{.key = "documents_naming"}, &Gap::documents_naming},
        {{.key = "expected_mentions"}, &Gap::expected_mentions},
        {{.key = "expected_documents"}, &Gap::expected_documents},
        {{.key = "p"}, &Gap::p},
        {{.key = "q"}, &Gap::q},
    };
    Json json = packed(columns, gaps);
    json["tested"] = shown.comparison.gaps.tested;
    return json;
}

Json first_reports_as_json(const Shown& shown) {
    std::vector<FirstReport> reports = shown.comparison.first_reports;
    std::erase_if(reports,
                  [&](const FirstReport& report) { return !shown.entities.of_row(report.id); });
    const ColumnsOf<FirstReport> columns = {
        {{.key = "entity"},
         [&](const FirstReport& report) { return shown.entities.of_row(report.id); }},
        {{.key = "groups"},
         [&](const FirstReport& report) { return group_numbers(shown, report.groups); }},
        {{.key = "date"}, &FirstReport::date},
        {{.key = "next_groups"},
         [&](const FirstReport& report) { return group_numbers(shown, report.next_groups); }},
        {{.key = "next_date"}, &FirstReport::next_date},
        {{.key = "days_ahead"}, &FirstReport::days_ahead},
    };
    return packed(columns, reports);
}

Json map_as_json(const Shown& shown) {
    const auto& map = shown.comparison.map;
    if (!map) return nullptr;
    const auto on_axis = [](std::size_t axis) {
        return [=](const MapPoint& point) {
            return axis < point.place.size() ? point.place[axis] : 0.0;
        };
    };
    const auto points = [&](std::string key, const std::vector<MapPoint>& all,
                            const auto& number_of) {
        std::vector<MapPoint> placed = all;
        std::erase_if(placed, [&](const MapPoint& point) {
            return point.place.empty() || !number_of(point);
        });
        const ColumnsOf<MapPoint> columns = {{{.key = std::move(key)}, number_of},
                                             {{.key = "x"}, on_axis(0)},
                                             {{.key = "y"}, on_axis(1)}};
        return packed(columns, placed);
    };
    Json json = {{"explained", Json::array()}};
    for (const double share : map->inertia_explained) json["explained"].push_back(rounded(share));
    json["groups"] = points("group", map->groups,
                            [&](const MapPoint& point) { return shown.group_number(point.name); });
    json["entities"] = points("entity", map->entities, [&](const MapPoint& point) {
        return shown.entities.of_row(point.id);
    });
    return json;
}

}  // namespace onoma
