// SPDX-License-Identifier: Apache-2.0
#include "entities/version_key.hpp"

#include <algorithm>
#include <array>

namespace onoma {
namespace {

// Taken from the names that makers gave their models up to 2026.
constexpr std::array<std::string_view, 50> tier_words = {
    "air",        "audio",        "base",     "chat",     "code",      "coder",  "codex",
    "exp",        "experimental", "fast",     "flash",    "haiku",     "heavy",  "highspeed",
    "image",      "instant",      "instruct", "it",       "large",     "latest", "lightning",
    "lite",       "live",         "math",     "max",      "medium",    "micro",  "mini",
    "multimodal", "nano",         "next",     "omni",     "opus",      "plus",   "premier",
    "preview",    "pro",          "realtime", "reasoner", "reasoning", "small",  "sonnet",
    "spark",      "terminus",     "think",    "thinking", "turbo",     "ultra",  "vision",
    "vl"};

constexpr std::array<std::string_view, 17> tied_words = {
    "audio", "base", "chat",   "code", "codex",    "fast",      "image", "it",   "latest",
    "live",  "math", "medium", "next", "realtime", "reasoning", "small", "think"};

}  // namespace

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_tier_word(std::string_view folded) {
    return std::find(tier_words.begin(), tier_words.end(), folded) != tier_words.end();
}

bool needs_dash(std::string_view tier) {
    return std::find(tied_words.begin(), tied_words.end(), tier) != tied_words.end();
}

bool VersionKey::is_bare_tier() const {
    return !tiers.empty() && std::none_of(words.begin(), words.end(),
                                          [](const std::string& word) { return has_digit(word); });
}

bool VersionKey::is_version_of(const VersionKey& tier) const {
    return words.size() > tier.words.size() &&
           std::equal(tier.words.begin(), tier.words.end(), words.begin()) &&
           std::includes(tiers.begin(), tiers.end(), tier.tiers.begin(), tier.tiers.end()) &&
           std::any_of(words.begin(), words.end(),
                       [](const std::string& word) { return has_digit(word); });
}

std::string VersionKey::slug() const {
    std::string slug;
    for (const auto* parts : {&words, &tiers}) {
        for (const std::string& part : *parts) slug += (slug.empty() ? "" : "-") + part;
    }
    return slug;
}

VersionKey make_version_key(const TokenizedText& text, std::span<const Piece> pieces) {
    VersionKey key;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const Piece& piece = pieces[index];
        if (piece.is_symbol) continue;
        std::string folded(text.folded_of(piece));
        const bool is_tier =
            index > 0 && piece.begins_word && piece.ends_word && is_tier_word(folded);
        (is_tier ? key.tiers : key.words).push_back(std::move(folded));
    }
    std::sort(key.tiers.begin(), key.tiers.end());
    return key;
}

}  // namespace onoma
