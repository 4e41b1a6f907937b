// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <optional>

#include "analysis/chosen_count.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/base/date.hpp"
#include "onoma/counts/document_table.hpp"
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

namespace {

constexpr int months_in_year = 12;
constexpr std::size_t most_years = 5000;

struct Unit {
    const char* name;
    int parts;  // of a date that must be known
    Date (*period_of)(const Date&);
    Date (*next)(const Date&);
};

Date day_of(const Date& date) { return date; }
Date month_of(const Date& date) { return {date.year, date.month}; }
Date year_of(const Date& date) { return {date.year}; }

Date next_year(const Date& year) { return {year.year + 1}; }

Date next_month(const Date& month) {
    if (month.month == months_in_year) return {month.year + 1, 1};
    return {month.year, month.month + 1};
}

constexpr Unit days = {"day", 3, day_of, next_day};
constexpr Unit months = {"month", 2, month_of, next_month};
constexpr Unit years = {"year", 1, year_of, next_year};

int known_parts(const Date& date) {
    if (date.month == 0) return 1;
    return date.day == 0 ? 2 : 3;
}

// All periods from the first to the last document; nothing when they are more than `most`.
std::optional<std::vector<Date>> periods_of(const std::vector<CountedDocument>& documents,
                                            const Unit& unit, std::size_t most) {
    std::optional<Date> first;
    std::optional<Date> last;
    for (const CountedDocument& document : documents) {
        if (!document.date) continue;
        // A unit that some dates are not known to would leave these out.
        if (known_parts(*document.date) < unit.parts) return std::nullopt;
        const Date period = unit.period_of(*document.date);
        first = first ? std::min(*first, period) : period;
        last = last ? std::max(*last, period) : period;
    }
    std::vector<Date> periods;
    if (!first) return periods;
    for (Date period = *first; period <= *last; period = unit.next(period)) {
        if (periods.size() == most) return std::nullopt;
        periods.push_back(period);
    }
    return periods;
}

// The place of each document's period; nothing for those without date.
std::vector<std::optional<std::size_t>> places_of(const std::vector<CountedDocument>& documents,
                                                  const std::vector<Date>& periods,
                                                  const Unit& unit) {
    std::vector<std::optional<std::size_t>> places;
    places.reserve(documents.size());
    for (const CountedDocument& document : documents) {
        auto& place = places.emplace_back();
        if (!document.date) continue;
        const auto found =
            std::lower_bound(periods.begin(), periods.end(), unit.period_of(*document.date));
        place = static_cast<std::size_t>(found - periods.begin());
    }
    return places;
}

}  // namespace

TimeProfile make_time_profile(const Analysis& analysis, const std::vector<FrequencyRow>& rows,
                              std::size_t most_periods) {
    const DocumentTable& table = analysis.documents;
    TimeProfile profile;
    Unit unit = days;
    auto periods = periods_of(table.documents(), unit, most_periods);
    if (!periods) {
        unit = months;
        periods = periods_of(table.documents(), unit, most_periods);
    }
    if (!periods) {
        unit = years;
        periods = periods_of(table.documents(), unit, most_years);
    }
    if (!periods || periods->empty()) return profile;

    profile.unit = unit.name;
    for (const Date& period : *periods) profile.periods.push_back(to_string(period));
    std::map<std::string_view, std::uint32_t> indices;
    for (const NamedEntity& entity : table.entities()) {
        indices.emplace(entity.id, static_cast<std::uint32_t>(indices.size()));
    }
    const auto places = places_of(table.documents(), *periods, unit);
    const DocumentHits hits(table, analysis.places, analysis.duplicates);
    for (const FrequencyRow& row : rows) {
        auto& mentions = profile.mentions.emplace_back(periods->size(), 0);
        for (const EntityHits& hit : hits.of(indices.at(row.id))) {
            if (const auto place = places[hit.document]) mentions[*place] += hit.mentions;
        }
    }
    return profile;
}

}  // namespace onoma
