// SPDX-License-Identifier: Apache-2.0
// Tables of figures: a row is a text with what must be found in it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace onoma {

// `figures` lists what is found, by position, as `printed = kind low..high unit per rate ~ change`:
//
//   USD34.6 million = money 34600000 USD          one value
//   5 to 7 points = score 5..7 point              a range
//   millions of chips = count 1000000.. chip >    open upwards
//   ~4x/year = multiplier 4 x per year ~ down     a rate, about, falling
//   three times = multiplier 3 x up ?             ambiguous
//   May 2024 = date 2024-05                       a date
struct FigureRow {
    std::string_view name;
    std::string_view text;
    std::string_view figures;        // empty: none must be found
    std::string_view date = {};      // of the document, `YYYY-MM-DD`
    std::string_view language = {};  // of the document; guessed when empty
};

// Checks each row.
void run_figure_rows(std::initializer_list<FigureRow> rows);

// Rows that must give no figure.
struct TextRow {
    std::string_view name;
    std::string_view text;
};

void run_rows_without_figures(std::initializer_list<TextRow> rows);

// What `run_figure_rows` compares with FigureRow::figures.
[[nodiscard]] std::string figures_as_row(std::string_view text, std::string_view date = {},
                                         std::string_view language = {});

}  // namespace onoma
