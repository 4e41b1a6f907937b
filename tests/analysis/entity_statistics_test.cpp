// SPDX-License-Identifier: Apache-2.0
// Intervals and spread of an entity, as the statistics say of the same documents given by hand; and
// the same for parts that were merged.
#include <array>
#include <random>

#include "catch.hpp"
#include "counts/hand_tagged.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

struct Article {
    std::string id;
    std::string source;
    Date date;
    HitCounts nvidia;
    bool names_meta = false;
};

std::unique_ptr<TaggedDocument> tagged(const Article& article, const Lexicon& lexicon) {
    std::string text;
    std::vector<HandMention> mentions;
    for (std::int64_t word = 0; word < article.nvidia.tokens; ++word) {
        const bool is_hit = word < article.nvidia.hits;
        const bool is_meta = article.names_meta && word + 1 == article.nvidia.tokens;
        text += is_hit ? "Nvidia " : is_meta ? "Meta " : "word ";
        if (is_hit) mentions.push_back({"Nvidia", "nvidia"});
        if (is_meta) mentions.push_back({"Meta", "meta"});
    }
    return tag_by_hand(lexicon, hand_made_document(article.id, article.source, article.date, text),
                       mentions);
}

Analysis analysis_of(const std::vector<Article>& articles, const Lexicon& lexicon) {
    Analysis analysis;
    for (const Article& article : articles) analysis.add(*tagged(article, lexicon), lexicon);
    analysis.recount();
    return analysis;
}

const std::vector<Article>& articles() {
    static const std::vector<Article> all = {
        {"a", "daily", {2025, 1, 5}, {3, 100}},
        {"b", "daily", {2025, 1, 9}, {0, 200}, true},
        {"c", "weekly", {2024, 12, 0}, {5, 150}, true},
        {"d", "wire", {2025, 2, 1}, {1, 50}},
        {"e", "wire", {2023, 1, 1}, {0, 80}},
        {"g", "daily", {2025, 1, 7}, {2, 120}},
        {"h", "wire", {2025, 1, 8}, {3, 140}},
    };
    return all;
}

std::vector<HitCounts> counts_of_nvidia() {
    std::vector<HitCounts> counts;
    for (const Article& article : articles()) counts.push_back(article.nvidia);
    return counts;
}

TEST_CASE("an entity has the interval and the dispersion of its documents") {
    const Lexicon lexicon = small_lexicon();
    const FrequencyRow row = make_frequency_table(analysis_of(articles(), lexicon)).at(0);
    REQUIRE(row.id == "nvidia");
    const std::vector<HitCounts> counts = counts_of_nvidia();
    const auto rate = clustered_rate(counts);
    // Meta is the only other entity that may say how much rates vary.
    const auto all = sparse_parts(counts).all;
    const auto meta = clustered_rate(std::vector<PartHits>{{1.0, 200.0}, {1.0, 150.0}}, all);
    const ClusteredRate moderated = moderated_rates({*rate, *meta}, all).at(0);
    CHECK(moderated.degrees_of_freedom == Approx(rate->degrees_of_freedom + 4.0 / 20.0));
    REQUIRE(row.rate_interval);
    CHECK(row.rate_interval->low == Approx(1000.0 * moderated.interval.low));
    CHECK(row.rate_interval->high == Approx(1000.0 * moderated.interval.high));
    CHECK(*row.rate_freedom == Approx(moderated.degrees_of_freedom));
    CHECK(row.share_interval->low < row.share);
    CHECK(row.share_interval->high > row.share);
    CHECK(row.share == Approx(14.0 / 16.0));
    CHECK(row.rate_per_1000_words == Approx(1000.0 * rate->rate));
    const auto dispersion = dispersion_of(counts);
    CHECK(row.dispersion->dp == Approx(dispersion->dp));
    CHECK(row.dispersion->dp_norm == Approx(dispersion->dp_norm));
    CHECK(row.dispersion->juilland_d == Approx(dispersion->juilland_d));
    CHECK(row.share_of_documents == Approx(5.0 / 7.0));
    const std::array<double, 3> by_source = {5, 5, 4};
    CHECK(*row.source_entropy == Approx(*shannon_entropy(by_source)));
    CHECK(*row.source_evenness == Approx(*pielou_evenness(by_source)));
    const std::vector<double> words = {100, 200, 150, 50, 80, 120, 140};
    CHECK(*row.dp_relative == Approx(*ScatteredHits(words).relative_dp(dispersion->dp, 14.0)));
    const std::array<double, 3> words_of_sources = {420, 150, 270};
    const double source_dp = 5.0 / 14.0 - 150.0 / 840.0;  // weekly alone has more than its words
    CHECK(*row.source_dp_relative ==
          Approx(*ScatteredHits(words_of_sources).relative_dp(source_dp, 14.0)));
    CHECK(row.sources == 3);
    CHECK(to_string(*row.first_date) == "2024-12");
    CHECK(to_string(*row.last_date) == "2025-02-01");
}

TEST_CASE("too little data has no interval") {
    const Lexicon lexicon = small_lexicon();
    const FrequencyRow row = make_frequency_table(analysis_of({articles()[0]}, lexicon)).at(0);
    CHECK_FALSE(row.rate_interval);
    CHECK_FALSE(row.dispersion);
    CHECK_FALSE(row.source_entropy);
    CHECK(row.share_of_documents == 1.0);
}

TEST_CASE("copies that share a weight are one observation") {
    const Lexicon lexicon = small_lexicon();
    std::vector<Article> with_copy = articles();
    with_copy.push_back(articles()[2]);
    with_copy.back().id = "f";
    Analysis analysis = analysis_of(with_copy, lexicon);
    const FrequencyRow alone = make_frequency_table(analysis_of(articles(), lexicon)).at(0);
    // Stories are found by fingerprints, which documents made by hand do not have.
    analysis.places = {{0, 1, true}, {1, 1, true},  {2, 2, true}, {3, 1, true},
                       {4, 1, true}, {2, 2, false}, {5, 1, true}, {6, 1, true}};
    analysis.stories =
        StoryClusters({{0}, {1}, {2}, {5}, {3}, {4}, {6}, {7}}, {0, 1, 2, 4, 5, 6, 7});
    const auto row_with = [&](Duplicates duplicates) {
        analysis.duplicates = duplicates;
        analysis.counts = count_entities(analysis.documents, analysis.places, duplicates);
        return make_frequency_table(analysis).at(0);
    };
    const FrequencyRow once = row_with(Duplicates::once);
    REQUIRE(once.rate_interval);
    CHECK(once.rate_interval->low == alone.rate_interval->low);
    CHECK(once.dispersion->dp == alone.dispersion->dp);
    // Eight documents, of which two are one story: 8^2 / (6 + 2^2) independent ones.
    const FrequencyRow count = row_with(Duplicates::count);
    CHECK(count.share_of_documents == Approx(6.0 / 8.0));
    const Interval by_story = wilson_of_share(6.0 / 8.0, 6.4);
    CHECK(count.share_of_documents_interval->low == Approx(by_story.low));
    CHECK(count.share_of_documents_interval->high == Approx(by_story.high));
    analysis.sampling_unit = SamplingUnit::document;
    const FrequencyRow by_document = row_with(Duplicates::count);
    CHECK(by_document.share_of_documents_interval->low == Approx(wilson(6, 8)->low));
    // DP is the same: copies have one rate, and it adds up over parts of one rate.
    CHECK(by_document.dispersion->juilland_d != count.dispersion->juilland_d);
    analysis.sampling_unit = SamplingUnit::story;
    CHECK(row_with(Duplicates::count).once_mentions == 14);
    CHECK(row_with(Duplicates::count).mentions == 19);
}

void check_same(const FrequencyRow& found, const FrequencyRow& expected) {
    CHECK(found.id == expected.id);
    CHECK(found.mentions == expected.mentions);
    CHECK(found.rate_interval.has_value() == expected.rate_interval.has_value());
    if (found.rate_interval && expected.rate_interval) {
        CHECK(found.rate_interval->low == expected.rate_interval->low);
        CHECK(found.rate_interval->high == expected.rate_interval->high);
    }
    CHECK(found.dispersion->dp == expected.dispersion->dp);
    CHECK(found.dispersion->juilland_d == expected.dispersion->juilland_d);
    CHECK(found.source_entropy == expected.source_entropy);
    CHECK(found.first_date == expected.first_date);
}

TEST_CASE("merged parts equal the whole to the last digit") {
    const Lexicon lexicon = small_lexicon();
    const Analysis whole = analysis_of(articles(), lexicon);
    const auto expected = make_frequency_table(whole);
    const PairTable expected_pairs =
        make_pair_table(whole, {}, {{Context::document, 10, false}, {}, {}});
    for (unsigned chosen = 0; chosen < 1U << articles().size(); ++chosen) {
        std::array<Analysis, 2> parts;
        for (std::size_t index = 0; index < articles().size(); ++index) {
            const std::size_t place = articles().size() - 1 - index;
            parts[(chosen >> index) & 1U].add(*tagged(articles()[place], lexicon), lexicon);
        }
        parts[0].merge(parts[1]);
        parts[0].recount();
        const auto found = make_frequency_table(parts[0]);
        REQUIRE(found.size() == expected.size());
        for (std::size_t row = 0; row < found.size(); ++row) check_same(found[row], expected[row]);
        const PairTable pairs =
            make_pair_table(parts[0], {}, {{Context::document, 10, false}, {}, {}});
        REQUIRE(pairs.pairs.size() == expected_pairs.pairs.size());
        CHECK(pairs.pairs[0].g2 == expected_pairs.pairs[0].g2);
        CHECK(pairs.pairs[0].q == expected_pairs.pairs[0].q);
    }
}

}  // namespace
}  // namespace onoma
