// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "onoma/analysis/comparison.hpp"
#include "onoma/statistics/association.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/resampling.hpp"

namespace onoma {
namespace {

// Both corpora as words and as mentions of all entities.
struct Totals {
    std::int64_t words = 0;
    std::int64_t reference_words = 0;
    std::int64_t mentions = 0;
    std::int64_t reference_mentions = 0;
    double entities = 0.0;  // distinct ones in either
};

void test(ReferenceRow& row, const Totals& totals) {
    // A corpus is never smaller than its mentions, whatever a file says.
    const CorpusPair words = {
        {row.mentions, std::max(totals.words, totals.mentions)},
        {row.reference_mentions, std::max(totals.reference_words, totals.reference_mentions)}};
    row.log_ratio = log_ratio(words);
    row.g2 = signed_g2(words);
    const CorpusPair mentions = {{row.mentions, totals.mentions},
                                 {row.reference_mentions, totals.reference_mentions}};
    if (totals.mentions + totals.reference_mentions == 0) return;
    if (const auto odds =
            log_odds_with_prior(mentions, informative_prior(mentions, totals.entities))) {
        row.log_odds_z = odds->z;
    }
}

// A rate as a report has it. Absent where its error is unknown, which it is not of a silent side.
std::optional<SavedRate> saved_rate(std::int64_t mentions, std::int64_t words,
                                    const std::optional<double>& error,
                                    const std::optional<double>& freedom) {
    if (words <= 0) return std::nullopt;
    const auto hits = static_cast<double>(mentions);
    const auto tokens = static_cast<double>(words);
    if (mentions == 0) return SavedRate{0.0, tokens, 1.0, 1.0};
    if (!error || !freedom) return std::nullopt;
    const double of_tokens = 1000.0 * std::sqrt(hits) / tokens;
    return SavedRate{hits, tokens, std::pow(*error / of_tokens, 2.0), *freedom};
}

ClusteredRate clustered(const SavedRate& rate) {
    ClusteredRate result;
    result.rate = rate.hits / rate.tokens;
    result.token_error = std::sqrt(rate.hits) / rate.tokens;
    result.standard_error = std::sqrt(rate.design_effect) * result.token_error;
    result.degrees_of_freedom = rate.degrees_of_freedom;
    return result;
}

// What both sides know of the spread over documents, by id.
struct Spread {
    std::optional<double> error;
    std::optional<double> freedom;
};
using Spreads = std::unordered_map<std::string, Spread>;

void test_by_documents(ReferenceRow& row, const Totals& totals, const Spreads& here,
                       const Spreads& there) {
    const auto rate_of = [&](const Spreads& spreads, std::int64_t mentions, std::int64_t words) {
        const auto found = spreads.find(row.id);
        const Spread spread = found == spreads.end() ? Spread() : found->second;
        return saved_rate(mentions, words, spread.error, spread.freedom);
    };
    const auto first = rate_of(here, row.mentions, totals.words);
    const auto second = rate_of(there, row.reference_mentions, totals.reference_words);
    if (!first || !second) return;
    row.p = equal_rates_p(*first, *second);
    if (row.mentions > 0 && row.reference_mentions > 0) {
        constexpr double confidence = 0.90;  // as in the other tests
        row.rate_ratio = clustered_rate_ratio(clustered(*first), clustered(*second), confidence);
    }
}

void correct_for_tests(ReferenceComparison& comparison) {
    const std::size_t tested = correct_by_benjamini_hochberg(
        comparison.rows, [](const ReferenceRow& row) { return row.p; },
        [](ReferenceRow & row) -> auto& { return row.q; });
    comparison.tested = static_cast<std::int64_t>(tested);
}

bool is_more_telling(const ReferenceRow& a, const ReferenceRow& b) {
    const auto key = [](const ReferenceRow& row) {
        using Text = const std::string&;
        // As float: what differs in the last digits of a double is equal.
        return std::tuple<float, double, std::int64_t, Text, Text>(
            static_cast<float>(row.p.value_or(1.0)), -std::abs(row.log_odds_z.value_or(0.0)),
            -row.mentions, row.name, row.id);
    };
    return key(a) < key(b);
}

std::vector<ReferenceRow> rows_of(const std::vector<FrequencyRow>& here,
                                  const ReferenceCorpus& reference, std::int64_t min_mentions) {
    std::unordered_map<std::string, const ReferenceEntity*> there;
    for (const ReferenceEntity& entity : reference.entities) there.emplace(entity.id, &entity);
    std::vector<ReferenceRow> rows;
    for (const FrequencyRow& entity : here) {
        const auto known = there.find(entity.id);
        const std::int64_t before = known == there.end() ? 0 : known->second->mentions;
        if (known != there.end()) there.erase(known);
        if (std::max(entity.mentions, before) < min_mentions) continue;
        rows.push_back({entity.id, entity.name, entity.type, entity.mentions, before});
    }
    for (const ReferenceEntity& entity : reference.entities) {
        if (!there.contains(entity.id) || entity.mentions < std::max<std::int64_t>(1, min_mentions))
            continue;
        rows.push_back({entity.id, entity.name, entity.type, 0, entity.mentions});
    }
    return rows;
}

}  // namespace

ReferenceComparison compare_with_reference(const Analysis& analysis,
                                           const ReferenceCorpus& reference,
                                           const TableSettings& settings) {
    ReferenceComparison result;
    result.corpus = {reference.file, reference.documents, reference.words, {}};
    result.weighted = analysis.duplicates == Duplicates::weight;

    TableSettings everything;
    everything.count_possible = settings.count_possible;
    const std::vector<FrequencyRow> here = make_frequency_table(analysis, everything);
    Spreads spread_here;
    Spreads spread_there;
    for (const FrequencyRow& row : here) {
        spread_here.emplace(row.id, Spread{row.rate_error, row.rate_freedom});
    }
    for (const ReferenceEntity& entity : reference.entities) {
        spread_there.emplace(entity.id, Spread{entity.rate_error, entity.rate_freedom});
    }
    Totals totals;
    totals.words = analysis.counts.size().words;
    totals.reference_words = reference.words;
    std::set<std::string> distinct;
    for (const FrequencyRow& row : here) {
        totals.mentions += row.mentions;
        distinct.insert(row.id);
    }
    for (const ReferenceEntity& entity : reference.entities) {
        totals.reference_mentions += entity.mentions;
        distinct.insert(entity.id);
    }
    totals.entities = static_cast<double>(distinct.size());
    result.mentions = totals.reference_mentions;

    result.rows = rows_of(here, reference, settings.min_mentions);
    for (ReferenceRow& row : result.rows) {
        row.rate_per_1000_words =
            rate_per_1000(static_cast<double>(row.mentions), static_cast<double>(totals.words));
        row.reference_rate_per_1000_words =
            rate_per_1000(static_cast<double>(row.reference_mentions),
                          static_cast<double>(totals.reference_words));
        if (!result.weighted) {
            test(row, totals);
            test_by_documents(row, totals, spread_here, spread_there);
        }
        if (row.reference_mentions == 0) ++result.only_here;
        if (row.mentions == 0) ++result.only_there;
    }
    if (!result.weighted) correct_for_tests(result);
    std::sort(result.rows.begin(), result.rows.end(), is_more_telling);
    if (settings.top && result.rows.size() > *settings.top) result.rows.resize(*settings.top);
    return result;
}

}  // namespace onoma
