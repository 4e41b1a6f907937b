// SPDX-License-Identifier: Apache-2.0
// Running text in lines that a terminal holds.
#pragma once

#include <iosfwd>
#include <string_view>

namespace onoma {

// `text` word by word in lines of at most `columns` where words allow it, and a line feed after it.
// The first line begins where the output stands, which is at column `indent`; so do the others.
void write_paragraph(std::ostream& out, std::string_view text, std::size_t columns,
                     std::size_t indent = 0);

}  // namespace onoma
