// SPDX-License-Identifier: Apache-2.0
// How the sources of one event cover it: who is named by whom, and which claims they make.
#include <algorithm>
#include <iterator>
#include <utility>

#include "onoma/analysis/article_collection.hpp"

namespace onoma {
namespace {

// Those whose copy of the document says the same: a shortened one may not.
void add_copying_sources(const ClaimedFigure& claimed,
                         const std::map<std::string, std::vector<ClaimedFigure>>& copied,
                         std::set<std::string>& sources) {
    const auto copies = copied.find(claimed.document);
    if (copies == copied.end()) return;
    for (const ClaimedFigure& copy : copies->second) {
        const Figure& figure = copy.figure;
        const bool is_same = figure.kind == claimed.figure.kind &&
                             figure.unit == claimed.figure.unit &&
                             equal_within_rounding(figure, claimed.figure);
        if (is_same) sources.insert(copy.source);
    }
}

}  // namespace

CoverageCollector::CoverageCollector(const Lexicon& lexicon, const EventTable& table,
                                     std::size_t number)
    : lexicon_(lexicon), table_(table) {
    coverage_.number = number;
    coverage_.event = table.rows[number - 1];
    for (const std::uint32_t document : coverage_.event.event.documents) {
        places_.emplace(table.headers[document].id, places_.size());
    }
}

void CoverageCollector::add(const TaggedDocument& tagged) {
    const Document& document = tagged.document;
    if (!is_of_event(document.id)) return;
    CoveringArticle& article = coverage_.articles.emplace_back();
    article.header = header_of(document);
    article.words = static_cast<std::int64_t>(tagged.text.word_count);
    fingerprints_.push_back({document.id, document.date, *tagged.fingerprint});
    add_names(tagged);
    // A story that ten sources copied is one voice.
    auto& figures = table_.copies.contains(document.id) ? copied_figures_ : figures_;
    auto claimed = claimed_figures(tagged, lexicon_, {});
    std::move(claimed.begin(), claimed.end(), std::back_inserter(figures));
}

void CoverageCollector::add_names(const TaggedDocument& tagged) {
    for (const Mention& mention : tagged.tagged.mentions) {
        if (!mention.rivals.empty()) continue;
        const EntityView entity = view_entity(lexicon_, tagged.tagged, mention.entity);
        auto known = names_.find(entity.id);
        if (known == names_.end()) {
            const NamedEntity named = {std::string(entity.id), std::string(entity.name),
                                       std::string(entity.type), entity.provisional};
            known = names_.emplace(named.id, Named{.entity = named, .sources = {}}).first;
        }
        ++known->second.mentions;
        known->second.sources.insert(tagged.document.source);
    }
}

std::vector<std::string> CoverageCollector::in_order(const std::set<std::string>& sources,
                                                     bool is_in) const {
    std::vector<std::string> ordered;
    for (const std::string& source : coverage_.event.sources) {
        if (sources.contains(source) == is_in) ordered.push_back(source);
    }
    return ordered;
}

// What each copy is a copy of, as far as the articles of the event tell.
void CoverageCollector::mark_copies() {
    const StoryClusters stories = find_story_clusters(fingerprints_, table_.settings.stories);
    for (std::uint32_t story = 0; story < stories.size(); ++story) {
        const auto members = stories.members_of(story);
        for (const StoryMember& member : members.subspan(1)) {
            CoveringArticle& article = coverage_.articles[member.document];
            article.copy_of = fingerprints_[members.front().document].id;
            article.share_of_document = member.share_of_document_estimate;
        }
    }
}

void CoverageCollector::take_names() {
    for (auto& [id, named] : names_) {
        coverage_.names.push_back({std::move(named.entity), named.mentions,
                                   in_order(named.sources, true), in_order(named.sources, false)});
    }
    std::stable_sort(coverage_.names.begin(), coverage_.names.end(),
                     [](const CoveredName& left, const CoveredName& right) {
                         return std::pair(right.sources.size(), right.mentions) <
                                std::pair(left.sources.size(), left.mentions);
                     });
}

// By the id of the first document of their story.
std::map<std::string, std::vector<ClaimedFigure>> CoverageCollector::copied_figures_by_first() {
    std::map<std::string, std::string> first_of;
    for (const CoveringArticle& article : coverage_.articles) {
        first_of[article.header.id] = article.copy_of;
    }
    std::map<std::string, std::vector<ClaimedFigure>> figures;
    for (ClaimedFigure& figure : copied_figures_) {
        std::vector<ClaimedFigure>& of_first = figures[first_of[figure.document]];
        of_first.push_back(std::move(figure));
    }
    return figures;
}

void CoverageCollector::take_claims() {
    const auto copied = copied_figures_by_first();
    for (Claim& claim : compare_claims(figures_)) {
        CoveredClaim& covered = coverage_.claims.emplace_back();
        std::set<std::string> sources;
        for (const std::size_t figure : claim.figures) {
            sources.insert(figures_[figure].source);
            add_copying_sources(figures_[figure], copied, sources);
            covered.figures.push_back(figures_[figure]);
        }
        covered.claim = std::move(claim);
        covered.sources = in_order(sources, true);
        covered.not_in = in_order(sources, false);
    }
}

EventCoverage CoverageCollector::finish() {
    mark_copies();
    std::sort(coverage_.articles.begin(), coverage_.articles.end(),
              [&](const CoveringArticle& left, const CoveringArticle& right) {
                  return places_.at(left.header.id) < places_.at(right.header.id);
              });
    const auto& articles = coverage_.articles;
    for (std::size_t at = 0; at < articles.size(); ++at) {
        const bool is_shorter = articles[at].words < articles[coverage_.shortest].words ||
                                !articles[coverage_.shortest].copy_of.empty();
        if (articles[at].copy_of.empty() && is_shorter) coverage_.shortest = at;
    }
    take_names();
    take_claims();
    coverage_.read = table_.read;
    return std::move(coverage_);
}

bool is_left_out(const EventCoverage& coverage, const std::vector<std::string>& not_in) {
    const std::string& source = coverage.articles[coverage.shortest].header.source;
    if (std::find(not_in.begin(), not_in.end(), source) == not_in.end()) return false;
    const std::size_t all = coverage.event.sources.size();
    return 2 * (all - not_in.size()) > all - 1;
}

}  // namespace onoma
