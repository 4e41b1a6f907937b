// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/time_profile.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "onoma/counts/document_hits.hpp"

namespace onoma {
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
