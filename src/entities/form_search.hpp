// SPDX-License-Identifier: Apache-2.0
// Text -> every form of the lexicon in it, nested and overlapping ones too.
#pragma once

#include <optional>
#include <vector>

#include "entities/candidate.hpp"
#include "onoma/base/date.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Walks the trie from each word of a text. Keeps scratch memory; not thread-safe.
class FormSearch {
public:
    explicit FormSearch(const Lexicon& lexicon) : lexicon_(lexicon) {}

    // Appends to `found`, by begin, then end, then order in the lexicon. Forms that do not hold on
    // `date`, or whose case does not fit, are left out.
    void find(const TokenizedText& text, const std::optional<Date>& date, FoundForms& found);

private:
    void walk_from(std::uint32_t begin);
    void take_meanings(PieceRange pieces, NodeId node, bool skipped_initial);
    [[nodiscard]] bool case_fits(PieceRange pieces, const Meaning& meaning) const;
    [[nodiscard]] bool letters_equal(PieceRange pieces, std::string_view form) const;
    [[nodiscard]] bool is_marked_ticker(PieceRange range) const;
    void take(PieceRange pieces, FormId form_id);

    const Lexicon& lexicon_;
    const TokenizedText* text_ = nullptr;
    const std::optional<Date>* date_ = nullptr;
    FoundForms* found_ = nullptr;
    bool text_has_diacritics_ = false;
    std::vector<WordId> words_;  // of each piece
};

}  // namespace onoma
