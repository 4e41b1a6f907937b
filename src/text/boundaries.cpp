// SPDX-License-Identifier: Apache-2.0
#include "text/boundaries.hpp"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/ascii.hpp"
#include "text/code_points.hpp"
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

// Words.

namespace {

using Word = WordFinder::Class;

// Scripts without spaces, which ICU cuts by dictionaries.
bool is_of_dictionary(UChar32 c) {
    if (u_getIntPropertyValue(c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT) return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HANGUL:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
            return true;
        default:
            return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0;
    }
}

// What joins words beyond the General Punctuation, ICU sees in other ways than Unicode.
constexpr UChar32 last_joining_sign = 0x206F;

Word word_class_of(UChar32 c) {
    if (is_of_dictionary(c)) return Word::hard;
    const bool is_space = u_isUWhiteSpace(c) != 0;
    const bool joins = c <= last_joining_sign;
    switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
        case U_WB_ALETTER:
            return Word::letter;
        case U_WB_NUMERIC:
            return Word::digit;
        case U_WB_EXTENDNUMLET:  // ICU makes words of narrow no-break spaces
            return is_space ? Word::hard : Word::connector;
        case U_WB_MIDLETTER:
            return joins ? Word::joins_letters : Word::hard;
        case U_WB_MIDNUM:
            return joins ? Word::joins_digits : Word::hard;
        case U_WB_MIDNUMLET:
        case U_WB_SINGLE_QUOTE:
            return joins ? Word::joins_both : Word::hard;
        case U_WB_EXTEND:
        case U_WB_FORMAT:
        case U_WB_ZWJ:
        case U_WB_HEBREW_LETTER:
        case U_WB_KATAKANA:
        case U_WB_REGIONAL_INDICATOR:
            return Word::hard;
        default:
            return is_space ? Word::blank : Word::sign;
    }
}

bool is_part_of_word(Word one) {
    return one == Word::letter || one == Word::digit || one == Word::connector;
}

bool joins(Word sign, Word neighbours) {
    return sign == Word::joins_both ||
           sign == (neighbours == Word::letter ? Word::joins_letters : Word::joins_digits);
}

// After the ASCII letters from `at` on.
std::size_t end_of_letters(std::string_view text, std::size_t at) {
    while (at + row_size <= text.size()) {
        const std::size_t letters = leading_bytes(letters_in(read_row(text.data() + at)));
        at += letters;
        if (letters < row_size) return at;
    }
    while (at < text.size() && is_ascii_letter(text[at])) ++at;
    return at;
}

// ICU gives a mark to the space before it, and takes narrow spaces in a row as a word.
bool is_white_space(std::string_view segment, TokenKind kind) {
    if (u_isUWhiteSpace(first_code_point(segment)) == 0) return false;
    if (kind == TokenKind::symbol) return true;
    for (std::size_t at = 0; at < segment.size();) {
        if (u_isgraph(next_code_point(segment, at)) != 0) return false;
    }
    return true;
}

}  // namespace

WordFinder::WordFinder() : of_others_(word_class_of) {
    for (std::size_t c = 0; c < of_ascii_.size(); ++c) {
        of_ascii_[c] = word_class_of(static_cast<UChar32>(c));
    }
    ask_icu_about_signs();
}

// Versions of ICU differ from Unicode and from one another: `@` is a letter in 72, `:` joins
// nothing.
void WordFinder::ask_icu_about_signs() {
    const auto is_one_word = [&](const std::string& text) {
        std::size_t segments = 0;
        icu_.for_each_segment(text, [&](ByteRange, TokenKind) { ++segments; });
        return segments == 1;
    };
    for (std::size_t c = 0; c < of_ascii_.size(); ++c) {
        const Class is = of_ascii_[c];
        if (is_part_of_word(is) || is == Class::blank || is == Class::hard) continue;
        const std::string sign(1, static_cast<char>(c));
        const bool joins_letters = is_one_word("a" + sign + "a");
        const bool joins_digits = is_one_word("1" + sign + "1");
        of_ascii_[c] = is_one_word("a" + sign)         ? Class::letter
                       : joins_letters && joins_digits ? Class::joins_both
                       : joins_letters                 ? Class::joins_letters
                       : joins_digits                  ? Class::joins_digits
                                                       : Class::sign;
    }
}

// The class of the character at `at`, which moves after it. REQUIRES: at < text.size().
WordFinder::Class WordFinder::next_class(std::string_view text, std::size_t& at) {
    if (is_ascii(text[at])) return of_ascii_[static_cast<std::uint8_t>(text[at++])];
    return of_others_.of(next_code_point(text, at));
}

void WordFinder::find(std::string_view text, std::vector<Token>& tokens) {
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii_space(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        // Most words are letters from one space to the next.
        const std::size_t end = end_of_letters(text, at);
        if (end > begin && end < text.size() && text[end] == ' ') {
            tokens.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                              TokenKind::word});
            at = end + 1;
            continue;
        }
        const std::size_t before = tokens.size();
        if (find_in_chunk(text, at, tokens)) continue;
        // Nothing joins a space and what is before it, but marks belong to the space.
        tokens.resize(before);
        at = end_of_hard_stretch(text, begin);
        const std::size_t space = begin == 0 ? 0 : begin - 1;
        find_by_icu(text, {static_cast<std::uint32_t>(space), static_cast<std::uint32_t>(at)},
                    tokens);
    }
}

// Up to the next space, where `at` goes. False when there is something that only ICU can read.
bool WordFinder::find_in_chunk(std::string_view text, std::size_t& at, std::vector<Token>& tokens) {
    while (at < text.size() && !is_ascii_space(text[at])) {
        const std::size_t begin = at;
        const Class first = next_class(text, at);
        if (first == Class::hard) return false;
        if (first == Class::blank) continue;
        Token token{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)},
                    TokenKind::symbol};
        if (is_part_of_word(first)) token = word_at(text, begin, first, at);
        tokens.push_back(token);
        at = token.range.end;
    }
    return true;
}

// The word whose first character, of class `first`, ends at `end`. What kind it is, its last letter
// or digit tells, or two connectors; one alone is a sign.
Token WordFinder::word_at(std::string_view text, std::size_t begin, Class first, std::size_t end) {
    Class last = first;
    TokenKind kind = first == Class::letter  ? TokenKind::word
                     : first == Class::digit ? TokenKind::number
                                             : TokenKind::symbol;
    for (;;) {
        if (last == Class::letter) end = end_of_letters(text, end);
        if (end == text.size() || text[end] == ' ') break;
        std::size_t after = end;
        Class next = next_class(text, after);
        if (!is_part_of_word(next)) {
            const bool may_join = last != Class::connector && joins(next, last);
            if (!may_join || after == text.size()) break;
            next = next_class(text, after);
            if (next != last) break;
        }
        end = after;
        if (next == Class::letter) kind = TokenKind::word;
        if (next == Class::digit) kind = TokenKind::number;
        if (next == Class::connector && last == Class::connector) kind = TokenKind::word;
        last = next;
    }
    return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind};
}

// Behind `at` the first space that has nothing hard for a while before it: a text that is hard all
// over is not handed over in pieces.
std::size_t WordFinder::end_of_hard_stretch(std::string_view text, std::size_t at) {
    constexpr std::size_t while_without = 32;  // bytes
    std::size_t last_hard = text.size();
    while (at < text.size()) {
        if (is_ascii_space(text[at]) && at > last_hard && at - last_hard > while_without) break;
        if (next_class(text, at) == Class::hard) last_hard = at;
    }
    return at;
}

void WordFinder::find_by_icu(std::string_view text, ByteRange stretch, std::vector<Token>& tokens) {
    icu_.for_each_segment(stretch.of(text), [&](ByteRange range, TokenKind kind) {
        const ByteRange here{stretch.begin + range.begin, stretch.begin + range.end};
        if (!is_white_space(here.of(text), kind)) tokens.push_back({here, kind});
    });
}

// Sentences: the rules SB3 to SB11 of the annex.

namespace {

using Sentence = SentenceFinder::Class;

Sentence sentence_class_of(UChar32 c) {
    switch (u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK)) {
        case U_SB_EXTEND:
        case U_SB_FORMAT:
            return Sentence::ignored;
        case U_SB_CR:
        case U_SB_LF:
        case U_SB_SEP:
            return Sentence::break_of_line;
        case U_SB_SP:
            return Sentence::blank;
        case U_SB_LOWER:
            return Sentence::lower;
        case U_SB_UPPER:
            return Sentence::upper;
        case U_SB_OLETTER:
            return Sentence::other_letter;
        case U_SB_NUMERIC:
            return Sentence::digit;
        case U_SB_ATERM:
            return Sentence::full_stop;
        case U_SB_STERM:
            return Sentence::terminator;
        case U_SB_SCONTINUE:
            return Sentence::continuation;
        case U_SB_CLOSE:
            return Sentence::closing;
        default:
            return Sentence::other;
    }
}

// Characters that end nothing, and that nothing is asked about.
constexpr bool is_plain(char c) {
    return is_ascii(c) && c != '.' && c != '!' && c != '?' && c != '\n' && c != '\r';
}

// True when eight bytes are letters of ASCII and spaces, as most are: what has the bit 0x40 and not
// 0x80 is plain, and so is a space.
bool are_letters_and_spaces(const char* bytes) {
    const ByteRow row = read_row(bytes);
    const ByteRow from_space = row ^ (in_each_byte * ' ');
    const ByteRow is_no_space = ((from_space & ~high_bits) + ~high_bits) | from_space;
    const ByteRow has_no_letter_bit = ~(row << 1U);
    return (((is_no_space & has_no_letter_bit) | row) & high_bits) == 0;
}

// The first character from `at` on that is not plain.
std::size_t skip_plain(std::string_view text, std::size_t at) {
    for (;;) {
        while (at + row_size <= text.size() && are_letters_and_spaces(text.data() + at)) {
            at += row_size;
        }
        const std::size_t end = std::min(at + row_size, text.size());
        while (at < end && is_plain(text[at])) ++at;
        if (at < end || at == text.size()) return at;
    }
}

// `\r\n` is one break.
std::size_t end_of_line_break(std::string_view text, std::size_t begin, std::size_t end) {
    return text[begin] == '\r' && end < text.size() && text[end] == '\n' ? end + 1 : end;
}

}  // namespace

SentenceFinder::SentenceFinder() : classes_(sentence_class_of) {}

SentenceFinder::Class SentenceFinder::next_class(std::string_view text, std::size_t& at) {
    return classes_.of(next_code_point(text, at));
}

void SentenceFinder::find(std::string_view text, std::vector<std::uint32_t>& ends) {
    for (std::size_t at = skip_plain(text, 0); at < text.size(); at = skip_plain(text, at)) {
        const std::size_t begin = at;
        const Class here = next_class(text, at);
        if (here == Class::break_of_line) {
            at = end_of_line_break(text, begin, at);
        } else if (here == Class::full_stop || here == Class::terminator) {
            const std::size_t end = end_after(text, begin, at, here == Class::full_stop);
            if (end == 0) continue;
            at = end;
        } else {
            continue;
        }
        ends.push_back(static_cast<std::uint32_t>(at));
    }
    const bool has_rest = !text.empty() && (ends.empty() || ends.back() != text.size());
    if (has_rest) ends.push_back(static_cast<std::uint32_t>(text.size()));
}

// After all characters of one class, with what is ignored after each.
std::size_t SentenceFinder::skip(std::string_view text, std::size_t at, Class skipped) {
    while (at < text.size()) {
        std::size_t after = at;
        const Class next = next_class(text, after);
        if (next != skipped && next != Class::ignored) break;
        at = after;
    }
    return at;
}

// Where the sentence ends whose terminator stands at `terminator` and ends at `after`; 0 when it
// goes on.
std::size_t SentenceFinder::end_after(std::string_view text, std::size_t terminator,
                                      std::size_t after, bool is_full_stop) {
    std::size_t at = skip(text, after, Class::ignored);
    if (is_full_stop && at < text.size()) {
        std::size_t behind = at;
        const Class next = next_class(text, behind);
        if (next == Class::digit) return 0;
        if (next == Class::upper && follows_cased_letter(text, terminator)) return 0;
    }
    at = skip(text, skip(text, at, Class::closing), Class::blank);
    if (at == text.size()) return at;
    std::size_t behind = at;
    switch (next_class(text, behind)) {
        case Class::continuation:
        case Class::full_stop:
        case Class::terminator:
            return 0;
        case Class::break_of_line:
            return end_of_line_break(text, at, behind);
        default:
            return is_full_stop && goes_on_in_lower_case(text, at) ? 0 : at;
    }
}

// `U` of "U.S."
bool SentenceFinder::follows_cased_letter(std::string_view text, std::size_t at) {
    while (at > 0) {
        at = code_point_start(text, at - 1);
        std::size_t after = at;
        const Class before = next_class(text, after);
        if (before != Class::ignored) return before == Class::upper || before == Class::lower;
    }
    return false;
}

// The next letter is a small one, and no end of a line or a sentence stands before it.
bool SentenceFinder::goes_on_in_lower_case(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        switch (next_class(text, at)) {
            case Class::lower:
                return true;
            case Class::upper:
            case Class::other_letter:
            case Class::full_stop:
            case Class::terminator:
            case Class::break_of_line:
                return false;
            default:
                break;
        }
    }
    return false;
}

}  // namespace onoma
