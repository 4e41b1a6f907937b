// SPDX-License-Identifier: Apache-2.0
#include "corpus/plain_zones.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "corpus/html/ascii_words.hpp"
#include "corpus/html/boilerplate_phrases.hpp"
#include "corpus/html/text_weight.hpp"

namespace onoma {
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
