// SPDX-License-Identifier: Apache-2.0
#include "entities/company_frames.hpp"

#include "entities/frame_words.hpp"

namespace onoma {
namespace {

constexpr std::uint32_t most_words = 3;  // without the legal form

}  // namespace

std::optional<PieceRange> CompanyFrames::company_at(std::uint32_t begin) const {
    if (is_inside_run(begin) || opens_sentence(begin) || words_.in_title_case(begin)) {
        return std::nullopt;
    }
    PieceRange name = capital_run_at(begin);
    if (name.size() == 0) return std::nullopt;

    // `Exampla GmbH`: the legal form may be the run's last word or, as `AG` and `LLC`, all
    // capitals.
    const bool legal_inside = name.size() > 1 && is_legal_form(words_.folded(name.end - 1));
    const bool legal_behind =
        !legal_inside && name.end < words_.size() && words_.are_adjacent(name.end - 1, name.end) &&
        words_.begins_capital(name.end) && is_legal_form(words_.folded(name.end));
    if (legal_behind) ++name.end;
    if (!is_free(name)) return std::nullopt;
    if (legal_inside || legal_behind) return name;

    if (has_company_ending(name)) return name;
    if (name.size() > most_words || holds_common_word(name) || !has_company_word_before(name)) {
        return std::nullopt;
    }
    return name;
}

// A capital that only the beginning of the sentence gave: the `At` of "At Exampla Inc."
bool CompanyFrames::opens_sentence(std::uint32_t piece) const {
    return words_.begins_sentence(piece) && is_no_surname(words_.folded(piece));
}

bool CompanyFrames::is_inside_run(std::uint32_t begin) const {
    return begin > 0 && words_.are_adjacent(begin - 1, begin) && words_.is_name_word(begin - 1) &&
           !opens_sentence(begin - 1);
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
        if (is_no_surname(words_.folded(at)) || is_role_word(words_.folded(at))) return false;
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
