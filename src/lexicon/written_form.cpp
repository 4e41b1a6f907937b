// SPDX-License-Identifier: Apache-2.0
#include "lexicon/written_form.hpp"

#include <algorithm>

#include "onoma/text/folding.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

WrittenForm::WrittenForm(std::string_view text) : text_(text) {
    Tokenizer tokenizer;
    const TokenizedText tokenized = tokenizer.tokenize(text);
    for (const Piece& piece : tokenized.pieces) {
        const std::string_view original = piece.range.of(text);
        if (original == "." && !originals_.empty()) continue;
        folded_.emplace_back(tokenized.folded_of(piece));
        originals_.push_back(original);
    }
}

std::span<const Meaning> WrittenForm::find(const PhraseTrie& trie) const {
    NodeId node = PhraseTrie::root;
    for (const std::string& piece : folded_) {
        node = trie.step(node, trie.find_word(piece));
        if (node == PhraseTrie::root) return {};
    }
    return node == PhraseTrie::root ? std::span<const Meaning>() : trie.meanings(node);
}

bool WrittenForm::case_fits(const Form& form, std::span<const CapitalAt> capitals) const {
    if (form.case_rule == CaseRule::exact) return letters_of(form.text) == letters_of(text_);
    return has_capitals(capitals);
}

bool WrittenForm::has_capitals(std::span<const CapitalAt> capitals) const {
    return std::all_of(capitals.begin(), capitals.end(), [&](CapitalAt capital) {
        return capital.piece < originals_.size() &&
               capital.byte < originals_[capital.piece].size() &&
               begins_capital(originals_[capital.piece].substr(capital.byte));
    });
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
