// SPDX-License-Identifier: Apache-2.0
// Where characters, words and sentences end, by Unicode Annex 29 as ICU has it. Nothing else in the
// project knows ICU's break iterators.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

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
    enum class Level { character, word };  // character: grapheme cluster

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

// What a boundary rule asks of a code point, found out page by page as texts need it: ICU's own
// look-up of a property costs more than all else at a boundary. Not thread-safe.
template <typename Class>
class CodePointClasses {
public:
    explicit CodePointClasses(Class (*class_of)(UChar32)) : class_of_(class_of) {}

    [[nodiscard]] Class of(UChar32 c) {
        const auto number = static_cast<std::uint32_t>(c);
        auto& page = pages_[number / page_size];
        if (!page) page = read_page(number / page_size * page_size);
        return (*page)[number % page_size];
    }

private:
    static constexpr std::uint32_t page_size = 256;
    static constexpr std::uint32_t page_count = 0x110000 / page_size;
    using Page = std::array<Class, page_size>;

    [[nodiscard]] std::unique_ptr<Page> read_page(std::uint32_t first) const {
        auto page = std::make_unique<Page>();
        for (std::uint32_t at = 0; at < page_size; ++at) {
            (*page)[at] = class_of_(static_cast<UChar32>(first + at));
        }
        return page;
    }

    Class (*class_of_)(UChar32);
    std::vector<std::unique_ptr<Page>> pages_{page_count};
};

// Text -> words, numbers and signs, as ICU's word boundaries cut them; white space is left out.
//
// ICU itself reads only where its rules look further than a character ahead: at marks, joiners and
// flags, and in scripts that are cut by dictionaries. All other words are cut here, many times
// faster, by the classes of ICU's characters.
class WordFinder {
public:
    WordFinder();

    // Appends to `tokens`. Not thread-safe.
    void find(std::string_view text, std::vector<Token>& tokens);

    // How the rules see a character.
    enum class Class : std::uint8_t {
        letter,
        digit,
        connector,      // an underscore
        joins_letters,  // between two letters no boundary
        joins_digits,
        joins_both,
        sign,   // stands alone
        blank,  // stands alone and is left out
        hard,   // ICU must read what is around it
    };

private:
    [[nodiscard]] Class class_of(std::uint8_t byte) const { return of_ascii_[byte]; }
    [[nodiscard]] Class next_class(std::string_view text, std::size_t& at);
    void ask_icu_about_signs();
    [[nodiscard]] bool find_in_chunk(std::string_view text, std::size_t& at,
                                     std::vector<Token>& tokens);
    [[nodiscard]] Token word_at(std::string_view text, std::size_t begin, Class first,
                                std::size_t end);
    [[nodiscard]] std::size_t end_of_hard_stretch(std::string_view text, std::size_t at);
    void find_by_icu(std::string_view text, ByteRange stretch, std::vector<Token>& tokens);

    std::array<Class, 128> of_ascii_{};
    CodePointClasses<Class> of_others_;
    BoundaryFinder icu_{BoundaryFinder::Level::word};
};

// Text -> sentences, as ICU's sentence boundaries cut them. Between the signs that may end one,
// nothing is looked at.
class SentenceFinder {
public:
    SentenceFinder();

    // Appends the ends of all sentences to `ends`, that of the text among them. Not thread-safe.
    void find(std::string_view text, std::vector<std::uint32_t>& ends);

    // The values of the property Sentence_Break as far as they differ in the rules.
    enum class Class : std::uint8_t {
        other,
        ignored,  // marks and formatting characters, which belong to what is before them
        break_of_line,
        blank,
        lower,
        upper,
        other_letter,
        digit,
        full_stop,  // ends no sentence that goes on in lower case
        terminator,
        continuation,  // such as a comma, which nothing ends before
        closing,
    };

private:
    [[nodiscard]] Class next_class(std::string_view text, std::size_t& at);
    [[nodiscard]] std::size_t skip(std::string_view text, std::size_t at, Class skipped);
    [[nodiscard]] bool follows_cased_letter(std::string_view text, std::size_t at);
    [[nodiscard]] bool goes_on_in_lower_case(std::string_view text, std::size_t at);
    [[nodiscard]] std::size_t end_after(std::string_view text, std::size_t terminator,
                                        std::size_t after, bool is_full_stop);

    CodePointClasses<Class> classes_;
};

}  // namespace onoma
