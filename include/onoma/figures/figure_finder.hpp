// SPDX-License-Identifier: Apache-2.0
// Tokens + mentions -> figures.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "onoma/base/date.hpp"
#include "onoma/entities/mention.hpp"
#include "onoma/figures/figure.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Finds what a text claims in numbers. What cannot be read for sure is left out, never turned into
// another number. Keeps scratch memory between documents: one per thread, not thread-safe.
class FigureFinder {
public:
    FigureFinder();
    ~FigureFinder();
    FigureFinder(FigureFinder&&) noexcept;
    FigureFinder& operator=(FigureFinder&&) noexcept;

    // Fills `figures`, by position. Numbers inside mentions belong to the mentions. `date` is the
    // document's: a day without a year ("Jan. 20") is the one nearest to it, or to the date of
    // the story it goes on with, and is omitted without. `language` is a BCP 47 tag, guessed from
    // the text when empty (see guess_language); of a language that is not ours nothing is found.
    // Figure::about stays empty: see tie_figures. Cost: linear in the pieces.
    void find(const TokenizedText& text, const TaggedText& tagged, const std::optional<Date>& date,
              std::string_view language, std::vector<Figure>& figures);

private:
    struct Scratch;
    std::unique_ptr<Scratch> scratch_;
};

// Fills Figure::about with the mentions of the figure's sentence, nearest first: names that only
// tell who says so, and names behind a comma or another clause, come later. To be called again
// when mentions were removed. Cost: linear in figures and mentions, but for the mentions of one
// sentence.
void tie_figures(const TokenizedText& text, const TaggedText& tagged, std::vector<Figure>& figures);

}  // namespace onoma
