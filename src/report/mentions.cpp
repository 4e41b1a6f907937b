// SPDX-License-Identifier: Apache-2.0
// Every mention of a document, as data.
#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "onoma/text/unicode.hpp"
#include "report/columns.hpp"
#include "report/export/tag_formats.hpp"
#include "report/finding_columns.hpp"
#include "report/mention_columns.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {

EntityView entity_of(const TaggedMention& mention) {
    return view_entity(*mention.lexicon, mention.document->tagged, mention.mention->entity);
}

std::vector<std::string> rivals_of(const TaggedMention& mention) {
    std::vector<std::string> ids;
    for (const EntityId rival : mention.mention->rivals) {
        ids.emplace_back(view_entity(*mention.lexicon, mention.document->tagged, rival).id);
    }
    return ids;
}

const ColumnsOf<TaggedMention>& byte_columns() {
    static const ColumnsOf<TaggedMention> columns = {
        {{.key = "begin_byte"}, [](const auto& it) { return it.mention->range.begin; }},
        {{.key = "end_byte"}, [](const auto& it) { return it.mention->range.end; }},
    };
    return columns;
}

const ColumnsOf<TaggedMention>& entity_columns() {
    static const ColumnsOf<TaggedMention> columns = {
        {{.key = "text"},
         [](const auto& it) { return it.mention->range.of(it.document->document.text); }},
        {{.key = "entity"}, [](const auto& it) { return entity_of(it).id; }},
        {{.key = "name"}, [](const auto& it) { return entity_of(it).name; }},
        {{.key = "type"}, [](const auto& it) { return entity_of(it).type; }},
        {{.key = "rule",
          .shape = shape::one_of({"name", "alias", "weak", "surname", "given-name", "version",
                                  "tier", "ticker", "frame", "role", "credit", "collection"})},
         [](const auto& it) { return to_string(it.mention->rule); }},
    };
    return columns;
}

namespace {

// A mention with its offsets in code points, which Python and R count.
struct PlacedMention {
    TaggedMention tagged;
    std::size_t begin_char = 0;
    std::size_t end_char = 0;
};

// Names, roles and, when they were kept, candidates that lost, by position; of the same beginning
// the longer first.
std::vector<PlacedMention> place_mentions(const TaggedDocument& tagged, const Lexicon& lexicon) {
    std::vector<PlacedMention> placed;
    for (const auto* mentions :
         {&tagged.tagged.mentions, &tagged.tagged.roles, &tagged.tagged.losers}) {
        for (const Mention& mention : *mentions) placed.push_back({{&mention, &tagged, &lexicon}});
    }
    const auto range_of = [](const PlacedMention& mention) {
        return mention.tagged.mention->range;
    };
    std::stable_sort(
        placed.begin(), placed.end(), [&](const PlacedMention& a, const PlacedMention& b) {
            return range_of(a).begin != range_of(b).begin ? range_of(a).begin < range_of(b).begin
                                                          : range_of(a).end > range_of(b).end;
        });
    CodePointCounter begins(tagged.document.text);
    for (PlacedMention& mention : placed) {
        mention.begin_char = begins.code_points_before(range_of(mention).begin);
        CodePointCounter length(range_of(mention).of(tagged.document.text));
        mention.end_char = mention.begin_char + length.code_points_before(range_of(mention).size());
    }
    return placed;
}

const Document& document_of(const PlacedMention& mention) {
    return mention.tagged.document->document;
}

ColumnsOf<PlacedMention> make_columns() {
    ColumnsOf<PlacedMention> columns;
    columns.push_back({{.key = "document", .in_json = false}, at(document_of, &Document::id)});
    columns.push_back({{.key = "source", .in_json = false}, at(document_of, &Document::source)});
    columns.push_back({{.key = "date", .in_json = false}, at(document_of, &Document::date)});
    add_columns(columns, byte_columns(), &PlacedMention::tagged);
    columns.push_back({{.key = "begin_char"}, &PlacedMention::begin_char});
    columns.push_back({{.key = "end_char"}, &PlacedMention::end_char});
    add_columns(columns, entity_columns(), &PlacedMention::tagged);
    const ColumnsOf<TaggedMention> only_if_unusual = {
        {{.key = "listed", .without = "yes", .is_optional = true},
         [](const TaggedMention& mention) {
             return entity_of(mention).provisional ? std::optional(false) : std::nullopt;
         }},
        {{.key = "outcome",
          .without = std::string(to_string(Outcome::stands)),
          .is_optional = true},
         [](const TaggedMention& mention) {
             const Outcome outcome = mention.mention->outcome;
             return outcome == Outcome::stands ? std::nullopt : std::optional(to_string(outcome));
         }},
        {{.key = "rivals",
          .before = "outcome",
          .is_optional = true,
          .shape = shape::list_of(shape::text())},
         [](const TaggedMention& mention) {
             return mention.mention->rivals.empty() ? std::nullopt
                                                    : std::optional(rivals_of(mention));
         }},
    };
    add_columns(columns, only_if_unusual, &PlacedMention::tagged);
    return columns;
}

const ColumnsOf<PlacedMention>& columns() {
    static const ColumnsOf<PlacedMention> columns = make_columns();
    return columns;
}

// A line of JSON.
struct Line {
    const TaggedDocument& tagged;
    const Lexicon& lexicon;
};

// What the input says of a document, where it does.
ColumnOf<Line> said(std::string key, std::string Document::*value) {
    return {{.key = std::move(key), .is_optional = true},
            [value](const Line& line) { return text_or_none(line.tagged.document.*value); }};
}

std::uint32_t begin_of(const PlacedMention& placed) { return placed.tagged.mention->range.begin; }
std::uint32_t begin_of(const PlacedFigure& placed) { return placed.figure->range.begin; }

// Those in the text, or those in a title after it, which have no place in the text of the record.
template <typename Placed>
std::vector<Placed> part_of(std::vector<Placed> all, const Document& document, bool in_title) {
    const auto title = title_after_text(document);
    std::erase_if(all, [&](const Placed& placed) {
        return (title && begin_of(placed) >= title->begin) != in_title;
    });
    return all;
}

// The things that `place` finds in a document: in the text under `key`, in a title after it under
// `title_key`, if there are any.
template <typename Placed, typename Place>
void add_by_place(ColumnsOf<Line>& keys, const std::string& key, const ColumnsOf<Placed>& columns,
                  Place place) {
    const auto part = [place](const Line& line, bool in_title) {
        return part_of(place(line.tagged, line.lexicon), line.tagged.document, in_title);
    };
    keys.push_back(
        list_of<Line>(key, columns, [part](const Line& line) { return part(line, false); }));
    keys.push_back(
        {{.key = "title_" + key, .is_optional = true, .shape = shape::list_of(shape_of(columns))},
         [part, columns](const Line& line) {
             if (!title_after_text(line.tagged.document)) return Json();
             const auto in_title = part(line, true);
             return in_title.empty() ? Json() : objects_of(columns, in_title);
         }});
}

ColumnsOf<Line> line_keys() {
    const auto document = [](const Line& line) -> const Document& { return line.tagged.document; };
    ColumnsOf<Line> keys = {
        {{.key = "document"}, at(document, &Document::id)},
        {{.key = "source"}, at(document, &Document::source)},
        {{.key = "date"}, at(document, &Document::date)},
        said("title", &Document::title),
        said("author", &Document::author),
        said("section", &Document::section),
        said("language", &Document::language),
        said("url", &Document::url),
        said("charset", &Document::charset),
        {{.key = "fields", .is_optional = true, .shape = shape::map_of(shape::text())},
         [](const Line& line) {
             const auto& fields = line.tagged.document.fields;
             return fields.empty() ? Json() : Json(fields);
         }},
        {{.key = "replaces", .is_optional = true, .shape = shape::of<std::vector<std::string>>()},
         [](const Line& line) {
             std::vector<std::string> ids;
             for (const ArticleVersion& version : line.tagged.document.earlier) {
                 ids.push_back(version.document);
             }
             return ids.empty() ? Json() : Json(ids);
         }},
    };
    add_by_place(keys, "mentions", columns(), place_mentions);
    add_by_place(keys, "figures", figure_columns(), place_figures);
    return keys;
}

Table table_of_mentions(const std::vector<PlacedMention>& mentions) {
    return table_of(columns(), mentions);
}

}  // namespace

Json tag_shape() { return shape_of(line_keys()); }

void write_mention_header(std::ostream& out, Format format) {
    if (has_rows(format)) write_header(out, format, table_of_mentions({}).columns);
}

void write_mentions(std::ostream& out, Format format, const TaggedDocument& tagged,
                    const Lexicon& lexicon) {
    if (format == Format::conll) return write_conll(out, tagged, lexicon);
    if (format == Format::spacy) return write_spacy(out, tagged, lexicon);
    if (has_rows(format)) {
        const Table table = table_of_mentions(place_mentions(tagged, lexicon));
        for (const auto& row : table.rows) write_row(out, format, table.columns, row);
        return;
    }
    static const ColumnsOf<Line> keys = line_keys();
    out << to_line(object_of(keys, Line{tagged, lexicon})) << '\n';
}

}  // namespace onoma
