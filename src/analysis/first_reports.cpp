// SPDX-License-Identifier: Apache-2.0
#include "analysis/first_reports.hpp"

#include <map>
#include <utility>

namespace onoma {
namespace {

bool is_known_to_the_day(const std::optional<Date>& date) { return date && date->day != 0; }

// The first day of each group, in the order of groups.
using FirstDays = std::map<std::size_t, Date>;

void keep_earlier(FirstDays& days, std::size_t group, const Date& date) {
    const auto [first, is_new] = days.emplace(group, date);
    if (!is_new && date < first->second) first->second = date;
}

// The day of each group's first document, whatever it names.
FirstDays beginnings(const Analysis& analysis, const GroupedDocuments& documents) {
    FirstDays days;
    for (const GroupedDocument& document : documents.all()) {
        const auto& date = analysis.documents.documents()[document.index].date;
        if (is_known_to_the_day(date)) keep_earlier(days, document.group, *date);
    }
    return days;
}

// The groups that were first on the earliest day, and that day.
std::optional<Date> earliest(const FirstDays& days, const Comparison& comparison,
                             std::vector<std::string>& groups) {
    std::optional<Date> day;
    for (const auto& [group, first] : days) {
        if (day && first > *day) continue;
        if (day && first < *day) groups.clear();
        day = first;
        groups.push_back(comparison.groups[group].name);
    }
    return day;
}

// The groups that a report on `day` was ahead of. One that began on that day or later could not
// have been first.
FirstDays overtaken(FirstDays days, const Date& day, const FirstDays& begun) {
    std::erase_if(days, [&](const auto& entry) {
        return entry.second == day || begun.at(entry.first) >= day;
    });
    return days;
}

}  // namespace

std::vector<FirstReport> find_first_reports(const Comparison& comparison, const Analysis& analysis,
                                            const GroupedDocuments& documents) {
    const FirstDays begun = beginnings(analysis, documents);
    std::vector<FirstReport> reports;
    for (const ComparisonRow& row : comparison.entities) {
        FirstReport report;
        FirstDays days;
        for (const auto& hit : documents.hits_of(row.entity.id)) {
            const GroupedDocument& document = documents.all()[hit.place];
            const auto& date = analysis.documents.documents()[document.index].date;
            if (!is_known_to_the_day(date)) {
                ++report.undated_documents;
                continue;
            }
            keep_earlier(days, document.group, *date);
        }
        const std::optional<Date> day = earliest(days, comparison, report.groups);
        if (!day) continue;
        report.id = row.entity.id;
        report.name = row.entity.name;
        report.date = *day;
        report.next_date =
            earliest(overtaken(std::move(days), *day, begun), comparison, report.next_groups);
        if (report.next_date) {
            report.days_ahead = days_since_epoch(*report.next_date) - days_since_epoch(*day);
        }
        reports.push_back(std::move(report));
    }
    return reports;
}

}  // namespace onoma
