// SPDX-License-Identifier: Apache-2.0
#include "report/quote_text.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>
#include <string_view>

#include "base/ascii.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "onoma/text/unicode.hpp"
#include "report/written.hpp"
#include "text/one_line.hpp"

namespace onoma {
namespace {

constexpr std::string_view ellipsis = "\u2026";

// Signs that printable() lets no text have, and that take no width: where a name begins and ends.
constexpr char begins_name = '\x01';
constexpr char ends_name = '\x02';

constexpr std::size_t most_bytes = 2000;  // of a sentence on a screen
constexpr std::size_t bytes_before = 700;

bool is_inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && is_utf8_continuation(text[at]);
}

}  // namespace

Quote shown_part(Quote quote) {
    std::string& text = quote.sentence;
    if (text.size() <= most_bytes) return quote;
    const std::size_t first = quote.named.front().begin;
    std::size_t begin = first > bytes_before ? first - bytes_before : 0;
    while (is_inside_character(text, begin)) ++begin;
    std::size_t end = std::min(text.size(), begin + most_bytes);
    while (is_inside_character(text, end)) --end;
    std::erase_if(quote.named, [&](ByteRange range) { return range.end > end; });
    const std::string_view before = begin > 0 ? ellipsis : std::string_view();
    const std::string_view after = end < text.size() ? ellipsis : std::string_view();
    text = std::string(before) + text.substr(begin, end - begin) + std::string(after);
    for (ByteRange& range : quote.named) {
        range.begin = static_cast<std::uint32_t>(range.begin - begin + before.size());
        range.end = static_cast<std::uint32_t>(range.end - begin + before.size());
    }
    return quote;
}

ContextParts context_of(const Quote& quote) {
    const std::string_view text = quote.sentence;
    const ByteRange name = quote.named.front();
    return {std::string(trimmed(text.substr(0, name.begin))), std::string(name.of(text)),
            std::string(trimmed(text.substr(name.end)))};
}

namespace {

// The sentence, printable, with signs around each name.
std::string marked(const Quote& quote) {
    const std::string_view text = quote.sentence;
    std::string result;
    std::uint32_t at = 0;
    for (const ByteRange name : quote.named) {
        result += printable(text.substr(at, name.begin - at));
        result += begins_name;
        result += printable(name.of(text));
        result += ends_name;
        at = name.end;
    }
    return result + printable(text.substr(at));
}

// With escapes in the place of the signs, or without either.
std::string coloured(std::string_view text, bool colour) {
    std::string result;
    for (const char c : text) {
        if (c != begins_name && c != ends_name) {
            result += c;
        } else if (colour) {
            result += c == begins_name ? bold : plain;
        }
    }
    return result;
}

std::string date_of(const Quote& quote) {
    return quote.document.date ? to_string(*quote.document.date) : "undated";
}

// Everything else in the sentence: "Microsoft, Sam Altman; 27 %". Empty for nothing.
std::string beside(const Quote& quote) {
    std::vector<std::string> names;
    for (const EntityName& other : quote.others) names.push_back(other.name);
    const std::string figures = joined(quote.figures);
    std::string text = joined(names);
    if (!text.empty() && !figures.empty()) text += "; ";
    return text + figures;
}

std::string padded(std::string text, std::size_t columns) {
    const std::size_t width = display_width(text);
    return text + std::string(columns - std::min(columns, width), ' ');
}

std::string padded_in_front(const std::string& text, std::size_t columns) {
    return std::string(columns - std::min(columns, display_width(text)), ' ') + text;
}

constexpr std::size_t usual_columns = 120;  // of a line without a terminal
constexpr std::size_t widest_terminal = 1000;
constexpr std::size_t source_columns = 16;
constexpr std::size_t date_columns = 10;
constexpr std::size_t usual_name_columns = 12;
constexpr std::size_t least_columns = 40;  // around a name, where source and date have room too
constexpr std::size_t gap = 2;

}  // namespace

QuoteText::QuoteText(std::ostream& out, QuoteUnit unit, std::size_t columns, bool colour)
    : out_(out), unit_(unit), columns_(columns), colour_(colour) {
    if (unit_ == QuoteUnit::mention && columns_ > widest_terminal) columns_ = usual_columns;
}

void QuoteText::write(const Quote& quote) {
    if (unit_ == QuoteUnit::mention) return write_line(quote);
    if (is_first_ || document_ != quote.document.id) write_article(quote);
    is_first_ = false;
    document_ = quote.document.id;
    write_sentence(shown_part(quote));
}

void QuoteText::write_article(const Quote& quote) {
    const DocumentHeader& document = quote.document;
    if (!is_first_) out_ << '\n';
    std::string head;
    for (const std::string& part : {document.source, date_of(quote), document.title}) {
        if (!head.empty() && !part.empty()) head += "  ";
        head += part;
    }
    out_ << truncate_to_width(printable(head), columns_) << '\n' << printable(document.id) << '\n';
}

void QuoteText::write_sentence(const Quote& quote) {
    std::ostringstream lines;
    lines << "  ";
    write_printable_paragraph(lines, marked(quote), columns_, 2);
    out_ << coloured(lines.str(), colour_);
    const std::string rest = beside(quote);
    if (rest.empty()) return;
    out_ << "    beside: ";
    write_paragraph(out_, rest, columns_, 12);
}

// Source and date, and around the name as much as fits: names stand below each other, and what
// follows one goes on after it as in the sentence.
void QuoteText::write_line(const Quote& quote) {
    const std::size_t head = source_columns + date_columns + 2 * gap;
    const bool has_head = columns_ >= head + least_columns;
    const std::size_t rest = columns_ - (has_head ? head : 0);
    const std::string_view sentence = quote.sentence;
    const ByteRange name = quote.named.front();
    const std::size_t left = (rest - std::min(rest, usual_name_columns)) / 2;
    std::string line;
    if (has_head) {
        line += padded(truncate_to_width(printable(quote.document.source), source_columns),
                       source_columns + gap);
        line += padded(date_of(quote), date_columns + gap);
    }
    line += padded_in_front(
        truncate_front_to_width(printable(sentence.substr(0, name.begin)), left), left);
    const std::string keyword = truncate_to_width(printable(name.of(sentence)), rest - left);
    line += begins_name + keyword + ends_name;
    line += truncate_to_width(printable(sentence.substr(name.end)),
                              rest - left - display_width(keyword));
    line.erase(line.find_last_not_of(' ') + 1);
    out_ << coloured(line, colour_) << '\n';
}

}  // namespace onoma
