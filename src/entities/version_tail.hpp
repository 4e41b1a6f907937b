// SPDX-License-Identifier: Apache-2.0
// Versions in names of models: where they end, and what makes two of them the same.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/text/tokenizer.hpp"

namespace onoma {

// What makes two model names the same model, whatever the order and the signs between their parts.

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

// Words that makers put after or before a version number: `opus`, `pro`, `mini`, `instruct` ...
[[nodiscard]] bool is_tier_word(std::string_view folded);

// Tier words that are also ordinary: they belong to a name only when a dash ties them to it.
[[nodiscard]] bool needs_dash(std::string_view tier);

[[nodiscard]] bool has_digit(std::string_view text);

// The grammar of what stands after the name of a model family.

// tail   = part { gap part }       gap = nothing, a dash or a space
// part   = number | size | letters-with-number | tier | date
//          5.2 4o   70B 8x7B   V3.1 K2 A22B        Pro   0528
// A tail has a number, unless the name before it has one; a tier after a space begins with a
// capital or follows a number; a number after a space is small and counts nothing ("Claude 20
// times").
struct VersionTail {
    std::uint32_t end = 0;    // piece after the tail; where it began when there is none
    bool has_number = false;  // a number, size or date
    bool has_tier = false;    // a tier or a size: no ordinary sentence goes on like that
};

// Reads the longest tail that begins with piece `begin`, which must not be the first of the text.
// `base_has_number`: the name before it has a version number already.
[[nodiscard]] VersionTail read_version_tail(const TokenizedText& text, std::uint32_t begin,
                                            bool base_has_number);

}  // namespace onoma
