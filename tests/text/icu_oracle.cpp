// SPDX-License-Identifier: Apache-2.0
#include "text/icu_oracle.hpp"

#include <unicode/brkiter.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <memory>
#include <stdexcept>

#include "text/code_points.hpp"

namespace onoma::testing {
namespace {

struct Utf16 {
    icu::UnicodeString text;
    std::vector<std::uint32_t> bytes;  // the byte offset of each code unit, and of the end
};

Utf16 to_utf16(std::string_view text) {
    Utf16 result;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = static_cast<std::uint32_t>(at);
        const UChar32 c = next_code_point(text, at);
        result.text.append(c);
        while (result.bytes.size() < static_cast<std::size_t>(result.text.length())) {
            result.bytes.push_back(begin);
        }
    }
    result.bytes.push_back(static_cast<std::uint32_t>(text.size()));
    return result;
}

TokenKind kind_of(std::int32_t status) {
    if (status < UBRK_WORD_NONE_LIMIT) return TokenKind::symbol;
    return status < UBRK_WORD_NUMBER_LIMIT ? TokenKind::number : TokenKind::word;
}

// `bytes` translates ICU's offsets; without it they are bytes already.
std::vector<Token> segments(icu::BreakIterator& iterator,
                            const std::vector<std::uint32_t>* bytes = nullptr) {
    const auto byte_at = [&](std::int32_t offset) {
        return bytes == nullptr ? static_cast<std::uint32_t>(offset)
                                : bytes->at(static_cast<std::size_t>(offset));
    };
    std::vector<Token> result;
    std::int32_t begin = iterator.first();
    for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
        result.push_back({{byte_at(begin), byte_at(end)}, kind_of(iterator.getRuleStatus())});
        begin = end;
    }
    return result;
}

std::vector<Token> segments_by_utf16(icu::BreakIterator& iterator, std::string_view text) {
    const Utf16 utf16 = to_utf16(text);
    iterator.setText(utf16.text);
    return segments(iterator, &utf16.bytes);
}

std::vector<Token> segments_by_utf8(icu::BreakIterator& iterator, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, decltype(&utext_close)> opened(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
        &utext_close);
    iterator.setText(opened.get(), status);
    if (U_FAILURE(status) != 0) throw std::runtime_error(u_errorName(status));
    return segments(iterator);
}

std::unique_ptr<icu::BreakIterator> open(icu::BreakIterator* (*create)(const icu::Locale&,
                                                                       UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(create(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) != 0) throw std::runtime_error(u_errorName(status));
    return iterator;
}

}  // namespace

Encoding comparable_encoding(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const UChar32 c = next_code_point(text, at);
        if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) {
            return Encoding::utf8;
        }
    }
    return Encoding::utf16;
}

std::vector<Token> icu_words(std::string_view text, Encoding encoding) {
    static const auto words = open(&icu::BreakIterator::createWordInstance);
    return encoding == Encoding::utf16 ? segments_by_utf16(*words, text)
                                       : segments_by_utf8(*words, text);
}

std::vector<ByteRange> icu_sentences(std::string_view text) {
    static const auto sentences = open(&icu::BreakIterator::createSentenceInstance);
    std::vector<ByteRange> result;
    for (const Token& segment : segments_by_utf16(*sentences, text)) {
        result.push_back(segment.range);
    }
    return result;
}

}  // namespace onoma::testing
