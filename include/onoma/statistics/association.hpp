// SPDX-License-Identifier: Apache-2.0
// How strongly two things go together, and how two corpora differ: tables of 2 x 2, their tests and
// sizes of effect.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "onoma/statistics/rates.hpp"

namespace onoma {

// How strongly two things go together: measures on a 2 x 2 table of units (sentences, documents).

// Of `units` in all, `first` have A, `second` have B, `both` have both.
//
//              B            not B
//   A        both         first - both                        first
//   not A    second-both  units - first - second + both
//            second                                           units
//
// REQUIRES: both <= first, both <= second, first + second - both <= units.
struct PairCounts {
    std::int64_t units = 0;
    std::int64_t first = 0;
    std::int64_t second = 0;
    std::int64_t both = 0;
};

// All examples: (1000, 60, 40, 20).

// first * second / units: how often both are together by chance; 0 when there are no units.
[[nodiscard]] double expected_count(const PairCounts& counts);

// Log-likelihood ratio of all four cells, 2 * sum O ln(O / E) with 0 ln 0 = 0 (Dunning 1993), in
// nats times two: chi-square distributed with one degree of freedom when A and B are independent.
// Never negative; see expected_count for the direction. Example: 65.929274.
[[nodiscard]] double log_likelihood_g2(const PairCounts& counts);

// G2 with the sign of both - expected_count.
[[nodiscard]] double signed_g2(const PairCounts& counts);

// Pointwise mutual information in bits, log2(both * units / (first * second)) (Church & Hanks
// 1990). Minus infinity when never together. REQUIRES: first and second are positive.
// Example: 3.058894.
[[nodiscard]] double pmi(const PairCounts& counts);

// max(0, PMI - log2(shift)) (Levy & Goldberg 2014; shift 1 is the plain PPMI). 0 when never
// together, also when A or B never occurs. Example: 3.058894, with shift 5 0.736966.
// REQUIRES: shift > 0.
[[nodiscard]] double ppmi(const PairCounts& counts, double shift = 1.0);

// count^exponent / (sum of all): shares of contexts in which frequent ones weigh less (Levy,
// Goldberg & Dagan 2015). All 0 when all counts are. Example: (40, 160, 800) -> 0.075268 first.
[[nodiscard]] std::vector<double> smoothed_shares(std::span<const std::int64_t> contexts,
                                                  double exponent = 0.75);

// PMI with a share of B in place of second / units: log2(both / (first * share)). Example: with
// share 0.075268, 2.146855. REQUIRES: first and share are positive.
[[nodiscard]] double pmi_with_share(const PairCounts& counts, double second_share);

// PMI / -log2(both / units) (Bouma 2009): -1 never together, 0 independent, 1 always together.
// Example: 0.541986. REQUIRES: first and second are positive.
[[nodiscard]] double npmi(const PairCounts& counts);

// log2(both^3 / expected): PMI that favours the frequent (Daille 1994). Minus infinity when never
// together. Example: 11.702750. REQUIRES: first and second are positive.
[[nodiscard]] double mi3(const PairCounts& counts);

// (both - expected) / sqrt(both) (Church et al. 1991); absent when never together. Example:
// 3.935480.
[[nodiscard]] std::optional<double> t_score(const PairCounts& counts);

// (both - expected) / sqrt(expected) (Berry-Rogghe 1973); absent when nothing is expected.
// Example: 11.360751.
[[nodiscard]] std::optional<double> z_score(const PairCounts& counts);

// P(B | A) - P(B | not A): how much A raises the probability of B, from -1 to 1 (Allan 1980; Gries
// 2013). Absent when all or no units have A. Turn A and B for the other direction.
// Example: 0.312057, turned 0.458333.
[[nodiscard]] std::optional<double> delta_p(const PairCounts& counts);

// A and B in each other's place.
[[nodiscard]] PairCounts turned(const PairCounts& counts);

// ln(ad / bc) of the four cells with its Wald interval, ln OR -+ z sqrt(1/a + 1/b + 1/c + 1/d)
// (Woolf 1955). When a cell is 0, 0.5 is added to all four (Haldane 1956, Anscombe 1956). Absent
// when there are no units. Example: 3.135494 [2.443, 3.828].
[[nodiscard]] std::optional<Estimate> log_odds_ratio(const PairCounts& counts,
                                                     double confidence = 0.95);

// Together more often than chance, when articles differ in whom they are about and how long they
// are.

// By chance: how many on average, and how likely so many or more.
struct ChanceTogether {
    double expected = 0.0;
    double p = 1.0;
};

// One article: its units, and how many of them have A and have B.
struct UnitsOfArticle {
    std::int64_t units = 0;
    std::int64_t first = 0;
    std::int64_t second = 0;
};

// Which units of an article have A is dealt out anew within it, whatever B does: a sum of
// hypergeometric counts. So neither a topic that some articles share nor their length makes a pair;
// two names that one article has in other sentences are no more together than by chance. Computed
// exactly while the counts can sum up to 500 at most, else by saddle point (Lugannani & Rice 1980).
// Example: (10, 1, 1) and (5, 2, 1), together in both: expected 0.5, p 0.04. REQUIRES: neither
// first nor second is above units. Cost: linear in the sum of the smaller counts, or its square to
// 500.
[[nodiscard]] ChanceTogether chance_together(std::span<const UnitsOfArticle> articles,
                                             std::int64_t observed);

// How likely the units of one article that have A and those that have B meet at all, by that
// chance. Example: (10, 1, 1) -> 0.1. REQUIRES: as above.
[[nodiscard]] double chance_to_meet(const UnitsOfArticle& article);

// Twice the smaller tail of a binomial count, at most 1. Example: 9 of 12 at .5 -> 0.145996.
// REQUIRES: 0 <= successes <= trials, 0 <= probability <= 1. Cost: linear in trials.
[[nodiscard]] double binomial_p(std::int64_t successes, std::int64_t trials, double probability);

// The same where an article is one unit. Which article names whom is then drawn so that each names
// as many, and each is named in as many, as in fact, on average: P = x y / (1 + x y) for an article
// of x and a thing of y (the bipartite configuration model; as SDSM, Neal 2014). Long articles name
// many and frequent names are in many, which makes no pair. Immutable.
class NamingChance {
public:
    // How many things each article names, and how many articles name each thing.
    // Cost: some hundred times the product of the numbers of distinct counts.
    NamingChance(std::span<const std::int64_t> things_of_articles,
                 std::span<const std::int64_t> articles_of_things);

    // Of two things, by how many articles name them. REQUIRES: counts given before.
    // Cost: some ten times the number of distinct counts of articles. Example: 7 articles naming 4,
    // 3, 3, 2, 2, 1, 1 and 8 things named in 5, 3, 2, 2, 1, 1, 1, 1: the first two in three ->
    // expected 2.357243, p 0.441 (exact 0.4386).
    [[nodiscard]] ChanceTogether together(std::int64_t first, std::int64_t second,
                                          std::int64_t observed) const;

private:
    struct Class {
        std::int64_t degree = 0;
        double count = 0.0;
        double strength = 0.0;  // x or y
    };
    static std::vector<Class> classes_of(std::span<const std::int64_t> degrees);
    [[nodiscard]] double strength_of(std::int64_t degree) const;

    std::vector<Class> articles_;
    std::vector<Class> things_;  // by rising degree
};

// Tests of independence on a table of two by two counts.

//   a  b
//   c  d
//
// REQUIRES: no cell is negative.
struct FourCells {
    std::int64_t a = 0;
    std::int64_t b = 0;
    std::int64_t c = 0;
    std::int64_t d = 0;
};

// Rows: with A, without A; columns: with B, without B.
[[nodiscard]] FourCells cells_of(const PairCounts& counts);

// Rows: hits, other tokens; columns: first corpus, second corpus.
[[nodiscard]] FourCells cells_of(const CorpusPair& corpora);

// (a + b)(a + c) / N: what stands in the first cell by chance; 0 for an empty table.
[[nodiscard]] double expected_first_cell(const FourCells& cells);

// G2 = 2 sum O ln(O / E) over all four cells, 0 ln 0 = 0 (Dunning 1993). Chi-square distributed
// with one degree of freedom when rows and columns are independent. 0 when a row or a column is
// empty. Example: (20, 40, 20, 920) -> 65.929274.
[[nodiscard]] double log_likelihood_g2(const FourCells& cells);

// X2 = sum (O - E)^2 / E = N (ad - bc)^2 / (product of the margins) (Pearson 1900). 0 when a row or
// a column is empty. Example: (20, 40, 20, 920) -> 143.026005.
[[nodiscard]] double chi_square(const FourCells& cells);

// The same with |ad - bc| less N / 2, but not below 0 (Yates 1934). Example: (1, 3, 3, 1) -> 0.5.
[[nodiscard]] double chi_square_yates(const FourCells& cells);

// sqrt(X2 / N), from 0 to 1: the size of the effect, whatever the number of observations.
[[nodiscard]] double phi_coefficient(const FourCells& cells);

// The smallest p there is here: no p is 0, as nothing is impossible.
inline constexpr double smallest_p = 2.2250738585072014e-308;

// P(chi-square with one degree of freedom >= statistic) = erfc(sqrt(statistic / 2)), at least
// smallest_p, which statistics above some 1400 have. Example: 58.522480 -> 2.0098e-14. REQUIRES:
// statistic >= 0.
[[nodiscard]] double chi_square_p(double statistic);

// Its decimal logarithm, which orders the smallest as well. Example: 10000 -> -2173.573...
[[nodiscard]] double chi_square_log10_p(double statistic);

// The exact test for small counts.

// Probabilities of tables with the same margins: with as many or more in the first cell, with as
// many or fewer, and with tables that are as rare or rarer.
struct FisherTest {
    double greater = 1.0;
    double less = 1.0;
    double two_sided = 1.0;
};

// Fisher (1922), by the hypergeometric distribution; tables count as equally rare within a relative
// 1e-7. All 1 when a row or a column is empty. Right for millions of units too, as no large
// logarithms cancel; costs the square root of the smallest margin. Example: (20, 40, 20, 920) ->
// greater 7.6496e-16; (1, 3, 3, 1) -> two-sided 0.485714. None is below smallest_p.
[[nodiscard]] FisherTest fisher_exact(const FourCells& cells);

// Is something more frequent in one corpus than in another? Tests and what corrects them. All
// examples: 120 hits of 50,000 tokens against 60 of 80,000. Sizes of effects: effect_size.hpp.
//
// All of these take each token as independent, which words of one document are not: a
// permutation_test of documents is the honest test.

// G2 of all four cells, hits and other tokens (Dunning 1993); negative when the first corpus has
// fewer hits than expected. 0 when a corpus is empty or neither has hits. Example: 58.522480.
[[nodiscard]] double signed_g2(const CorpusPair& corpora);

// G2 of the two cells of hits only, as published by Rayson & Garside (2000); signed likewise.
// Example: 58.438584.
[[nodiscard]] double signed_g2_two_cells(const CorpusPair& corpora);

// The q that G2 is divided by for small counts (Williams 1976): 1 + (N / (a + b) + N / (c + d) - 1)
// (N / N1 + N / N2 - 1) / (6 N). Absent when a row or a column is empty. Example: 1.002986.
[[nodiscard]] std::optional<double> williams_divisor(const FourCells& cells);

// G2 - ln N, an approximate Bayes factor (Wilson 2013): above 2 positive, above 6 strong, above 10
// very strong evidence. `tokens` are those of both corpora. Example: 46.747190.
// REQUIRES: tokens > 0.
[[nodiscard]] double bic_of_g2(double g2, std::int64_t tokens);

// Effect size of the log likelihood, G2 / (N ln min E) (Johnston et al. 2006), comparable between
// corpora of different size. Absent when the smallest expected count is not above 1.
// Example: 1.06237e-4.
[[nodiscard]] std::optional<double> effect_of_g2(const CorpusPair& corpora);

// Which of many features (entities, words) sets one group apart from another, small counts held
// back by what is known beforehand.

// Imagined occurrences that every group begins with: of this feature, and of all.
struct Prior {
    double feature = 0.0;  // alpha
    double all = 0.0;      // alpha 0
};

// A prior of `weight` imagined occurrences in all, shared out as the features are in both groups
// together. REQUIRES: a group has tokens.
[[nodiscard]] Prior informative_prior(const CorpusPair& groups, double weight);

struct LogOddsWithPrior {
    double delta = 0.0;     // above 0: the first group's
    double variance = 0.0;  // full, with both outcomes of both groups
    double z = 0.0;
    // As published: right only for features that are a small part of the total. Entities often are
    // not; these are for comparison with published work.
    double usual_variance = 0.0;
    double usual_z = 0.0;
};

// Monroe, Colaresi & Quinn (2008), with y hits of n in each group: delta is the difference of
// ln[(y + alpha) / (n + alpha0 - y - alpha)], the usual variance 1/(y1 + alpha) + 1/(y2 + alpha);
// the full one adds 1/(n + alpha0 - y - alpha) of both. Absent when one of these is not positive,
// as for a flat prior of 0 and no hits. Example: 30 of 1000 and 10 of 2000, prior 4/3 of 100: delta
// 1.687048, z 4.838645, usual z 4.867044.
[[nodiscard]] std::optional<LogOddsWithPrior> log_odds_with_prior(const CorpusPair& groups,
                                                                  const Prior& prior);

// How much more frequent something is in one corpus than in another: sizes of effects, with
// intervals. All examples: 120 hits of 50,000 tokens against 60 of 80,000.

// 100 (f1 - f2) / f2 with relative frequencies f (Gabrielatos & Marchi 2011). Absent when the
// second corpus has no hits or a corpus is empty. Example: 220.
[[nodiscard]] std::optional<double> percent_difference(const CorpusPair& corpora);

// log2(f1 / f2), one more is twice as frequent (Hardie 2014), with its Wald interval: ln(f1 / f2)
// -+ z sqrt(1/a - 1/N1 + 1/b - 1/N2) (Katz et al. 1978). Example: 1.678072 [1.231275, 2.124869].
//
// When one corpus has no hits, half a hit is shared out to both in proportion to their sizes, a +
// N1 / 2N and b + N2 / 2N (half the correction of Sweeting, Sutton & Lambert 2004): that alone is a
// ratio of 1, so that the one without hits is always the rarer, however short it is. The interval
// is then the exact one of conservative_log_ratio, infinite on the side that no hits leave open.
// Example: 7 hits of 50,000 against none of 80,000 -> 5.224966.
//
// Absent when neither has hits or one is empty.
[[nodiscard]] std::optional<Estimate> log_ratio(const CorpusPair& corpora,
                                                double confidence = 0.95);

// A log ratio that does not promise too much (LRC, Evert 2023): the bound nearer to 0 of a
// Clopper-Pearson interval for the share of the first corpus, and 0 when the interval has 0 inside.
// `tests` widens the interval by Bonferroni for that many comparisons. An end is infinite when a
// corpus has no hits. Absent when neither has hits or one is empty. Example: score 1.219285,
// interval [1.219285, 2.150111]; for 1000 tests [0.760695, 2.661584].
[[nodiscard]] std::optional<Estimate> conservative_log_ratio(const CorpusPair& corpora,
                                                             double tests = 1.0,
                                                             double confidence = 0.95);

// ad / bc with exp(ln OR -+ z sqrt(1/a + 1/b + 1/c + 1/d)) (Woolf 1955). When a cell is 0, 0.5 is
// added to all four (Haldane 1956, Anscombe 1956). Absent for an empty table.
// Example: 3.205293 [2.350679, 4.370610].
[[nodiscard]] std::optional<Estimate> odds_ratio(const FourCells& cells, double confidence = 0.95);

// Its natural logarithm.
[[nodiscard]] std::optional<Estimate> log_odds_ratio(const FourCells& cells,
                                                     double confidence = 0.95);

// (f1 - f2) / (f1 + f2), from -1 to 1 (Hofland & Johansson 1982). Absent when neither corpus has
// hits or one is empty. Example: 0.523810.
[[nodiscard]] std::optional<double> difference_coefficient(const CorpusPair& corpora);

// (f1 + n) / (f2 + n) in hits per million (Kilgarriff 2009): a larger `smoothing` n favours the
// frequent. Absent when a corpus is empty. Example, n = 1: 3.197071. REQUIRES: smoothing > 0.
[[nodiscard]] std::optional<double> simple_maths(const CorpusPair& corpora, double smoothing = 1.0);

}  // namespace onoma
