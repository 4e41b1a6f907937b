// SPDX-License-Identifier: Apache-2.0
// One spelling for many: the normalized form that words are compared by.
#pragma once

#include <string>
#include <string_view>

namespace onoma {

// Appends the NFKC_Casefold form of `word` to `folded`, with every apostrophe made straight. Any
// bytes are accepted; ill-formed sequences become U+FFFD. ASCII takes a short way with the same
// result.
void append_folded(std::string_view word, std::string& folded);

[[nodiscard]] std::string fold(std::string_view word);

// `folded` without the accents of its Latin, Greek and Cyrillic letters, and with the letters that
// have no decomposition spelled as news without accents does (ø -> o, ł -> l). The marks of other
// scripts spell vowels and consonants and stay.
[[nodiscard]] std::string without_diacritics(std::string_view folded);

// True when the first character of `word` is an upper-case or title-case letter.
[[nodiscard]] bool begins_capital(std::string_view word);

// `text` in normalization form C: what lexicons are stored in. REQUIRES: well-formed UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

}  // namespace onoma
