// SPDX-License-Identifier: Apache-2.0
#include "text/sentence_ends.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <vector>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "base/word_list.hpp"
#include "text/code_points.hpp"

namespace onoma {
namespace {

// Nobody wraps wider; a longer line is a paragraph of its own.
constexpr std::size_t widest_wrapped_line = 120;

// A narrower line above a sentence is its headline.
constexpr std::size_t narrowest_margin = 40;

// Shorter lines are verse, lists or labels, unless a greedy editor made them.
constexpr std::size_t shortest_wrapped_line = 20;

struct Line {
    std::size_t begin = 0;
    std::size_t words = 0;  // where they begin: after indentation and the `>` of quoted mail
    std::size_t end = 0;    // before the line break
    std::size_t next = 0;   // after it
    bool is_quoted = false;

    // Of a line that stands beside others, see describe().
    std::size_t width = 0;       // columns up to `end`
    std::size_t first_word = 0;  // columns
    bool begins_item = false;
    bool begins_in_lower_case = false;
    bool ends_sentence = false;
    bool has_columns = false;  // is a row of a table

    [[nodiscard]] bool is_empty() const { return words == end; }
    [[nodiscard]] std::size_t indentation() const { return words - begin; }
};

// Code points, near enough to columns for the test.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_utf8_continuation(c); }));
}

// `2. `, `10) `
bool begins_numbered(std::string_view words) {
    const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
    return digits > 0 && digits <= 2 && digits + 1 < words.size() &&
           (words[digits] == '.' || words[digits] == ')') && words[digits + 1] == ' ';
}

// Bullets, dashes and numbers begin a line that somebody broke on purpose.
bool begins_item(std::string_view words) {
    constexpr std::string_view marks = "-*>#";
    if (begins_numbered(words)) return true;
    return words.empty() || marks.find(words[0]) != std::string_view::npos ||
           words.starts_with("\u2022") || words.starts_with("\u2013");
}

bool is_byline(std::string_view words) {
    return words.starts_with("by ") || words.starts_with("By ") || words.starts_with("BY ");
}

bool begins_in_lower_case(std::string_view words) {
    if (words.empty() || is_byline(words)) return false;
    return u_islower(first_code_point(words)) != 0;
}

bool ends_sentence(std::string_view line) {
    constexpr std::string_view closing_quote = "\u201D";
    line = line.substr(0, line.find_last_not_of(" \t\r\n)\"") + 1);
    if (line.ends_with(closing_quote)) line.remove_suffix(closing_quote.size());
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') ||
           line.ends_with("\u2026");
}

Line line_at(std::string_view text, std::size_t begin) {
    Line line;
    line.begin = begin;
    line.end = std::min(text.find('\n', begin), text.size());
    line.next = std::min(line.end + 1, text.size());
    if (line.end > line.begin && text[line.end - 1] == '\r') --line.end;
    constexpr std::string_view blanks = " \t\r\f\v";
    const auto skip_blanks = [&](std::size_t at) {
        return std::min(text.find_first_not_of(blanks, at), line.end);
    };
    line.words = skip_blanks(begin);
    for (; line.words < line.end && text[line.words] == '>';
         line.words = skip_blanks(line.words + 1)) {
        line.is_quoted = true;
    }
    return line;
}

void describe(std::string_view text, Line& line) {
    const std::string_view words = text.substr(line.words, line.end - line.words);
    line.width = width(text.substr(line.begin, line.end - line.begin));
    line.first_word = width(words.substr(0, words.find(' ')));
    line.begins_item = begins_item(words);
    line.begins_in_lower_case = begins_in_lower_case(words);
    line.ends_sentence = ends_sentence(words);
    line.has_columns = words.find('\t') != std::string_view::npos ||
                       words.find("   ") < words.find_last_not_of(' ');
}

// Lines of one author without an empty one between them, and what they say about the one who broke
// them.
struct Block {
    std::vector<Line> lines;
    std::size_t widest = 0;  // columns of the widest line
    // The least columns that a line and the first word of the next would have taken together: the
    // editor's margin was narrower.
    std::size_t tightest = std::numeric_limits<std::size_t>::max();
    std::size_t lower_case_starts = 0;  // of lines after the first
    std::size_t open_ends = 0;          // of lines before the last: no punctuation there
    std::size_t short_ends = 0;         // sentences that end with room left: ends of paragraphs

    // By a greedy editor, who breaks where the next word does not fit.
    [[nodiscard]] bool is_greedy_within(std::size_t margin) const {
        return tightest > std::max(widest, margin);
    }
    [[nodiscard]] bool is_prose() const {
        const bool ends = lines.back().ends_sentence;
        return (lower_case_starts > 0 && (ends || widest >= shortest_wrapped_line)) ||
               (ends && widest >= narrowest_margin);
    }
    // By anybody: lines go on in lower case and seldom end where punctuation does, as those of
    // lists and of verse do.
    [[nodiscard]] bool is_ragged_prose() const {
        const std::size_t breaks = lines.size() - 1;
        return widest >= shortest_wrapped_line && 5 * lower_case_starts >= 2 * breaks &&
               2 * open_ends > breaks;
    }
};

bool ends_open(std::string_view text, const Line& line) {
    const std::size_t last = text.find_last_not_of(" \t\r", line.end - 1);
    constexpr std::string_view punctuation = ".,;:!?\"')-";
    return punctuation.find(text[last]) == std::string_view::npos;
}

// False when nobody has wrapped it: a line is too long.
bool measure(std::string_view text, Block& block) {
    std::vector<Line>& lines = block.lines;
    for (Line& line : lines) {
        // Of whole paragraphs, each in a line, not even the width is counted.
        if (line.end - line.begin > 4 * widest_wrapped_line) return false;
        describe(text, line);
        if (line.width > widest_wrapped_line) return false;
        block.widest = std::max(block.widest, line.width);
    }
    for (std::size_t index = 1; index < lines.size(); ++index) {
        const Line& before = lines[index - 1];
        const Line& line = lines[index];
        const bool is_apart = line.begins_item || line.has_columns || before.has_columns;
        const std::size_t together = before.width + 1 + line.first_word;
        block.tightest = is_apart ? 0 : std::min(block.tightest, together);
        if (line.begins_in_lower_case) ++block.lower_case_starts;
        if (ends_open(text, before)) ++block.open_ends;
        const bool has_room = 5 * together < 4 * block.widest;
        if (before.ends_sentence && has_room && !line.begins_in_lower_case) ++block.short_ends;
    }
    return true;
}

// The blocks of two and more lines that an editor may have wrapped.
std::vector<Block> find_wrapped_blocks(std::string_view text) {
    std::vector<Block> blocks;
    Block block;
    const auto end_block = [&] {
        if (block.lines.size() > 1) {
            if (measure(text, block)) blocks.push_back(std::move(block));
            block = {};
        }
        block.lines.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const Line line = line_at(text, at);
        at = line.next;
        const bool answers = !block.lines.empty() && line.is_quoted != block.lines.back().is_quoted;
        if (line.is_empty() || answers) end_block();
        if (!line.is_empty()) block.lines.push_back(line);
    }
    end_block();
    return blocks;
}

// Whether a paragraph of ragged prose goes on from `before` to `line`.
bool goes_on(const Block& block, const Line& before, const Line& line) {
    if (line.begins_item || before.has_columns || line.has_columns) return false;
    if (line.indentation() > before.indentation() + 1) return false;
    // Also in uneven lines hardly one is half as long as the longest.
    const bool is_long = before.width >= shortest_wrapped_line && 2 * before.width >= block.widest;
    if (line.begins_in_lower_case) return is_long;
    // A capital: of a name, of a sentence, or of a new paragraph, which a line with room left
    // tells. Where blocks hold one paragraph each, lines may be as uneven as they like.
    const std::size_t together = before.width + 1 + line.first_word;
    return is_long && (block.short_ends == 0 || 10 * together >= 9 * block.widest);
}

// Blanks the line break, and the marks of quoted mail that follow it.
void soften(std::string& softened, const Line& before, const Line& line) {
    std::fill(softened.begin() + static_cast<std::ptrdiff_t>(before.end),
              softened.begin() + static_cast<std::ptrdiff_t>(line.words), ' ');
}

}  // namespace

bool soften_line_breaks(std::string_view text, std::string& softened) {
    const std::vector<Block> blocks = find_wrapped_blocks(text);
    std::size_t margin = 0;
    for (const Block& block : blocks) {
        if (block.is_greedy_within(0) && block.is_prose()) margin = std::max(margin, block.widest);
    }
    bool any = false;
    for (const Block& block : blocks) {
        const bool is_greedy = block.is_greedy_within(0) &&
                               (block.is_prose() || (margin > 0 && block.is_greedy_within(margin)));
        if (!is_greedy && !block.is_ragged_prose()) continue;
        for (std::size_t index = 1; index < block.lines.size(); ++index) {
            const Line& before = block.lines[index - 1];
            const Line& line = block.lines[index];
            if (!is_greedy && !goes_on(block, before, line)) continue;
            if (!any) softened = text;
            any = true;
            soften(softened, before, line);
        }
    }
    return any;
}

// Unicode Annex 29 breaks after every dot that a capital follows; its section 5.4 leaves
// abbreviations to the implementation. These are the ones that stand inside and in front of names.

namespace {

constexpr std::array<std::string_view, 38> abbreviations = {
    "Adm",  "Brig", "Bros", "Capt", "Cmdr", "Co", "Col",  "Corp", "Cos", "Dr",
    "Drs",  "Gen",  "Gov",  "Hon",  "Inc",  "Jr", "Lt",   "Ltd",  "Maj", "Messrs",
    "Mlle", "Mme",  "Mr",   "Mrs",  "Ms",   "Mt", "Pres", "Prof", "Rep", "Reps",
    "Rev",  "Sen",  "Sens", "Sgt",  "Sr",   "St", "Supt", "vs"};

// These stand before a number, or, of German, after one.
constexpr std::array<std::string_view, 16> before_numbers = {
    "Apr", "Aug", "Dec", "Feb",  "Jan",    "Jul", "Jun", "Nov",
    "Oct", "Rs",  "Sep", "Sept", "approx", "ca",  "Vol", "Nr"};
constexpr std::array<std::string_view, 2> after_numbers = {"Mio", "Mrd"};
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
    const bool after_dot = begin > 0 && text[begin - 1] == '.';
    return after_dot || (word[0] != 'I' && stands_alone(text, begin));
}

// "Yum! Brands", "Yahoo! Japan": firms that write their names so.
bool is_exclaimed_name(std::string_view text, std::size_t mark, std::size_t next) {
    constexpr std::array<std::string_view, 2> after_yum = {"Brands", "China"};
    constexpr std::array<std::string_view, 7> after_yahoo = {"Finance", "Inc",  "Japan", "Mail",
                                                             "Music",   "News", "Sports"};
    const std::string_view word = letters_before(text, mark);
    if (word == "Yum") return is_among(letters_from(text, next), after_yum);
    return word == "Yahoo" && is_among(letters_from(text, next), after_yahoo);
}

}  // namespace

bool continues_after(std::string_view text, std::size_t boundary) {
    const std::size_t end = skip_blanks_back(text, boundary);
    if (boundary >= text.size() || end == 0) return false;
    if (text[end - 1] == '!') return is_exclaimed_name(text, end - 1, boundary);
    if (text[end - 1] != '.') return false;
    const std::string_view word = letters_before(text, end - 1);
    if (word.empty() && end > 1 && is_ascii_digit(text[end - 2]) && end != boundary &&
        is_among(letters_from(text, boundary), german_months)) {
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
    if (is_among(word, after_numbers) && !is_among(letters_from(text, boundary), german_openers)) {
        return true;
    }
    if (!is_among(word, abbreviations) && !is_initial(text, word)) return false;
    return !is_among(letters_from(text, boundary), openers);
}

}  // namespace onoma
