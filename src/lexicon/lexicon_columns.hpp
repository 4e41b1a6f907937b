// SPDX-License-Identifier: Apache-2.0
// The columns of a lexicon file that mean something. Their meaning is in lexicons/README.md.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace onoma {

struct LexiconColumn {
    std::string_view name;
    bool is_list = false;  // of items between `|`
};

constexpr std::array<LexiconColumn, 19> lexicon_columns = {{{"id"},
                                                            {"name"},
                                                            {"aliases", true},
                                                            {"weak", true},
                                                            {"evidence", true},
                                                            {"not", true},
                                                            {"case"},
                                                            {"parent"},
                                                            {"member", true},
                                                            {"roles", true},
                                                            {"from"},
                                                            {"until"},
                                                            {"versions"},
                                                            {"ticker", true},
                                                            {"type"},
                                                            {"words", true},
                                                            {"word"},
                                                            {"classes"},
                                                            {"accept", true}}};

[[nodiscard]] constexpr bool is_lexicon_column(std::string_view name) {
    return std::any_of(lexicon_columns.begin(), lexicon_columns.end(),
                       [&](const LexiconColumn& column) { return column.name == name; });
}

[[nodiscard]] constexpr bool is_list_column(std::string_view name) {
    return std::any_of(
        lexicon_columns.begin(), lexicon_columns.end(),
        [&](const LexiconColumn& column) { return column.is_list && column.name == name; });
}

}  // namespace onoma
