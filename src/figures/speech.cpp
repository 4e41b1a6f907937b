// SPDX-License-Identifier: Apache-2.0
#include "figures/speech.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/word_list.hpp"

namespace onoma {
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

ClauseMarks::ClauseMarks(std::string_view text) {
    for (std::size_t at = text.find_first_of(",;:"); at != std::string_view::npos;
         at = text.find_first_of(",;:", at + 1)) {
        places_.push_back(static_cast<std::uint32_t>(at));
    }
}

std::uint32_t ClauseMarks::count(ByteRange range) const {
    const auto first = std::lower_bound(places_.begin(), places_.end(), range.begin);
    const auto end = std::lower_bound(first, places_.end(), range.end);
    return static_cast<std::uint32_t>(end - first);
}

}  // namespace onoma
