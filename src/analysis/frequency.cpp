// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/frequency.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "onoma/counts/document_table.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/rates.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

// How sure the frequency of an entity is and how it is spread: over documents, sources and time.

// Units with hits, rising, and how many.
using UnitHits = std::vector<std::pair<std::uint32_t, double>>;

// With the size of each.
std::vector<PartHits> parts_of(const UnitHits& hits, const std::vector<double>& sizes) {
    std::vector<PartHits> parts;
    for (const auto& [unit, mentions] : hits) {
        if (sizes[unit] > 0.0) parts.push_back({mentions, sizes[unit]});
    }
    return parts;
}

// Those that are there.
void moderate(std::vector<std::optional<ClusteredRate>>& rates, const PartSizes& sizes) {
    std::vector<ClusteredRate> there;
    for (const auto& rate : rates) {
        if (rate) there.push_back(*rate);
    }
    there = moderated_rates(std::move(there), sizes);
    auto next = there.begin();
    for (auto& rate : rates) {
        if (rate) rate = *next++;
    }
}

class EntityStatistics {
public:
    // `analysis` must outlive it.
    EntityStatistics(const Analysis& analysis, bool count_possible);

    // Fills what FrequencyRow has beside its counts, but for the interval of its rate. Cost: linear
    // in the documents that name it.
    void fill(FrequencyRow& row);

    // Fills the intervals of rates and shares, which depend on one another. `rows` are of all
    // entities.
    void fill_rates(std::vector<FrequencyRow>& rows) const;

private:
    void fill_dates(FrequencyRow& row, std::span<const EntityHits> hits) const;
    [[nodiscard]] std::int64_t mentions_once(std::span<const EntityHits> hits) const;
    void fill_sources(FrequencyRow& row, std::span<const EntityHits> hits);
    [[nodiscard]] std::optional<double> deviation_of_sources() const;  // DP of the row at hand
    [[nodiscard]] double words_of(std::uint32_t document) const;
    [[nodiscard]] std::span<const EntityHits> hits_of(const FrequencyRow& row) const {
        return hits_.of(analysis_.documents.find(row.id).value());
    }

    // What is drawn: documents, or stories where these are and differ.
    [[nodiscard]] std::uint32_t unit_of(std::uint32_t document) const {
        return by_story_ ? analysis_.places[document].story : document;
    }
    [[nodiscard]] UnitHits hits_of_units(const FrequencyRow& row) const;
    void fill_rates(const std::vector<FrequencyRow*>& of_type) const;
    void fill_shares(const std::vector<FrequencyRow*>& of_type) const;
    [[nodiscard]] PartSizes sizes_with_copies(const std::vector<double>& sizes) const;

    const Analysis& analysis_;
    DocumentHits hits_;
    bool by_story_ = false;
    std::vector<double> unit_words_;   // weighted
    std::vector<double> unit_copies_;  // documents that count
    PartSizes unit_sizes_;
    std::int64_t document_count_ = 0;    // that count
    double independent_documents_ = 0;   // as many as tell as much as these with their copies
    std::vector<double> source_counts_;  // of the row at hand, by source
    std::vector<double> source_words_;
    PartSizes source_sizes_;
    std::optional<ScatteredHits> scattered_;          // over units
    std::optional<ScatteredHits> scattered_sources_;  // over sources
};

EntityStatistics::EntityStatistics(const Analysis& analysis, bool count_possible)
    : analysis_(analysis),
      hits_(analysis.documents, analysis.places, analysis.duplicates, count_possible),
      source_counts_(analysis.documents.sources().size()),
      source_words_(analysis.documents.sources().size()) {
    const auto documents = static_cast<std::uint32_t>(analysis.documents.documents().size());
    // Copies that share the weight of one document are one in everything.
    std::size_t stories = 0;
    for (const StoryPlace& place : analysis.places) {
        stories = std::max(stories, std::size_t{place.story} + 1);
        by_story_ = by_story_ || place.size > 1;
    }
    by_story_ = by_story_ && (analysis.duplicates == Duplicates::weight ||
                              analysis.sampling_unit == SamplingUnit::story);
    unit_words_.resize(by_story_ ? stories : documents);
    unit_copies_.resize(unit_words_.size());
    for (std::uint32_t document = 0; document < documents; ++document) {
        if (hits_.weight_of(document) == 0.0) continue;
        ++document_count_;
        unit_copies_[unit_of(document)] += 1.0;
        const double words = words_of(document);
        source_words_[analysis_.documents.documents()[document].source] += words;
        unit_words_[unit_of(document)] += words;
    }
    unit_sizes_ = sizes_with_copies(unit_words_);
    source_sizes_ = sizes_of(source_words_);
    scattered_.emplace(unit_words_);
    scattered_sources_.emplace(source_words_);
    independent_documents_ = static_cast<double>(document_count_);
    if (analysis.sampling_unit == SamplingUnit::document) return;
    const PartSizes texts = sizes_of(unit_copies_);
    if (texts.squares > 0.0) {
        independent_documents_ = texts.tokens * texts.tokens / texts.squares;
    }
}

// Copies that share the weight of one document are no more than one.
PartSizes EntityStatistics::sizes_with_copies(const std::vector<double>& sizes) const {
    PartSizes result = sizes_of(sizes);
    if (analysis_.duplicates == Duplicates::weight || result.tokens == 0.0) return result;
    double copied = 0.0;
    for (std::size_t unit = 0; unit < sizes.size(); ++unit) {
        copied += unit_copies_[unit] * sizes[unit];
    }
    result.copies = copied / result.tokens;
    return result;
}

double EntityStatistics::words_of(std::uint32_t document) const {
    return hits_.weight_of(document) *
           static_cast<double>(analysis_.documents.documents()[document].words);
}

UnitHits EntityStatistics::hits_of_units(const FrequencyRow& row) const {
    UnitHits units;
    for (const EntityHits& hit : hits_of(row)) {
        units.emplace_back(unit_of(hit.document), hits_.weight_of(hit.document) * hit.mentions);
    }
    if (!by_story_) return units;
    std::stable_sort(units.begin(), units.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    UnitHits stories;
    for (const auto& [story, mentions] : units) {
        if (stories.empty() || stories.back().first != story) stories.emplace_back(story, 0.0);
        stories.back().second += mentions;
    }
    return stories;
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

std::optional<double> EntityStatistics::deviation_of_sources() const {
    std::vector<PartHits> named;
    for (std::size_t source = 0; source < source_counts_.size(); ++source) {
        if (source_counts_[source] <= 0.0 || source_words_[source] <= 0.0) continue;
        named.push_back({source_counts_[source], source_words_[source]});
    }
    const auto spread = dispersion_of(named, source_sizes_);
    return spread ? std::optional(spread->dp) : std::nullopt;
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
    const std::span<const EntityHits> hits = hits_of(row);
    row.once_mentions = mentions_once(hits);
    fill_dates(row, hits);
    fill_sources(row, hits);
    row.share_of_documents =
        share_of(static_cast<double>(row.documents), static_cast<double>(document_count_));
    if (document_count_ > 0) {
        row.share_of_documents_interval =
            wilson_of_share(row.share_of_documents, independent_documents_);
    }
    row.dispersion = dispersion_of(parts_of(hits_of_units(row), unit_words_), unit_sizes_);
    const double whole_hits = std::round(row.counted(analysis_.duplicates));
    if (row.dispersion) row.dp_relative = scattered_->relative_dp(row.dispersion->dp, whole_hits);
    if (const auto deviation = deviation_of_sources()) {
        row.source_dp_relative = scattered_sources_->relative_dp(*deviation, whole_hits);
    }
}

void EntityStatistics::fill_rates(std::vector<FrequencyRow>& rows) const {
    std::map<std::string, std::vector<FrequencyRow*>> by_type;
    for (FrequencyRow& row : rows) by_type[row.type].push_back(&row);
    for (const auto& [type, of_type] : by_type) {
        fill_rates(of_type);
        fill_shares(of_type);
    }
}

// Of one type among each other, so that it does not matter which types were asked for.
void EntityStatistics::fill_rates(const std::vector<FrequencyRow*>& of_type) const {
    std::vector<std::optional<ClusteredRate>> rates;
    for (const FrequencyRow* row : of_type) {
        rates.push_back(clustered_rate(parts_of(hits_of_units(*row), unit_words_), unit_sizes_));
    }
    moderate(rates, unit_sizes_);
    for (std::size_t index = 0; index < of_type.size(); ++index) {
        if (!rates[index]) continue;
        const ClusteredRate& rate = *rates[index];
        FrequencyRow& row = *of_type[index];
        row.rate_interval = {1000.0 * rate.interval.low, 1000.0 * rate.interval.high};
        row.rate_error = 1000.0 * std::max(rate.standard_error, rate.token_error);
        row.rate_freedom = rate.degrees_of_freedom;
    }
}

// A share is a rate among the mentions of the type.
void EntityStatistics::fill_shares(const std::vector<FrequencyRow*>& of_type) const {
    std::vector<UnitHits> hits;
    std::vector<double> all(unit_words_.size());
    for (const FrequencyRow* row : of_type) {
        hits.push_back(hits_of_units(*row));
        for (const auto& [unit, mentions] : hits.back()) all[unit] += mentions;
    }
    const PartSizes sizes = sizes_with_copies(all);
    std::vector<std::optional<ClusteredRate>> shares;
    for (const auto& of_row : hits) shares.push_back(clustered_rate(parts_of(of_row, all), sizes));
    moderate(shares, sizes);
    for (std::size_t index = 0; index < of_type.size(); ++index) {
        if (shares[index]) of_type[index]->share_interval = shares[index]->interval;
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

    std::erase_if(rows, [](const FrequencyRow& row) { return row.mentions < 1; });
    EntityStatistics statistics(analysis, settings.count_possible);
    statistics.fill_rates(rows);
    std::erase_if(rows,
                  [&](const FrequencyRow& row) { return row.mentions < settings.min_mentions; });
    std::sort(rows.begin(), rows.end(), [&](const FrequencyRow& a, const FrequencyRow& b) {
        const double counted_a = a.counted(analysis.duplicates);
        const double counted_b = b.counted(analysis.duplicates);
        return std::tie(counted_b, b.documents, a.name, a.id) <
               std::tie(counted_a, a.documents, b.name, b.id);
    });
    if (settings.top && rows.size() > *settings.top) rows.resize(*settings.top);
    for (FrequencyRow& row : rows) statistics.fill(row);
    return rows;
}

}  // namespace onoma
