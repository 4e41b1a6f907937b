// SPDX-License-Identifier: Apache-2.0
// Figures, words and quotes in temporary files: those of many documents do not fit into memory. All
// throw Error, as TemporaryFile does.
#pragma once

#include <cstdint>

#include "analysis/packed_records.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/claims.hpp"

namespace onoma {

// What a comparison of claims needs: figures with all that they have, but for
// ClaimedFigure::document_words.
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

// Quotes, while it is not known which of them are wanted.
class QuoteArchive {
public:
    // Where it stands.
    std::uint64_t add(const Quote& quote);
    [[nodiscard]] Quote read(std::uint64_t place) const;

private:
    TemporaryFile file_;
};

}  // namespace onoma
