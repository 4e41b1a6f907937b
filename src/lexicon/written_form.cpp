// SPDX-License-Identifier: Apache-2.0
#include "lexicon/written_form.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_capitals = 32;  // bits of Spelling::capitals and Reading::capitals

// A piece of the form with what the form's own letters say about it.
struct FormPiece {
    std::string folded;
    std::string_view original;
    bool begins_word = false;
    bool begins_capital = false;
};

std::vector<FormPiece> pieces_of(const TokenizedText& form) {
    std::vector<FormPiece> pieces;
    pieces.reserve(form.pieces.size());
    for (const Piece& piece : form.pieces) {
        const std::string_view original = piece.range.of(form.text);
        if (original == "." && !pieces.empty()) continue;  // the dot of `Inc.` is optional
        pieces.push_back({std::string(form.folded_of(piece)), original, piece.begins_word,
                          piece.begins_capital});
    }
    return pieces;
}

// ASCII words with one space between: what most names are, and what needs no rules to be cut.
bool is_plain_words(std::string_view form) {
    bool in_word = false;
    for (const char c : form) {
        const bool is_letter = is_ascii_letter(c);
        if (!is_letter && !(c == ' ' && in_word)) return false;
        in_word = is_letter;
    }
    return in_word;
}

// As the tokenizer would. REQUIRES: is_plain_words(form).
std::vector<FormPiece> cut_plain_words(std::string_view form) {
    std::vector<FormPiece> pieces;
    for (std::size_t begin = 0; begin < form.size();) {
        const std::size_t end = std::min(form.find(' ', begin), form.size());
        const std::string_view word = form.substr(begin, end - begin);
        FormPiece piece{std::string(word), word, true, is_ascii_capital(word.front())};
        for (char& c : piece.folded) {
            if (is_ascii_capital(c)) c = static_cast<char>(c - 'A' + 'a');
        }
        pieces.push_back(std::move(piece));
        begin = end + 1;
    }
    return pieces;
}

bool has_digit(std::string_view form) {
    return std::any_of(form.begin(), form.end(), is_ascii_digit);
}

Spelling as_written(const std::vector<FormPiece>& pieces, bool wants_capitals) {
    Spelling spelling;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const FormPiece& piece = pieces[index];
        spelling.pieces.push_back(piece.folded);
        if (wants_capitals && piece.begins_word && piece.begins_capital && index < most_capitals) {
            spelling.capitals |= 1U << index;
        }
    }
    return spelling;
}

// `DeepSeek` -> `deep`, `seek`.
std::vector<FormPiece> split_at_capitals(const std::vector<FormPiece>& pieces) {
    std::vector<FormPiece> split;
    std::vector<std::uint32_t> places;
    for (const FormPiece& piece : pieces) {
        find_inner_capitals(piece.original, places);
        std::size_t begin = 0;
        for (const std::uint32_t end : places) {
            split.push_back(
                {piece.folded.substr(begin, end - begin), piece.original.substr(begin, end - begin),
                 begin > 0 || piece.begins_word, is_ascii_capital(piece.original[begin])});
            begin = end;
        }
        if (begin == 0) {
            split.push_back(piece);
        } else {
            split.push_back({piece.folded.substr(begin), piece.original.substr(begin), true, true});
        }
    }
    return split;
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

// `McDonald's` -> `mcdonalds`, as texts that leave the apostrophe out.
std::vector<FormPiece> with_joined_possessive(const std::vector<FormPiece>& pieces) {
    constexpr std::size_t shortest_name = 5;  // `Lowes` and `Macys` may be other words
    std::vector<FormPiece> joined;
    for (const FormPiece& piece : pieces) {
        const bool is_possessive =
            piece.folded == "'s" && !joined.empty() && joined.back().folded.size() >= shortest_name;
        if (is_possessive) {
            joined.back().folded += 's';
        } else {
            joined.push_back(piece);
        }
    }
    return joined;
}

// `Ernst & Young` -> `ernst`, `and`, `young`, and the other way round.
std::vector<FormPiece> with_other_and(const std::vector<FormPiece>& pieces) {
    std::vector<FormPiece> other = pieces;
    for (std::size_t at = 1; at + 1 < other.size(); ++at) {
        // "AT&T" has no spaces to write a word between.
        const char* const end_before =
            pieces[at - 1].original.data() + pieces[at - 1].original.size();
        if (pieces[at].original.data() == end_before) continue;
        if (other[at].folded == "&") {
            other[at].folded = "and";
        } else if (other[at].folded == "and") {
            other[at].folded = "&";
        }
    }
    return other;
}

// `Toys "R" Us` -> `Toys “R” Us`, and the other way round.
Spelling with_other_quotes(Spelling spelling) {
    bool opens = true;
    for (std::string& piece : spelling.pieces) {
        if (piece == "\"") {
            piece = opens ? "\u201C" : "\u201D";
            opens = !opens;
        } else if (piece == "\u201C" || piece == "\u201D" || piece == "\u201E") {
            piece = "\"";
        }
    }
    return spelling;
}

}  // namespace

const std::vector<Spelling>& FormSpeller::spell(std::string_view form, CaseRule case_rule) {
    spellings_.clear();
    const bool is_plain = is_plain_words(form);
    if (!is_plain) tokenizer_.tokenize(form, tokenized_);
    const auto pieces = is_plain ? cut_plain_words(form) : pieces_of(tokenized_);
    if (pieces.empty()) return spellings_;
    const bool smart = case_rule == CaseRule::smart;
    spellings_.push_back(as_written(pieces, smart && !has_digit(form)));

    const auto add_if_new = [&](Spelling spelling) {
        const auto same = [&](const Spelling& other) { return other.pieces == spelling.pieces; };
        if (std::none_of(spellings_.begin(), spellings_.end(), same)) {
            spellings_.push_back(std::move(spelling));
        }
    };
    if (!is_ascii(form)) {
        Spelling plain = spellings_.front();
        for (std::string& piece : plain.pieces) piece = without_diacritics(piece);
        plain.without_diacritics = true;
        add_if_new(std::move(plain));
    }
    add_if_new(with_other_quotes(spellings_.front()));
    if (!smart) return spellings_;
    add_if_new(as_written(split_at_capitals(pieces), true));
    add_if_new(as_written(with_split_initials(pieces), true));
    add_if_new(as_written(with_joined_initials(pieces), true));
    add_if_new(as_written(with_joined_possessive(pieces), true));
    add_if_new(as_written(with_other_and(pieces), true));
    return spellings_;
}

namespace {

void add_piece(std::string_view folded, bool capital, Reading& reading) {
    if (capital && reading.pieces.size() < most_capitals) {
        reading.capitals |= 1U << reading.pieces.size();
    }
    reading.pieces.emplace_back(folded);
}

}  // namespace

WrittenForm::WrittenForm(std::string_view text, Tokenizer& tokenizer) : text_(text) {
    const TokenizedText tokenized = tokenizer.tokenize(text);
    Reading whole;
    Reading split;
    split.has_split_words = true;
    std::vector<std::uint32_t> places;
    for (const Piece& piece : tokenized.pieces) {
        const std::string_view original = piece.range.of(text);
        if (original == "." && !whole.pieces.empty()) continue;
        const std::string_view folded = tokenized.folded_of(piece);
        add_piece(folded, piece.begins_capital, whole);
        find_inner_capitals(original, places);
        std::size_t begin = 0;
        for (const std::uint32_t end : places) {
            const bool capital = begin > 0 || piece.begins_capital;
            add_piece(folded.substr(begin, end - begin), capital, split);
            begin = end;
        }
        add_piece(folded.substr(begin), begin > 0 || piece.begins_capital, split);
    }
    const bool splits = split.pieces.size() > whole.pieces.size();
    readings_.push_back(std::move(whole));
    if (splits) readings_.push_back(std::move(split));
}

bool WrittenForm::case_fits(const Form& form, const Reading& reading) const {
    if (form.case_rule == CaseRule::exact) return letters_of(form.text) == letters_of(text_);
    return has_capitals(reading.capitals, form.capitals);
}

std::string letters_of(std::string_view form) {
    constexpr std::string_view between = " -_.";
    std::string letters;
    for (const char c : form) {
        if (between.find(c) == std::string_view::npos) letters += c;
    }
    return letters;
}

}  // namespace onoma
