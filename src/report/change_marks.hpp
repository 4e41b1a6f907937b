// SPDX-License-Identifier: Apache-2.0
// `+`, `-` and `~` before a line, in colour where there is a terminal.
#pragma once

#include <iosfwd>
#include <string_view>

#include "onoma/lexicon/lexicon_diff.hpp"

namespace onoma {

[[nodiscard]] char mark_of(ChangeKind kind);

// `line`, which begins with the mark, made printable.
void write_marked_line(std::ostream& out, ChangeKind kind, std::string_view indent,
                       std::string_view line, bool colour);

}  // namespace onoma
