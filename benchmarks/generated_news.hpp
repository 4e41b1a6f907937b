// SPDX-License-Identifier: Apache-2.0
// News made up by a fixed rule, so that every benchmark knows beforehand what it must count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// What a text holds, known from how it was made.
struct KnownCounts {
    std::int64_t sentences = 0;
    std::size_t words = 0;
    std::size_t mentions = 0;
};

struct GeneratedNews {
    std::string text;
    KnownCounts counts;
    std::vector<std::vector<std::string>> named_by_sentence;  // ids
};

// Which letters the words are made of: ICU has a short way for ASCII only in some places.
enum class Alphabet { ascii, accented, cyrillic };

// Paragraphs of four sentences of eight to fifteen words. Every other sentence names one of the
// lexicon's entities, every fourth a second one.
[[nodiscard]] GeneratedNews generate_news(std::size_t sentences, std::size_t entities,
                                          Alphabet alphabet);

// `entities` companies of two made-up words each ("Bakote Zumiri"), with ids "e0", "e1", ...
[[nodiscard]] Lexicon generate_lexicon(std::size_t entities);

}  // namespace onoma
