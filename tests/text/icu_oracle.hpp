// SPDX-License-Identifier: Apache-2.0
// ICU's own boundaries by other ways than ours.
#pragma once

#include <string_view>
#include <vector>

#include "onoma/text/tokenizer.hpp"

namespace onoma::testing {

// How ICU is given the text. UTF-16, translated back to bytes, is the way furthest from ours. But
// for Thai, Khmer, Lao and Burmese, ICU asks its dictionary only for runs of so many units, and a
// short run between other scripts has more units of UTF-8: there ICU itself differs.
enum class Encoding { utf8, utf16 };

// UTF-16 where the text has no letter that ICU needs those dictionaries for.
[[nodiscard]] Encoding comparable_encoding(std::string_view text);

// Every segment between word boundaries, white space too, and ICU's word for its kind.
[[nodiscard]] std::vector<Token> icu_words(std::string_view text, Encoding encoding);

[[nodiscard]] std::vector<ByteRange> icu_sentences(std::string_view text);  // by UTF-16

}  // namespace onoma::testing
