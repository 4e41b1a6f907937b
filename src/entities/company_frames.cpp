// SPDX-License-Identifier: Apache-2.0
#include "entities/company_frames.hpp"

#include "entities/common_capitals.hpp"
#include "entities/frame_words.hpp"
#include "entities/legal_forms.hpp"
#include "entities/opening_words.hpp"
#include "entities/place_names.hpp"
#include "entities/short_word_list.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t most_words = 3;  // without the legal form

}  // namespace

std::optional<PieceRange> CompanyFrames::company_at(std::uint32_t begin) const {
    if (is_inside_run(begin) || opens_sentence(begin) || words_.in_title_case(begin)) {
        return std::nullopt;
    }
    const auto firm = firm_at(begin);
    if (firm && !is_role_word(words_.folded(begin))) return firm;
    const PieceRange name = capital_run_at(begin);
    if (name.size() == 0 || !is_free(name)) return std::nullopt;
    if (has_company_ending(name)) return name;
    if (name.size() > most_words || holds_common_word(name) || !has_company_word_before(name)) {
        return std::nullopt;
    }
    return name;
}

// `Exampla GmbH`, `Bre-X Minerals Ltd`, `Exampla, Inc.` with its legal form, or `Exampla (NYSE:
// EXA)` without the symbol.
std::optional<PieceRange> CompanyFrames::firm_at(std::uint32_t begin) const {
    constexpr std::uint32_t most_pieces = 7;
    std::optional<PieceRange> firm;  // `Quux Corp` may go on as `Quux Corp Holdings Ltd`
    for (std::uint32_t end = begin + 1; end < words_.size() && end <= begin + most_pieces; ++end) {
        if (covered_[end - 1]) return firm;
        const bool is_adjacent = words_.are_adjacent(end - 1, end);
        if (is_adjacent && !covered_[end] && is_written_legal_form(words_, end) &&
            !(end == begin + 1 && is_place_name(words_.folded(begin)))) {  // "Mexico SA"
            firm = PieceRange{begin, end_of_legal_form(words_, end)};
        }
        const bool in_apposition = words_.folded(end) == "," && end + 1 < words_.size() &&
                                   words_.same_sentence(end, end + 1) && !covered_[end + 1] &&
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
    return is_particle(word) || (word == "of" && words_.folded(piece - 1) == "bank");
}

// `(NYSE: EXA)`
bool CompanyFrames::has_symbol_at(std::uint32_t piece) const {
    return piece + 3 < words_.size() && words_.folded(piece) == "(" &&
           is_exchange(words_.folded(piece + 1)) && words_.folded(piece + 2) == ":";
}

// A capital that only the beginning of the sentence gave: the `At` of "At Exampla Inc."
bool CompanyFrames::opens_sentence(std::uint32_t piece) const {
    const std::string_view word = words_.folded(piece);
    return words_.begins_sentence(piece) && (is_no_surname(word) || is_opening_word(word));
}

bool CompanyFrames::is_inside_run(std::uint32_t begin) const {
    if (begin == 0 || !words_.are_adjacent(begin - 1, begin)) return false;
    if (is_particle(words_.folded(begin - 1))) {
        return begin > 1 && words_.are_adjacent(begin - 2, begin - 1) &&
               words_.is_name_word(begin - 2);
    }
    return words_.is_name_word(begin - 1) && !opens_sentence(begin - 1);
}

PieceRange CompanyFrames::capital_run_at(std::uint32_t begin) const {
    PieceRange run{begin, begin};
    while (run.end < words_.size() && run.size() <= most_words && words_.is_name_word(run.end) &&
           (run.size() == 0 || words_.are_adjacent(run.end - 1, run.end))) {
        ++run.end;
    }
    return run;
}

bool CompanyFrames::is_free(PieceRange pieces) const {
    for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
        if (covered_[at]) return false;
    }
    return true;
}

// `Exampla Ventures`: two or three words, none of which is an ordinary capital but the last.
bool CompanyFrames::has_company_ending(PieceRange name) const {
    if (name.size() < 2 || name.size() > most_words) return false;
    if (!is_company_ending(words_.folded(name.end - 1))) return false;
    const PieceRange before{name.begin, name.end - 1};
    for (std::uint32_t at = before.begin; at < before.end; ++at) {
        const std::string_view word = words_.folded(at);
        if (is_no_surname(word) || is_role_word(word)) return false;
        if (is_generic_word(word) || is_people(word)) return false;
    }
    return true;
}

bool CompanyFrames::holds_common_word(PieceRange name) const {
    for (std::uint32_t at = name.begin; at < name.end; ++at) {
        if (is_no_surname(words_.folded(at)) || is_role_word(words_.folded(at))) return true;
    }
    return lexicon_.is_given_name(words_.folded(name.begin));
}

// `the startup Exampla`
bool CompanyFrames::has_company_word_before(PieceRange name) const {
    if (name.begin == 0 || !words_.are_adjacent(name.begin - 1, name.begin)) return false;
    return !words_.begins_capital(name.begin - 1) && is_company_word(words_.folded(name.begin - 1));
}

}  // namespace onoma
