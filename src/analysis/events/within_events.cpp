// SPDX-License-Identifier: Apache-2.0
// Groups compared on the events that they share: who names whom more, and who reports first.
#include <tbb/parallel_for.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "analysis/grouped_documents.hpp"
#include "analysis/mention_choice.hpp"
#include "onoma/analysis/comparison.hpp"
#include "statistics/distributions.hpp"

namespace onoma {
namespace {

constexpr std::size_t fewest_documents = 2;  // that name an entity: below, nothing is told

AnalysisSettings with_all_that_is_needed(AnalysisSettings settings, const Lexicon& lexicon) {
    settings.tagging.with_fingerprint = true;
    settings.tagging.figures = Figures::find;
    std::vector<std::string>& types = settings.tagging.types;
    const std::vector<std::string> usual = kept_types(lexicon, {});
    const bool are_usual = std::all_of(types.begin(), types.end(), [&](const std::string& type) {
        return std::find(usual.begin(), usual.end(), type) != usual.end();
    });
    types.clear();
    if (!are_usual) types.assign(lexicon.types().begin(), lexicon.types().end());
    return settings;
}

// The events of `documents` by their ids.
std::unordered_map<std::string, std::uint32_t> events_by_id(
    const std::vector<EventDocument>& documents, const EventSettings& settings) {
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::uint32_t number = 0;
    for (const Event& event : find_events(documents, settings).events) {
        for (const std::uint32_t document : event.documents) {
            numbers.emplace(documents[document].text.id, number);
        }
        ++number;
    }
    return numbers;
}

// The documents of an event that two groups or more report, as places in GroupedDocuments.
using SharedEvent = std::vector<std::size_t>;

std::size_t groups_of(const SharedEvent& event, const GroupedDocuments& documents) {
    std::vector<std::size_t> groups;
    for (const std::size_t place : event) groups.push_back(documents.all()[place].group);
    std::sort(groups.begin(), groups.end());
    return static_cast<std::size_t>(std::unique(groups.begin(), groups.end()) - groups.begin());
}

std::vector<SharedEvent> shared_events(const GroupedDocuments& documents,
                                       const std::vector<std::uint32_t>& event_of_document) {
    std::map<std::uint32_t, SharedEvent> by_number;
    for (std::size_t place = 0; place < documents.all().size(); ++place) {
        by_number[event_of_document[documents.all()[place].index]].push_back(place);
    }
    std::vector<SharedEvent> shared;
    for (auto& [number, event] : by_number) {
        if (groups_of(event, documents) > 1) shared.push_back(std::move(event));
    }
    return shared;
}

// Who was first.

std::optional<Date> day_of(const Analysis& analysis, const GroupedDocument& document) {
    const auto& date = analysis.documents.documents()[document.index].date;
    return date && date->day != 0 ? date : std::nullopt;
}

// Each group's first day; none for one without a day.
std::vector<std::optional<Date>> beginnings(const Analysis& analysis,
                                            const GroupedDocuments& documents) {
    std::vector<std::optional<Date>> first(documents.group_count());
    for (const GroupedDocument& document : documents.all()) {
        const auto day = day_of(analysis, document);
        auto& known = first[document.group];
        if (day && (!known || *day < *known)) known = day;
    }
    return first;
}

// What decides who was first in an event: the dated documents of groups that had begun before it.
struct Race {
    std::map<std::size_t, double> documents;  // by group
    double all = 0;
    double earliest = 0;                // of the first day
    std::optional<std::size_t> winner;  // the group of all of these, if it is one
};

Race race_of(const Analysis& analysis, const GroupedDocuments& documents, const SharedEvent& event,
             const std::vector<std::optional<Date>>& begun) {
    std::optional<Date> start;
    for (const std::size_t place : event) {
        const auto day = day_of(analysis, documents.all()[place]);
        if (day && (!start || *day < *start)) start = day;
    }
    Race race;
    std::map<Date, std::vector<std::size_t>> groups_by_day;
    for (const std::size_t place : event) {
        const GroupedDocument& document = documents.all()[place];
        const auto day = day_of(analysis, document);
        if (!day || !(*begun[document.group] < *start)) continue;
        ++race.documents[document.group];
        ++race.all;
        groups_by_day[*day].push_back(document.group);
    }
    if (groups_by_day.empty()) return race;
    const std::vector<std::size_t>& first = groups_by_day.begin()->second;
    race.earliest = static_cast<double>(first.size());
    if (std::all_of(first.begin(), first.end(), [&](auto group) { return group == first[0]; })) {
        race.winner = first[0];
    }
    return race;
}

// That all of the earliest documents fall to a group which has `own` of all.
double chance_of(const Race& race, double own) {
    double chance = 1.0;
    for (double taken = 0; taken < race.earliest; ++taken) {
        chance *= std::max(0.0, own - taken) / (race.all - taken);
    }
    return chance;
}

// P(so many successes or more) of independent trials.
double p_of_as_many(const std::vector<double>& chances, std::int64_t successes) {
    std::vector<double> probabilities = {1.0};
    for (const double chance : chances) {
        probabilities = sum_probabilities(probabilities, std::array{1.0 - chance, chance});
    }
    double p = 0.0;
    for (auto count = static_cast<std::size_t>(successes); count < probabilities.size(); ++count) {
        p += probabilities[count];
    }
    return std::min(p, 1.0);
}

void find_first(const Analysis& analysis, const GroupedDocuments& documents,
                const std::vector<SharedEvent>& events, std::vector<GroupWithinEvents>& groups) {
    const auto begun = beginnings(analysis, documents);
    std::vector<std::vector<double>> chances(groups.size());
    for (const SharedEvent& event : events) {
        const Race race = race_of(analysis, documents, event, begun);
        // All on one day: nobody can be first.
        if (race.documents.size() < 2 || race.earliest == race.all) continue;
        for (const auto& [group, own] : race.documents) {
            chances[group].push_back(chance_of(race, own));
            groups[group].first_by_chance += chances[group].back();
            ++groups[group].first_events;
            groups[group].first += race.winner == group ? 1 : 0;
        }
    }
    for (std::size_t group = 0; group < groups.size(); ++group) {
        if (chances[group].empty()) continue;
        groups[group].first_p = p_of_as_many(chances[group], groups[group].first);
    }
}

std::vector<GroupWithinEvents> groups_within(const std::vector<std::string>& names,
                                             const GroupedDocuments& documents,
                                             const std::vector<SharedEvent>& events) {
    std::vector<GroupWithinEvents> groups;
    for (std::size_t group = 0; group < names.size(); ++group) {
        GroupWithinEvents& it = groups.emplace_back();
        it.group = names[group];
        it.documents = std::llround(documents.sizes_of(group).count);
    }
    for (const SharedEvent& event : events) {
        std::map<std::size_t, std::int64_t> own;
        for (const std::size_t place : event) ++own[documents.all()[place].group];
        for (const auto& [group, count] : own) {
            ++groups[group].events;
            groups[group].event_documents += count;
            groups[group].other_documents += std::ssize(event) - count;
        }
    }
    return groups;
}

// Who is named more.

// Mentions of an entity by the events that have any.
class HitsOfEvents {
public:
    HitsOfEvents(const GroupedDocuments& documents, const std::vector<SharedEvent>& events)
        : documents_(documents), events_(events), event_of_place_(documents.all().size(), none) {
        for (std::size_t event = 0; event < events.size(); ++event) {
            for (const std::size_t place : events[event]) event_of_place_[place] = event;
        }
    }

    // Each event that names the entity, its documents with their groups in place of `is_of_group`.
    struct Found {
        std::vector<DocumentStratum> strata;
        std::vector<std::vector<std::size_t>> groups;  // of the documents of each
        std::size_t naming = 0;                        // documents that name it
    };

    [[nodiscard]] Found of(std::string_view entity) const {
        std::map<std::size_t, std::map<std::size_t, std::int64_t>> hits;  // by event and place
        Found found;
        for (const auto& hit : documents_.hits_of(entity)) {
            if (event_of_place_[hit.place] == none) continue;
            hits[event_of_place_[hit.place]][hit.place] = hit.mentions;
            ++found.naming;
        }
        for (const auto& [event, by_place] : hits) {
            DocumentStratum& stratum = found.strata.emplace_back();
            auto& groups = found.groups.emplace_back();
            for (const std::size_t place : events_[event]) {
                const auto hit = by_place.find(place);
                stratum.push_back({hit == by_place.end() ? 0 : hit->second,
                                   documents_.all()[place].words, false});
                groups.push_back(documents_.all()[place].group);
            }
        }
        return found;
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const GroupedDocuments& documents_;
    const std::vector<SharedEvent>& events_;
    std::vector<std::size_t> event_of_place_;
};

// More and less by q, and by the interval where both sides have a mention.
Verdict verdict_of(const EntityWithinEvents& it) {
    const auto& ratio = it.test.log_ratio;
    const double bound = std::log2(same_within);
    if (ratio && ratio->interval.low >= -bound && ratio->interval.high <= bound) {
        return Verdict::same;
    }
    const bool is_more = static_cast<double>(it.test.hits) > it.test.expected_hits;
    const bool includes_none = ratio && ratio->interval.low <= 0.0 && ratio->interval.high >= 0.0;
    if (it.q >= significant_q || includes_none) return Verdict::unsure;
    return is_more ? Verdict::more : Verdict::less;
}

// One for each group that reports an event which names the entity.
std::vector<EntityWithinEvents> tests_of(const std::string& id, const EntityCount& entity,
                                         const std::vector<GroupWithinEvents>& groups,
                                         HitsOfEvents::Found found) {
    std::vector<EntityWithinEvents> tests;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (std::size_t event = 0; event < found.strata.size(); ++event) {
            for (std::size_t at = 0; at < found.strata[event].size(); ++at) {
                found.strata[event][at].is_of_group = found.groups[event][at] == group;
            }
        }
        const StratifiedComparison test = compare_within_strata(found.strata);
        if (test.informative_strata == 0) continue;
        tests.push_back({id, entity.name, entity.type, groups[group].group, test});
    }
    return tests;
}

std::vector<EntityWithinEvents> test_entities(const Analysis& analysis,
                                              const std::vector<std::string>& types,
                                              const std::vector<GroupWithinEvents>& groups,
                                              const HitsOfEvents& hits) {
    std::vector<const std::pair<const std::string, EntityCount>*> wanted;
    for (const auto& entity : analysis.counts.entities) {
        const bool is_wanted = types.empty() || std::find(types.begin(), types.end(),
                                                          entity.second.type) != types.end();
        if (is_wanted) wanted.push_back(&entity);
    }
    std::vector<std::vector<EntityWithinEvents>> tests(wanted.size());
    tbb::parallel_for(std::size_t{0}, wanted.size(), [&](std::size_t at) {
        HitsOfEvents::Found found = hits.of(wanted[at]->first);
        if (found.naming < fewest_documents) return;
        tests[at] = tests_of(wanted[at]->first, wanted[at]->second, groups, std::move(found));
    });
    std::vector<EntityWithinEvents> all;
    for (auto& of_entity : tests)
        std::move(of_entity.begin(), of_entity.end(), std::back_inserter(all));
    return all;
}

void correct_and_sort(std::vector<EntityWithinEvents>& entities) {
    correct_by_benjamini_hochberg(
        entities, [](const EntityWithinEvents& it) { return it.test.p(); },
        [](EntityWithinEvents & it) -> auto& { return it.q; });
    for (EntityWithinEvents& it : entities) it.verdict = verdict_of(it);
    // As float: what differs in the last digits of a double is equal.
    const auto key = [](const EntityWithinEvents& it) {
        return std::tuple(static_cast<float>(it.q), static_cast<float>(it.test.p()),
                          std::string_view(it.name), std::string_view(it.id),
                          std::string_view(it.group));
    };
    std::sort(entities.begin(), entities.end(),
              [&](const auto& left, const auto& right) { return key(left) < key(right); });
}

}  // namespace

AnalysisOfEvents analyze_events(const std::vector<std::filesystem::path>& paths,
                                const Lexicon& lexicon, const AnalysisSettings& settings,
                                const EventSettings& event_settings, const WorkSettings& work) {
    AnalysisOfEvents result;
    result.settings = event_settings;
    Analysis& analysis = result.analysis;
    analysis.by = settings.by;
    analysis.duplicates = settings.duplicates;
    analysis.sampling_unit = settings.sampling_unit;
    KeptOfDocuments<EventDocument> kept;
    analysis.left_out =
        for_each_tagged_document(paths, lexicon, with_all_that_is_needed(settings, lexicon), work,
                                 [&](const TaggedDocument& tagged) {
                                     analysis.add(tagged, lexicon);
                                     kept.add(tagged.document, event_document(tagged, lexicon));
                                 });
    analysis.recount();
    const auto numbers = events_by_id(kept.last_versions(analysis.left_out), event_settings);
    for (const CountedDocument& document : analysis.documents.documents()) {
        result.event_of_document.push_back(numbers.at(document.id));
    }
    return result;
}

EventComparison compare_within_events(const AnalysisOfEvents& events,
                                      const std::vector<std::string>& types,
                                      const TableSettings& settings) {
    const Analysis& analysis = events.analysis;
    const std::vector<std::string> names = names_of_groups(analysis);
    const GroupedDocuments documents(analysis, names, settings.count_possible,
                                     analysis.sampling_unit);
    const std::vector<SharedEvent> shared = shared_events(documents, events.event_of_document);
    EventComparison comparison;
    comparison.by = analysis.by;
    comparison.settings = events.settings;
    comparison.events = std::ssize(shared);
    for (const SharedEvent& event : shared) comparison.documents += std::ssize(event);
    comparison.groups = groups_within(names, documents, shared);
    find_first(analysis, documents, shared, comparison.groups);
    comparison.entities =
        test_entities(analysis, types, comparison.groups, HitsOfEvents(documents, shared));
    correct_and_sort(comparison.entities);
    comparison.tested = std::ssize(comparison.entities);
    std::erase_if(comparison.entities, [&](const EntityWithinEvents& it) {
        return it.test.hits + it.test.other_hits < settings.min_mentions;
    });
    if (settings.top && comparison.entities.size() > *settings.top) {
        comparison.entities.resize(*settings.top);
    }
    return comparison;
}

}  // namespace onoma
