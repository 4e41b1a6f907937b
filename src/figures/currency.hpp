// SPDX-License-Identifier: Apache-2.0
// Signs, codes and words of currencies -> ISO 4217.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "figures/lexeme.hpp"

namespace onoma {

struct Currency {
    std::string_view code;
    std::size_t begin = 0;  // lexemes [begin, end)
    std::size_t end = 0;
    double factor = 1;  // of a cent: 0.01
};

// "$", "US$", "USD", "Rs." at `begin`, in front of a number. Nothing for signs of which letters
// before say that they are some other currency's ("J$").
[[nodiscard]] std::optional<Currency> currency_before(const Sentence& sentence, std::size_t begin);

// "dollars", "Hong Kong dollars", "EUR", "€", "cents" at `begin`, behind a number. `magnitude` is
// that number's value: what "won" and "pounds" mean may hang on it.
[[nodiscard]] std::optional<Currency> currency_behind(const Sentence& sentence, std::size_t begin,
                                                      double value, bool has_magnitude);

}  // namespace onoma
