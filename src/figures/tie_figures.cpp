// SPDX-License-Identifier: Apache-2.0
// Figures -> the mentions they are about, by distance in the sentence and a little grammar.
#include <algorithm>
#include <utility>

#include "figures/speech.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {
namespace {

// Added to a distance in bytes.
constexpr std::uint32_t other_clause = 40;  // a comma or semicolon between
constexpr std::uint32_t speaker = 400;      // who only says so

// Words beyond the sentence say nothing.
bool only_speaks(std::string_view text, ByteRange sentence, ByteRange mention) {
    const ByteRange inside{mention.begin - sentence.begin,
                           std::min(mention.end, sentence.end) - sentence.begin};
    const std::string_view words = sentence.of(text);
    return has_verb_of_speech(words, inside) || follows_according_to(words, inside);
}

std::uint32_t distance_between(std::string_view text, ByteRange figure, ByteRange mention) {
    if (figure.overlaps(mention)) return 0;
    const bool is_before = mention.end <= figure.begin;
    const std::uint32_t begin = is_before ? mention.end : figure.end;
    const std::uint32_t end = is_before ? figure.begin : mention.begin;
    const std::string_view between = text.substr(begin, end - begin);
    const auto clauses = std::count_if(between.begin(), between.end(),
                                       [](char c) { return c == ',' || c == ';' || c == ':'; });
    return end - begin + other_clause * static_cast<std::uint32_t>(clauses);
}

}  // namespace

void tie_figures(const TokenizedText& text, const TaggedText& tagged,
                 std::vector<Figure>& figures) {
    std::size_t first = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> nearest;  // distance, mention
    for (Figure& figure : figures) {
        const ByteRange sentence = text.sentences[figure.sentence];
        while (first < tagged.mentions.size() &&
               tagged.mentions[first].range.begin < sentence.begin) {
            ++first;
        }
        nearest.clear();
        for (std::size_t index = first; index < tagged.mentions.size(); ++index) {
            const ByteRange mention = tagged.mentions[index].range;
            if (mention.begin >= sentence.end) break;
            std::uint32_t distance = distance_between(text.text, figure.range, mention);
            if (only_speaks(text.text, sentence, mention)) distance += speaker;
            nearest.emplace_back(distance, static_cast<std::uint32_t>(index));
        }
        std::sort(nearest.begin(), nearest.end());
        figure.about.clear();
        for (const auto& [distance, mention] : nearest) figure.about.push_back(mention);
    }
}

}  // namespace onoma
