// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "onoma/text/utf8.hpp"
#include "report/export/rows.hpp"
#include "report/export/tag_formats.hpp"
#include "report/figure_json.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

// A mention with its offsets in code points, which Python and R count.
struct PlacedMention {
    const Mention* mention = nullptr;
    std::size_t begin_char = 0;
    std::size_t end_char = 0;
};

// Names, roles and, when they were kept, candidates that lost, by position; of the same beginning
// the longer first.
std::vector<PlacedMention> place_mentions(const TaggedDocument& tagged) {
    std::vector<PlacedMention> placed;
    for (const auto* mentions :
         {&tagged.tagged.mentions, &tagged.tagged.roles, &tagged.tagged.losers}) {
        for (const Mention& mention : *mentions) placed.push_back({&mention});
    }
    std::stable_sort(placed.begin(), placed.end(),
                     [](const PlacedMention& a, const PlacedMention& b) {
                         return a.mention->range.begin != b.mention->range.begin
                                    ? a.mention->range.begin < b.mention->range.begin
                                    : a.mention->range.end > b.mention->range.end;
                     });
    CodePointCounter begins(tagged.document.text);
    for (PlacedMention& mention : placed) {
        mention.begin_char = begins.code_points_before(mention.mention->range.begin);
        CodePointCounter length(mention.mention->range.of(tagged.document.text));
        mention.end_char =
            mention.begin_char + length.code_points_before(mention.mention->range.size());
    }
    return placed;
}

const std::vector<Column>& mention_columns() {
    static const std::vector<Column> columns = [] {
        std::vector<Column> result;
        for (const char* key :
             {"document", "source", "date", "begin_byte", "end_byte", "begin_char", "end_char",
              "text", "entity", "name", "type", "rule", "listed", "rivals", "outcome"}) {
            result.push_back({.key = key, .title = key});
        }
        return result;
    }();
    return columns;
}

Json to_json(const PlacedMention& placed, const TaggedDocument& tagged, const Lexicon& lexicon) {
    const Mention& mention = *placed.mention;
    const EntityView entity = view_entity(lexicon, tagged.tagged, mention.entity);
    Json json = {{"begin_byte", mention.range.begin},
                 {"end_byte", mention.range.end},
                 {"begin_char", placed.begin_char},
                 {"end_char", placed.end_char},
                 {"text", mention.range.of(tagged.document.text)},
                 {"entity", entity.id},
                 {"name", entity.name},
                 {"type", entity.type},
                 {"rule", to_string(mention.rule)}};
    if (entity.provisional) json["listed"] = false;
    if (mention.outcome != Outcome::stands) json["outcome"] = to_string(mention.outcome);
    if (mention.rivals.empty()) return json;
    json["rivals"] = Json::array();
    for (const EntityId rival : mention.rivals) {
        json["rivals"].push_back(view_entity(lexicon, tagged.tagged, rival).id);
    }
    return json;
}

// What stands in the text under `key`; what stands in a title after it apart from that, as it has
// no place in the text of the record.
void add_by_place(Json& json, const std::string& key, Json things, const Document& document) {
    const auto title = title_after_text(document);
    Json in_title = Json::array();
    json[key] = Json::array();
    for (Json& thing : things) {
        const bool is_in_title = title && thing["begin_byte"] >= title->begin;
        (is_in_title ? in_title : json[key]).push_back(std::move(thing));
    }
    if (!in_title.empty()) json["title_" + key] = std::move(in_title);
}

void write_jsonl(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon) {
    const Document& document = tagged.document;
    Json json = {{"document", document.id}, {"source", document.source}};
    json["date"] = document.date ? Json(to_string(*document.date)) : Json(nullptr);
    // What the input says of it, where it does.
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) json[key] = value;
    };
    add("title", document.title);
    add("author", document.author);
    add("section", document.section);
    add("language", document.language);
    add("url", document.url);
    add("charset", document.charset);
    if (!document.fields.empty()) json["fields"] = document.fields;
    Json mentions = Json::array();
    for (const PlacedMention& placed : place_mentions(tagged)) {
        mentions.push_back(to_json(placed, tagged, lexicon));
    }
    add_by_place(json, "mentions", std::move(mentions), document);
    add_by_place(json, "figures", figures_as_json(tagged, lexicon), document);
    out << to_line(json) << '\n';
}

// `write_row` is write_csv_row or write_tsv_row.
template <typename WriteRow>
void write_mention_rows(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon,
                        const WriteRow& write_row) {
    const Document& document = tagged.document;
    for (const PlacedMention& placed : place_mentions(tagged)) {
        const Mention& mention = *placed.mention;
        const EntityView entity = view_entity(lexicon, tagged.tagged, mention.entity);
        std::string rivals;
        for (const EntityId rival : mention.rivals) {
            rivals += rivals.empty() ? "" : "|";
            rivals += view_entity(lexicon, tagged.tagged, rival).id;
        }
        write_row(
            out, mention_columns(),
            {document.id, document.source,
             document.date ? to_string(*document.date) : std::string(),
             std::int64_t{mention.range.begin}, std::int64_t{mention.range.end},
             static_cast<std::int64_t>(placed.begin_char),
             static_cast<std::int64_t>(placed.end_char),
             std::string(mention.range.of(document.text)), std::string(entity.id),
             std::string(entity.name), std::string(entity.type),
             std::string(to_string(mention.rule)), std::string(entity.provisional ? "no" : "yes"),
             rivals, std::string(to_string(mention.outcome))});
    }
}

}  // namespace

void write_mention_header(std::ostream& out, Format format) {
    if (format == Format::csv) write_csv_header(out, mention_columns());
    if (format == Format::tsv) write_tsv_header(out, mention_columns());
}

void write_mentions(std::ostream& out, Format format, const TaggedDocument& tagged,
                    const Lexicon& lexicon) {
    switch (format) {
        case Format::csv:
            return write_mention_rows(out, tagged, lexicon, write_csv_row);
        case Format::tsv:
            return write_mention_rows(out, tagged, lexicon, write_tsv_row);
        case Format::conll:
            return write_conll(out, tagged, lexicon);
        case Format::spacy:
            return write_spacy(out, tagged, lexicon);
        default:
            return write_jsonl(out, tagged, lexicon);
    }
}

}  // namespace onoma
