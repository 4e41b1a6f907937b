// SPDX-License-Identifier: Apache-2.0
#include "onoma/figures/figures.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <ostream>

#include "base/single_spaced.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/text/unicode.hpp"
#include "report/finding_columns.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/table.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// The ids of Figure::about, nearest first, each once.
std::vector<std::string> ids_about(const PlacedFigure& it) {
    std::vector<std::string> ids;
    for (const std::uint32_t index : it.figure->about) {
        const Mention& mention = it.document->tagged.mentions[index];
        std::string id(view_entity(*it.lexicon, it.document->tagged, mention.entity).id);
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

ByteRange sentence_of(const PlacedFigure& it) {
    return it.document->text.sentences[it.figure->sentence];
}

}  // namespace

std::vector<PlacedFigure> place_figures(const TaggedDocument& tagged, const Lexicon& lexicon) {
    std::vector<PlacedFigure> placed;
    CodePointCounter characters(tagged.document.text);
    for (const Figure& figure : tagged.figures) {
        PlacedFigure& it = placed.emplace_back(PlacedFigure{&figure, &tagged, &lexicon});
        it.begin_char = characters.code_points_before(figure.range.begin);
        it.end_char = characters.code_points_before(figure.range.end);
    }
    return placed;
}

Json number_as_json(double value) {
    constexpr double exact = 9007199254740992;  // 2^53
    if (value == std::floor(value) && std::abs(value) <= exact) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}

Json low_of(const Figure& figure) {
    if (figure.first) return *figure.first;
    return figure.low ? number_as_json(*figure.low) : Json();
}

Json high_of(const Figure& figure) {
    if (figure.last) return *figure.last;
    return figure.high ? number_as_json(*figure.high) : Json();
}

Column kind_column() {
    return {.key = "kind",
            .in_text = false,
            .shape = shape::one_of({"money", "percent", "multiplier", "count", "duration", "date",
                                    "ordinal", "score", "quantity"})};
}

Column bound_column() {
    return {.key = "bound", .in_text = false, .shape = shape::one_of({"=", "~", "<", ">"})};
}

Column value_column(std::string key) {
    return {
        .key = std::move(key), .in_text = false, .shape = {{"type", {"number", "string", "null"}}}};
}

const ColumnsOf<PlacedFigure>& figure_columns() {
    static const ColumnsOf<PlacedFigure> columns = {
        {data("begin_byte"), [](const auto& it) { return it.figure->range.begin; }},
        {data("end_byte"), [](const auto& it) { return it.figure->range.end; }},
        {data("begin_char"), &PlacedFigure::begin_char},
        {data("end_char"), &PlacedFigure::end_char},
        {data("text"),
         [](const auto& it) { return it.figure->range.of(it.document->document.text); }},
        {kind_column(), [](const auto& it) { return to_string(it.figure->kind); }},
        {value_column("low"), [](const auto& it) { return low_of(*it.figure); }},
        {value_column("high"), [](const auto& it) { return high_of(*it.figure); }},
        {data("unit"), [](const auto& it) { return it.figure->unit; }},
        {{.key = "per", .in_text = false, .is_optional = true},
         [](const auto& it) { return text_or_none(it.figure->per); }},
        {bound_column(), [](const auto& it) { return to_string(it.figure->bound); }},
        {{.key = "change",
          .in_text = false,
          .without = std::string(to_string(Change::none)),
          .is_optional = true,
          .shape = shape::one_of({"up", "down"})},
         [](const auto& it) {
             const Change change = it.figure->change;
             return change == Change::none ? std::nullopt : std::optional(to_string(change));
         }},
        {{.key = "ambiguous", .in_text = false, .without = "no", .is_optional = true},
         [](const auto& it) { return it.figure->ambiguous ? std::optional(true) : std::nullopt; }},
        {{.key = "multiple_per_year",
          .in_text = false,
          .in_csv = false,
          .is_optional = true,
          .shape = shape::number()},
         [](const auto& it) {
             const auto multiple = multiple_per_year(*it.figure);
             return multiple ? number_as_json(*multiple) : Json();
         }},
        {{.key = "measured", .in_text = false, .is_optional = true},
         [](const auto& it) { return text_or_none(it.figure->measured); }},
        {data("about"), ids_about},
        {{.key = "sentence_begin_byte", .in_text = false, .path = "sentence.begin_byte"},
         at(sentence_of, &ByteRange::begin)},
        {{.key = "sentence_end_byte", .in_text = false, .path = "sentence.end_byte"},
         at(sentence_of, &ByteRange::end)},
    };
    return columns;
}

std::string value_text(double value) {
    constexpr double largest = 1e15;
    if (value == std::floor(value) && std::abs(value) < largest) {
        return with_thousands(static_cast<std::int64_t>(value));
    }
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::string figure_text(const Figure& figure) {
    std::string text;
    if (figure.first) {
        text = to_string(*figure.first);
        if (*figure.last != *figure.first) text.append(" to ").append(to_string(*figure.last));
        return text;
    }
    if (figure.bound != Bound::equal) text = to_string(figure.bound);
    text += value_text(*figure.low);
    if (figure.high && *figure.high != *figure.low) {
        text.append(" to ").append(value_text(*figure.high));
    }
    if (!figure.unit.empty()) text.append(" ").append(figure.unit);
    if (!figure.per.empty()) text.append(" per ").append(figure.per);
    return text;
}

std::string as_tsv_cell(std::string_view text) {
    std::string cell;
    for (const char c : text) cell += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    return cell;
}

// What articles claim in numbers, figure by figure.

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
    const std::string shown = replace_invalid_sequences(text.substr(begin, sentence.end - begin));
    return (is_cut ? "\u2026" : "") + single_spaced(shown);
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

std::string_view sentence_text(const PlacedFigure& it) {
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
        {csv_only("sentence"), [](const auto& it) { return as_tsv_cell(sentence_text(it)); }});
    columns.push_back({{.key = "text", .in_text = false, .in_csv = false, .path = "sentence.text"},
                       sentence_text});
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
