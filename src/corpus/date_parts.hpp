// SPDX-License-Identifier: Apache-2.0
// A written date, cut into numbers, words and signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onoma {

struct DatePart {
    enum class Kind { number, word, sign };
    Kind kind = Kind::sign;
    std::string text;  // words in small letters
    int number = -1;   // of at most eight digits

    [[nodiscard]] bool is(std::string_view other) const { return text == other; }
    [[nodiscard]] bool is_number(std::size_t fewest_digits, std::size_t most_digits) const {
        return kind == Kind::number && text.size() >= fewest_digits && text.size() <= most_digits;
    }
};

// All of the text; a run of spaces is one sign.
[[nodiscard]] std::vector<DatePart> date_parts(std::string_view text);

// Of at most eight digits; -1 for more.
[[nodiscard]] int number_of_digits(std::string_view digits);

}  // namespace onoma
