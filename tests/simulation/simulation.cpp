// SPDX-License-Identifier: Apache-2.0
// How often what is printed is wrong, measured on news whose truth is known.
//
//   onoma_simulation [quick|full] [part of a name]
//
// Prints one row for each setting as Markdown, the table of docs/statistics.md, and fails where a
// value is beyond its bound by more than the error of so many corpora.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/comparison.hpp"
#include "onoma/analysis/pairs.hpp"
#include "simulation/simulated_news.hpp"

namespace onoma {
namespace {

// Events among chances.
struct Share {
    double events = 0.0;
    double chances = 0.0;

    void add(bool is_event) {
        events += is_event ? 1.0 : 0.0;
        chances += 1.0;
    }
    [[nodiscard]] double value() const { return chances > 0.0 ? events / chances : 0.0; }
};

enum class Bound { at_most, at_least };

struct Simulation {
    std::string what;
    std::string setting;
    SimulatedNews news;
    int quick = 0;  // corpora
    int full = 0;
    std::function<void(const SimulatedNews&, const Analysis&, Share&)> measure;
    Bound bound = Bound::at_most;
    double limit = 0.05;
};

template <typename Visit>
void for_each_cell(const Comparison& comparison, const Visit& visit) {
    for (const ComparisonRow& row : comparison.entities) {
        for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
            visit(row, comparison.cell(row, group));
        }
    }
}

Comparison compared(const Analysis& analysis) {
    ComparisonSettings settings;
    settings.most_pairs = 0;  // of groups: not what is measured
    return compare_groups(analysis, {}, settings);
}

bool is_difference(const GroupTest& test) {
    return test.verdict == Verdict::more || test.verdict == Verdict::less;
}

// Corpora without any difference where a verdict says there is one.
void any_false_verdict(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    bool has_any = false;
    for_each_cell(compared(analysis), [&](const auto&, const TestedCell& cell) {
        has_any = has_any || is_difference(cell.test);
    });
    share.add(has_any);
}

void false_verdicts(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    for_each_cell(compared(analysis), [&](const auto&, const TestedCell& cell) {
        if (cell.test.verdict) share.add(is_difference(cell.test));
    });
}

void p_below_5_percent(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    for_each_cell(compared(analysis), [&](const auto&, const TestedCell& cell) {
        if (cell.test.permutation_p) share.add(*cell.test.permutation_p <= 0.05);
    });
}

// p as the verdict would take it, uncorrected: both conditions at 5 %.
void both_conditions(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    for_each_cell(compared(analysis), [&](const auto&, const TestedCell& cell) {
        const GroupTest& test = cell.test;
        if (!test.permutation_p || !test.rate_ratio) return;
        const auto& [low, high] = test.rate_ratio->interval;
        share.add(*test.permutation_p <= 0.05 && (low > 1.0 || high < 1.0));
    });
}

void any_false_pair(const Analysis& analysis, Context context, Share& share) {
    PairSettings wanted;
    wanted.context.context = context;
    const PairTable table = make_pair_table(analysis, {}, wanted);
    share.add(std::any_of(table.pairs.begin(), table.pairs.end(),
                          [](const PairRow& pair) { return pair.q && *pair.q < 0.05; }));
}

void any_false_pair_in_sentences(const SimulatedNews& /*news*/, const Analysis& analysis,
                                 Share& share) {
    any_false_pair(analysis, Context::sentence, share);
}

void any_false_pair_in_documents(const SimulatedNews& /*news*/, const Analysis& analysis,
                                 Share& share) {
    any_false_pair(analysis, Context::document, share);
}

void any_false_gap(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    const Comparison comparison = compared(analysis);
    share.add(std::any_of(comparison.gaps.rows.begin(), comparison.gaps.rows.end(),
                          [](const Gap& gap) { return gap.q && *gap.q < 0.05; }));
}

void any_false_silence_at_5_percent(const SimulatedNews& /*news*/, const Analysis& analysis,
                                    Share& share) {
    const Comparison comparison = compared(analysis);
    double surprising = 0.0;
    for (const Gap& gap : comparison.gaps.rows) surprising += gap.p && *gap.p <= 0.05 ? 1.0 : 0.0;
    share.events += surprising;
    share.chances += static_cast<double>(comparison.gaps.tested);
}

// Intervals of rates that hold the true rate, of all entities that are named.
void interval_holds_rate(const SimulatedNews& news, const Analysis& analysis, Share& share) {
    std::map<std::string, double> truth;
    for (int entity = 0; entity < news.entities; ++entity) {
        truth[simulated_entity(entity)] = true_rate(news, entity);
    }
    for (const FrequencyRow& row : make_frequency_table(analysis)) {
        if (!row.rate_interval) continue;
        const double rate = truth.at(row.id);
        share.add(row.rate_interval->low <= rate && rate <= row.rate_interval->high);
    }
}

void has_interval(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    for (const FrequencyRow& row : make_frequency_table(analysis)) {
        share.add(row.rate_interval.has_value());
    }
}

// The first entity in the first source.
GroupTest first_test(const Analysis& analysis) {
    const Comparison comparison = compared(analysis);
    for (const ComparisonRow& row : comparison.entities) {
        if (row.entity.id == simulated_entity(0)) return comparison.cell(row, 0).test;
    }
    return {};
}

void says_more(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    share.add(first_test(analysis).verdict == Verdict::more);
}

void p_finds_it(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    share.add(first_test(analysis).permutation_p.value_or(1.0) <= 0.05);
}

void ratio_above_without_mention(const SimulatedNews& /*news*/, const Analysis& analysis,
                                 Share& share) {
    for_each_cell(compared(analysis), [&](const auto&, const TestedCell& cell) {
        if (cell.mentions == 0 && cell.test.log_ratio) {
            share.add(cell.test.log_ratio->value > 0.0);
        }
    });
}

// Whether half of a population differs from the other half, saved as a report.
ReferenceCorpus saved(const Analysis& analysis) {
    ReferenceCorpus corpus;
    corpus.documents = analysis.counts.size().documents;
    corpus.words = analysis.counts.size().words;
    for (const FrequencyRow& row : make_frequency_table(analysis)) {
        corpus.entities.push_back(
            {row.id, row.name, row.type, row.mentions, row.rate_error, row.rate_freedom});
    }
    return corpus;
}

void any_false_against(const SimulatedNews& news, const Analysis& analysis, Share& share) {
    static std::map<std::size_t, ReferenceCorpus> before;  // the corpus drawn before this one
    ReferenceCorpus& reference =
        before[news.sources.size() * 100'000 + static_cast<std::size_t>(news.sources[0].articles)];
    if (!reference.entities.empty()) {
        const auto found = compare_with_reference(analysis, reference);
        share.add(std::any_of(found.rows.begin(), found.rows.end(),
                              [](const ReferenceRow& row) { return row.q && *row.q < 0.05; }));
    }
    reference = saved(analysis);
}

// Of verdicts that the printed detectable ratio promises: it is below the true one.
void says_more_where_promised(const SimulatedNews& news, const Analysis& analysis, Share& share) {
    const GroupTest test = first_test(analysis);
    if (!test.detectable_ratio || *test.detectable_ratio > news.sources.front().factor) return;
    share.add(test.verdict == Verdict::more);
}

SeriesTable series_of(const Analysis& analysis) {
    return make_series(analysis, make_frequency_table(analysis));
}

void any_false_trend(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    const SeriesTable series = series_of(analysis);
    share.add(std::any_of(series.over_time.begin(), series.over_time.end(),
                          [](const OverTime& it) { return it.trend_q && *it.trend_q < 0.05; }));
}

void any_false_latest(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    const SeriesTable series = series_of(analysis);
    share.add(std::any_of(series.over_time.begin(), series.over_time.end(),
                          [](const OverTime& it) { return it.latest_q && *it.latest_q < 0.05; }));
}

void latest_below_5_percent(const SimulatedNews& /*news*/, const Analysis& analysis, Share& share) {
    for (const OverTime& it : series_of(analysis).over_time) {
        if (it.latest) share.add(it.latest->p <= 0.05);
    }
}

// Intervals of periods that hold the rate, of all entities and periods.
void period_holds_rate(const SimulatedNews& news, const Analysis& analysis, Share& share) {
    std::map<std::string, double> truth;
    for (int entity = 0; entity < news.entities; ++entity) {
        truth[simulated_entity(entity)] = true_rate(news, entity);
    }
    const std::vector<FrequencyRow> rows = make_frequency_table(analysis);
    const SeriesTable series = make_series(analysis, rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t period = 0; period < series.periods.size(); ++period) {
            const auto interval = series.rate_interval(row, series.cell(row, period));
            const double rate = truth.at(rows[row].id);
            if (interval) share.add(interval->low <= rate && rate <= interval->high);
        }
    }
}

SimulatedNews over_months(SimulatedNews news, int months) {
    news.months = months;
    return news;
}

SimulatedNews two(SimulatedSource first, SimulatedSource second) {
    SimulatedNews news;
    news.sources = {first, second};
    return news;
}

SimulatedNews many(std::size_t sources, SimulatedSource each, int entities) {
    SimulatedNews news;
    news.sources.assign(sources, each);
    news.entities = entities;
    return news;
}

SimulatedNews with_topic(SimulatedNews news) {
    news.topic_share = 0.3;
    news.topic_factor = 6.0;
    return news;
}

SimulatedNews with_copies(SimulatedNews news, double stories, int copies) {
    news.story_share = stories;
    news.copies = copies;
    return news;
}

// One source names the first entity `factor` times as often.
SimulatedNews with_factor(SimulatedNews news, double factor) {
    news.sources.front().factor = factor;
    return news;
}

SimulatedNews rarer(SimulatedNews news, double most_mentions) {
    news.most_mentions = most_mentions;
    return news;
}

// A source of briefs among others of long articles.
SimulatedNews briefs_among(std::size_t others) {
    SimulatedNews news = many(others, {.articles = 60, .words = 500}, 40);
    news.sources.push_back({.articles = 60, .words = 60});
    news.most_mentions = 1.0;
    return news;
}

std::vector<Simulation> simulations() {
    const std::string verdicts = "corpora with a false `more` or `less`";
    const std::string p_values = "cells with p <= .05";
    const std::string pairs = "corpora with a false pair, q < .05";
    const std::string gaps = "corpora with a false gap, q < .05";
    const std::string intervals = "95 % intervals of rates that hold the rate";
    return {
        {verdicts, "250 words among 300, 60 + 240 articles", two({60, 250}, {240, 300}), 20, 200,
         any_false_verdict},
        {verdicts, "400 words among 300, 60 + 240 articles", two({60, 400}, {240, 300}), 20, 200,
         any_false_verdict},
        {verdicts, "10 sources of 50 articles", many(10, {.articles = 50}, 40), 10, 100,
         any_false_verdict},
        {verdicts, "shape .1 among .3, 100 + 900 articles", two({100, 300, .1}, {900, 300, .3}), 10,
         100, any_false_verdict},
        {"cells with a false `more` or `less`", "shape .05 among 1, 100 + 900 articles",
         two({100, 300, .05}, {900, 300, 1}), 10, 100, false_verdicts},
        {"cells with a false `more` or `less`", "shape .1 among .3, 20 + 180 articles",
         two({20, 300, .1}, {180, 300, .3}), 10, 100, false_verdicts},
        {"cells with p <= .05 and a 90 % ratio beyond 1", "shape .1 among .3, 20 + 180 articles",
         two({20, 300, .1}, {180, 300, .3}), 10, 100, both_conditions},
        {"cells with p <= .05 and a 90 % ratio beyond 1", "shape .05 among 1, 100 + 900 articles",
         two({100, 300, .05}, {900, 300, 1}), 10, 100, both_conditions},
        {p_values, "250 words among 300, 60 + 240 articles", two({60, 250}, {240, 300}), 20, 200,
         p_below_5_percent},
        {p_values, "400 words among 300, 60 + 240 articles", two({60, 400}, {240, 300}), 20, 200,
         p_below_5_percent},
        {p_values, "a third of articles with 3 copies in their source",
         with_copies(many(4, {.articles = 50}, 40), .3, 3), 10, 100, p_below_5_percent},
        {pairs, "sentences, 115 articles, 295 entities",
         rarer(many(1, {.articles = 115}, 295), 1.0), 20, 200, any_false_pair_in_sentences},
        {pairs, "sentences, shape .1, 300 articles", rarer(many(1, {300, 300, .1}, 100), 1.0), 10,
         100, any_false_pair_in_sentences},
        {pairs, "sentences, 30 % of 300 articles on topic",
         with_topic(many(1, {.articles = 300}, 100)), 10, 100, any_false_pair_in_sentences},
        {pairs, "documents, 300 articles", many(1, {.articles = 300}, 100), 10, 100,
         any_false_pair_in_documents},
        {pairs, "documents, 30 % of 300 articles on topic",
         with_topic(many(1, {.articles = 300}, 100)), 10, 100, any_false_pair_in_documents},
        {gaps, "60 words among 500, 6 sources", briefs_among(5), 20, 200, any_false_gap},
        {gaps, "12 sources of 40 articles", many(12, {.articles = 40}, 60), 10, 100, any_false_gap},
        {"silences with p <= .05", "60 words among 500, 6 sources", briefs_among(5), 20, 200,
         any_false_silence_at_5_percent},
        {intervals, "20 articles, shape .1", many(1, {20, 300, .1}, 60), 40, 400,
         interval_holds_rate, Bound::at_least, .92},
        {intervals, "20 articles, shape 1", many(1, {20, 300, 1}, 60), 40, 400, interval_holds_rate,
         Bound::at_least, .92},
        {intervals, "100 articles, shape .3", many(1, {.articles = 100}, 60), 40, 400,
         interval_holds_rate, Bound::at_least, .92},
        {intervals, "1,000 articles, shape .1", many(1, {1000, 300, .1}, 60), 10, 100,
         interval_holds_rate, Bound::at_least, .92},
        {intervals, "200 articles, 10 % with 3 copies",
         with_copies(many(1, {.articles = 200}, 60), .1, 3), 20, 200, interval_holds_rate,
         Bound::at_least, .92},
        {intervals, "200 articles, 30 % with 8 copies",
         with_copies(many(1, {.articles = 200}, 60), .3, 8), 20, 200, interval_holds_rate,
         Bound::at_least, .92},
        {"named entities that have an interval", "20 articles, shape .1",
         many(1, {20, 300, .1}, 60), 10, 100, has_interval, Bound::at_least, 1.0},
        {"36 times the rate: `more`", "40 sources x 50 articles, 100 entities",
         rarer(with_factor(many(40, {.articles = 50}, 100), 36), .1), 2, 20, says_more,
         Bound::at_least, 1.0},
        {"twice the rate: p <= .05", "100 + 900 articles",
         with_factor(two({.articles = 100}, {.articles = 900}), 2), 40, 400, p_finds_it,
         Bound::at_least, .46},
        {"three times the rate: `more`", "100 + 900 articles, 40 entities",
         with_factor(two({.articles = 100}, {.articles = 900}), 3), 20, 200, says_more,
         Bound::at_least, .5},
        {"`more` where the detectable ratio is below the true one", "4 times, 60 + 240 articles",
         with_factor(two({.articles = 60}, {.articles = 240}), 4), 20, 200,
         says_more_where_promised, Bound::at_least, .75},
        {"corpora with a false trend, q < .05", "12 months of 40 articles",
         over_months(many(1, {.articles = 480}, 40), 12), 20, 200, any_false_trend},
        {"corpora with a false latest month, q < .05", "12 months of 40 articles",
         over_months(many(1, {.articles = 480}, 40), 12), 20, 200, any_false_latest},
        {"latest months with p <= .05", "12 months of 40 articles, shape .1",
         over_months(many(1, {480, 300, .1}, 40), 12), 20, 200, latest_below_5_percent},
        {"95 % intervals of months that hold the rate", "12 months of 40 articles",
         over_months(many(1, {.articles = 480}, 40), 12), 10, 100, period_holds_rate,
         Bound::at_least, .92},
        {p_values, "2 sources of 5 articles", many(2, {.articles = 5}, 40), 20, 200,
         p_below_5_percent},
        {p_values, "2 sources of 5,000 articles, shape .1", many(2, {5000, 300, .1}, 40), 1, 10,
         p_below_5_percent},
        {"cells without a mention and a log ratio above 0", "12 sources of 40 articles",
         many(12, {.articles = 40}, 60), 5, 50, ratio_above_without_mention, Bound::at_most, 0.0},
        {"corpora with a false q < .05 of `--against`", "two of 55 articles",
         many(1, {.articles = 55}, 200), 20, 200, any_false_against},
        {"corpora with a false q < .05 of `--against`", "two of 500 articles",
         many(1, {.articles = 500}, 200), 10, 100, any_false_against},
    };
}

// Beyond the limit by more than three errors of what was drawn.
bool is_beyond(const Simulation& simulation, const Share& share) {
    const double limit = simulation.limit;
    const double error = 3.0 * std::sqrt(limit * (1.0 - limit) / std::max(1.0, share.chances));
    return simulation.bound == Bound::at_most ? share.value() > limit + error
                                              : share.value() < limit - error;
}

int run(bool is_full, std::string_view wanted) {
    int failed = 0;
    std::printf("| what | setting | measured | should be | corpora |\n|---|---|---|---|---|\n");
    for (const Simulation& simulation : simulations()) {
        if ((simulation.what + simulation.setting).find(wanted) == std::string::npos) continue;
        const int corpora = is_full ? simulation.full : simulation.quick;
        NewsSimulation news(simulation.news, 20250131);
        Share share;
        for (int corpus = 0; corpus < corpora; ++corpus) {
            simulation.measure(simulation.news, news.next(), share);
        }
        const bool is_wrong = is_beyond(simulation, share);
        failed += is_wrong ? 1 : 0;
        std::printf("| %s | %s | %.1f %% | %s %.0f %% | %d |%s\n", simulation.what.c_str(),
                    simulation.setting.c_str(), 100.0 * share.value(),
                    simulation.bound == Bound::at_most ? "<=" : ">=", 100.0 * simulation.limit,
                    corpora, is_wrong ? " FAILED" : "");
        std::fflush(stdout);
    }
    return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace onoma

int main(int count, char** arguments) {
    const std::string_view how = count > 1 ? arguments[1] : "quick";
    if (how != "quick" && how != "full") {
        std::fprintf(stderr, "expected quick or full, found %s\n", arguments[1]);
        return 2;
    }
    return onoma::run(how == "full", count > 2 ? arguments[2] : "");
}
