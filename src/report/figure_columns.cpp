// SPDX-License-Identifier: Apache-2.0
#include "report/figure_columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "onoma/figures/growth.hpp"
#include "onoma/text/utf8.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

std::optional<std::string> text_or_none(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

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

}  // namespace onoma
