// SPDX-License-Identifier: Apache-2.0
#include "entities/name_stretches.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "entities/capital_words.hpp"
#include "entities/version_tail.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

// Where in a text capitals tell nothing about names: addresses and headings.

constexpr std::uint32_t most_words_of_short_heading = 12;
constexpr std::uint32_t telling_letters = 4;  // longer than `is`, `has`
constexpr std::string_view blanks = " \t\r\n";

bool is_address(std::string_view chunk) {
    return chunk.find("://") != std::string_view::npos ||
           chunk.find('@') != std::string_view::npos || chunk.starts_with("www.") ||
           chunk.starts_with("(www.");
}

bool ends_sentence(std::string_view text) {
    const auto last = text.find_last_not_of(" \t\r\n\"')");
    if (last == std::string_view::npos) return true;
    constexpr std::string_view signs = ".?!:;,";
    return signs.find(text[last]) != std::string_view::npos ||
           text.substr(0, last + 1).ends_with("\u201D") ||
           text.substr(0, last + 1).ends_with("\u2026");
}

// By piece: inside a web or mail address, or after `@`. Cost: linear.
std::vector<bool> find_addresses(const TokenizedText& text) {
    std::vector<bool> inside(text.pieces.size(), false);
    std::size_t chunk_end = 0;
    bool is_chunk_address = false;
    for (std::size_t at = 0; at < text.pieces.size(); ++at) {
        const std::size_t begin = text.pieces[at].range.begin;
        if (begin >= chunk_end) {
            chunk_end = text.text.find_first_of(blanks, begin);
            if (chunk_end == std::string_view::npos) chunk_end = text.text.size();
            is_chunk_address = is_address(text.text.substr(begin, chunk_end - begin));
        }
        inside[at] = is_chunk_address;
    }
    return inside;
}

// By sentence: few words, all longer ones capitalized, alone on its line and without the end of a
// sentence (`Related Articles`). Longer headings: CapitalWords::in_title_case.
std::vector<bool> find_headings(const TokenizedText& text) {
    struct Words {
        std::uint32_t all = 0;
        std::uint32_t small = 0;  // longer ones without a capital
    };
    std::vector<Words> words(text.sentences.size());
    for (const Piece& piece : text.pieces) {
        if (piece.is_symbol || !piece.begins_word) continue;
        Words& sentence = words[piece.sentence];
        ++sentence.all;
        if (!piece.begins_capital && piece.range.size() >= telling_letters) ++sentence.small;
    }
    std::vector<bool> headings(text.sentences.size(), false);
    for (std::size_t index = 0; index < headings.size(); ++index) {
        const ByteRange range = text.sentences[index];
        const bool ends_line = range.end >= text.text.size() || text.text[range.end - 1] == '\n';
        headings[index] = ends_line && words[index].small == 0 &&
                          words[index].all <= most_words_of_short_heading &&
                          !ends_sentence(range.of(text.text));
    }
    return headings;
}

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
    // The space after a full stop was forgotten: "its end.Then it"
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

namespace {

constexpr std::size_t most_words = 8;      // longer runs are no names but headings
constexpr std::uint32_t most_joining = 3;  // small words inside a name: "von der", "of the"
constexpr std::size_t longest_legal_form = 12;

// Words that name nothing by themselves.
constexpr WordClasses common = {WordClass::calendar,   WordClass::acronym, WordClass::role,
                                WordClass::title_part, WordClass::generic, WordClass::people};

}  // namespace

NameStretchReader::NameStretchReader(const TokenizedText& text, const CapitalWords& words,
                                     const std::vector<bool>& taken)
    : text_(text),
      words_(words),
      taken_(taken),
      name_words_(text, words, taken),
      heading_(find_headings(text)) {
    for (std::uint32_t at = 0; at < words.size(); ++at) {
        const Piece& piece = text.pieces[at];
        if (!piece.is_symbol && !piece.begins_capital) lower_words_.insert(words.folded(at));
    }
}

std::vector<NameStretch> NameStretchReader::read() const {
    std::vector<NameStretch> stretches;
    for (std::uint32_t at = 0; at < words_.size();) {
        if (name_words_.end_of(at) == at) {
            ++at;
            continue;
        }
        Draft draft = read_draft(at);
        at = draft.end;
        strip(draft);
        if (names_nothing(draft.words)) continue;
        NameStretch stretch;
        stretch.name = {draft.words.front().begin, draft.end};
        stretch.whole = with_legal_form(stretch.name);
        stretch.words = static_cast<std::uint32_t>(draft.words.size());
        stretch.standing = standing_of(draft);
        stretch.has_version = draft.has_version;
        stretch.opens_sentence = stretch.standing == Standing::doubtful && stretch.words == 1 &&
                                 words_.begins_capital(stretch.name.begin) &&
                                 !in_heading(stretch.name.begin) &&
                                 !words_.is(stretch.name.begin, WordClass::opening);
        at = std::max(at, stretch.whole.end);
        stretches.push_back(stretch);
    }
    return stretches;
}

NameStretchReader::Draft NameStretchReader::read_draft(std::uint32_t begin) const {
    Draft draft;
    draft.end = name_words_.end_of(begin);
    draft.words.push_back({begin, draft.end});
    while (draft.words.size() <= most_words) {
        const auto next = next_word(draft);
        if (!next) break;
        draft.end = name_words_.end_of(*next);
        draft.words.push_back({*next, draft.end});
    }
    add_version(draft);
    return draft;
}

// Where the next word of the name begins, if one goes on.
std::optional<std::uint32_t> NameStretchReader::next_word(const Draft& draft) const {
    const std::uint32_t last = draft.end - 1;
    std::uint32_t next = draft.end;
    if (next >= words_.size() || taken_[next]) return std::nullopt;
    if (words_.folded(next) == "." && words_.folded(last) == "st") ++next;  // St. Louis
    if (words_.folded(next) == "&") ++next;                                 // Exampla & Sons
    if (next > draft.end) {
        const bool goes_on = next < words_.size() && words_.same_sentence(last, next) &&
                             words_.begins_capital(next) && name_words_.end_of(next) != next;
        if (goes_on) return next;
        return std::nullopt;
    }
    if (!words_.are_adjacent(last, next)) return std::nullopt;
    if (name_words_.end_of(next) != next && words_.begins_capital(next)) return next;
    return after_joining_words(draft);
}

// "Ludwig van der Doe", "University of the Moon", "Ministry for Health"
std::optional<std::uint32_t> NameStretchReader::after_joining_words(const Draft& draft) const {
    const bool institution =
        std::any_of(draft.words.begin(), draft.words.end(), [&](PieceRange word) {
            return words_.is_any(word.begin,
                                 {WordClass::institution, WordClass::event, WordClass::place_word});
        });
    std::uint32_t next = draft.end;
    for (; next < words_.size() && next < draft.end + most_joining; ++next) {
        if (taken_[next] || !words_.are_adjacent(next - 1, next)) return std::nullopt;
        if (next > draft.end && words_.begins_capital(next) && name_words_.end_of(next) != next)
            return next;
        const std::string_view word = words_.folded(next);
        const bool particle =
            words_.is(next, WordClass::particle) && word != "do" && word != "ten" && word != "y";
        const bool of = institution && (word == "of" || word == "for" || word == "the");
        if (!particle && !of) return std::nullopt;
    }
    return std::nullopt;
}

// `Foo 3.5`, `Foo 5 70B`, `Foo 5 Pro`
void NameStretchReader::add_version(Draft& draft) const {
    const PieceRange last = draft.words.back();
    for (std::uint32_t at = last.begin + 1; at < last.end; ++at) {
        if (words_.has_digit(at)) draft.has_version = true;
    }
    if (draft.end >= words_.size() || is_common(last) || taken_[draft.end]) return;
    const VersionTail tail = read_version_tail(text_, draft.end, draft.has_version);
    if (tail.end == draft.end || !tail.has_number) return;
    for (std::uint32_t at = draft.end; at < tail.end; ++at) {
        if (taken_[at] || words_.begins_sentence(at)) return;
    }
    const bool plain = tail.end == draft.end + 1 && !tail.has_tier &&
                       words_.folded(draft.end).find('.') == std::string_view::npos;
    if (plain && counts_things(tail.end)) return;
    draft.words.push_back({draft.end, tail.end});
    draft.end = tail.end;
    draft.has_version = true;
}

// "In Utopia 12 soldiers", "Utopia 3, Ruritania 1"
bool NameStretchReader::counts_things(std::uint32_t piece) const {
    if (piece >= words_.size()) return false;
    const std::string_view next = words_.folded(piece);
    if (next == "," || next == "-" || next == "\u2013" || next == ":" || next == "/") return true;
    return !words_.begins_capital(piece) && next.size() > telling_letters && next.ends_with('s');
}

// The capital of the first word may be that of a sentence, a quotation, or what stands after a
// colon or in a list.
bool NameStretchReader::begins_clause(std::uint32_t piece) const {
    if (words_.begins_sentence(piece)) return true;
    std::uint32_t before = piece - 1;
    const std::string_view sign = words_.folded(before);
    if (sign == "." && before > 0 && words_.is(before - 1, WordClass::abbreviation)) return false;
    return is_among(sign, "|.|:|!|?|;|\u2022|\u00B7|*|\u2013|\u2014|-|>|\u2026|[|");
}

bool NameStretchReader::in_heading(std::uint32_t piece) const {
    return words_.in_title_case(piece) || heading_[text_.pieces[piece].sentence];
}

bool NameStretchReader::is_common(PieceRange word) const {
    const std::string_view folded = words_.folded(word.begin);
    if (word.size() == 1 && word.begin < words_.size() && words_.is_initial(word.begin))
        return true;
    // U.S., U.K.
    if (word.size() > 1 && words_.is_initial(word.begin) && folded == "u") return true;
    if (word.size() > 1 && words_.has_digit(word.begin + 1)) {  // Q3, G7, Covid-19
        std::string letters;
        for (std::uint32_t at = word.begin; at < word.end; ++at) letters += words_.folded(at);
        return words_.classes_of(letters).has_any({WordClass::calendar, WordClass::acronym}) ||
               words_.is(word.begin, WordClass::calendar);
    }
    // `Post-Soviet`, `Franco-German`
    return words_.is_any(word.begin, common) ||
           (word.size() > 1 && words_.is(word.end - 1, WordClass::people));
}

bool NameStretchReader::names_nothing(const std::vector<PieceRange>& words) const {
    if (words.empty()) return true;
    // `Transport Minister`, but "The Economist"
    if (words.size() > 1 && words_.is(words.back().begin, WordClass::role) &&
        !words_.is(words.front().begin, WordClass::opening)) {
        return true;
    }
    return std::all_of(words.begin(), words.end(), [&](PieceRange word) {
        return is_common(word) || words_.has_digit(word.begin) ||
               words_.is_any(word.begin, {WordClass::opening, WordClass::legal_form});
    });
}

// The word only leads to the name after it: `CEO` Jane Doe, `Vice` President Jane Doe.
bool NameStretchReader::leads_only(const std::vector<PieceRange>& words, std::size_t index) const {
    const std::uint32_t piece = words[index].begin;
    const WordClasses word = words_.classes(piece);
    const WordClasses next = words_.classes(words[index + 1].begin);
    const bool more = index + 2 < words.size();
    if (word.has(WordClass::role)) {
        // `Justice Department`
        return !next.has_any(
            {WordClass::institution, WordClass::legal_form, WordClass::company_tail});
    }
    if (word.has(WordClass::calendar)) return piece > 0;  // "In June Exampla"
    const bool titles = next.has(WordClass::role) || (next.has(WordClass::title_part) && more);
    const bool is_part = is_among(words_.folded(piece), "|prime|lt|gen|");
    if (is_part || word.has(WordClass::title_part)) return titles;
    return more && titles && is_common(words[index]);
}

void NameStretchReader::strip(Draft& draft) const {
    auto& words = draft.words;
    std::size_t first = 0;
    if (begins_clause(words[0].begin)) {
        while (first + 1 < words.size() && words_.is(words[first].begin, WordClass::opening))
            ++first;
    }
    while (first + 1 < words.size() && leads_only(words, first)) ++first;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
    const auto ends_with = [&](WordClass one) {
        return words.size() > 1 && words_.is(words.back().begin, one);
    };
    while (ends_with(WordClass::officer) && ends_with(WordClass::role)) words.pop_back();
    while (ends_with(WordClass::calendar)) words.pop_back();
    while (ends_with(WordClass::legal_ending)) words.pop_back();
    while (words.size() > 1 && is_first_of_initials(words.back().begin)) words.pop_back();
    draft.end = words.back().end;
}

// The `S` of "Exampla S.A."
bool NameStretchReader::is_first_of_initials(std::uint32_t piece) const {
    return words_.is_initial(piece) && !text_.pieces[piece].ends_word;
}

// Behind the legal form that begins with piece `begin`, or `begin`: `Inc`, `AG`, `S.A`.
std::uint32_t NameStretchReader::legal_form_end(std::uint32_t begin) const {
    std::string letters;
    std::uint32_t end = begin;
    do {
        letters += words_.folded(end++);
    } while (end < words_.size() && !text_.pieces[end - 1].ends_word &&
             words_.same_sentence(begin, end) && letters.size() < longest_legal_form);
    return words_.classes_of(letters).has(WordClass::legal_ending) ? end : begin;
}

// `Exampla Inc`, `Exampla AG`, `Exampla, Inc.`, `Exampla Co., Ltd.`
PieceRange NameStretchReader::with_legal_form(PieceRange name) const {
    PieceRange whole = name;
    for (;;) {
        std::uint32_t next = whole.end;
        while (next < words_.size() && next < whole.end + 2 &&
               (words_.folded(next) == "," || (words_.folded(next) == "." && whole != name))) {
            ++next;
        }
        const bool legal = next < words_.size() && words_.same_sentence(name.begin, next) &&
                           words_.begins_capital(next) && legal_form_end(next) != next &&
                           text_.pieces[next].range.begin - text_.pieces[next - 1].range.end <= 1;
        if (!legal) return whole;
        whole.end = legal_form_end(next);
    }
}

Standing NameStretchReader::standing_of(const Draft& draft) const {
    const PieceRange first = draft.words.front();
    const std::string_view letters = words_.original(first.begin);
    const bool all_capitals =
        letters.size() > 1 && std::none_of(letters.begin(), letters.end(), is_ascii_small);
    const bool coined = name_words_.has_inner_capital(first.begin) || draft.has_version;
    if (draft.words.size() > most_words) return Standing::doubtful;
    if (!words_.begins_capital(first.begin) && !name_words_.has_inner_capital(first.begin))
        return Standing::doubtful;  // `o1`
    if (in_heading(first.begin)) return coined ? Standing::sure : Standing::doubtful;
    if (!begins_clause(first.begin) || coined) return Standing::sure;
    if (draft.words.size() == 1)
        return all_capitals && !is_lower_too(first.begin) ? Standing::sure : Standing::doubtful;
    return is_lower_too(first.begin) || words_.is(first.begin, WordClass::opening)
               ? Standing::doubtful
               : Standing::likely;
}

}  // namespace onoma
