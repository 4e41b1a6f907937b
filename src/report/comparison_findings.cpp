// SPDX-License-Identifier: Apache-2.0
// What stands out between groups: gaps, who was first, how alike groups are.
#include <fmt/format.h>

#include <utility>

#include "base/joined.hpp"
#include "report/comparison_columns.hpp"

namespace onoma {
namespace {

constexpr std::string_view gap_expected =
    "Of a gap: how often the group would name the entity if it did so as often as all others "
    "together.";
constexpr std::string_view gap_test =
    "Of a gap: how likely so many documents, drawn from all, would not name the entity either "
    "(Fisher's exact test, copies of a story in a group being one), and the same corrected for all "
    "entities and groups that could have been a gap.";
constexpr std::string_view lead =
    "Of who was first: the days from the first document that names the entity to the next of "
    "another group. Only groups with a document before that first day count: one that begins "
    "later could not have been first. Known to the day, and only within what was read: whoever "
    "has more documents here is first more often.";
constexpr std::string_view likeness =
    "How alike two groups are: the part of all their entities that both name; the same of the "
    "smaller group's; how far their rankings agree, the top weighing most (1 the same, 0 nothing "
    "in common; the order of entities with as many mentions is open, and counts as open); how far "
    "their shares of attention are apart (0 the same, 1 nothing in common); and the cosine of "
    "their mentions (1 the same proportions).";

}  // namespace

ColumnsOf<Gap> gap_columns(const Comparison& comparison) {
    Column exact_p = probability("fisher_p", "Exact p", weighted_copies, gap_test);
    exact_p.empty_title = "exact p and its q";
    return {
        {data("id"), &Gap::id},
        {{.key = "name", .title = "Entity"}, &Gap::name},
        {{.key = comparison.by,
          .title = with_capital(noun_of(comparison)),
          .before = "name",
          .is_field = true},
         &Gap::group},
        {shown("Others\nnaming it", true),
         [](const Gap& gap) {
             return fmt::format("{} of {}", gap.groups_naming, gap.other_groups);
         }},
        {data("groups_naming"), &Gap::groups_naming},
        {data("other_groups"), &Gap::other_groups},
        {data("documents_naming"), &Gap::documents_naming},
        {{.key = "expected_mentions", .title = "Expected\nmentions", .meaning = gap_expected},
         &Gap::expected_mentions},
        {{.key = "expected_documents", .title = "Expected\ndocuments", .meaning = gap_expected},
         &Gap::expected_documents},
        {std::move(exact_p), &Gap::p},
        {probability("fisher_q", "q", weighted_copies, gap_test), &Gap::q},
    };
}

ColumnsOf<FirstReport> first_report_columns() {
    constexpr const char* no_next =
        "no other group with a document before that day names it in a later one, both dated to the "
        "day";
    return {
        {data("id"), &FirstReport::id},
        {{.key = "name", .title = "Entity"}, &FirstReport::name},
        {shown("First"), [](const FirstReport& report) { return joined(report.groups); }},
        {data("first"), &FirstReport::groups},
        {{.key = "date", .title = "On"}, &FirstReport::date},
        {shown("Days\nahead", true),
         [](const FirstReport& report) {
             return report.days_ahead ? with_thousands(*report.days_ahead) : std::string("\u00B7");
         }},
        {shown("of"), [](const FirstReport& report) { return joined(report.next_groups); }},
        {data("next"), &FirstReport::next_groups},
        {data("next_date", no_next), &FirstReport::next_date},
        {data("days_ahead", no_next, lead), &FirstReport::days_ahead},
        {{.key = "undated_documents", .title = "Documents\nwithout day"},
         &FirstReport::undated_documents},
    };
}

ColumnsOf<GroupPair> group_pair_columns(const Comparison& comparison) {
    const std::string noun = noun_of(comparison);
    const auto measure = [](std::string key, std::string title) {
        return Column{.key = std::move(key),
                      .title = std::move(title),
                      .meaning = likeness,
                      .decimals = 3,
                      .empty = "one of both groups names nobody"};
    };
    Column overlap = measure("overlap", "Overlap");
    overlap.empty_title = "overlap, RBO, JS distance and cosine";
    return {
        {{.key = "first", .title = with_capital(noun)}, &GroupPair::first},
        {{.key = "second", .title = "and " + noun}, &GroupPair::second},
        {{.key = "first_entities", .title = "Entities"}, &GroupPair::first_entities},
        {{.key = "second_entities", .title = "and"}, &GroupPair::second_entities},
        {{.key = "shared_entities", .title = "Shared"}, &GroupPair::shared_entities},
        {measure("jaccard", "Jaccard"), &GroupPair::jaccard},
        {std::move(overlap), &GroupPair::overlap},
        {measure("rank_biased_overlap", "RBO"), &GroupPair::rank_biased_overlap},
        {measure("jensen_shannon_distance", "JS\ndistance"), &GroupPair::jensen_shannon_distance},
        {measure("cosine", "Cosine"), &GroupPair::cosine},
    };
}

}  // namespace onoma
