// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/lexicon_rows.hpp"
#include "report/report_frame.hpp"
#include "report/seen_with.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

constexpr std::size_t shown_before = 30;  // bytes of the sentence around the name, in a terminal
constexpr std::size_t shown_behind = 60;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The name with some of its sentence around.
std::string excerpt(const NameExample& example) {
    const std::string& text = example.sentence;
    std::size_t begin = example.name_begin > shown_before ? example.name_begin - shown_before : 0;
    std::size_t end = std::min(text.size(), example.name_begin + shown_behind);
    while (begin > 0 && begin < text.size() && text[begin] != ' ' && begin < example.name_begin) {
        ++begin;
    }
    if (begin < example.name_begin && text[begin] == ' ') ++begin;
    while (end < text.size() && is_continuation(text[end])) ++end;
    std::string result = begin > 0 ? "\u2026" : "";
    result += text.substr(begin, end - begin);
    if (end < text.size()) result += "\u2026";
    return result;
}

std::string joined(const std::vector<std::string>& forms) {
    std::string list;
    for (const std::string& form : forms) {
        if (!list.empty()) list += '|';
        list += form;
    }
    return list;
}

std::string type_with_reason(const ProposedName& row) {
    if (row.reason.empty()) return row.type;
    return row.type + ": " + seen_with(row.reason);
}

Table to_table(const Proposals& proposals) {
    Table table;
    table.columns = {
        {.key = "id", .title = "", .in_text = false},
        {.key = "name", .title = "Name"},
        {.key = "", .title = "Type, and seen with how often", .in_csv = false},
        {.key = "type", .title = "", .in_text = false},
        {.key = "seen_with", .title = "", .in_text = false},
        {.key = "mentions", .title = "Mentions"},
        {.key = "documents", .title = "Documents"},
        {.key = "sources", .title = "", .in_text = false},
        {.key = "aliases", .title = "", .in_text = false},
        {.key = "weak", .title = "", .in_text = false},
        {.key = "parent", .title = "", .in_text = false},
        {.key = "", .title = "Example", .in_csv = false},
        {.key = "example_document", .title = "", .in_text = false},
        {.key = "example_begin_byte", .title = "", .in_text = false},
        {.key = "example_end_byte", .title = "", .in_text = false},
        {.key = "example", .title = "", .in_text = false},
    };
    for (const ProposedName& row : proposals.names) {
        const NameExample example = row.examples.empty() ? NameExample() : row.examples.front();
        table.rows.push_back({row.id, row.name, type_with_reason(row), row.type,
                              seen_with(row.reason), row.mentions, row.documents, row.sources,
                              joined(row.aliases), joined(row.weak), row.parent, excerpt(example),
                              example.document, std::int64_t{example.range.begin},
                              std::int64_t{example.range.end}, example.sentence});
    }
    return table;
}

Json to_json(const ProposedName& row) {
    Json json = {{"id", row.id},
                 {"name", row.name},
                 {"type", row.type},
                 {"mentions", row.mentions},
                 {"documents", row.documents},
                 {"sources", row.sources},
                 {"aliases", row.aliases},
                 {"weak", row.weak}};
    json["parent"] = row.parent.empty() ? Json(nullptr) : Json(row.parent);
    json["seen_with"] = Json::array();
    for (const SeenClue& seen : row.reason) {
        json["seen_with"].push_back({{"what", to_string(seen.clue)}, {"mentions", seen.mentions}});
    }
    json["examples"] = Json::array();
    for (const NameExample& example : row.examples) {
        json["examples"].push_back({{"document", example.document},
                                    {"begin_byte", example.range.begin},
                                    {"end_byte", example.range.end},
                                    {"sentence", example.sentence}});
    }
    return json;
}

Json to_json(const ReportContext& context, const Proposals& proposals) {
    Json json = frame_as_json(context);
    json["min_mentions"] = proposals.min_mentions;
    json["names_too_rare"] = proposals.too_rare;
    json["names_beyond_top"] = proposals.beyond_top;
    json["names"] = Json::array();
    for (const ProposedName& row : proposals.names) json["names"].push_back(to_json(row));
    return json;
}

void write_text(std::ostream& out, const ReportContext& context, const Proposals& proposals) {
    if (proposals.names.empty()) {
        out << "No name is to be proposed.\n";
    } else {
        write_text_table(out, to_table(proposals), context.columns, context.colour);
    }
    if (proposals.beyond_top > 0 || proposals.too_rare > 0) out << '\n';
    if (proposals.beyond_top > 0) {
        out << counted(proposals.beyond_top, "more name") << " beyond --top\n";
    }
    if (proposals.too_rare > 0) {
        out << counted(proposals.too_rare, "name") << " with fewer than "
            << counted(proposals.min_mentions, "mention") << " left out (--min-mentions)\n";
    }
    write_footer(out, context);
}

}  // namespace

void write_proposals(std::ostream& out, Format format, const ReportContext& context,
                     const Proposals& proposals) {
    switch (format) {
        case Format::csv:
            return write_csv(out, to_table(proposals));
        case Format::tsv:
            return write_lexicon_rows(out, proposals);
        case Format::json:
            return write_json(out, to_json(context, proposals));
        default:
            return write_text(out, context, proposals);
    }
}

}  // namespace onoma
