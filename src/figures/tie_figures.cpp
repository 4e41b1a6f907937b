// SPDX-License-Identifier: Apache-2.0
// Figures -> the mentions they are about, by distance in the sentence and a little grammar.
#include <algorithm>
#include <array>
#include <utility>

#include "onoma/figures/figures.hpp"

namespace onoma {
namespace {

// Added to a distance in bytes.
constexpr std::uint32_t other_clause = 40;  // a comma or semicolon between
constexpr std::uint32_t speaker = 400;      // who only says so

constexpr std::array<std::string_view, 22> words_of_speech = {
    "says",      "said",   "say",    "told",    "tells",  "writes",   "wrote",   "estimates",
    "estimated", "added",  "adds",   "notes",   "noted",  "reported", "reports", "believes",
    "explained", "points", "claims", "claimed", "argues", "predicted"};

std::string_view word_behind(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while (at < end && text[at] == ' ') ++at;
    std::uint32_t last = at;
    while (last < end && text[last] >= 'a' && text[last] <= 'z') ++last;
    return text.substr(at, last - at);
}

std::string_view word_before(std::string_view text, std::uint32_t begin, std::uint32_t at) {
    while (at > begin && text[at - 1] == ' ') --at;
    std::uint32_t first = at;
    while (first > begin && text[first - 1] >= 'a' && text[first - 1] <= 'z') --first;
    return text.substr(first, at - first);
}

bool is_speaker(std::string_view text, ByteRange sentence, ByteRange mention) {
    const auto speaks = [](std::string_view word) {
        return std::find(words_of_speech.begin(), words_of_speech.end(), word) !=
               words_of_speech.end();
    };
    const std::string_view before = word_before(text, sentence.begin, mention.begin);
    if (speaks(word_behind(text, mention.end, sentence.end)) || speaks(before)) return true;
    if (before != "to") return false;
    const auto at = static_cast<std::uint32_t>(before.data() - text.data());
    return word_before(text, sentence.begin, at) == "according" ||
           text.substr(sentence.begin, at - sentence.begin).ends_with("According ");
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
            if (is_speaker(text.text, sentence, mention)) distance += speaker;
            nearest.emplace_back(distance, static_cast<std::uint32_t>(index));
        }
        std::sort(nearest.begin(), nearest.end());
        figure.about.clear();
        for (const auto& [distance, mention] : nearest) figure.about.push_back(mention);
    }
}

}  // namespace onoma
