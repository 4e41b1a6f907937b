// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <ostream>

#include "onoma/report/lexicon_reports.hpp"
#include "report/change_marks.hpp"
#include "report/report_frame.hpp"

namespace onoma {
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

Json as_json(const MentionDiffTotals& totals) {
    Json json = {{"documents", totals.documents},
                 {"changed_documents", totals.changed_documents},
                 {"mentions_before", totals.mentions_before},
                 {"mentions_after", totals.mentions_after},
                 {"same", totals.same},
                 {"appeared", totals.appeared},
                 {"vanished", totals.vanished},
                 {"changed", totals.changed}};
    json["skipped"] = Json::array();
    for (const SkippedInput& skipped : totals.left_out.skipped) {
        json["skipped"].push_back({{"input", skipped.input}, {"reason", skipped.reason}});
    }
    return json;
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
        out_ << (any_ ? "\n  ],\n" : "],\n") << "  \"totals\": " << to_line(as_json(totals))
             << "\n}\n";
        return;
    }
    if (!any_) return;
    out_ << fmt::format("{} appeared, {} vanished, {} changed, {} the same, in {} of {}\n",
                        counted(totals.appeared, "mention"), totals.vanished, totals.changed,
                        totals.same, totals.changed_documents,
                        counted(totals.documents, "document"));
}

}  // namespace onoma
