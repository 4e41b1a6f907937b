// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/frequency.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <vector>

#include "onoma/counts/document_table.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/rates.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

// How sure the frequency of an entity is and how it is spread: over documents, sources and time.

class EntityStatistics {
public:
    // `analysis` must outlive it.
    EntityStatistics(const Analysis& analysis, bool count_possible);

    // Fills what FrequencyRow has beside its counts. Cost: linear in the documents that name it.
    void fill(FrequencyRow& row);

private:
    void fill_dates(FrequencyRow& row, std::span<const EntityHits> hits) const;
    [[nodiscard]] std::int64_t mentions_once(std::span<const EntityHits> hits) const;
    void fill_sources(FrequencyRow& row, std::span<const EntityHits> hits);
    [[nodiscard]] std::vector<PartHits> documents_of(std::span<const EntityHits> hits) const;
    [[nodiscard]] std::vector<PartHits> stories_of(std::span<const EntityHits> hits) const;
    [[nodiscard]] double words_of(std::uint32_t document) const;

    const Analysis& analysis_;
    DocumentHits hits_;
    std::vector<double> story_words_;  // weighted; empty where there are no copies
    PartSizes document_sizes_;
    PartSizes story_sizes_;
    std::int64_t document_count_ = 0;    // that count
    double independent_documents_ = 0;   // as many as tell as much as these with their copies
    std::vector<double> source_counts_;  // of the row at hand, by source
};

// Where the variance rests on two documents or little more, the interval is wider than anything
// that could be true of a rate, and says nothing.
constexpr double least_degrees_of_freedom = 1.5;

// Stories are made of documents where any has copies; else they are the same.
EntityStatistics::EntityStatistics(const Analysis& analysis, bool count_possible)
    : analysis_(analysis),
      hits_(analysis.documents, analysis.places, analysis.duplicates, count_possible),
      source_counts_(analysis.documents.sources().size()) {
    const auto documents = static_cast<std::uint32_t>(analysis.documents.documents().size());
    if (!analysis.places.empty() && analysis.stories.size() < documents) {
        story_words_.resize(analysis.stories.size());
    }
    std::vector<double> words;
    std::vector<double> copies(story_words_.size());  // documents that count, by story
    for (std::uint32_t document = 0; document < documents; ++document) {
        if (hits_.weight_of(document) == 0.0) continue;
        ++document_count_;
        if (!copies.empty()) copies[analysis.places[document].story] += 1.0;
        words.push_back(words_of(document));
        if (story_words_.empty()) continue;
        story_words_[analysis.places[document].story] += words_of(document);
    }
    document_sizes_ = sizes_of(words);
    story_sizes_ = sizes_of(story_words_);
    independent_documents_ = static_cast<double>(document_count_);
    if (copies.empty() || analysis.sampling_unit == SamplingUnit::document) return;
    const PartSizes stories = sizes_of(copies);
    if (stories.squares > 0.0) {
        independent_documents_ = stories.tokens * stories.tokens / stories.squares;
    }
}

double EntityStatistics::words_of(std::uint32_t document) const {
    return hits_.weight_of(document) *
           static_cast<double>(analysis_.documents.documents()[document].words);
}

std::vector<PartHits> EntityStatistics::documents_of(std::span<const EntityHits> hits) const {
    std::vector<PartHits> parts;
    for (const EntityHits& hit : hits) {
        parts.push_back({hits_.weight_of(hit.document) * hit.mentions, words_of(hit.document)});
    }
    return parts;
}

std::vector<PartHits> EntityStatistics::stories_of(std::span<const EntityHits> hits) const {
    std::map<std::uint32_t, double> stories;
    for (const EntityHits& hit : hits) {
        stories[analysis_.places[hit.document].story] +=
            hits_.weight_of(hit.document) * hit.mentions;
    }
    std::vector<PartHits> parts;
    for (const auto& [story, mentions] : stories) parts.push_back({mentions, story_words_[story]});
    return parts;
}

void EntityStatistics::fill_dates(FrequencyRow& row, std::span<const EntityHits> hits) const {
    for (const EntityHits& hit : hits) {
        const std::optional<Date>& date = analysis_.documents.documents()[hit.document].date;
        if (!date) continue;
        if (!row.first_date || *date < *row.first_date) row.first_date = date;
        if (!row.last_date || *date > *row.last_date) row.last_date = date;
    }
}

void EntityStatistics::fill_sources(FrequencyRow& row, std::span<const EntityHits> hits) {
    std::fill(source_counts_.begin(), source_counts_.end(), 0.0);
    for (const EntityHits& hit : hits) {
        const std::uint32_t source = analysis_.documents.documents()[hit.document].source;
        source_counts_[source] += hits_.weight_of(hit.document) * hit.mentions;
    }
    row.sources = std::count_if(source_counts_.begin(), source_counts_.end(),
                                [](double count) { return count > 0.0; });
    if (source_counts_.size() < 2) return;
    row.source_entropy = shannon_entropy(source_counts_);
    row.source_evenness = pielou_evenness(source_counts_);
}

std::int64_t EntityStatistics::mentions_once(std::span<const EntityHits> hits) const {
    std::int64_t mentions = 0;
    for (const EntityHits& hit : hits) {
        const bool is_first = analysis_.places.empty() || analysis_.places[hit.document].is_first;
        if (is_first) mentions += hit.mentions;
    }
    return mentions;
}

void EntityStatistics::fill(FrequencyRow& row) {
    const std::span<const EntityHits> hits = hits_.of(analysis_.documents.find(row.id).value());
    row.once_mentions = mentions_once(hits);
    fill_dates(row, hits);
    fill_sources(row, hits);
    row.share_of_documents =
        share_of(static_cast<double>(row.documents), static_cast<double>(document_count_));
    if (document_count_ > 0) {
        row.share_of_documents_interval =
            wilson_of_share(row.share_of_documents, independent_documents_);
    }
    // Copies that share the weight of one document are one in everything.
    const bool has_stories = !story_words_.empty();
    const bool is_weighted = analysis_.duplicates == Duplicates::weight;
    const bool by_story = is_weighted || analysis_.sampling_unit == SamplingUnit::story;
    row.dispersion = has_stories && by_story ? dispersion_of(stories_of(hits), story_sizes_)
                                             : dispersion_of(documents_of(hits), document_sizes_);
    const auto rate = has_stories && by_story ? clustered_rate(stories_of(hits), story_sizes_)
                                              : clustered_rate(documents_of(hits), document_sizes_);
    if (rate && rate->degrees_of_freedom >= least_degrees_of_freedom) {
        row.rate_interval = {1000.0 * rate->interval.low, 1000.0 * rate->interval.high};
    }
}

FrequencyRow row_of(const std::string& id, const EntityCount& entity, bool count_possible) {
    const MentionCount total = entity.total();
    FrequencyRow row;
    static_cast<ChosenCount&>(row) = total.chosen(count_possible);
    row.id = id;
    row.name = entity.name;
    row.type = entity.type;
    row.provisional = entity.provisional;
    row.sure_mentions = total.mentions;
    row.possible_mentions = total.possible_mentions;
    row.stories = count_possible ? entity.possible_stories : entity.stories;
    return row;
}

}  // namespace

Group group_called(const std::string& name, const Analysis& analysis) {
    Group group;
    group.name = name;
    const auto found = analysis.counts.groups.find(name);
    if (found != analysis.counts.groups.end()) static_cast<GroupSize&>(group) = found->second;
    return group;
}

GroupCell cell_of(const ChosenCount& count, std::size_t index, const Group& group,
                  Duplicates duplicates) {
    GroupCell cell{count, index, std::nullopt};
    const double words = group.words_that_count(duplicates);
    if (words > 0.0) cell.rate_per_1000_words = rate_per_1000(cell.counted(duplicates), words);
    return cell;
}

std::vector<FrequencyRow> make_frequency_table(const Analysis& analysis,
                                               const TableSettings& settings) {
    std::vector<FrequencyRow> rows;
    std::map<std::string, double> counted_of_type;
    const double words = analysis.counts.size().words_that_count(analysis.duplicates);
    for (const auto& [id, entity] : analysis.counts.entities) {
        FrequencyRow row = row_of(id, entity, settings.count_possible);
        const double counted = row.counted(analysis.duplicates);
        row.rate_per_1000_words = rate_per_1000(counted, words);
        counted_of_type[row.type] += counted;
        rows.push_back(std::move(row));
    }
    for (FrequencyRow& row : rows) {
        row.share = share_of(row.counted(analysis.duplicates), counted_of_type[row.type]);
    }

    std::erase_if(rows, [&](const FrequencyRow& row) {
        return row.mentions < std::max<std::int64_t>(1, settings.min_mentions);
    });
    std::sort(rows.begin(), rows.end(), [&](const FrequencyRow& a, const FrequencyRow& b) {
        const double counted_a = a.counted(analysis.duplicates);
        const double counted_b = b.counted(analysis.duplicates);
        return std::tie(counted_b, b.documents, a.name, a.id) <
               std::tie(counted_a, a.documents, b.name, b.id);
    });
    if (settings.top && rows.size() > *settings.top) rows.resize(*settings.top);

    EntityStatistics statistics(analysis, settings.count_possible);
    for (FrequencyRow& row : rows) statistics.fill(row);
    return rows;
}

}  // namespace onoma
