// SPDX-License-Identifier: Apache-2.0
// What is reported of figures, claims and events wherever they are reported.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/figures/figures.hpp"
#include "report/columns.hpp"

namespace onoma {

// A figure of a document, with its offsets in code points.
struct PlacedFigure {
    const Figure* figure = nullptr;
    const TaggedDocument* document = nullptr;
    const Lexicon* lexicon = nullptr;
    std::size_t begin_char = 0;
    std::size_t end_char = 0;
};

// By position.
[[nodiscard]] std::vector<PlacedFigure> place_figures(const TaggedDocument& tagged,
                                                      const Lexicon& lexicon);

// begin_byte to `about`, and in JSON the place of the sentence.
[[nodiscard]] const ColumnsOf<PlacedFigure>& figure_columns();

// Text, as figures are compared by them.
[[nodiscard]] Column kind_column();
[[nodiscard]] Column bound_column();
// `low` and `high`: numbers, ISO 8601 text of dates, null where open.
[[nodiscard]] Column value_column(std::string key);
[[nodiscard]] Json low_of(const Figure& figure);
[[nodiscard]] Json high_of(const Figure& figure);

// An integer where the value is one: 50000, 1.5.
[[nodiscard]] Json number_as_json(double value);

// "1,250,000", "4.75"
[[nodiscard]] std::string value_text(double value);

// "~4 x per year", "5 to 7 million": values, unit and rate with the bound in front.
[[nodiscard]] std::string figure_text(const Figure& figure);

// Tabs and line breaks become spaces.
[[nodiscard]] std::string as_tsv_cell(std::string_view text);

// Claims.

// "money of revenue, Nvidia / AMD"
[[nodiscard]] std::string title_of(const Claim& claim);

// "n 3, min 20, median 24, max 24 USD"
[[nodiscard]] std::string values_of(const Claim& claim);

// "daily: $4 billion (4,000,000,000 USD) — the sentence"
[[nodiscard]] std::string figure_line(const ClaimedFigure& figure);

// What the figures of a claim have in common: JSON has it once, CSV in each row.
[[nodiscard]] ColumnsOf<Claim> claim_columns();

[[nodiscard]] ColumnsOf<ClaimedFigure> figure_columns_of_claims();

// Events.

struct NumberedEvent {
    std::size_t number = 0;  // from 1
    const EventRow* row = nullptr;
};

[[nodiscard]] ColumnsOf<NumberedEvent> event_columns();

// Two lines for a terminal: its title, and what it is made of.
void write_event_heading(std::ostream& out, const NumberedEvent& numbered, std::size_t columns,
                         bool colour);

}  // namespace onoma
