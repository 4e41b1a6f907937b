// SPDX-License-Identifier: Apache-2.0
// Cells -> rows.
#pragma once

#include "corpus/html/page_blocks.hpp"

namespace onoma {

// Joins the blocks of each row of a table, when each cell holds one short block, to one block:
// cells apart by ` | `. The rows of tables that only lay out a page stay as they are.
void join_table_rows(PageBlocks& page);

}  // namespace onoma
