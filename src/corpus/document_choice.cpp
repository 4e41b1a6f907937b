// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>

#include "base/edit_distance.hpp"
#include "base/joined.hpp"
#include "base/period.hpp"
#include "corpus/zones.hpp"
#include "onoma/base/types.hpp"
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

namespace {

// Those of every document, by the names of field_of().
constexpr auto common_fields = std::to_array<std::string_view>(
    {"id", "source", "date", "title", "author", "section", "language", "url"});

// `agency!=AFP` is asked of articles that may have no agency at all; but a name that nobody knows
// is misspelled.
bool may_be_missing(const FieldCondition& condition) {
    const std::string& name = condition.field;
    const bool is_common =
        std::find(common_fields.begin(), common_fields.end(), name) != common_fields.end();
    return !condition.is_equal && (is_common || name == "agency" || parse_period_unit(name));
}

constexpr std::size_t most_fields_seen = 1000;  // where each document has others: keys are values
constexpr std::size_t most_fields_told = 40;

}  // namespace

FieldsSeen::FieldsSeen(const DocumentChoice& choice) {
    for (const FieldCondition& condition : choice.where) {
        if (!may_be_missing(condition)) asked_.push_back(condition.field);
    }
    is_satisfied_ = asked_.empty();
}

void FieldsSeen::see(const Document& document) {
    if (is_satisfied_) return;
    const std::lock_guard lock(mutex_);
    for (const std::string& name : asked_) {
        if (!field_of(document, name).empty()) seen_.insert(name);
    }
    for (const std::string_view name : common_fields) {
        if (!field_of(document, name).empty()) seen_.emplace(name);
    }
    for (const auto& [name, value] : document.fields) {
        if (!value.empty() && seen_.size() < most_fields_seen) seen_.insert(name);
    }
    is_satisfied_ = missing().empty();
}

std::string FieldsSeen::missing() const {
    const auto is_missing = [&](const std::string& name) { return !seen_.contains(name); };
    const auto found = std::find_if(asked_.begin(), asked_.end(), is_missing);
    return found == asked_.end() ? std::string() : *found;
}

void FieldsSeen::check() const {
    const std::string name = missing();
    if (seen_.empty() || name.empty()) return;
    std::vector<std::string> fields(seen_.begin(), seen_.end());
    const std::string meant = nearest_name(name, fields);
    const std::size_t all = fields.size();
    fields.resize(std::min(all, most_fields_told));
    throw Error("--where: expected a field that a document has (" + joined(fields) +
                (all > fields.size() ? ", and others" : "") + "), found `" + name + "`" +
                (meant.empty() ? meant : "; did you mean `" + meant + "`?"));
}

}  // namespace onoma
