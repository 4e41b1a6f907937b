// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/series.hpp"

#include <algorithm>

#include "analysis/chosen_count.hpp"
#include "onoma/base/date.hpp"
#include "onoma/statistics/rates.hpp"

namespace onoma {
namespace {

// The name of the period of kind `by` that a day lies in; empty for other fields.
std::string period_of(const Date& day, const std::string& by) {
    if (by == "week") return iso_week(day);
    if (by == "day") return to_string(day);
    if (by == "month") return to_string(Date{day.year, day.month, 0});
    if (by == "year") return to_string(Date{day.year, 0, 0});
    return {};
}

bool is_time(const std::string& by) { return !period_of(Date{2000, 1, 1}, by).empty(); }

// A day of 2025-W05, the first one of 2025, 2025-01 or 2025-01-31.
std::optional<Date> day_in(const std::string& period) {
    const std::size_t week = period.find("-W");
    if (week == std::string::npos) {
        const auto date = parse_date(period);
        return date ? std::optional(first_day(*date)) : std::nullopt;
    }
    const auto year = parse_date(period.substr(0, week));
    if (!year) return std::nullopt;
    // The last week may reach into the next year, but not with all of its days.
    Date day = first_day(*year);
    for (int step = 0; step < 366; ++step, day = next_day(day)) {
        if (iso_week(day) == period) return day;
    }
    return std::nullopt;
}

// Groups that are periods, in order and without gaps; then the others.
std::vector<std::string> ordered_names(const Analysis& analysis) {
    std::vector<std::string> periods;
    std::vector<std::string> others;
    for (const auto& [name, size] : analysis.counts.groups) {
        const bool is_period = is_time(analysis.by) && day_in(name);
        (is_period ? periods : others).push_back(name);
    }
    if (!periods.empty()) {
        auto filled = periods_between(analysis.by, periods.front(), periods.back());
        if (!filled.empty()) periods = std::move(filled);
    }
    periods.insert(periods.end(), others.begin(), others.end());
    return periods;
}

SeriesPeriod period_named(const std::string& name, const Analysis& analysis) {
    SeriesPeriod period;
    period.name = name;
    const auto found = analysis.counts.groups.find(name);
    if (found == analysis.counts.groups.end()) return period;
    period.documents = found->second.documents;
    period.words = found->second.words;
    period.weighted_words = found->second.weighted_words;
    return period;
}

SeriesCell cell_of(const EntityCount& entity, const SeriesPeriod& period, const Analysis& analysis,
                   bool count_possible) {
    SeriesCell cell;
    if (const auto found = entity.by_group.find(period.name); found != entity.by_group.end()) {
        const ChosenCount count = chosen_count(found->second, count_possible);
        cell.mentions = count.mentions;
        cell.documents = count.documents;
        cell.weighted_mentions = count.weighted_mentions;
    }
    const bool is_weighted = analysis.duplicates == Duplicates::weight;
    const double counted =
        is_weighted ? cell.weighted_mentions : static_cast<double>(cell.mentions);
    const double words = is_weighted ? period.weighted_words : static_cast<double>(period.words);
    if (words > 0.0) cell.rate_per_1000_words = rate_per_1000(counted, words);
    return cell;
}

}  // namespace

std::vector<std::string> periods_between(const std::string& by, const std::string& first,
                                         const std::string& last) {
    const auto begin = day_in(first);
    const auto end = day_in(last);
    if (!is_time(by) || !begin || !end || *end < *begin) return {};
    // Names rise with their days, so that each new name is the next period.
    std::vector<std::string> names;
    for (Date day = *begin; day <= *end; day = next_day(day)) {
        std::string name = period_of(day, by);
        if (!names.empty() && names.back() == name) continue;
        if (names.size() == most_periods_in_gap) return {};
        names.push_back(std::move(name));
    }
    return names;
}

SeriesTable make_series(const Analysis& analysis, const std::vector<FrequencyRow>& rows,
                        const TableSettings& settings) {
    SeriesTable table;
    table.by = analysis.by;
    for (const std::string& name : ordered_names(analysis)) {
        table.periods.push_back(period_named(name, analysis));
    }
    for (const FrequencyRow& row : rows) {
        const EntityCount& entity = analysis.counts.entities.at(row.id);
        std::vector<SeriesCell>& cells = table.cells.emplace_back();
        for (const SeriesPeriod& period : table.periods) {
            cells.push_back(cell_of(entity, period, analysis, settings.count_possible));
        }
    }
    return table;
}

}  // namespace onoma
