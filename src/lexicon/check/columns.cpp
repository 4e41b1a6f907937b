// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lexicon/check/checks.hpp"
#include "lexicon/edit_distance.hpp"
#include "lexicon/lexicon_columns.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

// Columns of other meaning that resemble a known one.
constexpr std::array<std::string_view, 4> other_columns = {"note", "notes", "word", "wikidata"};

// Short names resemble half of all words; of them only case and a plural count.
std::size_t allowed_distance(std::string_view column) {
    if (column.size() < 5) return 0;
    return column.size() < 7 ? 1 : 2;
}

std::string_view nearest_known(std::string_view column) {
    const std::string folded = fold(column);
    if (std::find(other_columns.begin(), other_columns.end(), folded) != other_columns.end()) {
        return {};
    }
    for (const auto& [known, is_list] : lexicon_columns) {
        const std::string_view longer = folded.size() > known.size() ? folded : known;
        const std::string_view shorter = folded.size() > known.size() ? known : folded;
        const bool plural = longer.size() == shorter.size() + 1 && longer.ends_with('s') &&
                            longer.starts_with(shorter);
        if (folded == known || plural) return known;
        const std::size_t allowed = allowed_distance(known);
        if (allowed > 0 && edit_distance(folded, known, allowed) <= allowed) return known;
    }
    return {};
}

}  // namespace

void check_columns(const std::vector<std::string>& header, std::uint32_t file,
                   FindingList& findings) {
    const LexiconLine line{file, 1};
    for (auto column = header.begin(); column != header.end(); ++column) {
        if (column->empty()) continue;
        if (std::find(header.begin(), column, *column) != column) {
            findings.add(line, "column", "each column once", "a second " + in_quotes(*column));
        } else if (!is_lexicon_column(*column)) {
            const std::string_view known = nearest_known(*column);
            if (!known.empty()) findings.add(line, "column", in_quotes(known), in_quotes(*column));
        }
    }
}

}  // namespace onoma
