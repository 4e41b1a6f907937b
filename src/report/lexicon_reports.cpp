// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/frame.hpp"
#include "report/json.hpp"
#include "report/table.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

Json as_json(const LexiconFinding& finding) {
    Json json = {{"file", finding.place.file},
                 {"line", finding.place.line},
                 {"kind", finding.kind},
                 {"expected", finding.expected},
                 {"found", finding.found}};
    if (finding.other) {
        json["other_file"] = finding.other->file;
        json["other_line"] = finding.other->line;
    }
    return json;
}

}  // namespace

void write_lexicon_check(std::ostream& out, Format format, const LexiconCheck& check) {
    if (format != Format::json) {
        for (const LexiconFinding& finding : check.findings) {
            out << printable(message_with_kind(finding)) << '\n';
        }
        return;
    }
    Json json = {{"files", check.files}, {"entities", check.entities}, {"forms", check.forms}};
    json["findings"] = Json::array();
    for (const LexiconFinding& finding : check.findings) {
        json["findings"].push_back(as_json(finding));
    }
    write_json(out, json);
}

std::string summary_of(const LexiconCheck& check) {
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    std::string text = counted(number(check.files), "file");
    text.append(", ").append(counted(number(check.entities), "entity", "entities"));
    text.append(", ").append(counted(number(check.forms), "form")).append(": ");
    if (check.findings.empty()) return text.append("nothing found");
    return text.append(counted(number(check.findings.size()), "finding"));
}

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

// What one lexicon has that another one has not, and what that does to articles.

namespace {

// Green, red, yellow: as other programs show differences.
std::string_view colour_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added:
            return "\x1b[32m";
        case ChangeKind::removed:
            return "\x1b[31m";
        case ChangeKind::changed:
            return "\x1b[33m";
    }
    return "";
}

char mark_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added:
            return '+';
        case ChangeKind::removed:
            return '-';
        case ChangeKind::changed:
            return '~';
    }
    return ' ';
}

void write_marked_line(std::ostream& out, ChangeKind kind, std::string_view indent,
                       std::string_view line, bool colour) {
    out << indent << (colour ? colour_of(kind) : std::string_view()) << printable(line)
        << (colour ? plain : "") << '\n';
}

std::string_view to_string(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added:
            return "added";
        case ChangeKind::removed:
            return "removed";
        case ChangeKind::changed:
            return "changed";
    }
    return "";
}

Json as_json(const FieldChange& change) {
    Json json = {{"change", to_string(change.kind)}, {"field", change.field}};
    if (change.kind != ChangeKind::added) json["before"] = change.before;
    if (change.kind != ChangeKind::removed) json["after"] = change.after;
    return json;
}

Json as_json(const EntityChange& change) {
    Json json = {{"change", to_string(change.kind)},
                 {"id", change.id},
                 {"name", change.name},
                 {"type", change.type}};
    json["fields"] = Json::array();
    for (const FieldChange& field : change.fields) json["fields"].push_back(as_json(field));
    return json;
}

std::string to_text(const FieldChange& change) {
    const std::string_view arrow = change.kind == ChangeKind::changed ? " -> " : "";
    return fmt::format("{} {}: {}{}{}", mark_of(change.kind), change.field, change.before, arrow,
                       change.after);
}

std::int64_t number(std::size_t count) { return static_cast<std::int64_t>(count); }

}  // namespace

void write_lexicon_diff(std::ostream& out, Format format, const LexiconDiff& diff, bool colour) {
    if (format == Format::json) {
        Json json = {{"added", diff.added},
                     {"removed", diff.removed},
                     {"changed", diff.changed},
                     {"same", diff.same}};
        json["changes"] = Json::array();
        for (const EntityChange& change : diff.changes) json["changes"].push_back(as_json(change));
        return write_json(out, json);
    }
    for (const EntityChange& change : diff.changes) {
        const std::string head = fmt::format("{} {}  {} ({})", mark_of(change.kind), change.id,
                                             change.name, change.type);
        write_marked_line(out, change.kind, "", head, colour);
        for (const FieldChange& field : change.fields) {
            write_marked_line(out, field.kind, "    ", to_text(field), colour);
        }
    }
    if (diff.changes.empty()) return;
    out << fmt::format("{} added, {} removed, {} changed\n",
                       counted(number(diff.added), "entity", "entities"), diff.removed,
                       diff.changed);
}

namespace {

Json as_json(const MentionSide& side, const Document& document) {
    Json json = {{"begin_byte", side.range.begin},
                 {"end_byte", side.range.end},
                 {"text", side.range.of(document.text)},
                 {"entity", side.id},
                 {"name", side.name},
                 {"type", side.type},
                 {"role", side.is_role}};
    json["rivals"] = side.rivals;
    return json;
}

Json as_json(const std::optional<MentionSide>& side, const Document& document) {
    return side ? as_json(*side, document) : Json();
}

// `meta`, or `apple or apple-records` when undecided
std::string entity_of(const MentionSide& side) {
    std::string text = side.id;
    for (const std::string& rival : side.rivals) text.append(" or ").append(rival);
    if (side.is_role) text.append(" (role)");
    return text;
}

// `weekly/one.txt:12-20 "DeepSeek"`
std::string place_of(const MentionSide& side, const Document& document) {
    return fmt::format("{}:{}-{} \"{}\"", document.id, side.range.begin, side.range.end,
                       side.range.of(document.text));
}

ChangeKind kind_of(const MentionChange& change) {
    if (!change.before) return ChangeKind::added;
    return change.after ? ChangeKind::changed : ChangeKind::removed;
}

std::string after_of(const MentionChange& change, const Document& document) {
    if (change.after->range == change.before->range) return entity_of(*change.after);
    return fmt::format("{}-{} \"{}\": {}", change.after->range.begin, change.after->range.end,
                       change.after->range.of(document.text), entity_of(*change.after));
}

ColumnsOf<MentionDiffTotals> total_columns() {
    using Totals = MentionDiffTotals;
    ColumnsOf<Totals> columns = {
        {{.key = "documents"}, &Totals::documents},
        {{.key = "changed_documents"}, &Totals::changed_documents},
        {{.key = "mentions_before"}, &Totals::mentions_before},
        {{.key = "mentions_after"}, &Totals::mentions_after},
        {{.key = "same"}, &Totals::same},
        {{.key = "appeared"}, &Totals::appeared},
        {{.key = "vanished"}, &Totals::vanished},
        {{.key = "changed"}, &Totals::changed},
    };
    add_columns(columns, left_out_columns(), &Totals::left_out);
    return columns;
}

}  // namespace

// As JSON one object, written in parts, so that no change is kept.
MentionDiffWriter::MentionDiffWriter(std::ostream& out, Format format, bool colour)
    : out_(out), json_(format == Format::json), colour_(colour) {
    if (json_) out_ << "{\n  \"changes\": [";
}

void MentionDiffWriter::write(const Document& document, const std::vector<MentionChange>& changes) {
    for (const MentionChange& change : changes) {
        if (json_) {
            write_json(document, change);
        } else {
            write_text(document, change);
        }
        any_ = true;
    }
}

void MentionDiffWriter::write_json(const Document& document, const MentionChange& change) {
    const Json json = {{"document", document.id},
                       {"before", as_json(change.before, document)},
                       {"after", as_json(change.after, document)}};
    out_ << (any_ ? ",\n    " : "\n    ") << to_line(json);
}

void MentionDiffWriter::write_text(const Document& document, const MentionChange& change) {
    const ChangeKind kind = kind_of(change);
    const MentionSide& first = change.before ? *change.before : *change.after;
    std::string line =
        fmt::format("{} {}: {}", mark_of(kind), place_of(first, document), entity_of(first));
    if (kind == ChangeKind::changed) line.append(" -> ").append(after_of(change, document));
    write_marked_line(out_, kind, "", line, colour_);
}

void MentionDiffWriter::finish(const MentionDiffTotals& totals) {
    if (json_) {
        out_ << (any_ ? "\n  ],\n" : "],\n")
             << "  \"totals\": " << to_line(object_of(total_columns(), totals)) << "\n}\n";
        return;
    }
    if (!any_) return;
    out_ << fmt::format("{} appeared, {} vanished, {} changed, {} the same, in {} of {}\n",
                        counted(totals.appeared, "mention"), totals.vanished, totals.changed,
                        totals.same, totals.changed_documents,
                        counted(totals.documents, "document"));
}

}  // namespace onoma
