// SPDX-License-Identifier: Apache-2.0
// Quotes in a terminal: sentences below their article, or one line each with the name in the
// middle.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "onoma/analysis/article_collection.hpp"

namespace onoma {

// The sentence as it is shown: of a very long one, what stands around the first name, between
// ellipses.
[[nodiscard]] Quote shown_part(Quote quote);

// The text before the first name, the name, and the text after it.
struct ContextParts {
    std::string left;
    std::string keyword;
    std::string right;
};
[[nodiscard]] ContextParts context_of(const Quote& quote);

// Writes one quote after the other, each at once. `out` must outlive it.
class QuoteText {
public:
    QuoteText(std::ostream& out, QuoteUnit unit, std::size_t columns, bool colour);

    void write(const Quote& quote);

private:
    void write_article(const Quote& quote);
    void write_sentence(const Quote& quote);
    void write_line(const Quote& quote);

    std::ostream& out_;
    QuoteUnit unit_;
    std::size_t columns_;
    bool colour_;
    std::string document_;
    bool is_first_ = true;
};

}  // namespace onoma
