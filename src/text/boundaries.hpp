// SPDX-License-Identifier: Apache-2.0
// ICU's break iterators behind two loops. Nothing else in the project knows them.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string_view>

#include "onoma/base/types.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// A view of UTF-8 as ICU reads it, with byte offsets; closed at the end of its life.
class OpenedText {
public:
    explicit OpenedText(std::string_view text);
    ~OpenedText() { utext_close(&utext_); }
    OpenedText(const OpenedText&) = delete;
    OpenedText& operator=(const OpenedText&) = delete;

    [[nodiscard]] UText* get() { return &utext_; }

private:
    UText utext_ = UTEXT_INITIALIZER;
};

// Boundaries by the root locale's rules, so that the same text is cut the same way everywhere.
class BoundaryFinder {
public:
    enum class Level { character, word, sentence };  // character: grapheme cluster

    explicit BoundaryFinder(Level level);

    // Calls visit(ByteRange, TokenKind) for each segment of `text`, in order and without gaps.
    template <typename Visit>
    void for_each_segment(std::string_view text, Visit visit) {
        OpenedText opened(text);
        set_text(opened);
        for (std::int32_t begin = iterator_->first(), end = iterator_->next();
             end != icu::BreakIterator::DONE; begin = end, end = iterator_->next()) {
            visit(ByteRange{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                  kind());
        }
    }

private:
    void set_text(OpenedText& opened);
    [[nodiscard]] TokenKind kind() const;

    std::unique_ptr<icu::BreakIterator> iterator_;
};

}  // namespace onoma
