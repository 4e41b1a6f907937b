// SPDX-License-Identifier: Apache-2.0
// Text -> TokenizedText by ICU's word and sentence boundaries.
#pragma once

#include <memory>
#include <string_view>

#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Opening the boundary rules costs some milliseconds: make one for many texts, and one per thread
// (a Tokenizer keeps scratch memory and is not thread-safe).
class Tokenizer {
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;

    // Cuts `text`, any bytes: an ill-formed sequence reads as U+FFFD and keeps its own offsets.
    // Sentences are ICU's, except that a line break inside a hard-wrapped paragraph is a space, and
    // an initial or an abbreviated title ("J. D. Vance", "Dr. Fei-Fei Li") ends no sentence.
    // REQUIRES: text.size() < 2^31. Cost: linear.
    void tokenize(std::string_view text, TokenizedText& result);

    [[nodiscard]] TokenizedText tokenize(std::string_view text);

private:
    struct Boundaries;
    std::unique_ptr<Boundaries> boundaries_;
};

}  // namespace onoma
