// SPDX-License-Identifier: Apache-2.0
#include "corpus/title.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/ascii.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t longest_title_bytes = 500;

// Labels, dates and names that stand above a headline.
constexpr std::size_t most_lines_above = 10;

// U+2000 to U+203F: dashes, quotation marks, dots.
bool is_general_punctuation(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("\xE2\x80") && at + 2 < text.size();
}

// How many bytes of `text`, from its beginning, say the title; nothing when it begins otherwise.
std::optional<std::size_t> length_of_title(std::string_view text, std::string_view title) {
    std::string said;
    for (std::size_t at = 0; at < text.size() && title.starts_with(said);) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        at = std::min(text.find_first_of(" \t\r\n", begin), text.size());
        // Words without letters, as dashes are, would be taken along one after the other.
        const std::string word = bare_title(text.substr(begin, at - begin));
        said += word;
        if (!word.empty() && said == title) return at;
    }
    return std::nullopt;
}

// Each of its letters is a byte of a bare title at least. Most lines are paragraphs.
bool may_be_shorter(std::string_view line, std::string_view bare_title) {
    const auto letters = std::count_if(line.begin(), line.end(), is_ascii_letter_or_digit);
    return static_cast<std::size_t>(letters) < bare_title.size();
}

// The stretch of `text` that is its title.
std::optional<ByteRange> find_title(std::string_view text, std::string_view title) {
    std::string_view rest = text;
    for (std::size_t lines = 0; lines <= most_lines_above && !rest.empty();) {
        const std::string_view line = trimmed(take_line(rest));
        if (line.empty()) continue;
        const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
        const auto up_to = [&](std::size_t size) {
            return ByteRange{begin, begin + static_cast<std::uint32_t>(size)};
        };
        const auto length = length_of_title(text.substr(begin), title);
        const bool is_line = length && *length == line.size();
        if (length && (lines == 0 || is_line)) return up_to(*length);
        // What the site adds stands in the title only.
        if (line.size() <= longest_title_bytes && may_be_shorter(line, title)) {
            const std::string bare = bare_title(line);
            const bool is_shorter = bare.size() < title.size();
            if (is_shorter && are_same_bare_title(bare, title)) return up_to(line.size());
        }
        ++lines;
    }
    return std::nullopt;
}

}  // namespace

std::string bare_title(std::string_view title) {
    const std::string folded = fold(title.substr(0, longest_title_bytes));
    std::string bare;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const char c = folded[at];
        if (is_general_punctuation(folded, at)) {
            at += 2;
        } else if (!is_ascii(c) || is_ascii_letter_or_digit(c)) {
            bare += c;
        }
    }
    return bare;
}

bool are_same_bare_title(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return false;
    if (left.size() < right.size()) std::swap(left, right);
    if (left == right) return true;
    // "Title" and "Title - Site"
    const bool is_part = left.starts_with(right) || left.ends_with(right);
    return is_part && right.size() >= 12 && 2 * right.size() >= left.size();
}

bool are_same_title(std::string_view left, std::string_view right) {
    return are_same_bare_title(bare_title(left), bare_title(right));
}

void read_title(TitlePlace place, Document& document) {
    const std::string& title = document.title;
    std::string& text = document.text;
    if (title.empty()) return;
    if (const auto found = find_title(text, bare_title(title))) {
        document.zones = {{Zone::headline, *found}};
        return;
    }
    const auto size_of = [](const std::string& part) {
        return static_cast<std::uint32_t>(part.size());
    };
    const std::string between = trimmed(text).empty() ? "" : "\n\n";
    if (between.empty()) text.clear();
    if (place == TitlePlace::before_text) {
        text.insert(0, title + between);
        document.zones = {{Zone::headline, {0, size_of(title)}}};
    } else {
        text += between + title;
        document.zones = {{Zone::headline, {size_of(text) - size_of(title), size_of(text)}}};
    }
}

}  // namespace onoma
