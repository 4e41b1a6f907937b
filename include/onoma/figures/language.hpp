// SPDX-License-Identifier: Apache-2.0
// The languages that figures are read in.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "onoma/text/tokenized_text.hpp"

namespace onoma {

enum class Language : std::uint8_t { english, german, french, spanish };

// `en`, `de-AT`, `fr_CA`, `Spanish`: nothing for other languages and empty text.
[[nodiscard]] std::optional<Language> parse_language(std::string_view tag);

// By a vote of the commonest words among the first 300; English when nobody votes or there is
// a draw. Cost: one look-up for each of these words.
[[nodiscard]] Language guess_language(const TokenizedText& text);

}  // namespace onoma
