// SPDX-License-Identifier: Apache-2.0
// The parts of a page's data, each for one view. Tables are packed (see packed_table.hpp).
#pragma once

#include "onoma/lexicon/lexicon.hpp"
#include "report/page/packed_table.hpp"
#include "report/page/shown.hpp"

namespace onoma {

// What was read, by which programs and lexicons, and what was left out of the reading and of the
// page.
[[nodiscard]] Json overview_as_json(const Shown& shown, const Lexicon& lexicon);

// One row an entity; `by_group` has two numbers a group: mentions, documents.
[[nodiscard]] Json entities_as_json(const Shown& shown);

// When the entities of the table are named: periods, and a series for each row.
[[nodiscard]] Json time_as_json(const Shown& shown);

// The groups, and each two of them once.
[[nodiscard]] Json groups_as_json(const Shown& shown);
[[nodiscard]] Json group_pairs_as_json(const Shown& shown);

// For each row of the entities, against all other groups together: z of its log-odds in each group.
[[nodiscard]] Json tests_as_json(const Shown& shown);

// Entities that more than half of the other groups name and this one never does; who was first; and
// where groups and entities lie on the map, or null.
[[nodiscard]] Json gaps_as_json(const Shown& shown);
[[nodiscard]] Json first_reports_as_json(const Shown& shown);
[[nodiscard]] Json map_as_json(const Shown& shown);

// The most named entities as nodes, who is named with whom above chance as edges.
[[nodiscard]] Json network_as_json(const Shown& shown);

// Claims about entities, with their figures by number of article and sentence.
[[nodiscard]] Json claims_as_json(const Shown& shown);

// The articles, the newest first, with the places of their mentions and figures in UTF-16 units.
[[nodiscard]] Json articles_as_json(const Shown& shown);

// All of them but the articles.
[[nodiscard]] Json page_tables(const Shown& shown, const Lexicon& lexicon);

}  // namespace onoma
