// SPDX-License-Identifier: Apache-2.0
#include "lexicon/written_form.hpp"

#include "text/inner_capitals.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_capitals = 32;  // bits of Reading::capitals

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
