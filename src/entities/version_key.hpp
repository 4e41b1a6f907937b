// SPDX-License-Identifier: Apache-2.0
// What makes two model names the same model, whatever the order and the signs between their parts.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/text/tokenized_text.hpp"

namespace onoma {

// `Claude Opus 4.5` and `Claude 4.5 Opus` both are {claude, 4.5} with the tier {opus}.
struct VersionKey {
    std::vector<std::string> words;  // folded pieces in order, without the tiers
    std::vector<std::string> tiers;  // sorted

    // A tier of a family and no version yet: `Claude Sonnet`, `Gemini Pro`.
    [[nodiscard]] bool is_bare_tier() const;

    // True when this is a version of the bare tier `tier`.
    [[nodiscard]] bool is_version_of(const VersionKey& tier) const;

    // `claude-4.5-opus`: unique among keys, readable in an id.
    [[nodiscard]] std::string slug() const;
};

// The key of consecutive pieces of `text`.
[[nodiscard]] VersionKey make_version_key(const TokenizedText& text, std::span<const Piece> pieces);

// Words that makers put behind or before a version number: `opus`, `pro`, `mini`, `instruct` ...
[[nodiscard]] bool is_tier_word(std::string_view folded);

// Tier words that are also ordinary: they belong to a name only when a dash ties them to it.
[[nodiscard]] bool needs_dash(std::string_view tier);

[[nodiscard]] bool has_digit(std::string_view text);

}  // namespace onoma
