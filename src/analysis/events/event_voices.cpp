// SPDX-License-Identifier: Apache-2.0
#include "analysis/events/event_voices.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "analysis/weighted_terms.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_terms = 256;  // of a voice: those beyond are common, and weigh little

// What a term's rarity is, before anything is read: see EventSettings.
constexpr double documents_before = 3000;
constexpr double of_these_with_term = 6;

// Of copies the longest: the shortened ones are contained in it.
std::uint32_t longest_of(std::span<const EventDocument> documents,
                         std::span<const StoryMember> members) {
    std::uint32_t longest = members.front().document;
    for (const StoryMember& member : members) {
        const auto words = [&](std::uint32_t document) {
            return documents[document].text.fingerprint.word_count;
        };
        if (words(member.document) > words(longest)) longest = member.document;
    }
    return longest;
}

std::optional<int> day_of(std::span<const EventDocument> documents,
                          std::span<const StoryMember> members) {
    for (const StoryMember& member : members) {
        const auto& date = documents[member.document].text.date;
        if (date && date->day != 0) return days_since_epoch(*date);
    }
    return std::nullopt;
}

using VoicesWithTerm = std::unordered_map<std::uint32_t, std::uint32_t>;

VoicesWithTerm count_terms(const std::vector<EventVoice>& voices) {
    VoicesWithTerm counts;
    for (const EventVoice& voice : voices) {
        for (const EventTerm& term : voice.terms) ++counts[term.term];
    }
    return counts;
}

void make_unit_length(std::vector<EventTerm>& terms) {
    double squares = 0;
    for (const EventTerm& term : terms) squares += double{term.weight} * term.weight;
    const auto length = static_cast<float>(std::sqrt(squares));
    for (EventTerm& term : terms) term.weight /= length;
}

}  // namespace

std::vector<EventVoice> make_voices(std::span<const EventDocument> documents,
                                    const StoryClusters& stories) {
    std::vector<EventVoice> voices;
    voices.reserve(stories.size());
    for (std::uint32_t story = 0; story < stories.size(); ++story) {
        const auto members = stories.members_of(story);
        voices.push_back(
            {story, day_of(documents, members), documents[longest_of(documents, members)].terms});
    }
    const VoicesWithTerm with_term = count_terms(voices);
    const double all = static_cast<double>(voices.size()) + documents_before;
    for (EventVoice& voice : voices) {
        for (EventTerm& term : voice.terms) {
            const double having = with_term.at(term.term) + of_these_with_term;
            term.weight *= static_cast<float>(std::log(all / having));
        }
        std::erase_if(voice.terms, [](const EventTerm& term) { return term.weight <= 0; });
        keep_heaviest(voice.terms, most_terms);
        make_unit_length(voice.terms);
    }
    return voices;
}

}  // namespace onoma
