// SPDX-License-Identifier: Apache-2.0
// What users choose, in words -> the settings of the library.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/base/types.hpp"

namespace onoma::python {

[[noreturn]] void refuse(const char* option, const std::vector<std::string>& known,
                         const std::string& found);

template <typename Value, std::size_t Count>
using Words = std::array<std::pair<const char*, Value>, Count>;

// One of the words that an option takes. Throws Error for another one.
template <typename Value, std::size_t Count>
[[nodiscard]] Value chosen(const char* option, const std::string& word,
                           const Words<Value, Count>& words) {
    std::vector<std::string> known;
    for (const auto& [name, value] : words) {
        if (name == word) return value;
        known.emplace_back(name);
    }
    refuse(option, known, word);
}

// Nothing for nothing. Throws Error for a text that is no date.
[[nodiscard]] std::optional<Date> date_of(const char* option,
                                          const std::optional<std::string>& text);

// Which articles are wanted, and what they are called.
struct CorpusOptions {
    std::optional<std::string> source;
    std::optional<std::string> id;
    std::map<std::string, std::string> where;
    std::optional<std::string> since;
    std::optional<std::string> until;
};

// Stores stand for their articles. Throws Error for a text that is no date.
[[nodiscard]] CorpusSettings corpus_of(CorpusOptions options);

// What is looked for in an article, by the names that the options of the program have.
struct TaggingOptions {
    std::vector<std::string> types;
    std::vector<std::string> zones;
    std::optional<std::string> roll_up;
    std::string unlisted = "frames";
};

// Throws Error for a word that is none, and for a type that `lexicon` does not have.
[[nodiscard]] TaggingSettings settings_of(const Lexicon& lexicon, const TaggingOptions& options);

}  // namespace onoma::python
