// SPDX-License-Identifier: Apache-2.0
#include "figures/figure_rows.hpp"

#include <array>
#include <charconv>

#include "catch.hpp"
#include "onoma/figures/figures.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

std::string printed(double value) {
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
            .ptr;
    return {buffer.data(), end};
}

std::string values_of(const Figure& figure) {
    const bool is_date = figure.kind == FigureKind::date;
    std::string low = is_date ? to_string(*figure.first) : printed(*figure.low);
    if (!is_date && !figure.high) return low + "..";
    const std::string high = is_date ? to_string(*figure.last) : printed(*figure.high);
    return low == high ? low : low.append("..").append(high);
}

std::string to_row(const Figure& figure, std::string_view text) {
    std::string row(figure.range.of(text));
    row.append(" = ").append(to_string(figure.kind)).append(" ").append(values_of(figure));
    if (figure.kind != FigureKind::date && !figure.unit.empty())
        row.append(" ").append(figure.unit);
    if (!figure.per.empty()) row.append(" per ").append(figure.per);
    if (figure.bound != Bound::equal) row.append(" ").append(to_string(figure.bound));
    if (figure.change != Change::none) row.append(" ").append(to_string(figure.change));
    if (figure.ambiguous) row.append(" ?");
    return row;
}

std::vector<Figure> figures_of(std::string_view text, std::string_view date,
                               std::string_view language) {
    Tokenizer tokenizer;
    const TokenizedText tokenized = tokenizer.tokenize(text);
    FigureFinder finder;
    std::vector<Figure> figures;
    finder.find(tokenized, {}, date.empty() ? std::nullopt : parse_date(date), language, figures);
    return figures;
}

// A text that ends anywhere, as teasers do: whatever is read stands in the text, in order.
void check_whole_when_cut(const FigureRow& row) {
    for (std::size_t end = row.text.find(' '); end != std::string_view::npos;
         end = row.text.find(' ', end + 1)) {
        const std::string_view cut = row.text.substr(0, end);
        std::uint32_t last_end = 0;
        for (const Figure& figure : figures_of(cut, row.date, row.language)) {
            INFO("cut: " << cut);
            REQUIRE(figure.range.begin >= last_end);
            REQUIRE(figure.range.begin < figure.range.end);
            REQUIRE(figure.range.end <= cut.size());
            last_end = figure.range.end;
        }
    }
}

}  // namespace

std::string figures_as_row(std::string_view text, std::string_view date,
                           std::string_view language) {
    std::string rows;
    for (const Figure& figure : figures_of(text, date, language)) {
        if (!rows.empty()) rows += "; ";
        rows += to_row(figure, text);
    }
    return rows;
}

void run_figure_rows(std::initializer_list<FigureRow> rows) {
    for (const FigureRow& row : rows) {
        INFO("row:  " << row.name);
        INFO("text: " << row.text);
        CHECK(figures_as_row(row.text, row.date, row.language) == row.figures);
        check_whole_when_cut(row);
    }
}

void run_rows_without_figures(std::initializer_list<TextRow> rows) {
    for (const TextRow& row : rows) {
        INFO("row:  " << row.name);
        INFO("text: " << row.text);
        CHECK(figures_as_row(row.text) == "");
    }
}

}  // namespace onoma
