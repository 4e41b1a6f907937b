// SPDX-License-Identifier: Apache-2.0
#include "corpus/date_parts.hpp"

#include <algorithm>
#include <charconv>

#include "corpus/ascii.hpp"

namespace onoma {
namespace {

bool is_letter_byte(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

// Small letters, also of the Latin-1 letters in UTF-8: É is C3 89, é is C3 A9.
std::string lowered_word(std::string_view word) {
    std::string lowered = ascii_lowered(word);
    for (std::size_t i = 1; i < lowered.size(); ++i) {
        const auto byte = static_cast<unsigned char>(lowered[i]);
        if (lowered[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E) {
            lowered[i] = static_cast<char>(byte + 0x20);
        }
    }
    return lowered;
}

}  // namespace

int number_of_digits(std::string_view digits) {
    int number = -1;
    if (digits.size() <= 8) std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::vector<DatePart> date_parts(std::string_view text) {
    std::vector<DatePart> parts;
    while (!text.empty()) {
        const auto run = [&](auto belongs) {
            return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), belongs) -
                                            text.begin());
        };
        DatePart part;
        std::size_t size = 1;
        if (is_ascii_digit(text.front())) {
            size = run(is_ascii_digit);
            part = {DatePart::Kind::number, std::string(text.substr(0, size)),
                    number_of_digits(text.substr(0, size))};
        } else if (is_letter_byte(text.front())) {
            size = run(is_letter_byte);
            part = {DatePart::Kind::word, lowered_word(text.substr(0, size)), -1};
        } else if (!is_ascii_space(text.front())) {
            part = {DatePart::Kind::sign, std::string(text.substr(0, 1)), -1};
        } else {
            part = {DatePart::Kind::sign, " ", -1};
            size = run(is_ascii_space);
        }
        parts.push_back(std::move(part));
        text.remove_prefix(size);
    }
    return parts;
}

}  // namespace onoma
