// SPDX-License-Identifier: Apache-2.0
// Events with what a list shows of them: titles, sources, names, figures.
#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "onoma/analysis/article_collection.hpp"
#include "text/one_line.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_shown = 8;  // names, and figures, of an event

using Numbers = std::vector<std::uint32_t>;  // each once

// Texts by number, and how many documents have each.
class CountedTexts {
public:
    std::uint32_t add(const std::string& key, std::string_view shown) {
        const auto [known, is_new] =
            numbers_.emplace(key, static_cast<std::uint32_t>(shown_.size()));
        if (is_new) shown_.emplace_back(shown);
        // Whichever document comes first.
        std::string& known_shown = shown_[known->second];
        if (std::pair(shown.size(), shown) <
            std::pair(known_shown.size(), std::string_view(known_shown))) {
            known_shown = shown;
        }
        return known->second;
    }

    void count(const std::vector<Numbers>& numbers_of_documents) {
        documents_.assign(shown_.size(), 0);
        for (const Numbers& numbers : numbers_of_documents) {
            for (const std::uint32_t number : numbers) ++documents_[number];
        }
    }

    [[nodiscard]] const std::string& shown(std::uint32_t number) const { return shown_[number]; }
    [[nodiscard]] std::uint32_t documents(std::uint32_t number) const { return documents_[number]; }

private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> shown_;
    std::vector<std::uint32_t> documents_;
};

void add_once(Numbers& numbers, std::uint32_t number) {
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) {
        numbers.push_back(number);
    }
}

bool tells_event(const Figure& figure) {
    return figure.low && figure.kind != FigureKind::ordinal && figure.kind != FigureKind::duration;
}

std::string key_of(const Figure& figure) {
    return std::to_string(static_cast<int>(figure.kind)) + '|' + std::to_string(*figure.low) + '|' +
           std::to_string(figure.high.value_or(*figure.low)) + '|' + figure.unit;
}

}  // namespace

struct EventCollector::Parts {
    const Lexicon& lexicon;
    EventSettings settings;
    std::int64_t least_sources;
    // What is kept of a document until all are read.
    struct Kept {
        EventDocument document;
        DocumentHeader header;
        Numbers names;
        Numbers figures;
    };

    KeptOfDocuments<Kept> kept = {};
    // Of `kept`, when all are read.
    std::vector<EventDocument> documents = {};
    std::vector<DocumentHeader> headers = {};
    std::vector<Numbers> names_of = {};  // by document
    std::vector<Numbers> figures_of = {};
    CountedTexts names = {};
    CountedTexts figures = {};
    ArticlesRead read = {};

    [[nodiscard]] Numbers add_names(const TaggedDocument& tagged);
    [[nodiscard]] Numbers add_figures(const TaggedDocument& tagged);
    void take(std::vector<Kept> all);
    [[nodiscard]] EventRow row_of(Event event, const StoryClusters& stories) const;
    [[nodiscard]] std::vector<std::string> shared(const Event& event, const StoryClusters& stories,
                                                  const std::vector<Numbers>& numbers_of,
                                                  const CountedTexts& texts) const;
    [[nodiscard]] std::string title_of(const Event& event) const;
};

Numbers EventCollector::Parts::add_names(const TaggedDocument& tagged) {
    std::map<std::string_view, std::string_view> known;
    for (const Mention& mention : tagged.tagged.mentions) {
        if (!mention.rivals.empty()) continue;
        const EntityView entity = view_entity(lexicon, tagged.tagged, mention.entity);
        known.emplace(entity.id, entity.name);
    }
    Numbers numbers;
    for (const auto& [id, name] : known) numbers.push_back(names.add(std::string(id), name));
    return numbers;
}

Numbers EventCollector::Parts::add_figures(const TaggedDocument& tagged) {
    std::map<std::string, std::string> known;
    for (const Figure& figure : tagged.figures) {
        if (!tells_event(figure)) continue;
        known.emplace(key_of(figure), on_one_line(figure.range.of(tagged.document.text)));
    }
    Numbers numbers;
    for (const auto& [key, printed] : known) numbers.push_back(figures.add(key, printed));
    return numbers;
}

void EventCollector::Parts::take(std::vector<Kept> all) {
    for (Kept& it : all) {
        documents.push_back(std::move(it.document));
        headers.push_back(std::move(it.header));
        names_of.push_back(std::move(it.names));
        figures_of.push_back(std::move(it.figures));
    }
    names.count(names_of);
    figures.count(figures_of);
}

// What two stories share, or all that a single one has: most stories first, of these what the
// fewest documents have.
std::vector<std::string> EventCollector::Parts::shared(const Event& event,
                                                       const StoryClusters& stories,
                                                       const std::vector<Numbers>& numbers_of,
                                                       const CountedTexts& texts) const {
    std::map<std::uint32_t, Numbers> stories_with;
    for (const std::uint32_t document : event.documents) {
        for (const std::uint32_t number : numbers_of[document]) {
            add_once(stories_with[number], stories.cluster_of(document));
        }
    }
    const double all = static_cast<double>(documents.size()) + 1;
    std::vector<std::pair<double, std::uint32_t>> weighted;
    for (const auto& [number, with] : stories_with) {
        if (with.size() == 1 && event.stories > 1) continue;
        weighted.emplace_back(
            -static_cast<double>(with.size()) * std::log(all / texts.documents(number)), number);
    }
    const auto key = [&](const auto& it) {
        return std::pair(it.first, std::string_view(texts.shown(it.second)));
    };
    std::sort(weighted.begin(), weighted.end(),
              [&](const auto& left, const auto& right) { return key(left) < key(right); });
    std::vector<std::string> shown;
    for (const auto& [weight, number] : weighted) {
        const std::string& text = texts.shown(number);
        if (std::find(shown.begin(), shown.end(), text) != shown.end()) continue;
        shown.push_back(text);
        if (shown.size() == most_shown) break;
    }
    return shown;
}

std::string EventCollector::Parts::title_of(const Event& event) const {
    const std::string& central = headers[event.central].title;
    if (!central.empty()) return central;
    for (const std::uint32_t document : event.documents) {
        if (!headers[document].title.empty()) return headers[document].title;
    }
    return headers[event.documents.front()].id;
}

EventRow EventCollector::Parts::row_of(Event event, const StoryClusters& stories) const {
    EventRow row;
    row.title = title_of(event);
    for (const std::uint32_t document : event.documents) {
        const std::string& source = headers[document].source;
        const bool is_known =
            std::find(row.sources.begin(), row.sources.end(), source) != row.sources.end();
        if (!is_known) row.sources.push_back(source);
    }
    row.names = shared(event, stories, names_of, names);
    row.figures = shared(event, stories, figures_of, figures);
    row.event = std::move(event);
    return row;
}

EventCollector::EventCollector(const Lexicon& lexicon, const EventSettings& settings,
                               std::int64_t least_sources)
    : parts_(std::make_unique<Parts>(Parts{lexicon, settings, least_sources})) {}
EventCollector::~EventCollector() = default;
EventCollector::EventCollector(EventCollector&&) noexcept = default;
EventCollector& EventCollector::operator=(EventCollector&&) noexcept = default;

void EventCollector::add(const TaggedDocument& tagged) {
    const Document& document = tagged.document;
    parts_->read.add(tagged);
    parts_->kept.add(document, {event_document(tagged, parts_->lexicon), header_of(document),
                                parts_->add_names(tagged), parts_->add_figures(tagged)});
}

EventTable EventCollector::finish(InputsLeftOut left_out) {
    EventTable table;
    table.settings = parts_->settings;
    table.least_sources = parts_->least_sources;
    parts_->take(parts_->kept.last_versions(left_out));
    parts_->read.finish(std::move(left_out));
    Events found = find_events(parts_->documents, parts_->settings);
    for (Event& event : found.events) {
        if (event.sources < parts_->least_sources) {
            table.other_documents += static_cast<std::int64_t>(event.documents.size());
        } else {
            table.rows.push_back(parts_->row_of(std::move(event), found.stories));
        }
    }
    for (std::uint32_t story = 0; story < found.stories.size(); ++story) {
        for (const StoryMember& member : found.stories.members_of(story).subspan(1)) {
            table.copies.insert(parts_->headers[member.document].id);
        }
    }
    table.headers = std::move(parts_->headers);
    table.read = std::move(parts_->read);
    return table;
}

namespace {

AnalysisSettings with_all_that_events_need(AnalysisSettings settings) {
    settings.tagging.with_fingerprint = true;
    settings.tagging.figures = Figures::find;
    return settings;
}

}  // namespace

EventTable tabulate_events(const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                           const AnalysisSettings& analysis, const EventSettings& settings,
                           std::int64_t least_sources, const WorkSettings& work) {
    EventCollector collector(lexicon, settings, least_sources);
    InputsLeftOut left_out =
        for_each_tagged_document(paths, lexicon, with_all_that_events_need(analysis), work,
                                 [&](const TaggedDocument& tagged) { collector.add(tagged); });
    return collector.finish(std::move(left_out));
}

EventCoverage cover_event(const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                          const AnalysisSettings& analysis, const EventTable& table,
                          std::size_t number, const WorkSettings& work) {
    CoverageCollector collector(lexicon, table, number);
    AnalysisSettings wanted = with_all_that_events_need(analysis);
    wanted.is_known = [&](const TaggedDocument& tagged) {
        return !collector.is_of_event(tagged.document.id);
    };
    for_each_tagged_document(paths, lexicon, wanted, work, [&](const TaggedDocument& tagged) {
        if (!tagged.is_known) collector.add(tagged);
    });
    return collector.finish();
}

}  // namespace onoma
