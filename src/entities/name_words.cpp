// SPDX-License-Identifier: Apache-2.0
#include "entities/name_words.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "entities/name_layout.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_coded = 8;  // letters of a name in small letters: `o1`, `gpt4`

}  // namespace

NameWords::NameWords(const TokenizedText& text, const CapitalWords& words,
                     const std::vector<bool>& taken)
    : text_(text), words_(words), taken_(taken), in_address_(find_addresses(text)) {}

// Behind the word that begins with piece `begin`, or `begin` when no name word does.
std::uint32_t NameWords::end_of(std::uint32_t begin) const {
    const Piece& first = text_.pieces[begin];
    if (first.is_symbol || !first.begins_word || taken_[begin] || in_address_[begin]) return begin;
    const std::uint32_t end = joined_end(begin);
    return is_spelled_as_name(begin, end) ? end : begin;
}

// `XR|7`, `Jean-Claude`, `Foo-5`: pieces without space between; a possessive is none of it.
std::uint32_t NameWords::joined_end(std::uint32_t begin) const {
    std::uint32_t end = begin + 1;
    for (; end < words_.size() && !taken_[end]; ++end) {
        const Piece& piece = text_.pieces[end];
        if (piece.is_symbol || piece.sentence != text_.pieces[begin].sentence) break;
        const ByteRange gap{text_.pieces[end - 1].range.end, piece.range.begin};
        if (gap.size() == 0) {
            if (!words_.folded(end).starts_with('\'') && !piece.begins_word) continue;
            break;
        }
        const std::string_view sign = gap.of(text_.text);
        const bool hyphen = sign == "-" || sign == "\u2010" || sign == "\u2011";
        if (!hyphen || !(piece.begins_capital || words_.has_digit(end))) break;
    }
    return end;
}

bool NameWords::is_spelled_as_name(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view letters = words_.original(begin);
    const auto dot = letters.find('.');
    // The space behind a full stop was forgotten: "its end.Then it"
    if (dot != std::string_view::npos && dot + 2 < letters.size() &&
        is_ascii_capital(letters[dot + 1]) && is_ascii_small(letters[dot + 2])) {
        return false;
    }
    if (words_.begins_capital(begin)) return true;
    return has_inner_capital(begin) || is_lettered_number(begin, end);
}

// `iPhone`, `OpenAI`
bool NameWords::has_inner_capital(std::uint32_t piece) const {
    const std::string_view letters = words_.original(piece);
    if (letters.size() < 3 || letters.find('.') != std::string_view::npos) return false;
    const bool some_lower = std::any_of(letters.begin(), letters.end(), is_ascii_small);
    const auto inner = letters.substr(letters.starts_with("Mc") ? 3 : 1);
    return some_lower && std::any_of(inner.begin(), inner.end(), is_ascii_capital) &&
           letters.find('\'') == std::string_view::npos;
}

// `o1`, `gpt4`
bool NameWords::is_lettered_number(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view letters = words_.original(begin);
    if (letters.size() > longest_coded || end < begin + 2) return false;
    const auto gap = text_.pieces[begin + 1].range.begin - text_.pieces[begin].range.end;
    return gap == 0 && std::all_of(letters.begin(), letters.end(), is_ascii_small) &&
           is_ascii_digit(words_.original(begin + 1).front());
}

}  // namespace onoma
