// SPDX-License-Identifier: Apache-2.0
// What one lexicon has that another one has not, and what that does to articles.
#include <fmt/format.h>

#include <ostream>

#include "onoma/report/lexicon_reports.hpp"
#include "report/frame.hpp"
#include "report/printable.hpp"

namespace onoma {
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
        << (colour ? "\x1b[0m" : "") << '\n';
}

}  // namespace

namespace {

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
