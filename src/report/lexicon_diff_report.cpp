// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <ostream>

#include "onoma/report/lexicon_reports.hpp"
#include "report/change_marks.hpp"
#include "report/printable.hpp"
#include "report/report_frame.hpp"

namespace onoma {
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

}  // namespace onoma
