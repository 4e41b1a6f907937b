// SPDX-License-Identifier: Apache-2.0
#include "onoma/figures/language.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace onoma {
namespace {

constexpr std::size_t language_count = 4;
constexpr std::size_t asked_words = 300;
constexpr std::size_t longest_voter = 5;  // bytes

// Words that are common in one of the languages and rare in the others.
using Voter = std::pair<std::string_view, Language>;

constexpr std::array<Voter, 48> voters = {{
    {"and", Language::english},  {"auf", Language::german},   {"aux", Language::french},
    {"avec", Language::french},  {"con", Language::spanish},  {"dans", Language::french},
    {"das", Language::german},   {"dem", Language::german},   {"der", Language::german},
    {"des", Language::french},   {"die", Language::german},   {"du", Language::french},
    {"eine", Language::german},  {"el", Language::spanish},   {"est", Language::french},
    {"et", Language::french},    {"for", Language::english},  {"für", Language::german},
    {"haben", Language::german}, {"hat", Language::german},   {"is", Language::english},
    {"ist", Language::german},   {"las", Language::spanish},  {"les", Language::french},
    {"los", Language::spanish},  {"mit", Language::german},   {"más", Language::spanish},
    {"nicht", Language::german}, {"of", Language::english},   {"para", Language::spanish},
    {"pas", Language::french},   {"por", Language::spanish},  {"pour", Language::french},
    {"que", Language::spanish},  {"qui", Language::french},   {"sont", Language::french},
    {"sur", Language::french},   {"that", Language::english}, {"the", Language::english},
    {"to", Language::english},   {"un", Language::spanish},   {"una", Language::spanish},
    {"und", Language::german},   {"une", Language::french},   {"von", Language::german},
    {"was", Language::english},  {"with", Language::english}, {"y", Language::spanish},
}};

using Votes = std::array<std::size_t, language_count>;

// One language leads by far: the rest need not be asked.
bool is_decided(const Votes& votes) {
    constexpr std::size_t enough = 8;
    Votes sorted = votes;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t most = sorted[language_count - 1];
    return most >= enough && most >= 4 * sorted[language_count - 2];
}

}  // namespace

std::optional<Language> parse_language(std::string_view tag) {
    std::string name;
    for (const char c : tag) {
        const char small = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (small < 'a' || small > 'z') break;
        name += small;
    }
    if (name == "en" || name == "eng" || name == "english") return Language::english;
    if (name == "de" || name == "deu" || name == "german") return Language::german;
    if (name == "fr" || name == "fra" || name == "french") return Language::french;
    if (name == "es" || name == "spa" || name == "spanish") return Language::spanish;
    return std::nullopt;
}

Language guess_language(const TokenizedText& text) {
    Votes votes{};
    const std::size_t end = std::min(asked_words, text.pieces.size());
    for (std::size_t index = 0; index < end; ++index) {
        const std::string_view word = text.folded_of(text.pieces[index]);
        if (word.size() > longest_voter) continue;
        const auto voter = std::lower_bound(
            voters.begin(), voters.end(), word,
            [](const Voter& left, std::string_view right) { return left.first < right; });
        if (voter != voters.end() && voter->first == word) {
            ++votes[static_cast<std::size_t>(voter->second)];
            if (is_decided(votes)) break;
        }
    }
    const auto most = std::max_element(votes.begin() + 1, votes.end());
    if (*most <= votes.front()) return Language::english;
    return static_cast<Language>(most - votes.begin());
}

}  // namespace onoma
