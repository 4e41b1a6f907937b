// SPDX-License-Identifier: Apache-2.0
#include "text/boundaries.hpp"

#include <unicode/ubrk.h>

#include "text/icu_error.hpp"

namespace onoma {

OpenedText::OpenedText(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&utext_, text.data() == nullptr ? "" : text.data(),
                   static_cast<std::int64_t>(text.size()), &status);
    check_icu(status, "opening a text");
}

BoundaryFinder::BoundaryFinder(Level level) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale& root = icu::Locale::getRoot();
    switch (level) {
        case Level::character:
            iterator_.reset(icu::BreakIterator::createCharacterInstance(root, status));
            break;
        case Level::word:
            iterator_.reset(icu::BreakIterator::createWordInstance(root, status));
            break;
        case Level::sentence:
            iterator_.reset(icu::BreakIterator::createSentenceInstance(root, status));
            break;
    }
    check_icu(status, "opening the boundary rules");
}

void BoundaryFinder::set_text(OpenedText& opened) {
    UErrorCode status = U_ZERO_ERROR;
    iterator_->setText(opened.get(), status);
    check_icu(status, "finding boundaries");
}

TokenKind BoundaryFinder::kind() const {
    const std::int32_t status = iterator_->getRuleStatus();
    if (status < UBRK_WORD_NONE_LIMIT) return TokenKind::symbol;
    return status < UBRK_WORD_NUMBER_LIMIT ? TokenKind::number : TokenKind::word;
}

}  // namespace onoma
