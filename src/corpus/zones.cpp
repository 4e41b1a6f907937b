// SPDX-License-Identifier: Apache-2.0
#include "corpus/zones.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/ascii.hpp"
#include "corpus/html/ascii_words.hpp"
#include "corpus/html/page_text.hpp"
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

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// How many bytes of `text`, from its beginning, say the title; nothing when it begins otherwise.
std::optional<std::size_t> length_of_title(std::string_view text, std::string_view title) {
    std::string said;
    for (std::size_t at = 0; at < text.size() && title.starts_with(said);) {
        std::size_t begin = at;
        while (begin < text.size() && is_blank(text[begin])) ++begin;
        at = begin;
        while (at < text.size() && !is_blank(text[at])) ++at;
        // Words without letters, as dashes are, would be taken along one after the other.
        const std::string word = bare_title(text.substr(begin, at - begin));
        said += word;
        if (!word.empty() && said == title) return at;
    }
    return std::nullopt;
}

// Each of its letters is a byte of a bare title at least. Most lines are paragraphs: their
// beginning tells.
bool may_be_shorter(std::string_view line, std::string_view bare_title) {
    std::size_t letters = 0;
    for (const char c : line) {
        letters += is_ascii_letter_or_digit(c) ? 1 : 0;
        if (letters == bare_title.size()) return false;
    }
    return letters < bare_title.size();
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

namespace {

constexpr std::uint32_t longest_headline = 200;
constexpr std::uint32_t longest_label = 30;
constexpr std::uint32_t shortest_paragraph = 60;

struct Paragraph {
    std::string_view text;
    std::uint32_t weight = 0;
    bool is_one_line = true;
    bool is_sentence = false;  // ends like one
};

// White space around them is in none.
class ParagraphFinder {
public:
    enum class Ends { at_empty_lines, at_lines };

    ParagraphFinder(std::string_view text, Ends ends) : text_(text), ends_(ends) {}

    std::vector<Paragraph> find() {
        for (std::size_t begin = 0; begin < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', begin), text_.size());
            add_line(trim_html_space(text_.substr(begin, end - begin)));
            begin = end + 1;
        }
        end_paragraph();
        return std::move(paragraphs_);
    }

private:
    void add_line(std::string_view line) {
        if (line.empty() || ends_ == Ends::at_lines) end_paragraph();
        if (line.empty()) return;
        if (!is_open_) {
            current_ = {line, 0, true, false};
        } else {
            const auto size =
                static_cast<std::size_t>(line.data() + line.size() - current_.text.data());
            current_.text = {current_.text.data(), size};
            current_.is_one_line = false;
        }
        is_open_ = true;
    }

    void end_paragraph() {
        if (!is_open_) return;
        current_.weight = text_weight(current_.text);
        current_.is_sentence = ends_like_sentence(current_.text);
        paragraphs_.push_back(current_);
        is_open_ = false;
    }

    std::string_view text_;
    Ends ends_;
    Paragraph current_;
    bool is_open_ = false;
    std::vector<Paragraph> paragraphs_;
};

std::vector<Paragraph> find_paragraphs(std::string_view text) {
    using Ends = ParagraphFinder::Ends;
    std::vector<Paragraph> paragraphs = ParagraphFinder(text, Ends::at_empty_lines).find();
    // A text without empty lines has a paragraph on each line.
    if (paragraphs.size() == 1) paragraphs = ParagraphFinder(text, Ends::at_lines).find();
    return paragraphs;
}

bool is_running_text(const Paragraph& paragraph) {
    return paragraph.is_sentence && paragraph.weight >= shortest_paragraph;
}

// Headlines end in question and exclamation marks, and in colons, as sentences do.
bool may_be_headline(const Paragraph& paragraph) {
    const bool is_statement = paragraph.is_sentence && !paragraph.text.ends_with('?') &&
                              !paragraph.text.ends_with('!') && !paragraph.text.ends_with(':');
    return paragraph.is_one_line && !is_statement && paragraph.weight <= longest_headline;
}

std::optional<std::size_t> find_headline(const std::vector<Paragraph>& paragraphs) {
    const auto is_headline = [&](std::size_t i) {
        return i + 1 < paragraphs.size() && may_be_headline(paragraphs[i]) &&
               is_running_text(paragraphs[i + 1]);
    };
    if (is_headline(0)) return 0;
    const bool may_be_label = !paragraphs.empty() && may_be_headline(paragraphs[0]) &&
                              paragraphs[0].weight <= longest_label;
    if (may_be_label && is_headline(1)) return 1;
    return {};
}

std::optional<std::size_t> find_trailing(const std::vector<Paragraph>& paragraphs) {
    double all = 0;
    for (const Paragraph& paragraph : paragraphs) all += paragraph.weight;
    double before = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Paragraph& it = paragraphs[i];
        if (before > 0.3 * all && may_be_headline(it) && announces_other_articles(it.text)) {
            const auto rest = paragraphs.begin() + static_cast<std::ptrdiff_t>(i) + 1;
            const bool has_headlines = std::any_of(rest, paragraphs.end(), may_be_headline);
            return has_headlines ? std::optional(i) : std::nullopt;
        }
        before += it.weight;
    }
    return {};
}

}  // namespace

std::vector<ZoneRange> zones_of_plain_text(std::string_view text) {
    const std::vector<Paragraph> paragraphs = find_paragraphs(text);
    const auto range_of = [&](std::size_t first, std::size_t last) {
        const std::string_view end = paragraphs[last].text;
        return ByteRange{static_cast<std::uint32_t>(paragraphs[first].text.data() - text.data()),
                         static_cast<std::uint32_t>(end.data() + end.size() - text.data())};
    };
    std::vector<ZoneRange> zones;
    if (const auto headline = find_headline(paragraphs)) {
        zones.push_back({Zone::headline, range_of(*headline, *headline)});
        zones.push_back({Zone::lede, range_of(*headline + 1, *headline + 1)});
    }
    if (const auto trailing = find_trailing(paragraphs)) {
        zones.push_back({Zone::trailing, range_of(*trailing, paragraphs.size() - 1)});
    }
    return zones;
}

}  // namespace onoma
