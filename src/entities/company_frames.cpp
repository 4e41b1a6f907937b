// SPDX-License-Identifier: Apache-2.0
// Frames that only companies' names stand in.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "entities/legal_forms.hpp"
#include "entities/name_frames.hpp"

namespace onoma {

constexpr WordClasses of_no_firm = {WordClass::place,  WordClass::people,  WordClass::generic,
                                    WordClass::thing,  WordClass::opening, WordClass::calendar,
                                    WordClass::acronym};

constexpr std::uint32_t most_words_of_company = 3;  // without the legal form

namespace {

// The last two words of firms' names: `Capital Management`, `Insurance Group`.
bool names_trade(const CapitalWords& words, std::uint32_t piece) {
    const std::string_view trade = words.folded(piece);
    const std::string_view last = words.folded(piece + 1);
    if (last == "management") {
        return is_among(trade, "|asset|capital|fund|investment|money|wealth|");
    }
    if (last == "markets") return trade == "capital";
    if (last == "services") return trade == "financial";
    return last == "group" && words.is(piece, WordClass::trade);
}

}  // namespace

std::optional<FramedPieces> CompanyFrames::company_at(std::uint32_t begin) const {
    if (is_inside_run(begin) || words_.in_title_case(begin)) return std::nullopt;
    const auto firm = firm_at(begin);
    if (firm && !words_.is(begin, WordClass::role) && !is_only_opening(begin)) {
        const PieceRange bare = without_legal_form(words_, *firm);
        // The rest of a name that is written otherwise: "(Exampla) Technology Co".
        const bool is_rest =
            words_.is_any(begin, of_no_firm) || words_.is(begin, WordClass::no_surname);
        // `LDDS Communications Inc`
        const bool has_acronym = with_acronym(*firm) != *firm;
        if (bare.size() == 1 && is_rest && !has_acronym) return std::nullopt;
        const bool is_symbol = bare == *firm;
        constexpr std::uint32_t symbol = 4;  // pieces of `(NYSE: EXA`
        return FramedPieces{with_acronym(*firm),
                            {bare.end, is_symbol ? bare.end + symbol : firm->end}};
    }
    if (opens_sentence(begin)) return std::nullopt;
    const PieceRange name = capital_run_at(begin);
    if (name.size() == 0 || !is_free(name, held_)) return std::nullopt;
    if (has_company_ending(name) || has_trade(name)) {
        return FramedPieces{with_acronym(name), {name.end - 1, name.end}};
    }
    if (!is_free(name, covered_)) return std::nullopt;
    if (name.size() > most_words_of_company || holds_common_word(name)) return std::nullopt;
    if (is_maker_of_ai(name)) {
        return FramedPieces{{name.begin, name.end + 1}, {name.end, name.end + 1}};
    }
    if (has_company_word_before(name)) return FramedPieces{name, {name.begin - 1, name.begin}};
    if (const auto word = word_before_list(name)) return FramedPieces{name, {*word, *word + 1}};
    return std::nullopt;
}

// `Exampla GmbH`, `Bre-X Minerals Ltd`, `Exampla, Inc.` with its legal form, or `Exampla (NYSE:
// EXA)` without the symbol.
std::optional<PieceRange> CompanyFrames::firm_at(std::uint32_t begin) const {
    constexpr std::uint32_t most_pieces = 7;
    std::optional<PieceRange> firm;  // `Quux Corp` may go on as `Quux Corp Holdings Ltd`
    for (std::uint32_t end = begin + 1; end < words_.size() && end <= begin + most_pieces; ++end) {
        if (held_[end - 1]) return firm;
        const bool is_adjacent = words_.are_adjacent(end - 1, end);
        if (is_adjacent && !held_[end] && is_written_legal_form(words_, end) &&
            !(end == begin + 1 && words_.is(begin, WordClass::place))) {  // "Mexico SA"
            firm = PieceRange{begin, end_of_legal_form(words_, end)};
        }
        const bool in_apposition = words_.folded(end) == "," && end + 1 < words_.size() &&
                                   words_.same_sentence(end, end + 1) && !held_[end + 1] &&
                                   is_among(words_.original(end + 1), "|Inc|LLC|Ltd|Corp|LP|");
        if (in_apposition) return PieceRange{begin, end + 2};
        if (!firm && has_symbol_at(end)) return PieceRange{begin, end};
        if (!is_adjacent || !goes_on_as_firm(end)) return firm;
    }
    return firm;
}

// A word of a firm's name after its first: `Minerals`, the `X` of `Bre-X`, the `&` of `Zed &
// Sons`.
bool CompanyFrames::goes_on_as_firm(std::uint32_t piece) const {
    const std::uint32_t next = piece + 1;
    if (words_.begins_capital(piece)) return !words_.has_digit(piece);
    if (next >= words_.size() || !words_.begins_capital(next)) return false;
    const std::string_view word = words_.folded(piece);
    if (word == "&") return true;
    if (word == "and") {
        return is_among(words_.folded(next), "|co|company|sons|bros|brothers|partners|associates|");
    }
    return words_.is(piece, WordClass::particle) ||
           (word == "of" && words_.folded(piece - 1) == "bank");
}

// `(NYSE: EXA)`
bool CompanyFrames::has_symbol_at(std::uint32_t piece) const {
    return piece + 3 < words_.size() && words_.folded(piece) == "(" &&
           words_.is(piece + 1, WordClass::exchange) && words_.folded(piece + 2) == ":";
}

// With the `VMS` of "VMS Quux Partners".
PieceRange CompanyFrames::with_acronym(PieceRange name) const {
    if (name.begin == 0) return name;
    const std::uint32_t before = name.begin - 1;
    const std::string_view letters = words_.original(before);
    const bool is_acronym = letters.size() > 1 && words_.is_whole_word(before) &&
                            std::all_of(letters.begin(), letters.end(), is_ascii_capital);
    const bool is_part = is_acronym && !covered_[before] &&
                         words_.is_separated_by_space(before, name.begin) &&
                         !words_.is_any(before, of_no_firm) && !words_.is(before, WordClass::role);
    return is_part ? PieceRange{before, name.end} : name;
}

// `Quux Capital Management`, `Quux Financial Group`: the last two words say what it does.
bool CompanyFrames::has_trade(PieceRange name) const {
    constexpr std::uint32_t words_of_it = 2;
    if (name.size() <= words_of_it || !names_trade(words_, name.end - words_of_it)) return false;
    for (std::uint32_t at = name.begin; at < name.end - words_of_it; ++at) {
        if (words_.is_any(at, of_no_firm) || words_.is(at, WordClass::no_surname)) return false;
    }
    return true;
}

// `At`, `Meanwhile`: a word that has a capital nowhere else.
bool CompanyFrames::is_only_opening(std::uint32_t piece) const {
    return words_.begins_sentence(piece) && words_.is(piece, WordClass::opening);
}

// A capital that only the beginning of the sentence gave: the `At` of "At Exampla Inc."
bool CompanyFrames::opens_sentence(std::uint32_t piece) const {
    return words_.begins_sentence(piece) &&
           words_.is_any(piece, {WordClass::no_surname, WordClass::opening});
}

bool CompanyFrames::is_inside_run(std::uint32_t begin) const {
    if (begin == 0 || !words_.are_adjacent(begin - 1, begin)) return false;
    if (words_.is(begin - 1, WordClass::particle)) {
        return begin > 1 && words_.are_adjacent(begin - 2, begin - 1) &&
               words_.is_name_word(begin - 2);
    }
    return words_.is_name_word(begin - 1) && !opens_sentence(begin - 1);
}

PieceRange CompanyFrames::capital_run_at(std::uint32_t begin) const {
    PieceRange run{begin, begin};
    while (run.end < words_.size() && run.size() <= most_words_of_company &&
           words_.is_name_word(run.end) &&
           (run.size() == 0 || words_.are_adjacent(run.end - 1, run.end))) {
        ++run.end;
    }
    return run;
}

bool CompanyFrames::is_free(PieceRange pieces, const std::vector<bool>& covered) {
    for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
        if (covered[at]) return false;
    }
    return true;
}

// `Exampla Ventures`: two or three words, none of which is an ordinary capital but the last.
bool CompanyFrames::has_company_ending(PieceRange name) const {
    if (name.size() < 2 || name.size() > most_words_of_company) return false;
    if (!words_.is(name.end - 1, WordClass::company_ending)) return false;
    const PieceRange before{name.begin, name.end - 1};
    for (std::uint32_t at = before.begin; at < before.end; ++at) {
        if (words_.is_any(at, {WordClass::no_surname, WordClass::role, WordClass::generic,
                               WordClass::people})) {
            return false;
        }
    }
    return true;
}

bool CompanyFrames::holds_common_word(PieceRange name) const {
    for (std::uint32_t at = name.begin; at < name.end; ++at) {
        if (words_.is_any(at, {WordClass::no_surname, WordClass::role})) return true;
    }
    return words_.is_given_name(name.begin);
}

// `the startup Exampla`
bool CompanyFrames::has_company_word_before(PieceRange name) const {
    if (name.begin == 0 || !words_.are_adjacent(name.begin - 1, name.begin)) return false;
    return !words_.begins_capital(name.begin - 1) &&
           words_.is(name.begin - 1, WordClass::company_word);
}

// `Exampla AI raised`, `Exampla AI's plan`: what only firms do and have.
bool CompanyFrames::is_maker_of_ai(PieceRange name) const {
    const std::uint32_t ai = name.end;
    if (name.size() != 1 || ai + 1 >= words_.size() || words_.original(ai) != "AI") return false;
    if (covered_[ai] || !words_.is_separated_by_space(ai - 1, ai)) return false;
    if (words_.is_any(name.begin, of_no_firm)) return false;
    const std::uint32_t next = ai + 1;
    if (!words_.same_sentence(ai, next) || words_.begins_capital(next)) return false;
    return words_.folded(next).starts_with('\'') ||
           words_.is_any(next, {WordClass::company_verb, WordClass::speech_verb});
}

bool CompanyFrames::tells_of_funding(std::uint32_t piece) const {
    constexpr std::uint32_t reach = 40;
    const std::uint32_t end = std::min(piece + reach, words_.size());
    for (std::uint32_t at = piece - std::min(piece, reach); at < end; ++at) {
        if (words_.same_sentence(at, piece) &&
            is_among(words_.folded(at), "|round|series|seed|funding|raised|raises|investors|")) {
            return true;
        }
    }
    return false;
}

// The first piece of the list of names that `name` stands in.
std::uint32_t CompanyFrames::begin_of_list(PieceRange name) const {
    constexpr std::uint32_t longest_list = 24;  // pieces
    std::uint32_t first = name.begin;
    while (first > 0 && name.begin - first < longest_list &&
           words_.same_sentence(first - 1, name.begin) &&
           (words_.begins_capital(first - 1) || is_among(words_.folded(first - 1), "|,|and|&|"))) {
        --first;
    }
    return first;
}

// The word that makes firms of the names in a list, `name` among them.
std::optional<std::uint32_t> CompanyFrames::word_before_list(PieceRange name) const {
    for (std::uint32_t at = name.begin; at < name.end; ++at) {
        if (words_.is_any(at, of_no_firm)) return std::nullopt;
    }
    const std::uint32_t first = begin_of_list(name);
    const auto funding = funding_before(first);
    return funding ? funding : firms_before(first);
}

// What is said to be firms before the list that begins at `first`: `banks` in "banks, including
// Exampla and Quux", "startups such as Exampla".
std::optional<std::uint32_t> CompanyFrames::firms_before(std::uint32_t first) const {
    if (first < 3 || !words_.same_sentence(first - 3, first)) return std::nullopt;
    const std::string_view last = words_.folded(first - 1);
    std::uint32_t noun = first - 2;
    if (last == "as") {
        if (words_.folded(noun) != "such") return std::nullopt;
        --noun;
    } else if (!is_among(last, "|including|like|")) {
        return std::nullopt;
    }
    if (words_.folded(noun) == "," && noun > 0) --noun;
    return words_.is(noun, WordClass::company_plural) ? std::optional(noun) : std::nullopt;
}

// What makes investors of the list that begins at `first`: `led by Exampla`, `with participation
// from Exampla, Quux and Zed`.
std::optional<std::uint32_t> CompanyFrames::funding_before(std::uint32_t first) const {
    if (first < 2 || !words_.same_sentence(first - 2, first)) return std::nullopt;
    const std::string_view verb = words_.folded(first - 2);
    const std::string_view last = words_.folded(first - 1);
    const bool is_by = last == "by" && is_among(verb, "|led|backed|joined|");
    const bool is_from = last == "from" && is_among(verb, "|participation|funding|backing|");
    const bool is_named =
        is_among(last, "|include|included|including|") && is_among(verb, "|investors|backers|");
    if (!(is_by || is_from || is_named) || !tells_of_funding(first)) return std::nullopt;
    return first - 1;
}

}  // namespace onoma
