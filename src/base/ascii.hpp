// SPDX-License-Identifier: Apache-2.0
// ASCII characters, and texts whose syntax is ASCII: names of fields, tags, headers, addresses.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onoma {

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_small(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
    return is_ascii_small(c) || is_ascii_capital(c);
}
[[nodiscard]] constexpr bool is_ascii_letter_or_digit(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c);
}
[[nodiscard]] constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
[[nodiscard]] constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

[[nodiscard]] constexpr char ascii_lower(char c) {
    return is_ascii_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// All characters are ASCII; the empty text is.
[[nodiscard]] constexpr bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

[[nodiscard]] inline std::string ascii_lowered(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered) c = ascii_lower(c);
    return lowered;
}

// Without spaces, tabs and line breaks around it.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
    return text;
}

// Up to the end of its first line: LF, CR LF or, as Excel for Mac writes it, CR alone.
[[nodiscard]] constexpr std::string_view first_line(std::string_view text) {
    return text.substr(0, text.find_first_of("\r\n"));
}

// What stands before the next `separator`, which is taken off `rest` with it.
inline std::string_view take_until(char separator, std::string_view& rest) {
    const std::string_view taken = rest.substr(0, rest.find(separator));
    rest.remove_prefix(std::min(rest.size(), taken.size() + 1));
    return taken;
}

// Takes a line and its end, LF or CR LF, from the front of `text`.
inline std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// The letters that end before `at`, and those that begin there; empty where there are none.
[[nodiscard]] constexpr std::string_view letters_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
    return text.substr(begin, at - begin);
}
[[nodiscard]] constexpr std::string_view letters_from(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    return text.substr(at, end - at);
}

// True when `text` begins with `prefix`, which is in small letters, in any case.
[[nodiscard]] constexpr bool begins_with_any_case(std::string_view text, std::string_view prefix) {
    if (text.size() < prefix.size()) return false;
    for (std::size_t i = 0; i < prefix.size(); ++i) {
        if (ascii_lower(text[i]) != prefix[i]) return false;
    }
    return true;
}

// Where `needle`, which is in small letters, stands in `text` in any case; npos when nowhere.
[[nodiscard]] constexpr std::size_t find_any_case(std::string_view text, std::string_view needle,
                                                  std::size_t from = 0) {
    for (std::size_t at = from; at + needle.size() <= text.size(); ++at) {
        if (begins_with_any_case(text.substr(at), needle)) return at;
    }
    return std::string_view::npos;
}

// What stands between two words of a line that somebody broke: blanks, one line break, and the
// marks of quoted mail.
[[nodiscard]] inline bool is_broken_line(std::string_view gap) {
    const std::size_t line_break = gap.find('\n');
    return line_break != std::string_view::npos &&
           gap.substr(0, line_break).find_first_not_of(" \t\r") == std::string_view::npos &&
           gap.substr(line_break + 1).find_first_not_of(" \t>") == std::string_view::npos;
}

// Where capitals show that a word is made of several: `DeepSeek`, `ScaleAI`.

// Sets `places` to the bytes of `word` at which an ASCII capital follows a small ASCII letter:
// `DeepSeek` -> 4. None when the word has other letters as well.
inline void find_inner_capitals(std::string_view word, std::vector<std::uint32_t>& places) {
    places.clear();
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (!is_ascii_letter(word[at])) {
            places.clear();
            return;
        }
        if (at > 0 && is_ascii_capital(word[at]) && !is_ascii_capital(word[at - 1])) {
            places.push_back(static_cast<std::uint32_t>(at));
        }
    }
}

}  // namespace onoma
