// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "analysis/grouped_documents.hpp"
#include "base/period.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/base/date.hpp"
#include "onoma/counts/document_table.hpp"

namespace onoma {
namespace {

// Groups that are periods, in order and without gaps; then the others.
std::vector<std::string> ordered_names(const Analysis& analysis) {
    const auto unit = parse_period_unit(analysis.by);
    std::vector<CalendarPeriod> periods;
    std::vector<std::string> names;
    std::vector<std::string> others;
    for (const auto& [name, size] : analysis.counts.groups) {
        const auto period = unit ? parse_period(name, *unit) : std::nullopt;
        if (period) periods.push_back(*period);
        (period ? names : others).push_back(name);
    }
    if (!periods.empty()) {
        const auto filled = periods_between(periods.front(), periods.back(), most_periods_in_gap);
        if (!filled.empty()) names.clear();
        for (const CalendarPeriod& period : filled) names.push_back(to_string(period));
    }
    names.insert(names.end(), others.begin(), others.end());
    return names;
}

std::vector<GroupCell> cells_of(const EntityCount& entity, const SeriesTable& table,
                                const GroupIndices& indices, bool count_possible) {
    std::vector<GroupCell> cells;
    cells.reserve(entity.by_group.size());
    for (const auto& [name, counted] : entity.by_group) {
        const std::size_t period = indices.at(name);
        cells.push_back(cell_of(counted.chosen(count_possible), period, table.periods[period],
                                table.duplicates));
    }
    std::sort(cells.begin(), cells.end(),
              [](const GroupCell& a, const GroupCell& b) { return a.group < b.group; });
    return cells;
}

}  // namespace

SeriesTable make_series(const Analysis& analysis, const std::vector<FrequencyRow>& rows,
                        const TableSettings& settings) {
    SeriesTable table;
    table.by = analysis.by;
    table.duplicates = analysis.duplicates;
    for (const std::string& name : ordered_names(analysis)) {
        table.periods.push_back(group_called(name, analysis));
    }
    const GroupIndices indices = indices_of(table.periods);
    for (const FrequencyRow& row : rows) {
        table.cells.push_back(
            cells_of(analysis.counts.entities.at(row.id), table, indices, settings.count_possible));
    }
    return table;
}

GroupCell SeriesTable::cell(std::size_t row, std::size_t period) const {
    if (const GroupCell* const kept = find_cell(cells[row], period)) return *kept;
    return cell_of({}, period, periods[period], duplicates);
}

namespace {

constexpr std::size_t most_years = 5000;

// All periods from the first to the last document; nothing when they are more than `most`, or some
// dates are not known to the unit, which would leave these documents out.
std::optional<std::vector<CalendarPeriod>> periods_of(const std::vector<CountedDocument>& documents,
                                                      PeriodUnit unit, std::size_t most) {
    std::optional<CalendarPeriod> first;
    std::optional<CalendarPeriod> last;
    for (const CountedDocument& document : documents) {
        if (!document.date) continue;
        const auto period = period_of(*document.date, unit);
        if (!period) return std::nullopt;
        first = first ? std::min(*first, *period) : *period;
        last = last ? std::max(*last, *period) : *period;
    }
    if (!first) return std::vector<CalendarPeriod>();
    auto periods = periods_between(*first, *last, most);
    return periods.empty() ? std::nullopt : std::optional(std::move(periods));
}

// The place of each document's period; nothing for those without date.
std::vector<std::optional<std::size_t>> places_of(const std::vector<CountedDocument>& documents,
                                                  const std::vector<CalendarPeriod>& periods,
                                                  PeriodUnit unit) {
    std::vector<std::optional<std::size_t>> places;
    places.reserve(documents.size());
    for (const CountedDocument& document : documents) {
        auto& place = places.emplace_back();
        if (!document.date) continue;
        const auto found =
            std::lower_bound(periods.begin(), periods.end(), *period_of(*document.date, unit));
        place = static_cast<std::size_t>(found - periods.begin());
    }
    return places;
}

}  // namespace

TimeProfile make_time_profile(const Analysis& analysis, const std::vector<FrequencyRow>& rows,
                              std::size_t most_periods) {
    const DocumentTable& table = analysis.documents;
    TimeProfile profile;
    PeriodUnit unit = PeriodUnit::day;
    auto periods = periods_of(table.documents(), unit, most_periods);
    if (!periods) {
        unit = PeriodUnit::month;
        periods = periods_of(table.documents(), unit, most_periods);
    }
    if (!periods) {
        unit = PeriodUnit::year;
        periods = periods_of(table.documents(), unit, most_years);
    }
    if (!periods || periods->empty()) return profile;

    profile.unit = to_string(unit);
    for (const CalendarPeriod& period : *periods) profile.periods.push_back(to_string(period));
    const auto places = places_of(table.documents(), *periods, unit);
    const DocumentHits hits(table, analysis.places, analysis.duplicates);
    for (const FrequencyRow& row : rows) {
        auto& mentions = profile.mentions.emplace_back(periods->size(), 0);
        for (const EntityHits& hit : hits.of(table.find(row.id).value())) {
            if (const auto place = places[hit.document]) mentions[*place] += hit.mentions;
        }
    }
    return profile;
}

}  // namespace onoma
