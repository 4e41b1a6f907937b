// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "analysis/events/event_voices.hpp"
#include "onoma/analysis/article_collection.hpp"

namespace onoma {
namespace {

using Voices = std::vector<std::uint32_t>;  // indices, ascending

StoryClusters cluster(std::span<const EventDocument> documents,
                      const StoryClusterSettings& settings) {
    std::vector<FingerprintedDocument> texts;
    texts.reserve(documents.size());
    for (const EventDocument& document : documents) texts.push_back(document.text);
    return find_story_clusters(texts, settings);
}

// By the first voice of each.
std::vector<Voices> groups_of(const std::vector<std::uint32_t>& group_of_voice) {
    std::vector<Voices> groups;
    std::unordered_map<std::uint32_t, std::size_t> known;
    for (std::uint32_t voice = 0; voice < group_of_voice.size(); ++voice) {
        const auto [at, is_new] = known.emplace(group_of_voice[voice], groups.size());
        if (is_new) groups.emplace_back();
        groups[at->second].push_back(voice);
    }
    return groups;
}

// The first of those that are most like the sum of all.
std::uint32_t central_of(const std::vector<EventVoice>& voices, const Voices& group) {
    if (group.size() == 1) return group.front();
    std::unordered_map<std::uint32_t, double> sum;
    for (const std::uint32_t voice : group) {
        for (const EventTerm& term : voices[voice].terms) sum[term.term] += double{term.weight};
    }
    std::uint32_t central = group.front();
    double most = -1;
    for (const std::uint32_t voice : group) {
        double likeness = 0;
        for (const EventTerm& term : voices[voice].terms) likeness += term.weight * sum[term.term];
        if (likeness <= most) continue;
        central = voice;
        most = likeness;
    }
    return central;
}

// In order of date, then id; those without date are last.
auto order_of(const EventDocument& document) {
    return std::tuple(!document.text.date.has_value(), document.text.date,
                      std::string_view(document.text.id));
}

Event make_event(std::span<const EventDocument> documents, const StoryClusters& stories,
                 const std::vector<EventVoice>& voices, const Voices& group) {
    Event event;
    event.stories = static_cast<std::int64_t>(group.size());
    event.central = stories.members_of(voices[central_of(voices, group)].story).front().document;
    std::set<std::string_view> sources;
    for (const std::uint32_t voice : group) {
        for (const StoryMember& member : stories.members_of(voices[voice].story)) {
            event.documents.push_back(member.document);
            sources.insert(documents[member.document].source);
        }
    }
    event.sources = static_cast<std::int64_t>(sources.size());
    std::sort(event.documents.begin(), event.documents.end(),
              [&](std::uint32_t left, std::uint32_t right) {
                  return order_of(documents[left]) < order_of(documents[right]);
              });
    for (const std::uint32_t document : event.documents) {
        const auto& date = documents[document].text.date;
        if (!date) break;
        if (!event.first) event.first = date;
        event.last = date;
    }
    return event;
}

void put_in_order(std::vector<Event>& events, std::span<const EventDocument> documents) {
    const auto key = [&](const Event& event) {
        return std::tuple(-event.sources, -event.stories,
                          -static_cast<std::int64_t>(event.documents.size()),
                          order_of(documents[event.documents.front()]));
    };
    std::sort(events.begin(), events.end(),
              [&](const Event& left, const Event& right) { return key(left) < key(right); });
}

}  // namespace

Events find_events(std::span<const EventDocument> documents, const EventSettings& settings) {
    Events result;
    result.stories = cluster(documents, settings.stories);
    const std::vector<EventVoice> voices = make_voices(documents, result.stories);
    const std::vector<std::uint32_t> group_of_voice =
        join_voices(voices, likely_pairs(voices, settings), settings);
    for (const Voices& group : groups_of(group_of_voice)) {
        result.events.push_back(make_event(documents, result.stories, voices, group));
    }
    put_in_order(result.events, documents);
    return result;
}

}  // namespace onoma
