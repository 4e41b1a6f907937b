// SPDX-License-Identifier: Apache-2.0
#include "text/sentence_ends.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <vector>

#include "base/ascii.hpp"
#include "text/code_points.hpp"

namespace onoma {
namespace {

// Nobody wraps wider; a longer line is a paragraph of its own.
constexpr std::size_t widest_wrapped_line = 120;

// A narrower line above a sentence is its headline.
constexpr std::size_t narrowest_margin = 40;

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;   // before the line break
    std::size_t next = 0;  // behind it
};

Line line_at(std::string_view text, std::size_t begin) {
    Line line{begin, text.find('\n', begin), 0};
    line.next = line.end == std::string_view::npos ? text.size() : line.end + 1;
    line.end = std::min(line.end, text.size());
    if (line.end > line.begin && text[line.end - 1] == '\r') --line.end;
    return line;
}

// Code points, near enough to columns for the test.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string_view without_indentation(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(" \t\r\f\v"), line.size()));
}

// Bullets, dashes and quote marks of mail begin a line that somebody broke on purpose.
bool begins_item(std::string_view words) {
    constexpr std::string_view marks = "-*>#";
    return words.empty() || marks.find(words[0]) != std::string_view::npos ||
           words.starts_with("\u2022") || words.starts_with("\u2013");
}

bool begins_in_lower_case(std::string_view words) {
    // A byline, also where it is set in lower case.
    if (words.empty() || words.starts_with("by ")) return false;
    return u_islower(first_code_point(words)) != 0;
}

bool ends_sentence(std::string_view block) {
    constexpr std::string_view closing_quote = "\u201D";
    block = block.substr(0, block.find_last_not_of(" \t\r\n)\"") + 1);
    if (block.ends_with(closing_quote)) block.remove_suffix(closing_quote.size());
    return block.ends_with('.') || block.ends_with('!') || block.ends_with('?') ||
           block.ends_with("\u2026");
}

// Lines without an empty one between them, and what they say about the one who broke them.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t widest = 0;  // columns of the widest line
    // The least columns that a line and the first word of the next would have taken together: the
    // editor's margin was narrower.
    std::size_t tightest = std::numeric_limits<std::size_t>::max();
    bool goes_on_in_lower_case = false;
    bool ends_sentence = false;

    [[nodiscard]] bool is_prose() const {
        return goes_on_in_lower_case || (ends_sentence && widest >= narrowest_margin);
    }

    [[nodiscard]] bool is_greedy_within(std::size_t margin) const {
        return widest <= widest_wrapped_line && tightest > std::max(widest, margin);
    }
};

Block measure(std::string_view text, std::size_t begin, std::size_t end) {
    Block block{begin, end};
    block.ends_sentence = ends_sentence(text.substr(begin, end - begin));
    std::size_t width_before = 0;
    for (std::size_t at = begin; at < end;) {
        const Line line = line_at(text, at);
        const std::string_view whole = text.substr(line.begin, line.end - line.begin);
        if (at != begin) {
            const std::string_view words = without_indentation(whole);
            const std::size_t first_word = width(words.substr(0, words.find(' ')));
            block.tightest =
                begins_item(words) ? 0 : std::min(block.tightest, width_before + 1 + first_word);
            block.goes_on_in_lower_case |= begins_in_lower_case(words);
        }
        width_before = width(whole);
        block.widest = std::max(block.widest, width_before);
        if (!block.is_greedy_within(0)) break;
        at = line.next;
    }
    return block;
}

std::size_t block_end(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    while (at < text.size()) {
        const Line line = line_at(text, at);
        if (without_indentation(text.substr(line.begin, line.end - line.begin)).empty()) break;
        at = line.next;
    }
    return at;
}

// The blocks of two and more lines that a greedy editor may have wrapped.
std::vector<Block> find_wrapped_blocks(std::string_view text) {
    std::vector<Block> blocks;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t first_end = line_at(text, begin).next;
        const std::size_t end = block_end(text, begin);
        if (end > first_end) {
            const Block block = measure(text, begin, end);
            if (block.is_greedy_within(0)) blocks.push_back(block);
        }
        begin = std::max(end, first_end);
    }
    return blocks;
}

}  // namespace

bool soften_line_breaks(std::string_view text, std::string& softened) {
    const std::vector<Block> blocks = find_wrapped_blocks(text);
    std::size_t margin = 0;
    for (const Block& block : blocks) {
        if (block.is_prose()) margin = std::max(margin, block.widest);
    }
    if (margin == 0) return false;
    softened = text;
    for (const Block& block : blocks) {
        if (!block.is_prose() && !block.is_greedy_within(margin)) continue;
        // The break behind the last line of a block belongs to the empty line, or ends the text.
        const std::size_t last = text.find_last_not_of("\r\n", block.end - 1);
        for (std::size_t at = block.begin; at < last; ++at) {
            if (softened[at] == '\n' || softened[at] == '\r') softened[at] = ' ';
        }
    }
    return true;
}

// Unicode Annex 29 breaks behind every dot that a capital follows; its section 5.4 leaves
// abbreviations to the implementation. These are the ones that stand inside and in front of names.

namespace {

constexpr std::array<std::string_view, 37> abbreviations = {
    "Adm", "Brig", "Bros", "Capt", "Cmdr", "Co",   "Col",  "Corp", "Dr",     "Drs",
    "Gen", "Gov",  "Hon",  "Inc",  "Jr",   "Lt",   "Ltd",  "Maj",  "Messrs", "Mlle",
    "Mme", "Mr",   "Mrs",  "Ms",   "Mt",   "Pres", "Prof", "Rep",  "Reps",   "Rev",
    "Sen", "Sens", "Sgt",  "Sr",   "St",   "Supt", "vs"};

// These stand before a number, or, of German, behind one.
constexpr std::array<std::string_view, 16> before_numbers = {
    "Apr", "Aug", "Dec", "Feb",  "Jan",    "Jul", "Jun", "Nov",
    "Oct", "Rs",  "Sep", "Sept", "approx", "ca",  "Vol", "Nr"};
constexpr std::array<std::string_view, 2> behind_numbers = {"Mio", "Mrd"};
constexpr std::array<std::string_view, 14> german_openers = {
    "Das", "Der", "Die", "Ein", "Eine", "Er", "Es", "Im", "In", "Sie", "So", "Zu", "Zum", "Zur"};

// "29. Januar"
constexpr std::array<std::string_view, 11> german_months = {
    "Januar", "Februar", "April",     "Mai",      "Juni",    "Juli",
    "August", "Oktober", "September", "November", "Dezember"};

constexpr std::array<std::string_view, 44> openers = {
    "A",      "According", "After", "All",  "Also", "An",        "And",   "As",    "At",
    "Before", "But",       "By",    "For",  "From", "He",        "Here",  "His",   "However",
    "How",    "If",        "In",    "It",   "Its",  "Meanwhile", "On",    "One",   "Our",
    "She",    "Since",     "So",    "That", "The",  "Their",     "There", "These", "They",
    "This",   "To",        "We",    "What", "When", "While",     "With",  "You"};

template <std::size_t Size>
bool is_among(std::string_view word, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_ascii_letter(text[begin - 1])) --begin;
    return text.substr(begin, end - begin);
}

std::string_view word_from(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    return text.substr(begin, end - begin);
}

// The end of what is before `end` without blanks, of any kind but line breaks.
std::size_t skip_blanks_back(std::string_view text, std::size_t end) {
    while (end > 0) {
        const std::size_t begin = code_point_start(text, end - 1);
        if (u_isblank(first_code_point(text.substr(begin))) == 0) break;
        end = begin;
    }
    return end;
}

// True when a space, an opening quotation mark or a bracket is before `begin`, or nothing.
bool stands_alone(std::string_view text, std::size_t begin) {
    if (begin == 0) return true;
    const UChar32 before = first_code_point(text.substr(code_point_start(text, begin - 1)));
    const auto type = u_charType(before);
    return u_isUWhiteSpace(before) != 0 || before == '"' || type == U_START_PUNCTUATION ||
           type == U_INITIAL_PUNCTUATION;
}

// One capital letter that stands alone or in a row of initials; "I" is a pronoun.
bool is_initial(std::string_view text, std::string_view word) {
    if (word.size() != 1 || word[0] < 'A' || word[0] > 'Z') return false;
    const auto begin = static_cast<std::size_t>(word.data() - text.data());
    const bool behind_dot = begin > 0 && text[begin - 1] == '.';
    return behind_dot || (word[0] != 'I' && stands_alone(text, begin));
}

}  // namespace

bool continues_behind(std::string_view text, std::size_t boundary) {
    const std::size_t end = skip_blanks_back(text, boundary);
    if (boundary >= text.size() || end == 0 || text[end - 1] != '.') return false;
    const std::string_view word = word_before(text, end - 1);
    if (word.empty() && end > 1 && is_ascii_digit(text[end - 2]) && end != boundary &&
        is_among(word_from(text, boundary), german_months)) {
        const std::size_t begin = end >= 4 && is_ascii_digit(text[end - 3]) ? end - 3 : end - 2;
        return begin == 0 || text[begin - 1] == ' ';
    }
    // "01.AI": nothing but the dot between a digit and a letter.
    if (end == boundary && word.empty() && end > 1 && is_ascii_digit(text[end - 2])) {
        return is_ascii_letter(text[boundary]);
    }
    // "No. 5", but "The answer was No. Apple ...".
    if (word == "No") return is_ascii_digit(text[boundary]);
    // "Jan. 29, 2025", "3,5 Mrd. Euro"
    if (is_among(word, before_numbers) && is_ascii_digit(text[boundary])) return true;
    if (is_among(word, behind_numbers) && !is_among(word_from(text, boundary), german_openers)) {
        return true;
    }
    if (!is_among(word, abbreviations) && !is_initial(text, word)) return false;
    return !is_among(word_from(text, boundary), openers);
}

}  // namespace onoma
