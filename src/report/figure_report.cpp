// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>

#include "onoma/report/figure_reports.hpp"
#include "onoma/report/schema.hpp"
#include "onoma/text/utf8.hpp"
#include "report/export/rows.hpp"
#include "report/figure_json.hpp"
#include "report/figure_text.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

const std::vector<Column>& data_columns() {
    static const std::vector<Column> columns = [] {
        std::vector<Column> result;
        for (const char* key : {"document",
                                "source",
                                "date",
                                "begin_byte",
                                "end_byte",
                                "begin_char",
                                "end_char",
                                "text",
                                "kind",
                                "low",
                                "high",
                                "unit",
                                "per",
                                "bound",
                                "change",
                                "ambiguous",
                                "measured",
                                "about",
                                "sentence_begin_byte",
                                "sentence_end_byte",
                                "sentence"}) {
            result.push_back({.key = key, .title = key});
        }
        return result;
    }();
    return columns;
}

std::vector<Column> text_columns() {
    return {{.key = "figure", .title = "Figure"},
            {.key = "value", .title = "Value", .is_figure = true},
            {.key = "what", .title = "What"},
            {.key = "about", .title = "About"},
            {.key = "sentence", .title = "Sentence"},
            {.key = "document", .title = "Document"}};
}

std::string text_of(const Json& value) {
    if (value.is_null()) return {};
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const std::string& part : parts) {
        if (!result.empty()) result += separator;
        result += part;
    }
    return result;
}

// White space as one space each; what is around the figure, not the whole of a long sentence.
std::string snippet_of(const TaggedDocument& tagged, const Figure& figure) {
    constexpr std::uint32_t before = 40;
    const ByteRange sentence = tagged.text.sentences[figure.sentence];
    std::uint32_t begin = sentence.begin;
    const std::string_view text = tagged.document.text;
    const bool is_cut = figure.range.begin - begin > before;
    if (is_cut) {
        begin = figure.range.begin - before;
        while (begin < figure.range.begin && text[begin] != ' ') ++begin;
        if (begin < figure.range.begin) ++begin;
    }
    std::string snippet = is_cut ? "\u2026" : "";
    for (const char c : replace_invalid_sequences(text.substr(begin, sentence.end - begin))) {
        const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!is_blank) {
            snippet += c;
        } else if (!snippet.empty() && snippet.back() != ' ') {
            snippet += ' ';
        }
    }
    return snippet;
}

std::string names_about(const Figure& figure, const TaggedDocument& tagged,
                        const Lexicon& lexicon) {
    std::vector<std::string> names;
    for (const std::uint32_t index : figure.about) {
        const EntityView entity =
            view_entity(lexicon, tagged.tagged, tagged.tagged.mentions[index].entity);
        if (std::find(names.begin(), names.end(), entity.name) == names.end()) {
            names.emplace_back(entity.name);
        }
    }
    return joined(names, ", ");
}

std::string what_of(const Figure& figure) {
    std::string what(to_string(figure.kind));
    if (!figure.measured.empty()) what.append(": ").append(figure.measured);
    if (figure.change != Change::none) what.append(", ").append(to_string(figure.change));
    if (figure.ambiguous) what.append(", ambiguous");
    return what;
}

std::vector<Cell> data_row(const TaggedDocument& tagged, const Lexicon& lexicon,
                           const Figure& figure, const Json& json) {
    const Document& document = tagged.document;
    const ByteRange sentence = tagged.text.sentences[figure.sentence];
    return {document.id,
            document.source,
            document.date ? to_string(*document.date) : std::string(),
            std::int64_t{figure.range.begin},
            std::int64_t{figure.range.end},
            json["begin_char"].get<std::int64_t>(),
            json["end_char"].get<std::int64_t>(),
            std::string(figure.range.of(document.text)),
            std::string(to_string(figure.kind)),
            text_of(low_of(figure)),
            text_of(high_of(figure)),
            figure.unit,
            figure.per,
            std::string(to_string(figure.bound)),
            std::string(to_string(figure.change)),
            std::string(figure.ambiguous ? "yes" : "no"),
            figure.measured,
            joined(ids_about(figure, tagged, lexicon), "|"),
            std::int64_t{sentence.begin},
            std::int64_t{sentence.end},
            as_tsv_cell(sentence.of(document.text))};
}

// Formats that can be written only when all rows are there.
bool is_whole_table(Format format) { return format == Format::text || format == Format::md; }

}  // namespace

struct FigureWriter::Rows {
    Table table;
    Json json = Json::array();
};

FigureWriter::FigureWriter(std::ostream& out, FigureReportSettings settings)
    : out_(out), settings_(std::move(settings)), rows_(std::make_unique<Rows>()) {
    rows_->table.columns = text_columns();
    if (settings_.format == Format::csv) write_csv_header(out_, data_columns());
    if (settings_.format == Format::tsv) write_tsv_header(out_, data_columns());
}

FigureWriter::~FigureWriter() = default;

void FigureWriter::write(const TaggedDocument& tagged, const Lexicon& lexicon) {
    const Json all = figures_as_json(tagged, lexicon);
    for (std::size_t index = 0; index < tagged.figures.size(); ++index) {
        const Figure& figure = tagged.figures[index];
        const auto& kinds = settings_.kinds;
        const bool is_wanted =
            kinds.empty() || std::find(kinds.begin(), kinds.end(), figure.kind) != kinds.end();
        if (!is_wanted) continue;
        if (is_whole_table(settings_.format)) {
            rows_->table.rows.push_back({as_tsv_cell(figure.range.of(tagged.document.text)),
                                         figure_text(figure), what_of(figure),
                                         names_about(figure, tagged, lexicon),
                                         snippet_of(tagged, figure), tagged.document.id});
            continue;
        }
        if (settings_.format == Format::csv || settings_.format == Format::tsv) {
            const std::vector<Cell> row = data_row(tagged, lexicon, figure, all[index]);
            if (settings_.format == Format::csv) write_csv_row(out_, data_columns(), row);
            if (settings_.format == Format::tsv) write_tsv_row(out_, data_columns(), row);
            continue;
        }
        const Document& document = tagged.document;
        Json json = {{"document", document.id}, {"source", document.source}};
        json["date"] = document.date ? Json(to_string(*document.date)) : Json(nullptr);
        for (const auto& [key, value] : all[index].items()) json[key] = value;
        json["sentence"]["text"] = tagged.text.sentences[figure.sentence].of(document.text);
        if (settings_.format == Format::jsonl) {
            out_ << to_line(json) << '\n';
        } else {
            rows_->json.push_back(std::move(json));
        }
    }
}

void FigureWriter::finish() {
    if (settings_.format == Format::json) {
        write_json(out_, Json{{"schema", schema_version}, {"figures", std::move(rows_->json)}});
    }
    if (settings_.format == Format::md) return write_markdown(out_, rows_->table);
    if (settings_.format != Format::text) return;
    if (rows_->table.rows.empty()) {
        out_ << "No figures.\n";
    } else {
        write_text_table(out_, rows_->table, settings_.columns, settings_.colour);
    }
}

}  // namespace onoma
