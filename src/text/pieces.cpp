// SPDX-License-Identifier: Apache-2.0
#include "text/pieces.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <vector>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "onoma/text/unicode.hpp"
#include "text/code_points.hpp"

namespace onoma {
namespace {

enum class CharacterClass { letter, digit, separator };

// Characters of one class in a word, with the marks after them.
struct Part {
    ByteRange range;
    CharacterClass kind = CharacterClass::letter;
};

struct Character {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    UChar32 code_point = 0;
};

Character character_at(std::string_view text, std::uint32_t at) {
    std::size_t end = at;
    const UChar32 code_point = next_code_point(text, end);
    return {at, static_cast<std::uint32_t>(end), code_point};
}

// ICU joins words by these: underscores, and the narrow space inside French quotation marks.
bool is_separator(UChar32 c) { return u_charType(c) == U_CONNECTOR_PUNCTUATION || c == 0x202F; }

std::optional<CharacterClass> class_of(UChar32 c) {
    if (c < 0x80) {
        const char ascii = static_cast<char>(c);
        if (is_ascii_letter(ascii)) return CharacterClass::letter;
        if (is_ascii_digit(ascii)) return CharacterClass::digit;
        return ascii == '_' ? std::optional(CharacterClass::separator) : std::nullopt;
    }
    if (is_separator(c)) return CharacterClass::separator;
    if (u_isdigit(c) != 0) return CharacterClass::digit;
    if (u_isalpha(c) != 0) return CharacterClass::letter;
    return std::nullopt;
}

bool is_dash(UChar32 c) {
    if (c < 0x80) return c == '-';
    return u_charType(c) == U_DASH_PUNCTUATION || c == 0x2212;
}

bool is_space_or_end(std::string_view text, std::size_t at) {
    if (at >= text.size()) return true;
    if (is_ascii(text[at])) return is_ascii_space(text[at]);
    std::size_t begin = code_point_start(text, at);
    return u_isUWhiteSpace(next_code_point(text, begin)) != 0;
}

constexpr std::array<std::string_view, 5> apostrophes = {"'", "\u2019", "\u2018", "\u02BC",
                                                         "\uFF07"};

// What stands after the last apostrophe of `word` and the bytes with it, or nothing.
struct Ending {
    std::string_view letters;
    std::uint32_t size = 0;  // with the apostrophe
};

Ending ending_of(std::string_view word) {
    if (word.find('\'') == std::string_view::npos && is_ascii(word)) return {};
    for (const std::string_view apostrophe : apostrophes) {
        const auto at = word.rfind(apostrophe);
        if (at == std::string_view::npos || at == 0) continue;
        return {word.substr(at + apostrophe.size()), static_cast<std::uint32_t>(word.size() - at)};
    }
    return {};
}

// Bytes of what an apostrophe ties to the end of a word and is no part of a name, or 0: `'s` after
// any word; after a name also `'ll` and its like, and the cases of Turkish ("NVIDIA'nın").
std::uint32_t possessive_size(std::string_view word) {
    constexpr std::array<std::string_view, 4> verbs = {"ll", "ve", "re", "d"};
    constexpr std::array<std::string_view, 36> cases = {
        "nın", "nin", "nun", "nün", "ın",  "in",  "un",  "ün",  "ya",  "ye",  "nda",  "nde",
        "da",  "de",  "ta",  "te",  "dan", "den", "tan", "ten", "yla", "yle", "la",   "le",
        "yı",  "yi",  "yu",  "yü",  "na",  "ne",  "nı",  "ni",  "nu",  "nü",  "ndan", "nden"};
    constexpr std::size_t shortest_name = 3;
    constexpr std::size_t shortest_turkish_name = 4;
    const Ending ending = ending_of(word);
    if (ending.size == 0) return 0;
    if (ending.letters == "s" || ending.letters == "S") return ending.size;
    const std::size_t stem = word.size() - ending.size;
    if (stem >= shortest_name && is_ascii_capital(word[0]) && is_among(ending.letters, verbs)) {
        return ending.size;
    }
    if (stem >= shortest_turkish_name && is_ascii_capital(word[0]) &&
        is_among(ending.letters, cases)) {
        return ending.size;
    }
    return 0;
}

// Bytes of the French article or preposition that an apostrophe ties to a name, or 0: `d'Airbus`,
// `L'OpenAI`, but not `D'Angelo`.
std::uint32_t elision_size(std::string_view word) {
    if (word.size() < 2 || std::string_view("dlL").find(word[0]) == std::string_view::npos)
        return 0;
    for (const std::string_view apostrophe : apostrophes) {
        const std::string_view rest = word.substr(1);
        if (rest.starts_with(apostrophe) && begins_capital(rest.substr(apostrophe.size()))) {
            return static_cast<std::uint32_t>(1 + apostrophe.size());
        }
    }
    return 0;
}

// Two letters, the last of which may be tied on by an apostrophe: what a sentence ends with.
bool ends_word_before(std::string_view word, std::size_t at) {
    const auto is_letter = [](char c) { return is_ascii_letter(c) || !is_ascii(c); };
    return at >= 2 && is_letter(word[at - 1]) && (is_letter(word[at - 2]) || word[at - 2] == '\'');
}

// `U.S` of `U.S.Microsoft`: single letters with dots between them.
bool ends_initials_before(std::string_view word, std::size_t at) {
    if (at < 3 || word[at - 2] != '.' || !is_ascii_capital(word[at - 1])) return false;
    return is_ascii_capital(word[at - 3]) && (at == 3 || word[at - 4] == '.');
}

// Where a full stop stands whose space was forgotten, "the bank said.Nvidia rose", "the
// U.S.Microsoft unit", or npos. A name of the web is no sentence: "Booking.Com".
std::size_t forgotten_space(std::string_view word) {
    constexpr std::array<std::string_view, 12> domains = {"Ai", "COM", "Co",  "Com", "Edu", "Gov",
                                                          "Io", "Js",  "NET", "Net", "ORG", "Org"};
    for (auto at = word.find('.'); at != std::string_view::npos; at = word.find('.', at + 1)) {
        if (at + 2 >= word.size() || !is_ascii_capital(word[at + 1])) continue;
        const bool is_after_capital = at > 0 && is_ascii_capital(word[at - 1]);
        if (!ends_word_before(word, at) && !ends_initials_before(word, at)) continue;
        // A word, or a short form of three letters: "Character.AI" has two. Behind a short form
        // only a word of four: "ASP.Net".
        const std::string_view next = word.substr(at + 1);
        const auto small = [&](std::size_t i) {
            return i < next.size() && is_ascii_small(next[i]);
        };
        const auto capital = [&](std::size_t i) {
            return i < next.size() && is_ascii_capital(next[i]);
        };
        const bool begins_word = is_after_capital ? small(1) && small(2) && small(3)
                                                  : small(1) || (capital(1) && capital(2));
        if (begins_word && !is_among(next, domains)) return at;
    }
    return std::string_view::npos;
}

// `J.D` or `U.S`: single letters between dots, one piece each.
bool is_dotted_initials(std::string_view word) {
    if (word.size() < 3 || word.size() % 2 == 0) return false;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (at % 2 == 0 ? !is_ascii_letter(word[at]) : word[at] != '.') return false;
    }
    return true;
}

// The normalized forms of pieces as they are made: whole rows are written into room that is there
// already, so that a word costs no call. Ends as long as what was written.
class FoldedText {
public:
    FoldedText(std::string& folded, std::size_t expected) : folded_(folded) {
        folded_.resize(expected + row_size);
    }
    FoldedText(const FoldedText&) = delete;
    FoldedText& operator=(const FoldedText&) = delete;
    ~FoldedText() { folded_.resize(size_); }

    [[nodiscard]] std::size_t size() const { return size_; }

    void append(std::string_view folded) {
        make_room(folded.size());
        std::copy(folded.begin(), folded.end(), folded_.data() + size_);
        size_ += folded.size();
    }

    // Appends a word of nothing but ASCII letters, in small ones. False, with nothing appended, for
    // any other word, and where the text ends too soon to be read by rows.
    bool append_letters(std::string_view text, ByteRange word) {
        make_room(word.size());
        char* to = folded_.data() + size_;
        for (std::size_t at = word.begin; at < word.end; at += row_size, to += row_size) {
            if (at + row_size > text.size()) return false;
            const ByteRow row = read_row(text.data() + at);
            if (leading_bytes(letters_in(row)) < std::min<std::size_t>(word.end - at, row_size)) {
                return false;
            }
            const ByteRow small = in_small_letters(row);
            std::memcpy(to, &small, row_size);
        }
        size_ += word.size();
        return true;
    }

private:
    // For so many bytes more, and the rest of a row after them.
    void make_room(std::size_t bytes) {
        const std::size_t needed = size_ + bytes + row_size;
        if (needed > folded_.size()) folded_.resize(std::max(needed, folded_.size() * 2));
    }

    std::string& folded_;
    std::size_t size_ = 0;
};

class PieceCutter {
public:
    explicit PieceCutter(TokenizedText& result)
        : result_(result), text_(result.text), folded_(result.folded, result.text.size()) {}

    void cut() {
        for (const Token& token : result_.tokens) {
            while (result_.sentences[sentence_].end <= token.range.begin) ++sentence_;
            if (token.kind == TokenKind::symbol) {
                cut_symbol(token.range);
            } else if (!add_letters(token.range)) {
                cut_words(token.range);
            }
        }
    }

private:
    // The short way of most words, with the result of cut_words(); false for others.
    bool add_letters(ByteRange range) {
        const std::size_t begin = folded_.size();
        if (!folded_.append_letters(text_, range)) return false;
        const bool is_capital = is_ascii_capital(text_[range.begin]);
        push(range, begin, true, true, is_capital, false);
        if (is_capital && range.size() == 1) initial_end_ = range.end;
        return true;
    }

    // A character that shows nothing (a zero-width space, a mark of direction) folds to nothing and
    // makes no piece.
    void add(ByteRange range, bool begins_word, bool ends_word, bool is_symbol) {
        const std::size_t folded_begin = folded_.size();
        word_.clear();
        append_folded(range.of(text_), word_);
        if (word_.empty()) return;
        folded_.append(word_);
        push(range, folded_begin, begins_word, ends_word, begins_capital(range.of(text_)),
             is_symbol);
    }

    void push(ByteRange range, std::size_t folded_begin, bool begins_word, bool ends_word,
              bool begins_capital, bool is_symbol) {
        result_.pieces.push_back({range, static_cast<std::uint32_t>(folded_begin),
                                  static_cast<std::uint32_t>(folded_.size() - folded_begin),
                                  sentence_, begins_word, ends_word, begins_capital, is_symbol});
    }

    void cut_symbol(ByteRange range) {
        const std::string_view sign = range.of(text_);
        if (sign.front() == '.' && initial_end_ == range.begin) return;
        if (sign.size() == 1 && is_ascii(sign.front()) && sign != "-") {
            const std::size_t folded_begin = folded_.size();
            folded_.append(sign);
            push(range, folded_begin, true, true, false, true);
            return;
        }
        const Character character = character_at(text_, range.begin);
        if (is_dash(character.code_point) && character.end == range.end) {
            // A dash between spaces parts two thoughts; any other joins two words.
            const bool apart = (range.begin == 0 || is_space_or_end(text_, range.begin - 1)) &&
                               is_space_or_end(text_, range.end);
            if (!apart) return;
        }
        add(range, true, true, true);
    }

    void cut_words(ByteRange range) {
        for (;;) {
            const auto stop = forgotten_space(range.of(text_));
            if (stop == std::string_view::npos) break;
            const auto at = range.begin + static_cast<std::uint32_t>(stop);
            cut_word({range.begin, at});
            // The dot after initials is theirs.
            if (initial_end_ != at) add({at, at + 1}, true, true, true);
            range.begin = at + 1;
        }
        cut_word(range);
    }

    void cut_word(ByteRange range) {
        if (const std::uint32_t elision = elision_size(range.of(text_)); elision != 0) {
            add({range.begin, range.begin + elision}, true, true, false);
            range.begin += elision;
        }
        const std::uint32_t possessive = possessive_size(range.of(text_));
        const ByteRange core{range.begin, range.end - possessive};
        if (is_dotted_initials(core.of(text_))) {
            for (std::uint32_t at = core.begin; at < core.end; at += 2) {
                add({at, at + 1}, at == core.begin, at + 1 == core.end, false);
            }
            initial_end_ = range.end;
        } else {
            cut_core(core);
            if (possessive == 0 && ends_in_initial()) initial_end_ = range.end;
        }
        if (possessive != 0) add({core.end, range.end}, false, true, false);
    }

    // Cuts what is left of a word without its possessive; separators part and are no pieces.
    void cut_core(ByteRange core) {
        find_parts(core);
        bool is_separator_only = true;
        for (std::size_t index = 0; index < parts_.size(); ++index) {
            if (is_separator_at(index)) continue;
            is_separator_only = false;
            add(parts_[index].range, index == 0 || is_separator_at(index - 1),
                index + 1 == parts_.size() || is_separator_at(index + 1), false);
        }
        if (is_separator_only) add(core, true, true, true);
    }

    [[nodiscard]] bool is_separator_at(std::size_t index) const {
        return parts_[index].kind == CharacterClass::separator;
    }

    // The word at hand is one capital letter, perhaps after a narrow space.
    [[nodiscard]] bool ends_in_initial() const {
        const ByteRange last = parts_.back().range;
        return (parts_.size() == 1 || is_separator_at(parts_.size() - 2)) &&
               character_at(text_, last.begin).end == last.end && begins_capital(last.of(text_));
    }

    // Fills parts_ with the runs of one class. A mark, dot or comma stays with what is before it.
    void find_parts(ByteRange core) {
        parts_.clear();
        std::optional<CharacterClass> running;
        std::uint32_t begin = core.begin;
        for (std::uint32_t at = core.begin; at < core.end;) {
            const Character character = character_at(text_, at);
            at = character.end;
            const auto next = class_of(character.code_point);
            if (!next || next == running) continue;
            if (running) {
                parts_.push_back({{begin, character.begin}, *running});
                begin = character.begin;
            }
            running = next;
        }
        parts_.push_back({{begin, core.end}, running.value_or(CharacterClass::letter)});
    }

    TokenizedText& result_;
    std::string_view text_;
    FoldedText folded_;
    std::string word_;         // folded, of the piece at hand
    std::vector<Part> parts_;  // of the word at hand
    std::uint32_t sentence_ = 0;
    std::uint32_t initial_end_ = ~std::uint32_t{0};  // where a dot belongs to an initial
};

}  // namespace

void cut_pieces(TokenizedText& result) {
    result.pieces.clear();
    result.pieces.reserve(result.tokens.size() + result.tokens.size() / 16);
    PieceCutter(result).cut();
}

}  // namespace onoma
