// SPDX-License-Identifier: Apache-2.0
#include "generated_news.hpp"

#include <array>
#include <random>
#include <string_view>

#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {
namespace {

constexpr unsigned seed = 20250122;
constexpr std::size_t sentences_in_paragraph = 4;

using Syllables = std::array<std::string_view, 12>;

constexpr Syllables ascii = {"ba",  "ko", "te", "zu",  "mi", "ri",
                             "san", "lo", "fe", "dur", "ga", "pin"};
constexpr Syllables accented = {"b\u00E1",  "ko", "t\u00E9", "zu",  "m\u00EF", "ri",
                                "s\u00F1a", "lo", "f\u00EA", "dur", "g\u00E5", "pin"};
constexpr Syllables cyrillic = {"\u0431\u0430", "\u043A\u043E", "\u0442\u0435", "\u0437\u0443",
                                "\u043C\u0438", "\u0440\u0438", "\u0441\u0430", "\u043B\u043E",
                                "\u0444\u0435", "\u0434\u0443", "\u0433\u0430", "\u043F\u0438"};

const Syllables& syllables_of(Alphabet alphabet) {
    switch (alphabet) {
        case Alphabet::accented:
            return accented;
        case Alphabet::cyrillic:
            return cyrillic;
        default:
            return ascii;
    }
}

// A word of three syllables for each number below 1,728, all different.
std::string word_of(std::size_t number, const Syllables& syllables) {
    std::string word;
    for (int syllable = 0; syllable < 3; ++syllable) {
        word += syllables[number % syllables.size()];
        number /= syllables.size();
    }
    return word;
}

std::string capitalized(std::string word) {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

constexpr std::size_t words_of_names = 12 * 12 * 12;

// The first word ends in x and the second in q, so that no name is a part of the plain words or of
// another name.
std::string name_of(std::size_t entity) {
    return capitalized(word_of(entity % words_of_names, ascii) + "x") + " " +
           capitalized(word_of(entity / words_of_names, ascii) + "q");
}

}  // namespace

GeneratedNews generate_news(std::size_t sentences, std::size_t entities, Alphabet alphabet) {
    // The engine's numbers are fixed by the standard, those of distributions are not.
    std::mt19937 random(seed);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    const Syllables& syllables = syllables_of(alphabet);
    GeneratedNews news;
    for (std::size_t sentence = 0; sentence < sentences; ++sentence) {
        std::vector<std::string> named;
        const std::size_t words = 8 + below(8);
        news.text += "So";  // a capital that begins the sentence in every alphabet
        ++news.counts.words;
        for (std::size_t word = 1; word < words; ++word) {
            const bool names = (word == 2 && sentence % 2 == 0) || (word == 5 && sentence % 4 == 0);
            if (!names) {
                news.text += " " + word_of(below(words_of_names), syllables);
                ++news.counts.words;
                continue;
            }
            const std::size_t entity = below(entities);
            news.text += " " + name_of(entity);
            news.counts.words += 2;
            named.push_back("e" + std::to_string(entity));
        }
        news.counts.mentions += named.size();
        ++news.counts.sentences;
        news.named_by_sentence.push_back(std::move(named));
        news.text += (sentence + 1) % sentences_in_paragraph == 0 ? ".\n\n" : ". ";
    }
    return news;
}

Lexicon generate_lexicon(std::size_t entities) {
    std::string rows = "id\tname\n";
    for (std::size_t entity = 0; entity < entities; ++entity) {
        rows += "e" + std::to_string(entity) + "\t" + name_of(entity) + "\n";
    }
    LexiconBuilder builder;
    builder.parse(rows, "companies.tsv");
    return builder.build();
}

}  // namespace onoma
