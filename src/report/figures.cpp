// SPDX-License-Identifier: Apache-2.0
// What articles claim in numbers, figure by figure.
#include <algorithm>
#include <iterator>
#include <ostream>

#include "onoma/report/figure_reports.hpp"
#include "onoma/text/utf8.hpp"
#include "report/figure_columns.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// White space as one space each; what is around the figure, not the whole of a long sentence.
std::string snippet_of(const PlacedFigure& it) {
    constexpr std::uint32_t before = 40;
    const Figure& figure = *it.figure;
    const ByteRange sentence = it.document->text.sentences[figure.sentence];
    std::uint32_t begin = sentence.begin;
    const std::string_view text = it.document->document.text;
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

std::string names_about(const PlacedFigure& it) {
    std::vector<std::string> names;
    std::string list;
    for (const std::uint32_t index : it.figure->about) {
        const TaggedText& tagged = it.document->tagged;
        std::string name(view_entity(*it.lexicon, tagged, tagged.mentions[index].entity).name);
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        list.append(list.empty() ? "" : ", ").append(name);
        names.push_back(std::move(name));
    }
    return list;
}

std::string what_of(const PlacedFigure& it) {
    const Figure& figure = *it.figure;
    std::string what(to_string(figure.kind));
    if (!figure.measured.empty()) what.append(": ").append(figure.measured);
    if (figure.change != Change::none) what.append(", ").append(to_string(figure.change));
    if (figure.ambiguous) what.append(", ambiguous");
    return what;
}

const Document& document_of(const PlacedFigure& it) { return it.document->document; }

std::string_view sentence_of(const PlacedFigure& it) {
    return it.document->text.sentences[it.figure->sentence].of(document_of(it).text);
}

ColumnsOf<PlacedFigure> make_columns() {
    ColumnsOf<PlacedFigure> columns = {
        {shown("Figure"),
         [](const auto& it) { return as_tsv_cell(it.figure->range.of(document_of(it).text)); }},
        {shown("Value", true), [](const auto& it) { return figure_text(*it.figure); }},
        {shown("What"), what_of},
        {shown("About"), names_about},
        {shown("Sentence"), snippet_of},
        {shown("Document"), at(document_of, &Document::id)},
        {data("document"), at(document_of, &Document::id)},
        {data("source"), at(document_of, &Document::source)},
        {data("date"), at(document_of, &Document::date)},
    };
    columns.insert(columns.end(), figure_columns().begin(), figure_columns().end());
    columns.push_back(
        {csv_only("sentence"), [](const auto& it) { return as_tsv_cell(sentence_of(it)); }});
    columns.push_back(
        {{.key = "text", .in_text = false, .in_csv = false, .path = "sentence.text"}, sentence_of});
    return columns;
}

const ColumnsOf<PlacedFigure>& columns() {
    static const ColumnsOf<PlacedFigure> columns = make_columns();
    return columns;
}

}  // namespace

struct FigureWriter::Rows {
    ArticlesRead read;
    Table table;
    JsonList objects;
};

FigureWriter::FigureWriter(std::ostream& out, FigureReportSettings settings)
    : out_(out), settings_(std::move(settings)), rows_(std::make_unique<Rows>()) {
    rows_->table = table_of(columns(), std::vector<PlacedFigure>());
    if (has_rows(settings_.format)) write_header(out_, settings_.format, rows_->table.columns);
}

FigureWriter::~FigureWriter() = default;

void FigureWriter::write(const TaggedDocument& tagged, const Lexicon& lexicon) {
    rows_->read.add(tagged);
    std::vector<PlacedFigure> figures = place_figures(tagged, lexicon);
    const auto& kinds = settings_.kinds;
    std::erase_if(figures, [&](const PlacedFigure& it) {
        return !kinds.empty() &&
               std::find(kinds.begin(), kinds.end(), it.figure->kind) == kinds.end();
    });
    const Format format = settings_.format;
    if (format == Format::json || format == Format::jsonl) {
        auto objects = std::get<JsonList>(objects_of(columns(), figures));
        if (format == Format::jsonl) return write_json_lines(out_, objects);
        std::move(objects.begin(), objects.end(), std::back_inserter(rows_->objects));
        return;
    }
    for (std::vector<Cell>& row : table_of(columns(), figures).rows) {
        if (has_rows(format)) {
            write_row(out_, format, rows_->table.columns, row);
        } else {
            rows_->table.rows.push_back(std::move(row));
        }
    }
}

void FigureWriter::finish(const Lexicon& lexicon, const InputsLeftOut& left_out) {
    if (settings_.format == Format::jsonl || has_rows(settings_.format)) return;
    rows_->read.left_out = left_out;
    const Frame frame = frame_of(rows_->read, lexicon.files());
    const auto json = [&] {
        Json whole = frame_as_json(frame);
        whole["figures"] = std::move(rows_->objects);
        return whole;
    };
    const auto write_text = [&] {
        if (rows_->table.rows.empty()) {
            out_ << "No figures.\n";
        } else {
            write_text_table(out_, rows_->table, settings_.columns, settings_.colour);
        }
        write_footer(out_, frame);
    };
    onoma::write(out_, settings_.format,
                 {.table = [&] { return rows_->table; },
                  .json = json,
                  .rows = "figures",
                  .text = write_text});
}

Json figures_shape() {
    const Column figures{.key = "figures", .shape = shape::list_of(shape_of(columns()))};
    return framed_shape({figures});
}

}  // namespace onoma
