// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "analysis/grouped_documents.hpp"
#include "base/period.hpp"
#include "onoma/analysis/frequency.hpp"
#include "onoma/base/date.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/resampling.hpp"

namespace onoma {
namespace {

// Those that are periods, in order and without gaps; then the others.
std::vector<std::string> in_order(const std::set<std::string>& groups, std::string_view by) {
    const auto unit = parse_period_unit(by);
    std::vector<CalendarPeriod> periods;
    std::vector<std::string> names;
    std::vector<std::string> others;
    for (const std::string& name : groups) {
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

// By their names in `analysis`.
std::vector<Group> groups_in_order(const Analysis& analysis) {
    const std::string_view by = analysis.by;
    const std::size_t comma = by.find(',');
    std::set<std::string> firsts;
    std::set<std::string> seconds;
    for (const auto& [name, size] : analysis.counts.groups) {
        const std::size_t end =
            comma == std::string_view::npos ? std::string::npos : name.find(between_fields);
        firsts.insert(name.substr(0, end));
        if (end != std::string::npos) seconds.insert(name.substr(end + 1));
    }
    std::vector<Group> groups;
    for (const std::string& first : in_order(firsts, by.substr(0, comma))) {
        if (comma == std::string_view::npos) {
            groups.push_back(group_called(first, analysis));
            continue;
        }
        for (const std::string& second : in_order(seconds, by.substr(comma + 1))) {
            std::string both = first;
            both += between_fields;
            both += second;
            groups.push_back(group_called(both, analysis));
        }
    }
    return groups;
}

// What two fields made one name of.
void name_by_both(std::vector<Group>& groups) {
    for (Group& group : groups) {
        const std::size_t end = group.name.find(between_fields);
        group.outer = group.name.substr(0, end);
        group.name = group.name.substr(end + 1);
    }
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

struct SpreadWithin {
    double design_effect = 1.0;
    double degrees_of_freedom = 4.0;
};

// Of the residuals within each group, over what independent mentions would have; at least 1. With
// as many degrees of freedom as documents carry it, as in clustered_rate, but four at least.
SpreadWithin spread_within(const GroupedDocuments& units, const std::string& entity) {
    const std::vector<GroupedDocuments::Hits> hits = units.hits_of(entity);
    std::vector<double> of_group(units.group_count());
    double all = 0.0;
    for (const auto& hit : hits) {
        of_group[units.all()[hit.place].group] += static_cast<double>(hit.mentions);
        all += static_cast<double>(hit.mentions);
    }
    double squares = 0.0;
    double groups = 0.0;
    for (std::size_t group = 0; group < of_group.size(); ++group) {
        const PartSizes& sizes = units.sizes_of(group);
        if (sizes.count == 0.0) continue;
        groups += 1.0;
        of_group[group] /= sizes.tokens;  // the rate
        squares += of_group[group] * of_group[group] * sizes.squares;
    }
    double fourth_powers = 0.0;  // of documents with hits, which make nearly all of it
    for (const auto& hit : hits) {
        const GroupedDocument& unit = units.all()[hit.place];
        const double expected = of_group[unit.group] * static_cast<double>(unit.words);
        const auto mentions = static_cast<double>(hit.mentions);
        squares += mentions * (mentions - 2.0 * expected);
        fourth_powers += std::pow(mentions - expected, 4.0);
    }
    SpreadWithin spread;
    const auto count = static_cast<double>(units.all().size());
    if (all == 0.0 || count <= groups) return spread;
    spread.design_effect = std::max(1.0, count / (count - groups) * squares / all);
    if (fourth_powers > 0.0) {
        spread.degrees_of_freedom =
            std::max(spread.degrees_of_freedom,
                     std::min(count - groups, squares * squares / fourth_powers - 1.0));
    }
    return spread;
}

// The periods with words, by time. Those of unknown date are none.
std::vector<std::size_t> tested_periods(const SeriesTable& table) {
    std::vector<std::size_t> periods;
    for (std::size_t period = 0; period < table.periods.size(); ++period) {
        const bool is_dated = !table.periods[period].name.starts_with('(');
        if (is_dated && table.periods[period].words > 0) periods.push_back(period);
    }
    return periods;
}

OverTime over_time(const std::vector<GroupCell>& cells, const SeriesTable& table,
                   const std::vector<std::size_t>& periods, double design_effect) {
    std::vector<HitCounts> counts;
    std::vector<double> rates;
    for (const std::size_t period : periods) {
        const GroupCell* const cell = find_cell(cells, period);
        const std::int64_t words = table.periods[period].words;
        counts.push_back({cell == nullptr ? 0 : std::min(cell->mentions, words), words});
        rates.push_back(static_cast<double>(counts.back().hits) / static_cast<double>(words));
    }
    return {mann_kendall(rates), {}, unusual_last(counts, design_effect), {}};
}

// Of all entities, so that q does not depend on which are shown; those of `rows` are kept.
void test_over_time(SeriesTable& table, const Analysis& analysis,
                    const std::vector<FrequencyRow>& rows, const GroupIndices& indices,
                    bool count_possible) {
    if (table.duplicates == Duplicates::weight) return;
    const GroupedDocuments units(analysis, names_of_groups(analysis), count_possible,
                                 analysis.sampling_unit);
    std::unordered_map<std::string, SpreadWithin> spreads;
    const auto spread_of = [&](const std::string& id) {
        const auto [spread, is_new] = spreads.try_emplace(id);
        if (is_new) spread->second = spread_within(units, id);
        return spread->second;
    };
    for (const FrequencyRow& row : rows) {
        const SpreadWithin spread = spread_of(row.id);
        table.design_effects.push_back(spread.design_effect);
        table.degrees_of_freedom.push_back(spread.degrees_of_freedom);
    }
    const std::vector<std::size_t> periods = tested_periods(table);
    if (!parse_period_unit(table.by) || periods.empty()) return;
    table.latest = table.periods[periods.back()].name;
    table.periods_tested = std::ssize(periods);
    std::unordered_map<std::string_view, std::size_t> places;
    std::vector<OverTime> tests;
    for (const auto& [id, entity] : analysis.counts.entities) {
        if (entity.total().chosen(count_possible).mentions < 1) continue;
        places.emplace(id, tests.size());
        tests.push_back(over_time(cells_of(entity, table, indices, count_possible), table, periods,
                                  spread_of(id).design_effect));
    }
    correct_by_benjamini_hochberg(
        tests,
        [](const OverTime& test) {
            return test.trend ? std::optional(test.trend->p) : std::nullopt;
        },
        [](OverTime & test) -> auto& { return test.trend_q; });
    correct_by_benjamini_hochberg(
        tests,
        [](const OverTime& test) {
            return test.latest ? std::optional(test.latest->p) : std::nullopt;
        },
        [](OverTime & test) -> auto& { return test.latest_q; });
    for (const FrequencyRow& row : rows) table.over_time.push_back(tests[places.at(row.id)]);
}

}  // namespace

SeriesTable make_series(const Analysis& analysis, const std::vector<FrequencyRow>& rows,
                        const TableSettings& settings) {
    SeriesTable table;
    table.by = analysis.by;
    table.duplicates = analysis.duplicates;
    table.periods = groups_in_order(analysis);
    const GroupIndices indices = indices_of(table.periods);
    for (const FrequencyRow& row : rows) {
        table.cells.push_back(
            cells_of(analysis.counts.entities.at(row.id), table, indices, settings.count_possible));
    }
    test_over_time(table, analysis, rows, indices, settings.count_possible);
    if (table.by.find(',') != std::string::npos) name_by_both(table.periods);
    return table;
}

std::optional<Interval> SeriesTable::rate_interval(std::size_t row, const GroupCell& cell) const {
    const auto words = static_cast<double>(periods[cell.group].words);
    if (words == 0.0 || design_effects.empty()) return std::nullopt;
    const Interval interval = interval_of(SavedRate{static_cast<double>(cell.mentions), words,
                                                    design_effects[row], degrees_of_freedom[row]});
    return Interval{1000.0 * interval.low, 1000.0 * interval.high};
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
