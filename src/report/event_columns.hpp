// SPDX-License-Identifier: Apache-2.0
// What is reported of an event wherever it is reported.
#pragma once

#include <cstddef>
#include <string>

#include "onoma/analysis/article_collection.hpp"
#include "report/columns.hpp"

namespace onoma {

struct NumberedEvent {
    std::size_t number = 0;  // from 1
    const EventRow* row = nullptr;
};

[[nodiscard]] ColumnsOf<NumberedEvent> event_columns();

// Two lines for a terminal: its title, and what it is made of.
void write_event_heading(std::ostream& out, const NumberedEvent& numbered, std::size_t columns,
                         bool colour);

}  // namespace onoma
