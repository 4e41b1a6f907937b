// SPDX-License-Identifier: Apache-2.0
// Names that no lexicon lists, as a table and as rows of a lexicon.
#include <algorithm>
#include <ostream>

#include "base/utf8.hpp"
#include "onoma/report/reports.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr std::size_t shown_before = 30;  // bytes of the sentence around the name, in a terminal
constexpr std::size_t shown_after = 60;

// The name with some of its sentence around.
std::string excerpt(const NameExample& example) {
    const std::string& text = example.sentence;
    std::size_t begin = example.name_begin > shown_before ? example.name_begin - shown_before : 0;
    std::size_t end = std::min(text.size(), example.name_begin + shown_after);
    while (begin > 0 && begin < text.size() && text[begin] != ' ' && begin < example.name_begin) {
        ++begin;
    }
    if (begin < example.name_begin && text[begin] == ' ') ++begin;
    while (end < text.size() && is_utf8_continuation(text[end])) ++end;
    std::string result = begin > 0 ? "\u2026" : "";
    result += text.substr(begin, end - begin);
    if (end < text.size()) result += "\u2026";
    return result;
}

// "a role 3, a verb of saying 1": how many mentions were seen with what.
std::string seen_with(const ProposedName& row) {
    std::string text;
    for (const SeenClue& seen : row.reason) {
        if (!text.empty()) text += ", ";
        text.append(to_string(seen.clue)).append(" ").append(std::to_string(seen.mentions));
    }
    return text;
}

std::string type_with_reason(const ProposedName& row) {
    return row.reason.empty() ? row.type : row.type + ": " + seen_with(row);
}

NameExample first_example(const ProposedName& row) {
    return row.examples.empty() ? NameExample() : row.examples.front();
}

ColumnsOf<SeenClue> clue_columns() {
    return {{{.key = "what"}, [](const SeenClue& seen) { return to_string(seen.clue); }},
            {{.key = "mentions"}, &SeenClue::mentions}};
}

ColumnsOf<NameExample> example_columns() {
    return {{{.key = "document"}, &NameExample::document},
            {{.key = "begin_byte"}, at(&NameExample::range, &ByteRange::begin)},
            {{.key = "end_byte"}, at(&NameExample::range, &ByteRange::end)},
            {{.key = "sentence"}, &NameExample::sentence}};
}

ColumnsOf<ProposedName> columns() {
    using Row = ProposedName;
    return {
        {data("id"), &Row::id},
        {{.key = "name", .title = "Name"}, &Row::name},
        {shown("Type, and seen with how often"), type_with_reason},
        {data("type"), &Row::type},
        {csv_only("seen_with"), seen_with},
        {{.key = "mentions", .title = "Mentions"}, &Row::mentions},
        {{.key = "documents", .title = "Documents"}, &Row::documents},
        {data("sources"), &Row::sources},
        {data("aliases"), &Row::aliases},
        {data("weak"), &Row::weak},
        {data("parent"), [](const Row& row) { return text_or_none(row.parent); }},
        {shown("Example"), [](const Row& row) { return excerpt(first_example(row)); }},
        {csv_only("example_document"), at(first_example, &NameExample::document)},
        {csv_only("example_begin_byte"), at(first_example, &NameExample::range, &ByteRange::begin)},
        {csv_only("example_end_byte"), at(first_example, &NameExample::range, &ByteRange::end)},
        {csv_only("example"), at(first_example, &NameExample::sentence)},
        list_of<Row>("seen_with", clue_columns(), &Row::reason),
        list_of<Row>("examples", example_columns(), &Row::examples),
    };
}

// The keys of JSON after the frame.
ColumnsOf<Proposals> keys() {
    return {{{.key = "min_mentions"}, &Proposals::min_mentions},
            {{.key = "names_too_rare"}, &Proposals::too_rare},
            {{.key = "names_beyond_top"}, &Proposals::beyond_top},
            list_of<Proposals>("names", columns(), &Proposals::names)};
}

// One form in a list of forms: `|` would part it.
std::string form(const std::string& text) {
    std::string result = printable(text);
    std::replace(result.begin(), result.end(), '|', ' ');
    return result;
}

std::string forms(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& text : texts) result.append(result.empty() ? "" : "|") += form(text);
    return result;
}

// A row of a lexicon. What it leaves empty is for whoever edits it.
ColumnsOf<ProposedName> lexicon_columns() {
    using Row = ProposedName;
    const auto nothing = [](const Row&) { return ""; };
    return {
        {{.key = "id"}, [](const Row& row) { return printable(row.id); }},
        {{.key = "name"}, [](const Row& row) { return form(row.name); }},
        {{.key = "aliases"}, [](const Row& row) { return forms(row.aliases); }},
        {{.key = "weak"}, [](const Row& row) { return forms(row.weak); }},
        {{.key = "evidence"}, nothing},
        {{.key = "not"}, nothing},
        {{.key = "case"}, nothing},
        {{.key = "parent"}, [](const Row& row) { return printable(row.parent); }},
        {{.key = "type"}, &Row::type},
        {{.key = "mentions"}, [](const Row& row) { return std::to_string(row.mentions); }},
        {{.key = "documents"}, [](const Row& row) { return std::to_string(row.documents); }},
        {{.key = "sources"}, [](const Row& row) { return std::to_string(row.sources); }},
        {{.key = "seen_with"}, seen_with},
        {{.key = "example"},
         [](const Row& row) {
             if (row.examples.empty()) return std::string();
             const NameExample& example = row.examples.front();
             return printable(example.document) + ": " + printable(example.sentence);
         }},
    };
}

// Names as they are: a lexicon is read by this program, not by a spreadsheet.
void write_lexicon_rows(std::ostream& out, const Proposals& proposals) {
    const ColumnsOf<ProposedName> cells = lexicon_columns();
    const auto write_line = [&](const auto& text_of) {
        const char* separator = "";
        for (const auto& cell : cells) {
            out << separator << text_of(cell);
            separator = "\t";
        }
        out << '\n';
    };
    write_line([](const auto& cell) { return cell.key; });
    for (const ProposedName& row : proposals.names) {
        write_line([&](const auto& cell) { return words_in(cell.value(row)).value_or(""); });
    }
}

void write_text(std::ostream& out, const ReportContext& context, const Proposals& proposals) {
    if (proposals.names.empty()) {
        out << "No name is to be proposed.\n";
    } else {
        write_text_table(out, table_of(columns(), proposals.names), context.columns,
                         context.colour);
    }
    if (proposals.beyond_top > 0 || proposals.too_rare > 0) out << '\n';
    if (proposals.beyond_top > 0) {
        out << counted(proposals.beyond_top, "more name") << " beyond --top\n";
    }
    if (proposals.too_rare > 0) {
        out << counted(proposals.too_rare, "name") << " with fewer than "
            << counted(proposals.min_mentions, "mention") << " left out (--min-mentions)\n";
    }
    write_footer(out, frame_of(context));
}

}  // namespace

Json discover_shape() { return framed_shape(described(keys())); }

void write_proposals(std::ostream& out, Format format, const ReportContext& context,
                     const Proposals& proposals) {
    if (format == Format::tsv) return write_lexicon_rows(out, proposals);
    write(out, format,
          {.table = [&] { return table_of(columns(), proposals.names); },
           .json = [&] { return framed(frame_of(context), keys(), proposals); },
           .rows = "names",
           .text = [&] { write_text(out, context, proposals); }});
}

DataTable data_of(const Proposals& proposals) {
    return data_of(table_of(columns(), proposals.names));
}

}  // namespace onoma
