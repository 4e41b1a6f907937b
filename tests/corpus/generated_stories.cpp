// SPDX-License-Identifier: Apache-2.0
#include "corpus/generated_stories.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "onoma/text/tokenizer.hpp"

namespace onoma::testing {
namespace {

constexpr std::size_t bits_of_word = 12;
constexpr std::size_t vocabulary = 1U << bits_of_word;  // so that five fit into 64 bits

std::string spelled(std::uint32_t word) {
    constexpr std::array<const char*, 12> syllables = {"ba",  "ko", "te", "zu",  "mi", "ri",
                                                       "san", "lo", "fe", "dur", "ga", "pin"};
    std::string result;
    for (int syllable = 0; syllable < 4; ++syllable) {
        result += syllables[word % syllables.size()];
        word /= static_cast<std::uint32_t>(syllables.size());
    }
    return result;
}

}  // namespace

Words StoryGenerator::article(std::size_t words) {
    Words result(words);
    for (std::uint32_t& word : result) word = static_cast<std::uint32_t>(below(vocabulary));
    return result;
}

Words StoryGenerator::edited(Words words, std::size_t percent) {
    for (std::uint32_t& word : words) {
        if (below(100) < percent) word = static_cast<std::uint32_t>(below(vocabulary));
    }
    return words;
}

Words part_of(const Words& words, std::size_t begin, std::size_t end) {
    return {words.begin() + static_cast<std::ptrdiff_t>(begin),
            words.begin() + static_cast<std::ptrdiff_t>(std::min(end, words.size()))};
}

Words joined(Words first, const Words& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::string to_text(const Words& words) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        text += spelled(words[at]);
        text += at % 60 == 59 ? ".\n\n" : at % 12 == 11 ? ". " : " ";
    }
    return text;
}

Fingerprint fingerprint_of(const std::string& text) {
    static Tokenizer tokenizer;  // slow to make; tests run in one thread
    return make_fingerprint(tokenizer.tokenize(text));
}

Fingerprint fingerprint_of(const Words& words) { return fingerprint_of(to_text(words)); }

Shingles shingles_of(const Words& words) {
    Shingles shingles;
    for (std::size_t begin = 0; begin + words_in_shingle <= words.size(); ++begin) {
        std::uint64_t shingle = 0;
        for (std::size_t at = begin; at < begin + words_in_shingle; ++at) {
            shingle = (shingle << bits_of_word) | words[at];
        }
        shingles.push_back(shingle);
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

SharedText count_shared_text(const Shingles& first, const Shingles& second) {
    Shingles both;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(both));
    return {.first = static_cast<double>(first.size()),
            .second = static_cast<double>(second.size()),
            .both = static_cast<double>(both.size())};
}

SharedText count_shared_text(const Words& first, const Words& second) {
    return count_shared_text(shingles_of(first), shingles_of(second));
}

}  // namespace onoma::testing
