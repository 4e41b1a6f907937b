// SPDX-License-Identifier: Apache-2.0
// Tokens + Lexicon -> mentions.
#pragma once

#include <memory>
#include <optional>

#include "onoma/base/date.hpp"
#include "onoma/entities/mention.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Whether the candidates that do not stand are told too, in TaggedText::losers.
enum class Keep { mentions, losers_too };

// Tags documents with one lexicon, which must outlive it. Keeps scratch memory between documents:
// one per thread, not thread-safe.
class Tagger {
public:
    explicit Tagger(const Lexicon& lexicon);
    ~Tagger();
    Tagger(Tagger&&) noexcept;

    // Finds the leftmost-longest names of `text`. `date` is the document's: forms that do not hold
    // then are passed over; without it every form holds. Cost: linear in the pieces of the text.
    void tag(const TokenizedText& text, const std::optional<Date>& date, TaggedText& result,
             Keep keep = Keep::mentions);

    [[nodiscard]] TaggedText tag(const TokenizedText& text, const std::optional<Date>& date = {});

private:
    struct Scratch;
    const Lexicon* lexicon_;
    std::unique_ptr<Scratch> scratch_;
};

}  // namespace onoma
