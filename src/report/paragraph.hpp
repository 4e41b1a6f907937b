// SPDX-License-Identifier: Apache-2.0
// Running text in lines that a terminal holds.
#pragma once

#include <iosfwd>
#include <string_view>

namespace onoma {

// `text` word by word in lines of at most `columns` where words allow it, with a line feed behind.
void write_paragraph(std::ostream& out, std::string_view text, std::size_t columns);

}  // namespace onoma
