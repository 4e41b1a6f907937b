// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/period.hpp"
#include "corpus/zones.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

Zone zone_at(const Document& document, std::uint32_t byte) {
    const auto zone =
        std::partition_point(document.zones.begin(), document.zones.end(),
                             [&](const ZoneRange& known) { return known.range.end <= byte; });
    const bool is_inside = zone != document.zones.end() && zone->range.begin <= byte;
    return is_inside ? zone->zone : Zone::body;
}

std::optional<ByteRange> title_after_text(const Document& document) {
    if (document.zones.empty()) return std::nullopt;
    const auto [zone, range] = document.zones.back();
    const bool ends_text = range.begin > 0 && range.end == document.text.size();
    return zone == Zone::headline && ends_text ? std::optional(range) : std::nullopt;
}

namespace {

std::string period_name(const std::optional<Date>& date, PeriodUnit unit) {
    const auto period = date ? period_of(*date, unit) : std::nullopt;
    return period ? to_string(*period) : std::string();
}

bool holds(const FieldCondition& condition, const Document& document) {
    return (field_of(document, condition.field) == condition.value) == condition.is_equal;
}

// Of the equal conditions on one field one is enough.
bool holds_or_has_alternative(const std::vector<FieldCondition>& all,
                              const FieldCondition& condition, const Document& document) {
    if (!condition.is_equal) return holds(condition, document);
    return std::any_of(all.begin(), all.end(), [&](const FieldCondition& other) {
        return other.is_equal && other.field == condition.field && holds(other, document);
    });
}

}  // namespace

std::string field_of(const Document& document, std::string_view name) {
    if (name == "source") return document.source;
    if (name == "title") return document.title;
    if (name == "author") return document.author;
    if (name == "section") return document.section;
    if (name == "language") return document.language;
    if (name == "url") return document.url;
    if (name == "id") return document.id;
    if (name == "date") return document.date ? to_string(*document.date) : std::string();
    if (const auto unit = parse_period_unit(name)) return period_name(document.date, *unit);
    const auto found = document.fields.find(std::string(name));
    return found == document.fields.end() ? std::string() : found->second;
}

Choice choose(const DocumentChoice& choice, const Document& document) {
    for (const FieldCondition& condition : choice.where) {
        if (!holds_or_has_alternative(choice.where, condition, document)) return Choice::unwanted;
    }
    if (!choice.since && !choice.until) return Choice::wanted;
    if (!document.date) return Choice::undated;
    const bool is_early = choice.since && first_day(*document.date) < first_day(*choice.since);
    const bool is_late = choice.until && last_day(*document.date) > last_day(*choice.until);
    return is_early || is_late ? Choice::unwanted : Choice::wanted;
}

}  // namespace onoma
