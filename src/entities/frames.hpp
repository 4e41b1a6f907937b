// SPDX-License-Identifier: Apache-2.0
// Names that no lexicon lists, in frames that hardly anything but names stands in.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "entities/candidate.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// Frames of people                          Frames of companies
//   analyst Jane Doe                          Exampla GmbH, Exampla Inc.
//   Jane Doe, the chief executive             the startup Exampla
//   By Jane Doe          (a byline)           Exampla, an AI startup
//   Jane Doe/Agency      (a credit)
//   Jane Doe             with a given name that some listed person has and that is no other word
//
// Once framed, the same words are the same name in the whole document.
class FrameFinder {
public:
    explicit FrameFinder(const Lexicon& lexicon);

    // Appends candidates (rule `frame`) to `names` for what none of its accepted candidates covers, and
    // their entities to `provisional`.
    void find(const TokenizedText& text, std::vector<Candidate>& names,
              std::vector<ProvisionalEntity>& provisional) const;

    // True for the first name of some listed person, unless it is also another word.
    [[nodiscard]] bool is_given_name(std::string_view folded) const;

private:
    const Lexicon& lexicon_;
    std::unordered_set<std::string> given_names_;
};

}  // namespace onoma
