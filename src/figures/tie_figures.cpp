// SPDX-License-Identifier: Apache-2.0
// Figures -> the mentions they are about, by distance in the sentence and a little grammar.
#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "figures/speech.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {

// Who only reports a figure: see speech.hpp.
namespace {

constexpr std::array<std::string_view, 23> of_speech = {
    "added",     "adds",  "argues", "believes", "claimed",   "claims",   "estimated", "estimates",
    "explained", "noted", "notes",  "points",   "predicted", "reported", "reports",   "said",
    "say",       "says",  "tells",  "told",     "tweeted",   "writes",   "wrote"};
constexpr std::array<std::string_view, 3> of_announcement = {"announced", "announces", "confirmed"};

template <std::size_t Size>
bool stands_beside(std::string_view text, ByteRange mention,
                   const std::array<std::string_view, Size>& words) {
    return is_among(word_after(text, mention.end), words) ||
           is_among(word_before(text, mention.begin), words);
}

}  // namespace

std::string_view word_before(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    return letters_before(text, at);
}

std::string_view word_after(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    return letters_from(text, at);
}

bool has_verb_of_speech(std::string_view text, ByteRange mention) {
    return stands_beside(text, mention, of_speech);
}

bool has_verb_of_announcement(std::string_view text, ByteRange mention) {
    return stands_beside(text, mention, of_announcement);
}

bool follows_according_to(std::string_view text, ByteRange mention) {
    const std::string_view before = word_before(text, mention.begin);
    if (before != "to") return false;
    const std::string_view first =
        word_before(text, static_cast<std::size_t>(before.data() - text.data()));
    return first == "according" || first == "According";
}

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
    if (figures.empty()) return;
    std::vector<std::uint32_t> handicaps;  // by mention
    for (const Mention& mention : tagged.mentions) {
        const ByteRange sentence = text.sentences[mention.sentence];
        handicaps.push_back(only_speaks(text.text, sentence, mention.range) ? speaker : 0);
    }
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
            const std::uint32_t distance =
                distance_between(text.text, figure.range, mention) + handicaps[index];
            nearest.emplace_back(distance, static_cast<std::uint32_t>(index));
        }
        std::sort(nearest.begin(), nearest.end());
        figure.about.clear();
        for (const auto& [distance, mention] : nearest) figure.about.push_back(mention);
    }
}

}  // namespace onoma
