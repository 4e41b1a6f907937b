// SPDX-License-Identifier: Apache-2.0
// What a comparison of claims needs of each document, in a temporary file: sentences and words of
// many documents do not fit into memory.
#pragma once

#include <cstdint>

#include "analysis/packed_records.hpp"
#include "onoma/analysis/claims.hpp"

namespace onoma {

// Figures with all that they have, but for ClaimedFigure::document_words.
class FigureArchive {
public:
    // Where it stands.
    std::uint64_t add(const ClaimedFigure& figure);
    [[nodiscard]] ClaimedFigure read(std::uint64_t place) const;

    std::uint64_t add(const DocumentWords& words);
    [[nodiscard]] DocumentWords read_words(std::uint64_t place) const;

private:
    TemporaryFile file_;
};

}  // namespace onoma
