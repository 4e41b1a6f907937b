// SPDX-License-Identifier: Apache-2.0
// An analysis against a saved report.
#include <cmath>

#include "analysis/made_up_corpus.hpp"
#include "catch.hpp"
#include "onoma/analysis/comparison.hpp"
#include "onoma/statistics/dispersion.hpp"

namespace onoma {
namespace {

// 120 mentions in 50,000 words.
Analysis base_example() {
    return made_up_analysis(
        {{"1", "a", {{"nvidia", 70}}, 20000}, {"2", "b", {{"nvidia", 50}}, 30000}});
}

TEST_CASE("the base example of keyness against a saved report") {
    const ReferenceCorpus reference{"old.json", 9, 80000, {{"nvidia", "Nvidia", "company", 60}}};
    const ReferenceComparison found = compare_with_reference(base_example(), reference);
    REQUIRE(found.rows.size() == 1);
    const ReferenceRow& row = found.rows.front();
    CHECK(row.mentions == 120);
    CHECK(row.reference_mentions == 60);
    CHECK(row.rate_per_1000_words == Approx(2.4));
    CHECK(row.reference_rate_per_1000_words == Approx(0.75));
    CHECK(row.g2.value() == Approx(58.522480).epsilon(1e-7));
    CHECK(row.log_ratio->value == Approx(1.678072).epsilon(1e-6));
    CHECK(row.log_ratio->interval.low == Approx(1.231275).epsilon(1e-6));
    CHECK(row.log_ratio->interval.high == Approx(2.124869).epsilon(1e-6));
    CHECK_FALSE(row.q.has_value());           // it has no standard errors
    CHECK_FALSE(row.log_odds_z.has_value());  // it is all that is named
    CHECK(found.mentions == 60);
    CHECK(found.tested == 0);
}

TEST_CASE("a report with standard errors is compared by documents") {
    // Errors twice those of independent words.
    const double error = 1000.0 * 2.0 * std::sqrt(60.0) / 80000.0;
    const ReferenceCorpus reference{
        "old.json", 9, 80000, {{"nvidia", "Nvidia", "company", 60, error, 7.5}}};
    const Analysis here = base_example();
    const ReferenceComparison found = compare_with_reference(here, reference);
    const ReferenceRow& row = found.rows.at(0);
    const FrequencyRow own = make_frequency_table(here).at(0);
    const double effect = std::pow(*own.rate_error / (1000.0 * std::sqrt(120.0) / 50000.0), 2.0);
    const auto p = equal_rates_p({120, 50000, effect, *own.rate_freedom}, {60, 80000, 4.0, 7.5});
    CHECK(row.p.value() == Approx(p.value()));
    CHECK(row.q.value() == row.p.value());
    CHECK(row.rate_ratio->value == Approx(3.2));
    CHECK(row.rate_ratio->interval.low < 3.2);
    CHECK(found.tested == 1);
}

TEST_CASE("entities of either side alone are rows as well") {
    const ReferenceCorpus reference{
        "old.json", 9, 80000, {{"openai", "OpenAI", "company", 40}, {"meta", "Meta", "", 1}}};
    const ReferenceComparison found = compare_with_reference(base_example(), reference);
    REQUIRE(found.rows.size() == 3);
    CHECK(found.rows[0].id == "nvidia");  // the largest |z| first
    CHECK(found.only_here == 1);
    CHECK(found.only_there == 2);
    for (const ReferenceRow& row : found.rows) {
        REQUIRE(row.log_odds_z.has_value());
        CHECK((*row.log_odds_z > 0.0) == (row.id == "nvidia"));
        CHECK((*row.g2 > 0.0) == (row.id == "nvidia"));
    }
    TableSettings settings;
    settings.min_mentions = 2;
    CHECK(compare_with_reference(base_example(), reference, settings).rows.size() == 2);
    settings.top = 1;
    CHECK(compare_with_reference(base_example(), reference, settings).rows.size() == 1);
    // Nvidia, which the report does not name: a rate of none needs no standard error.
    CHECK(compare_with_reference(base_example(), reference, settings).tested == 1);
}

TEST_CASE("weighted copies are compared with a saved report without tests") {
    const ReferenceCorpus reference{"old.json", 9, 80000, {{"nvidia", "Nvidia", "company", 60}}};
    const ReferenceComparison found =
        compare_with_reference(made_up_analysis(four_documents(), Duplicates::weight), reference);
    REQUIRE(found.rows.size() == 1);
    CHECK_FALSE(found.rows.front().g2.has_value());
    CHECK_FALSE(found.rows.front().q.has_value());
    CHECK(found.tested == 0);
}

TEST_CASE("a reference of nothing is compared without harm") {
    for (const Analysis& analysis : {base_example(), Analysis{}}) {
        const ReferenceComparison found = compare_with_reference(analysis, {"e.json", 0, 0, {}});
        for (const ReferenceRow& row : found.rows) {
            CHECK_FALSE(row.log_ratio.has_value());
            CHECK_FALSE(row.q.has_value());
        }
    }
}

}  // namespace
}  // namespace onoma
