// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_json.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/comparison_empty.hpp"
#include "report/settings_json.hpp"

namespace onoma {
namespace {

template <typename Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

// Infinite: open, as nothing limits it.
Json end_as_json(double end) { return std::isfinite(end) ? Json(end) : Json(nullptr); }

void set_interval(Json& json, const std::string& key, const std::optional<Interval>& interval) {
    json[key + "_low"] = interval ? end_as_json(interval->low) : Json(nullptr);
    json[key + "_high"] = interval ? end_as_json(interval->high) : Json(nullptr);
}

// Of a point without a place: null.
Json axes_as_json(const std::vector<double>& axes) {
    return axes.empty() ? Json(nullptr) : Json(axes);
}

void set_estimate(Json& json, const std::string& key, const std::optional<Estimate>& estimate) {
    json[key] = estimate ? Json(estimate->value) : Json(nullptr);
    set_interval(json, key, estimate ? std::optional(estimate->interval) : std::nullopt);
}

Json groups_as_json(const Comparison& comparison) {
    Json groups = Json::array();
    for (const GroupColumn& group : comparison.groups) {
        groups.push_back({{comparison.by, group.name},
                          {"documents", group.documents},
                          {"words", group.words},
                          {"mentions", group.mentions},
                          {"entities", group.entities}});
    }
    return groups;
}

Json cell_as_json(const Comparison& comparison, const std::string& group, const GroupCell& cell) {
    Json json = {{comparison.by, group},
                 {"mentions", cell.mentions},
                 {"documents", cell.documents},
                 {"rate_per_1000_words", cell.rate_per_1000_words},
                 {"weighted_mentions", cell.weighted_mentions}};
    const GroupTest& test = cell.test;
    set_interval(json, "rate", test.rate_interval);
    json["log_odds_z"] = or_null(test.log_odds_z);
    set_estimate(json, "log_ratio", test.log_ratio);
    json["g2"] = or_null(test.g2);
    set_estimate(json, "rate_ratio", test.rate_ratio);
    json["permutation_p"] = or_null(test.permutation_p);
    json["q"] = or_null(test.q);
    json["verdict"] = test.verdict ? Json(to_string(*test.verdict)) : Json(nullptr);
    return json;
}

Json entities_as_json(const Comparison& comparison, const std::string& groups) {
    Json entities = Json::array();
    for (const ComparisonRow& row : comparison.entities) {
        Json cells = Json::array();
        for (std::size_t index = 0; index < comparison.groups.size(); ++index) {
            cells.push_back(
                cell_as_json(comparison, comparison.groups[index].name, row.by_group[index]));
        }
        entities.push_back({{"id", row.entity.id},
                            {"name", row.entity.name},
                            {"type", row.entity.type},
                            {"mentions", row.entity.mentions},
                            {"documents", row.entity.documents},
                            {"sources", row.entity.sources},
                            {groups, std::move(cells)},
                            {"missing_in", row.missing_in},
                            {"listed", !row.entity.provisional}});
    }
    return entities;
}

Json similarity_as_json(const Comparison& comparison) {
    Json pairs = Json::array();
    for (const GroupPair& pair : comparison.pairs) {
        pairs.push_back({{"first", pair.first},
                         {"second", pair.second},
                         {"first_entities", pair.first_entities},
                         {"second_entities", pair.second_entities},
                         {"shared_entities", pair.shared_entities},
                         {"jaccard", pair.jaccard},
                         {"overlap", or_null(pair.overlap)},
                         {"rank_biased_overlap", or_null(pair.rank_biased_overlap)},
                         {"jensen_shannon_distance", or_null(pair.jensen_shannon_distance)},
                         {"cosine", or_null(pair.cosine)}});
    }
    return pairs;
}

Json tests_as_json(const Comparison& comparison) {
    const GroupTests& tests = comparison.tests;
    return {{"sampling_unit", to_string(tests.unit)},
            {"units", tests.units},
            {"strata", tests.strata},
            {"tested", tests.tested},
            {"approximated", tests.approximated},
            {"gaps_tested", comparison.gaps.tested},
            {"entities_left_out", comparison.entities_left_out},
            {"correction", "Benjamini-Hochberg"}};
}

Json gaps_as_json(const Comparison& comparison) {
    Json gaps = Json::array();
    for (const Gap& gap : comparison.gaps.rows) {
        gaps.push_back({{"id", gap.id},
                        {"name", gap.name},
                        {comparison.by, gap.group},
                        {"groups_naming", gap.groups_naming},
                        {"other_groups", gap.other_groups},
                        {"documents_naming", gap.documents_naming},
                        {"expected_mentions", gap.expected_mentions},
                        {"expected_documents", gap.expected_documents},
                        {"fisher_p", or_null(gap.p)},
                        {"fisher_q", or_null(gap.q)}});
    }
    return gaps;
}

Json first_reports_as_json(const Comparison& comparison) {
    Json reports = Json::array();
    for (const FirstReport& report : comparison.first_reports) {
        reports.push_back(
            {{"id", report.id},
             {"name", report.name},
             {"first", report.groups},
             {"date", to_string(report.date)},
             {"next", report.next_groups},
             {"next_date", report.next_date ? Json(to_string(*report.next_date)) : Json(nullptr)},
             {"days_ahead", or_null(report.days_ahead)},
             {"undated_documents", report.undated_documents}});
    }
    return reports;
}

Json map_as_json(const Comparison& comparison) {
    if (!comparison.map) return nullptr;
    Json json = {{"inertia_explained", comparison.map->inertia_explained},
                 {"total_inertia", comparison.map->total_inertia},
                 {"groups", Json::array()},
                 {"entities", Json::array()}};
    for (const MapPoint& point : comparison.map->groups) {
        json["groups"].push_back({{comparison.by, point.name},
                                  {"place", axes_as_json(point.place)},
                                  {"contribution", axes_as_json(point.contribution)}});
    }
    for (const MapPoint& point : comparison.map->entities) {
        json["entities"].push_back({{"id", point.id},
                                    {"name", point.name},
                                    {"place", axes_as_json(point.place)},
                                    {"contribution", axes_as_json(point.contribution)}});
    }
    return json;
}

Json reference_as_json(const ReferenceComparison& reference) {
    Json json = {{"file", reference.corpus.file},    {"documents", reference.corpus.documents},
                 {"words", reference.corpus.words},  {"mentions", reference.mentions},
                 {"only_here", reference.only_here}, {"only_there", reference.only_there},
                 {"entities", Json::array()}};
    for (const ReferenceRow& row : reference.rows) {
        Json entity = {{"id", row.id},
                       {"name", row.name},
                       {"type", row.type},
                       {"mentions", row.mentions},
                       {"reference_mentions", row.reference_mentions},
                       {"rate_per_1000_words", row.rate_per_1000_words},
                       {"reference_rate_per_1000_words", row.reference_rate_per_1000_words}};
        set_estimate(entity, "log_ratio", row.log_ratio);
        entity["g2"] = or_null(row.g2);
        entity["log_odds_z"] = or_null(row.log_odds_z);
        entity["permutation_p"] = nullptr;
        entity["q"] = or_null(row.q);
        json["entities"].push_back(std::move(entity));
    }
    json["empty"] = {{"permutation_p", "the documents of a saved report are not there"}};
    if (std::any_of(reference.rows.begin(), reference.rows.end(),
                    [](const ReferenceRow& row) { return has_open_end(row.log_ratio); })) {
        for (const char* key : {"log_ratio_low", "log_ratio_high"}) json["empty"][key] = open_end;
    }
    if (reference.weighted) {
        for (const char* key :
             {"log_ratio", "log_ratio_low", "log_ratio_high", "g2", "log_odds_z", "q"}) {
            json["empty"][key] = "copies of a story are weighted";
        }
    }
    return json;
}

}  // namespace

Json comparison_as_json(const ReportContext& context, const Comparison& comparison) {
    Json json = frame_as_json(context);
    const std::string groups = "by_" + comparison.by;
    json["settings"] = settings_as_json(context);
    json["entities_left_out"] = comparison.entities_left_out;
    json["by"] = comparison.by;
    json[groups] = groups_as_json(comparison);
    json["tests"] = tests_as_json(comparison);
    json["entities"] = entities_as_json(comparison, groups);
    json["gaps"] = gaps_as_json(comparison);
    json["first_reports"] = first_reports_as_json(comparison);
    json["similarity"] = similarity_as_json(comparison);
    json["map"] = map_as_json(comparison);
    if (comparison.reference) json["against"] = reference_as_json(*comparison.reference);
    json["empty"] = Json::object();
    for (const auto& [key, reason] : empty_reasons_of(comparison)) json["empty"][key] = reason;
    return json;
}

}  // namespace onoma
