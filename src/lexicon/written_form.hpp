// SPDX-License-Identifier: Apache-2.0
// A form as somebody writes it, looked up as the tagger would find it in a text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

class WrittenForm {
public:
    // Keeps a view of `text`.
    explicit WrittenForm(std::string_view text);

    // The meanings of all forms spelled like this, whatever their case; empty when there are none.
    [[nodiscard]] std::span<const Meaning> find(const PhraseTrie& trie) const;

    // The case of `form`, one of whose spellings has `capitals`, fits what is written.
    [[nodiscard]] bool case_fits(const Form& form, std::span<const CapitalAt> capitals) const;

    [[nodiscard]] bool has_capitals(std::span<const CapitalAt> capitals) const;

private:
    std::string_view text_;
    std::vector<std::string> folded_;          // pieces, without the dots of abbreviations
    std::vector<std::string_view> originals_;  // the same as written
};

// The form without what may stand between the pieces of a form with the case `exact`.
[[nodiscard]] std::string letters_of(std::string_view form);

}  // namespace onoma
