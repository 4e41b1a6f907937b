// SPDX-License-Identifier: Apache-2.0
#include "figures/speech.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace onoma {
namespace {

constexpr std::array<std::string_view, 26> verbs_of_speech = {
    "added",  "adds",      "announced", "announces", "argues",    "believes", "claimed",
    "claims", "confirmed", "estimated", "estimates", "explained", "noted",    "notes",
    "points", "predicted", "reported",  "reports",   "said",      "say",      "says",
    "tells",  "told",      "tweeted",   "writes",    "wrote"};

bool is_verb_of_speech(std::string_view word) {
    return std::binary_search(verbs_of_speech.begin(), verbs_of_speech.end(), word);
}

}  // namespace

std::string_view word_before(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    std::size_t first = at;
    while (first > 0 && is_ascii_letter(text[first - 1])) --first;
    return text.substr(first, at - first);
}

std::string_view word_after(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    std::size_t last = at;
    while (last < text.size() && is_ascii_letter(text[last])) ++last;
    return text.substr(at, last - at);
}

bool has_verb_of_speech(std::string_view text, ByteRange mention) {
    return is_verb_of_speech(word_after(text, mention.end)) ||
           is_verb_of_speech(word_before(text, mention.begin));
}

bool follows_according_to(std::string_view text, ByteRange mention) {
    const std::string_view before = word_before(text, mention.begin);
    if (before != "to") return false;
    const std::string_view first =
        word_before(text, static_cast<std::size_t>(before.data() - text.data()));
    return first == "according" || first == "According";
}

}  // namespace onoma
