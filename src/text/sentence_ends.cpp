// SPDX-License-Identifier: Apache-2.0
// Unicode Annex 29 breaks behind every dot that a capital follows; its section 5.4 leaves
// abbreviations to the implementation. These are the ones that stand inside and in front of names.
#include "text/sentence_ends.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "text/code_points.hpp"

namespace onoma {
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
