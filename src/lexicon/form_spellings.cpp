// SPDX-License-Identifier: Apache-2.0
#include "lexicon/form_spellings.hpp"

#include <algorithm>
#include <limits>
#include <span>

#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_bytes = std::numeric_limits<std::uint8_t>::max();

bool is_ascii_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_ascii_word(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_ascii_letter);
}

// A piece of the form with what the form's own letters say about it.
struct FormPiece {
    std::string folded;
    std::string_view original;
    bool begins_word = false;
    bool begins_capital = false;
};

std::vector<FormPiece> pieces_of(const TokenizedText& form) {
    std::vector<FormPiece> pieces;
    for (const Piece& piece : form.pieces) {
        const std::string_view original = piece.range.of(form.text);
        if (original == "." && !pieces.empty()) continue;  // the dot of `Inc.` is optional
        pieces.push_back({std::string(form.folded_of(piece)), original, piece.begins_word,
                          piece.begins_capital});
    }
    return pieces;
}

bool has_digit(std::string_view form) {
    return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Spelling as_written(const std::vector<FormPiece>& pieces, bool wants_capitals) {
    Spelling spelling;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const FormPiece& piece = pieces[index];
        spelling.pieces.push_back(piece.folded);
        if (wants_capitals && piece.begins_word && piece.begins_capital && index <= most_bytes) {
            spelling.capitals.push_back({static_cast<std::uint8_t>(index), 0});
        }
    }
    return spelling;
}

// `DeepSeek` -> `deep`, `seek`: split before each capital that follows a small letter.
std::vector<FormPiece> split_at_capitals(const std::vector<FormPiece>& pieces) {
    std::vector<FormPiece> split;
    for (const FormPiece& piece : pieces) {
        if (!is_ascii_word(piece.original)) {
            split.push_back(piece);
            continue;
        }
        std::size_t begin = 0;
        for (std::size_t at = 1; at <= piece.original.size(); ++at) {
            const bool is_end = at == piece.original.size();
            if (!is_end && (!is_ascii_capital(piece.original[at]) ||
                            is_ascii_capital(piece.original[at - 1]))) {
                continue;
            }
            const std::string_view part = piece.original.substr(begin, at - begin);
            split.push_back({piece.folded.substr(begin, part.size()), part,
                             begin != 0 || piece.begins_word, is_ascii_capital(part.front())});
            begin = at;
        }
    }
    return split;
}

bool can_join(const FormPiece& left, const FormPiece& right) {
    return is_ascii_word(left.original) && is_ascii_word(right.original) && left.begins_capital &&
           right.begins_capital && right.begins_word;
}

// `JD Vance` -> `j`, `d`, `vance`: a first word of two capitals may be written as initials.
std::vector<FormPiece> with_split_initials(const std::vector<FormPiece>& pieces) {
    const FormPiece& first = pieces.front();
    const bool initials = pieces.size() > 1 && first.original.size() == 2 &&
                          is_ascii_capital(first.original[0]) &&
                          is_ascii_capital(first.original[1]);
    if (!initials) return pieces;
    std::vector<FormPiece> split;
    for (std::size_t at = 0; at < 2; ++at) {
        split.push_back({first.folded.substr(at, 1), first.original.substr(at, 1), true, true});
    }
    split.insert(split.end(), pieces.begin() + 1, pieces.end());
    return split;
}

// `J. D. Vance` -> `jd`, `vance`: initials may be written without dots.
std::vector<FormPiece> with_joined_initials(const std::vector<FormPiece>& pieces) {
    const auto is_initial = [](const FormPiece& piece) {
        return piece.original.size() == 1 && is_ascii_capital(piece.original.front());
    };
    if (pieces.size() < 3 || !is_initial(pieces[0]) || !is_initial(pieces[1])) return pieces;
    std::vector<FormPiece> joined(pieces.begin() + 1, pieces.end());
    joined.front().folded = pieces[0].folded + pieces[1].folded;
    joined.front().begins_word = true;
    return joined;
}

// `Scale AI` -> `scaleai`, which the text must write with both capitals.
Spelling joined(const std::vector<FormPiece>& pieces) {
    Spelling spelling;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const FormPiece& piece = pieces[index];
        const bool joins = index > 0 && can_join(pieces[index - 1], piece) &&
                           spelling.pieces.back().size() + piece.folded.size() <= most_bytes;
        const std::size_t byte = joins ? spelling.pieces.back().size() : 0;
        if (joins) {
            spelling.pieces.back() += piece.folded;
        } else {
            spelling.pieces.push_back(piece.folded);
        }
        if (piece.begins_word && piece.begins_capital && spelling.pieces.size() <= most_bytes) {
            spelling.capitals.push_back({static_cast<std::uint8_t>(spelling.pieces.size() - 1),
                                         static_cast<std::uint8_t>(byte)});
        }
    }
    return spelling;
}

Spelling plain_letters(const Spelling& accented) {
    Spelling plain = accented;
    plain.without_diacritics = true;
    for (std::string& piece : plain.pieces) piece = without_diacritics(piece);
    return plain;
}

}  // namespace

std::vector<Spelling> FormSpeller::spell(std::string_view form, CaseRule case_rule) {
    tokenizer_.tokenize(form, tokenized_);
    const std::vector<FormPiece> pieces = pieces_of(tokenized_);
    if (pieces.empty()) return {};
    const bool smart = case_rule == CaseRule::smart;
    std::vector<Spelling> spellings = {as_written(pieces, smart && !has_digit(form))};
    if (Spelling plain = plain_letters(spellings.front());
        plain.pieces != spellings.front().pieces) {
        spellings.push_back(std::move(plain));
    }
    if (!smart) return spellings;

    const auto add_if_new = [&](Spelling spelling) {
        const auto same = [&](const Spelling& other) { return other.pieces == spelling.pieces; };
        if (std::none_of(spellings.begin(), spellings.end(), same)) {
            spellings.push_back(std::move(spelling));
        }
    };
    add_if_new(as_written(split_at_capitals(pieces), true));
    add_if_new(joined(pieces));
    add_if_new(as_written(with_split_initials(pieces), true));
    add_if_new(as_written(with_joined_initials(pieces), true));
    return spellings;
}

}  // namespace onoma
