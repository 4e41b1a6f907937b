// SPDX-License-Identifier: Apache-2.0
// The words of bylines and credits: names of people, and agencies.
#pragma once

#include <string>
#include <string_view>

#include "base/word_list.hpp"

namespace onoma {

// What is printed -> the agency.
struct Agency {
    std::string_view printed;
    std::string_view name;
    bool of_pictures = false;  // texts do not come from it
};

// The agency that `text` begins with, or null.
[[nodiscard]] const Agency* agency_at(std::string_view text);

// The first agency that `text` names, or null.
[[nodiscard]] const Agency* agency_in(std::string_view text);

// Takes the next word from the front of `text`, with the punctuation that it has.
std::string_view take_word(std::string_view& text);

// Nothing but names and what joins them, as in a credit and no sentence of a story. `further` are
// other words that may stand there.
[[nodiscard]] bool has_only_names(std::string_view text, const ShortWordList& further = "||");

// `Jane Smith, Technology Reporter and John Roe in Rome; Editing by ...` -> `Jane Smith, John Roe`.
[[nodiscard]] std::string authors_in(std::string_view text);

}  // namespace onoma
