// SPDX-License-Identifier: Apache-2.0
#include "entities/version_tail.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.hpp"

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

namespace {

enum class Gap { none, dash, space, other };
enum class Part { none, number, size, lettered_number, tier, date };

constexpr std::array<std::string_view, 30> counted = {
    "%",       "percent", "million",     "billion",   "trillion",  "thousand",
    "times",   "years",   "year",        "months",    "days",      "weeks",
    "hours",   "minutes", "people",      "users",     "points",    "point",
    "dollars", "euros",   "per",         "out",       "of",        "percentage",
    "x",       "in",      "researchers", "employees", "engineers", "seconds"};

// Length of `[0-9]+(.[0-9]+)*` at the beginning of `word`.
std::size_t number_size(std::string_view word) {
    std::size_t size = 0;
    while (size < word.size() && is_ascii_digit(word[size])) {
        while (size < word.size() && is_ascii_digit(word[size])) ++size;
        if (size + 1 < word.size() && word[size] == '.' && is_ascii_digit(word[size + 1])) ++size;
    }
    return size;
}

bool is_size(std::string_view word) {
    if (word.size() < 2 || std::string_view("bmt").find(word.back()) == std::string_view::npos) {
        return false;
    }
    word.remove_suffix(1);
    const auto times = word.find('x');
    if (times != std::string_view::npos) {
        if (times == 0 || number_size(word.substr(0, times)) != times) return false;
        word.remove_prefix(times + 1);
    }
    return !word.empty() && number_size(word) == word.size();
}

Part classify(std::string_view word) {
    if (is_tier_word(word)) return Part::tier;
    if (is_size(word)) return Part::size;
    const std::size_t digits = number_size(word);
    const auto letters_only = [](std::string_view text) {
        return std::all_of(text.begin(), text.end(), is_ascii_small);
    };
    if (digits > 0) {
        const std::string_view rest = word.substr(digits);
        if (rest.size() > 2 || !letters_only(rest)) return Part::none;
        const bool long_integer =
            rest.empty() && word.find('.') == std::string_view::npos && digits >= 3;
        return long_integer ? Part::date : Part::number;
    }
    std::size_t letters = 0;
    while (letters < word.size() && is_ascii_small(word[letters])) ++letters;
    const std::size_t after = letters < word.size() ? number_size(word.substr(letters)) : 0;
    if (letters == 0 || letters > 2 || after == 0) return Part::none;
    const std::string_view rest = word.substr(letters + after);
    return rest.size() <= 2 && letters_only(rest) ? Part::lettered_number : Part::none;
}

class TailReader {
public:
    TailReader(const TokenizedText& text, std::uint32_t begin, bool base_has_number)
        : text_(text), begin_(begin), base_has_number_(base_has_number) {}

    VersionTail read() {
        VersionTail tail{begin_, false, false};
        VersionTail accepted = tail;
        while (read_part(tail)) {
            if (tail.has_number || base_has_number_) accepted = tail;
        }
        return accepted;
    }

private:
    [[nodiscard]] Gap gap_before(std::uint32_t piece) const {
        const Piece& before = text_.pieces[piece - 1];
        const Piece& after = text_.pieces[piece];
        if (before.sentence != after.sentence || after.is_symbol) return Gap::other;
        const std::string_view gap = ByteRange{before.range.end, after.range.begin}.of(text_.text);
        if (gap.empty()) return Gap::none;
        const bool blank = gap.find_first_not_of(" \n\r\t\xC2\xA0") == std::string_view::npos ||
                           is_broken_line(gap);
        return blank ? Gap::space : Gap::dash;
    }

    // The folded letters of the word that begins with `piece`; `end` moves after it.
    std::string word_from(std::uint32_t piece, std::uint32_t& end) const {
        std::string word;
        for (end = piece; end < text_.pieces.size(); ++end) {
            if (end > piece && text_.pieces[end].begins_word) break;
            const std::string_view folded = text_.folded_of(text_.pieces[end]);
            if (folded == "'s") break;
            word += folded;
        }
        return word;
    }

    // A whole number after a space is a version only when it counts nothing.
    [[nodiscard]] bool counts_something(std::uint32_t end) const {
        if (end >= text_.pieces.size()) return false;
        const std::string_view next = text_.folded_of(text_.pieces[end]);
        return std::find(counted.begin(), counted.end(), next) != counted.end();
    }

    [[nodiscard]] bool fits(Part part, Gap gap, std::string_view word, std::uint32_t piece,
                            std::uint32_t end, const VersionTail& tail) const {
        const bool numbered = tail.has_number || base_has_number_;
        const bool capital = text_.pieces[piece].begins_capital;
        switch (part) {
            case Part::none:
                return false;
            case Part::size:
                return gap != Gap::space || !counts_something(end);
            case Part::tier:
                if (gap == Gap::dash) return true;
                if (needs_dash(word) || gap == Gap::none) return false;
                return capital || (numbered && (word == "mini" || word == "nano"));
            case Part::number:
                return gap != Gap::space || (!numbered && !counts_something(end));
            case Part::lettered_number: {
                const bool quarter = word[0] == 'q' || word[0] == 'h';  // "Q3", "H1"
                return gap != Gap::space || ((capital || word[0] == 'v') && !quarter);
            }
            case Part::date:
                return gap == Gap::dash && numbered;
        }
        return false;
    }

    bool read_part(VersionTail& tail) {
        if (tail.end >= text_.pieces.size()) return false;
        const Gap gap = gap_before(tail.end);
        if (gap == Gap::other) return false;
        std::uint32_t end = 0;
        const std::string word = word_from(tail.end, end);
        const Part part = classify(word);
        if (end == tail.end || !text_.pieces[end - 1].ends_word ||
            !fits(part, gap, word, tail.end, end, tail)) {
            return false;
        }
        tail.end = end;
        tail.has_number = tail.has_number || part != Part::tier;
        tail.has_tier = tail.has_tier || part == Part::tier || part == Part::size;
        return true;
    }

    const TokenizedText& text_;
    std::uint32_t begin_;
    bool base_has_number_;
};

}  // namespace

VersionTail read_version_tail(const TokenizedText& text, std::uint32_t begin,
                              bool base_has_number) {
    return TailReader(text, begin, base_has_number).read();
}

}  // namespace onoma
