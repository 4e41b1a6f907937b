// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/report/lexicon_reports.hpp"
#include "report/json.hpp"
#include "report/printable.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

std::string to_text(const LexiconPlace& place) {
    return fmt::format("{}:{}", place.file, place.line);
}

std::string dates_of(const std::optional<Date>& from, const std::optional<Date>& until) {
    std::string text;
    if (from) text.append(", from ").append(to_string(*from));
    if (until) text.append(", until ").append(to_string(*until));
    return text;
}

// Words match in any case whatever their row says: telling that would tell nothing.
bool has_case_rule(const ShownForm& form) {
    return form.use != FormUse::evidence && form.use != FormUse::type_evidence &&
           form.case_rule != CaseRule::smart;
}

// `Facebook  (exact, until 2021-10-27, companies.tsv:1)`
std::string to_text(const ShownForm& form) {
    std::string terms = has_case_rule(form) ? ", " + std::string(to_string(form.case_rule)) : "";
    terms += dates_of(form.from, form.until);
    terms.append(", ").append(to_text(form.place));
    return fmt::format("{}  ({})", form.text, terms.substr(2));
}

std::string to_text(const EntityName& entity) {
    return fmt::format("{} ({})", entity.name, entity.id);
}

void write_line(std::ostream& out, std::string_view label, std::string_view text) {
    out << fmt::format("    {:<14}{}\n", label, printable(text));
}

Json as_json(const LexiconPlace& place) { return {{"file", place.file}, {"line", place.line}}; }

Json as_json(const EntityName& entity) { return {{"id", entity.id}, {"name", entity.name}}; }

Json as_json(const std::vector<EntityName>& entities) {
    Json json = Json::array();
    for (const EntityName& entity : entities) json.push_back(as_json(entity));
    return json;
}

Json as_json(const ShownRow& row) {
    Json json = as_json(row.entity);
    json.update(as_json(row.place));
    return json;
}

std::string to_text(const ShownRow& row) {
    return fmt::format("{}  ({})", to_text(row.entity), to_text(row.place));
}

void add_dates(Json& json, const std::optional<Date>& from, const std::optional<Date>& until) {
    if (from) json["from"] = to_string(*from);
    if (until) json["until"] = to_string(*until);
}

Json as_json(const ShownForm& form) {
    Json json = {
        {"text", form.text}, {"use", to_string(form.use)}, {"case", to_string(form.case_rule)}};
    add_dates(json, form.from, form.until);
    json.update(as_json(form.place));
    return json;
}

Json as_json(const ShownEntity& shown) {
    Json json = as_json(shown.entity);
    json["type"] = shown.type;
    json.update(as_json(shown.place));
    json["open_versions"] = shown.open_versions;
    json["only_own_evidence"] = shown.only_own_evidence;
    json["parents"] = as_json(shown.parents);
    Json parent_dates = Json::object();
    add_dates(parent_dates, shown.parent_from, shown.parent_until);
    if (parent_dates.size() > 0) json["parent_holds"] = parent_dates;
    json["child_count"] = shown.children.size();
    json["children"] = as_json(shown.children);
    json["related"] = as_json(shown.related);
    if (!shown.overrides.empty()) {
        json["overrides"] = Json::array();
        for (const ShownRow& row : shown.overrides) json["overrides"].push_back(as_json(row));
    }
    if (shown.overridden_by) json["overridden_by"] = as_json(*shown.overridden_by);
    json["forms"] = Json::array();
    for (const ShownForm& form : shown.forms) json["forms"].push_back(as_json(form));
    json["columns"] = Json::object();
    for (const auto& [header, cell] : shown.further_columns) json["columns"][header] = cell;
    return json;
}

// The first few: a large company has hundreds.
void write_names(std::ostream& out, std::string_view label, const std::vector<EntityName>& names) {
    constexpr std::size_t most = 10;
    for (std::size_t index = 0; index < std::min(most, names.size()); ++index) {
        write_line(out, index == 0 ? label : std::string_view(), to_text(names[index]));
    }
    if (names.size() > most) write_line(out, {}, fmt::format("... {} in all", names.size()));
}

}  // namespace

void write_shown_entity(std::ostream& out, Format format, const ShownEntity& shown) {
    if (format == Format::json) return write_json(out, as_json(shown));
    out << printable(fmt::format("{}  {} ({})  {}", shown.entity.id, shown.entity.name, shown.type,
                                 to_text(shown.place)))
        << '\n';
    std::optional<FormUse> last;
    for (const ShownForm& form : shown.forms) {
        write_line(out, last == form.use ? std::string_view() : to_string(form.use), to_text(form));
        last = form.use;
    }
    if (shown.only_own_evidence) write_line(out, "evidence", "only its own");
    if (shown.open_versions) write_line(out, "versions", "open");
    std::string_view label = "parent";
    for (const EntityName& parent : shown.parents) {
        const bool nearest = &parent == &shown.parents.front();
        write_line(
            out, label,
            to_text(parent) + (nearest ? dates_of(shown.parent_from, shown.parent_until) : ""));
        label = "above it";
    }
    write_names(out, "children", shown.children);
    write_names(out, "related", shown.related);
    label = "overrides";
    for (const ShownRow& row : shown.overrides) {
        write_line(out, label, to_text(row));
        label = {};
    }
    if (shown.overridden_by) write_line(out, "overridden by", to_text(*shown.overridden_by));
    for (const auto& [header, cell] : shown.further_columns) write_line(out, header, cell);
}

void write_shown_meanings(std::ostream& out, Format format, std::string_view text,
                          const std::vector<ShownMeaning>& meanings) {
    if (format == Format::json) {
        Json json = {{"form", text}};
        json["meanings"] = Json::array();
        for (const ShownMeaning& meaning : meanings) {
            Json entry = as_json(meaning.form);
            entry["entity"] = meaning.entity.id.empty() ? Json() : as_json(meaning.entity);
            entry["type"] = meaning.type;
            entry["case_fits"] = meaning.case_fits;
            if (meaning.is_overridden) entry["overridden"] = true;
            json["meanings"].push_back(std::move(entry));
        }
        return write_json(out, json);
    }
    out << printable(text) << '\n';
    for (const ShownMeaning& meaning : meanings) {
        const std::string whose =
            meaning.entity.id.empty()
                ? fmt::format("every {}", meaning.type)
                : fmt::format("{}, {}", to_text(meaning.entity), meaning.type);
        write_line(out, to_string(meaning.form.use),
                   fmt::format("{}: {}{}{}", whose, to_text(meaning.form),
                               meaning.case_fits ? "" : ": not with these capitals",
                               meaning.is_overridden ? ": overridden" : ""));
    }
}

}  // namespace onoma
