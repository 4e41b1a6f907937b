// SPDX-License-Identifier: Apache-2.0
// TokenizedText -> words -> shingles -> signature and sketch.
//
// The signature is MinHash with one pass for most texts (Dahlgaard, Knudsen and Thorup, "Fast
// Similarity Sketching", FOCS 2017): each shingle falls into one bin, a bin keeps its smallest, and
// rounds with fresh hashes follow until no bin is empty. The sketch is FracMinHash (Irber et al.
// 2022, sourmash): all shingles whose hash is below a limit, which is halved while there are too
// many, so that two sketches can be compared below the lower of their limits.
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "onoma/corpus/story_clusters.hpp"
#include "text/code_points.hpp"
#include "text/pieces.hpp"

namespace onoma {
namespace {

// Bytes of the apostrophe that `text` begins with, or 0. Newsrooms type it in several ways.
std::size_t apostrophe_size(std::string_view text) {
    constexpr std::array<std::string_view, 4> apostrophes = {"'", "\u2019", "\u2018", "\u02BC"};
    for (const std::string_view apostrophe : apostrophes) {
        if (text.starts_with(apostrophe)) return apostrophe.size();
    }
    return 0;
}

// Nearly all words have none, and are taken as they are.
bool may_have_apostrophe(std::string_view word) {
    return std::any_of(word.begin(), word.end(),
                       [](char c) { return c == '\'' || c == '\xE2' || c == '\xCA'; });
}

// Copies a word of at most a row, as most are, that is nothing but ASCII letters. False, with
// nothing that counts copied, for any other word. REQUIRES: a row is there at both.
bool copy_short_word(const char* word, std::size_t size, char* to) {
    if (size > row_size) return false;
    const ByteRow row = read_row(word);
    std::memcpy(to, &row, row_size);
    return leading_bytes(letters_in(row)) >= size;
}

void append_without_apostrophes(std::string_view word, std::string& result) {
    while (!word.empty()) {
        const std::size_t skipped = apostrophe_size(word);
        if (skipped == 0) result += word.front();
        word.remove_prefix(std::max<std::size_t>(skipped, 1));
    }
}

struct HashedWords {
    std::uint64_t text_hash = 0;
    std::vector<std::uint64_t> words;
};

HashedWords hash_words(const TokenizedText& text) {
    HashedWords result;
    result.words.reserve(text.pieces.size());
    std::string normalized(text.folded.size() + text.pieces.size() + row_size, '\0');
    char* end = normalized.data();
    std::string bare;
    for (const Piece& piece : text.pieces) {
        if (piece.is_symbol) continue;
        std::string_view word = text.folded_of(piece);
        const bool has_row = piece.folded_begin + row_size <= text.folded.size();
        const bool is_copied = has_row && copy_short_word(word.data(), word.size(), end);
        if (!is_copied && may_have_apostrophe(word)) {
            bare.clear();
            append_without_apostrophes(word, bare);
            if (bare.empty()) continue;
            word = bare;
        }
        if (!is_copied) std::copy(word.begin(), word.end(), end);
        result.words.push_back(hash_of_word(word));
        end += word.size();
        *end++ = '\n';
    }
    result.text_hash =
        XXH3_64bits(normalized.data(), static_cast<std::size_t>(end - normalized.data()));
    return result;
}

// One for each place where a shingle begins; shingles that come again are in there again.
std::vector<std::uint64_t> hash_shingles(const std::vector<std::uint64_t>& words) {
    std::vector<std::uint64_t> shingles;
    if (words.size() < words_in_shingle) return shingles;
    shingles.reserve(words.size() - words_in_shingle + 1);
    for (std::size_t begin = 0; begin + words_in_shingle <= words.size(); ++begin) {
        shingles.push_back(XXH3_64bits(&words[begin], words_in_shingle * sizeof(words[begin])));
    }
    return shingles;
}

// A fresh hash for each round (SplitMix64, Steele, Lea and Flood 2014).
std::uint64_t hash_in_round(std::uint64_t shingle, std::uint64_t round) {
    std::uint64_t x = shingle + (round + 1) * 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

class SignatureBuilder {
public:
    SignatureBuilder() : values_(signature_size) { smallest_.fill(none); }

    std::vector<std::uint16_t> build(const std::vector<std::uint64_t>& shingles) {
        if (shingles.empty()) return {};
        for (std::uint64_t round = 0; empty_bins_ > 0; ++round) add_all(shingles, round);
        return std::move(values_);
    }

private:
    // Numbers of an earlier round are smaller than all of a later one, so that a later round
    // changes only bins that were empty. After signature_size rounds of chance each round fills a
    // bin of its own: that ends texts of very few shingles.
    void add_all(const std::vector<std::uint64_t>& shingles, std::uint64_t round) {
        for (const std::uint64_t shingle : shingles) {
            const std::uint64_t hash = hash_in_round(shingle, round);
            const std::uint64_t bin = round < signature_size
                                          ? ((hash >> 32U) * signature_size) >> 32U
                                          : round - signature_size;
            add(bin, (round << 32U) | (hash & 0xFFFFFFFFU),
                static_cast<std::uint16_t>((hash >> 32U) & 0xFFFFU));
        }
    }

    void add(std::size_t bin, std::uint64_t number, std::uint16_t value) {
        if (number >= smallest_[bin]) return;
        if (smallest_[bin] == none) --empty_bins_;
        smallest_[bin] = number;
        values_[bin] = value;
    }

    static constexpr std::uint64_t none = ~std::uint64_t{0};

    std::array<std::uint64_t, signature_size> smallest_{};
    std::vector<std::uint16_t> values_;
    std::size_t empty_bins_ = signature_size;
};

// The largest value that is sampled at `level`.
std::uint32_t sketch_limit(std::uint32_t level) { return ~std::uint32_t{0} >> level; }

std::uint32_t sketch_value(std::uint64_t shingle) {
    return static_cast<std::uint32_t>(shingle >> 32U);
}

// The highest level at which `value` is sampled.
std::uint32_t highest_level(std::uint32_t value) {
    return static_cast<std::uint32_t>(std::countl_zero(value));
}

// The lowest level at which at most `largest_sketch` shingles are sampled, counted as often as they
// come.
std::uint32_t lowest_level_with_copies(const std::vector<std::uint64_t>& shingles) {
    std::array<std::size_t, 33> counts{};  // by highest level
    for (const std::uint64_t shingle : shingles) ++counts[highest_level(sketch_value(shingle))];
    std::size_t sampled = 0;
    std::uint32_t level = counts.size();
    while (level > 0 && sampled + counts[level - 1] <= largest_sketch) sampled += counts[--level];
    return std::min(level, std::uint32_t{32});
}

// True when more than `largest_sketch` different values are sampled at `level`.
bool are_too_many(const std::vector<std::uint64_t>& shingles, std::uint32_t level) {
    std::array<std::uint64_t, 4 * largest_sketch> slots{};  // values + 1; 0 is free
    std::size_t count = 0;
    for (const std::uint64_t shingle : shingles) {
        if (highest_level(sketch_value(shingle)) < level) continue;
        const std::uint64_t value = std::uint64_t{sketch_value(shingle)} + 1;
        std::size_t slot = value % slots.size();
        while (slots[slot] != 0 && slots[slot] != value) slot = (slot + 1) % slots.size();
        if (slots[slot] == value) continue;
        slots[slot] = value;
        if (++count > largest_sketch) return true;
    }
    return false;
}

// The different values that are sampled at `level`, in order.
std::vector<std::uint32_t> sampled_values(const std::vector<std::uint64_t>& shingles,
                                          std::uint32_t level) {
    std::vector<std::uint32_t> values;
    values.reserve(largest_sketch);
    for (const std::uint64_t shingle : shingles) {
        const std::uint32_t value = sketch_value(shingle);
        if (highest_level(value) >= level) values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

struct Sketch {
    std::uint32_t level = 0;
    std::vector<std::uint32_t> values;
};

// At the lowest level that gives no more than `largest_sketch` values. Only those are sorted, not
// all shingles.
Sketch make_sketch(const std::vector<std::uint64_t>& shingles) {
    std::uint32_t level = lowest_level_with_copies(shingles);
    while (level > 0 && !are_too_many(shingles, level - 1)) --level;
    const std::vector<std::uint32_t> values = sampled_values(shingles, level);
    // As large as needed, not as it was when it grew.
    return {level, {values.begin(), values.end()}};
}

}  // namespace

Fingerprint make_fingerprint(const TokenizedText& text) {
    const HashedWords hashed = hash_words(text);
    const std::vector<std::uint64_t> shingles = hash_shingles(hashed.words);
    Sketch sketch = make_sketch(shingles);
    Fingerprint result;
    result.text_hash = hashed.text_hash;
    result.word_count = static_cast<std::uint32_t>(hashed.words.size());
    result.sketch_level = sketch.level;
    result.signature = SignatureBuilder().build(shingles);
    result.sketch = std::move(sketch.values);
    return result;
}

bool is_exact_copy(const Fingerprint& first, const Fingerprint& second) {
    return first.word_count > 0 && first.word_count == second.word_count &&
           first.text_hash == second.text_hash;
}

SharedText estimate_shared_text(const Fingerprint& first, const Fingerprint& second) {
    const std::uint32_t level = std::max(first.sketch_level, second.sketch_level);
    const auto sampled_end = [level](const std::vector<std::uint32_t>& sketch) {
        return std::upper_bound(sketch.begin(), sketch.end(), sketch_limit(level));
    };
    const auto first_end = sampled_end(first.sketch);
    const auto second_end = sampled_end(second.sketch);
    // Which of both is smaller is chance, so that branches on it would be guessed wrong by the
    // processor every other time: there are none.
    std::int64_t both = 0;
    auto in_first = first.sketch.begin();
    auto in_second = second.sketch.begin();
    while (in_first != first_end && in_second != second_end) {
        const std::uint32_t value = *in_first;
        const std::uint32_t other = *in_second;
        both += static_cast<std::int64_t>(value == other);
        in_first += static_cast<std::ptrdiff_t>(value <= other);
        in_second += static_cast<std::ptrdiff_t>(other <= value);
    }
    const auto scale = static_cast<double>(std::uint64_t{1} << level);
    return {.first = scale * static_cast<double>(first_end - first.sketch.begin()),
            .second = scale * static_cast<double>(second_end - second.sketch.begin()),
            .both = scale * static_cast<double>(both)};
}

}  // namespace onoma
