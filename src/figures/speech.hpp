// SPDX-License-Identifier: Apache-2.0
// What a sentence says around a name beside a figure: who only reports it ("Acme says", "according
// to Acme"), and how many clauses are between the two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "onoma/base/types.hpp"

namespace onoma {

// The word of ASCII letters that ends before a place, or begins after it, with nothing but spaces
// between; empty where there is none.
[[nodiscard]] std::string_view word_before(std::string_view text, std::size_t at);
[[nodiscard]] std::string_view word_after(std::string_view text, std::size_t at);

// A verb of speech, or of announcement, stands beside `mention`, a place in `text`. Who announces
// something may well do it: "Acme announced 500 jobs".
[[nodiscard]] bool has_verb_of_speech(std::string_view text, ByteRange mention);
[[nodiscard]] bool has_verb_of_announcement(std::string_view text, ByteRange mention);

// "according to" stands before `mention`.
[[nodiscard]] bool follows_according_to(std::string_view text, ByteRange mention);

// The commas, semicolons and colons of a text. Made once for all that is asked of it: a sentence
// may have thousands of figures and names.
class ClauseMarks {
public:
    explicit ClauseMarks(std::string_view text);

    // Cost: logarithmic in the marks.
    [[nodiscard]] std::uint32_t count(ByteRange range) const;

private:
    std::vector<std::uint32_t> places_;
};

}  // namespace onoma
