// SPDX-License-Identifier: Apache-2.0
// Uncertainty without a model of words: the bootstrap, permutation tests, and many tests at once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "onoma/statistics/rates.hpp"

namespace onoma {

// The uncertainty of a rate by drawing its documents again, without any model of words.

// The value below which a part of a sample lies: linear between the values at (n - 1) probability
// (type 7 of Hyndman & Fan 1996, the default of R and NumPy). Absent for an empty sample. Example:
// (1, 2, 3, 4) at 0.25 -> 1.75. REQUIRES: `sorted` rises; 0 <= probability <= 1.
[[nodiscard]] std::optional<double> quantile(std::span<const double> sorted, double probability);

// All examples: documents (3, 100) (0, 200) (5, 150) (1, 50), in hits per 1,000 tokens. Documents
// without tokens are left out everywhere.

struct Jackknife {
    std::vector<double> rates;  // without the first document, without the second, ...
    double standard_error = 0.0;
    double acceleration = 0.0;  // how the error changes with the rate, for BCa
};

// Each document left out once (Quenouille 1949, Tukey 1958): SE = sqrt((n - 1) / n sum (rate_i -
// mean)^2). Absent for fewer than two documents. Example: 15, 30, 11.43, 17.78; SE 12.093885;
// acceleration -0.066941.
[[nodiscard]] std::optional<Jackknife> jackknife_rate(std::span<const HitCounts> documents);

struct BootstrapSettings {
    std::int64_t resamples = 10'000;
    std::uint64_t seed = 1;
    double confidence = 0.95;
    double tie_share = 0.5;  // of resamples equal to the rate, how much counts as below it
};

struct Bootstrap {
    std::int64_t resamples = 0;
    bool exact = false;  // every resample there is, each once
    double mean = 0.0;
    double standard_error = 0.0;   // population standard deviation of the resampled rates
    Interval percentile;           // quantiles of type 7
    double bias_correction = 0.0;  // z0: where the rate stands among its resamples
    // Bias-corrected and accelerated; absent where its formula has no value, as for equal rates.
    std::optional<Interval> bca;
};

// Documents drawn with replacement, as many as there are (Efron 1979; BCa: Efron 1987). When all
// n^n ways are no more than `resamples`, they are enumerated instead of drawn. The same seed gives
// the same result on every machine. Absent without documents. Cost: documents x resamples. Example:
// mean 18.985934, SE 8.629620, percentile [4, 32], BCa [1.538462, 32].
[[nodiscard]] std::optional<Bootstrap> bootstrap_rate(std::span<const HitCounts> documents,
                                                      const BootstrapSettings& settings = {});

// Does a group of documents differ from the others, or would any group of as many documents? The
// test of frequencies that does not take words of one document as independent.

// Hits of one thing in the document at place `document`.
struct HitsInDocument {
    std::size_t document = 0;
    std::int64_t hits = 0;
};

// Documents in strata of about the same length, so that a test within them does not take a
// difference of length for one of rates. The strata are tenths of the documents in the order of
// their tokens; documents of the same length are in the same one. Immutable.
class LengthStrata {
public:
    static constexpr std::size_t tenths = 10;

    explicit LengthStrata(std::span<const std::int64_t> tokens);

    [[nodiscard]] std::size_t tenth_of(std::size_t document) const { return tenth_of_[document]; }
    [[nodiscard]] std::size_t documents() const { return tenth_of_.size(); }

private:
    std::vector<std::uint8_t> tenth_of_;  // by document
};

// Where one thing has hits: in each tenth how many documents have how many. Counted once for the
// tests of all groups. REQUIRES: each document is at most once in `hits`, with at least one.
class HitsByLength {
public:
    HitsByLength(const LengthStrata& strata, std::span<const HitsInDocument> hits);

    struct Class {
        std::int64_t hits = 0;       // of each
        std::int64_t documents = 0;  // that have so many
    };
    [[nodiscard]] const std::vector<Class>& of(std::size_t tenth) const { return classes_[tenth]; }
    [[nodiscard]] std::int64_t all_hits() const { return all_hits_; }

private:
    std::array<std::vector<Class>, LengthStrata::tenths> classes_;  // by rising hits
    std::int64_t all_hits_ = 0;
};

struct PermutationP {
    double value = 1.0;
    bool is_exact = true;  // else by saddle point
};

// One group against all other documents (Lijffijt et al. 2016, here within strata). Which documents
// are the group's is dealt out anew, in each stratum of length as many as it has there; p is the
// share of all such ways in which G2 (hits and other tokens, as in signed_g2, with the tokens that
// the group has) is at least the observed one. Nothing is drawn: with fixed sizes G2 depends only
// on how many hits the group gets, whose distribution is that of draws without replacement.
//
// It is computed exactly where that is no long work. Else it is a double saddle point (Skovgaard
// 1987; Booth & Butler 1990), whose error was below 3 % of p in comparisons with the exact value,
// for p down to 1e-30.
//
// There are ten strata, but each has ten documents or more: five strata below 100 documents, two
// below 50, one below 20. And of the smaller side at least half of the documents have one of the
// other side in their stratum, else there are fewer strata: a group that shares no length with the
// others could not be tested at all. One stratum is no control for length: p is then too large, as
// a rule, rather than too small.
//
// Example: documents of 100, 200, 150, 50 tokens with 3, 0, 5, 1 hits, first and third against the
// others: 2 of 6 ways, 0.333333, where tokens say 0.012091.
class PermutationTest {
public:
    // REQUIRES: `strata` are of `tokens`, `in_group` is as long.
    PermutationTest(const LengthStrata& strata, std::span<const std::int64_t> tokens,
                    const std::vector<bool>& in_group);

    // Of a thing of which the group has `group_hits`. REQUIRES: `hits` are of the same strata.
    [[nodiscard]] PermutationP p_value(const HitsByLength& hits, std::int64_t group_hits) const;

    // So many hits of a thing, or fewer, are too few for a group without any to stand out: it then
    // has a p of 1. The most of `limit`. Cost: logarithmic.
    [[nodiscard]] std::int64_t unsurprising_without(std::int64_t limit) const;

    [[nodiscard]] std::size_t strata() const { return LengthStrata::tenths / tenths_of_stratum_; }

private:
    [[nodiscard]] bool has_counterparts(std::size_t tenths_of_stratum) const;

    // Documents of each tenth: all, and those of the smaller side, which is the one that is drawn.
    std::array<std::int64_t, LengthStrata::tenths> all_{};
    std::array<std::int64_t, LengthStrata::tenths> drawn_{};
    std::int64_t all_tokens_ = 0;
    std::int64_t drawn_tokens_ = 0;
    bool draws_group_ = true;
    std::size_t tenths_of_stratum_ = 1;
};

// One group against others within strata that are alike but for the group, as reports of one event
// are: what the strata are about makes no difference.

struct StratumDocument {
    std::int64_t hits = 0;
    std::int64_t tokens = 0;
    bool is_of_group = false;
};

using DocumentStratum = std::vector<StratumDocument>;

// Absent, or 1, where no stratum has documents of both sides and a hit.
struct StratifiedComparison {
    std::int64_t strata = 0;              // with documents of both sides
    std::int64_t informative_strata = 0;  // of these, with hits
    std::int64_t hits = 0;                // of the group, there
    std::int64_t other_hits = 0;          // of the others, there
    double expected_hits = 0.0;           // of the group, if each document had its stratum's rate
    // log2 of the ratio of rates of Mantel & Haenszel (1959; of rates Rothman & Greenland 1998),
    // sum a T2 / T over sum b T1 / T with hits a, b and tokens T1, T2 of both sides. Its error is
    // that of a ratio of sums over strata, which are independent, not documents or tokens, by
    // linearization; Student's t with (sum u^2)^2 / sum u^4 - 1 degrees of freedom for the parts u
    // of the strata. Also absent when a side has no hit, and below 1.5 degrees of freedom.
    std::optional<Estimate> log_ratio;
    // The part of all ways to deal out the labels of each stratum anew in which the group's hits
    // are as far from those expected, rounded to parts of all hits. By the normal distribution
    // where strata have dozens of documents.
    double p_of_labels = 1.0;
    // The same when each hit falls to the group with its share of the tokens of the stratum.
    double p_of_tokens = 1.0;

    // Labels say too little where the group's documents are longer than others, since documents are
    // not alike then: of few hits the longer has most, again and again. Tokens say too little where
    // hits come in bursts. So the larger one.
    [[nodiscard]] double p() const { return p_of_labels > p_of_tokens ? p_of_labels : p_of_tokens; }
};

// Cost: documents x some thousand for each stratum with hits. REQUIRES: hits <= tokens. Example:
// the documents (3 hits, 100 tokens) (2, 150) (1, 100) (0, 150) (3, 200) against (1, 200) (0, 50)
// (1, 100) (1, 250) (1, 100), each with its counterpart -> 9 hits where 6.875 are expected, log
// ratio 1.093109 in [-2.360499, 4.546718], p of labels 0.375, of tokens 0.248447.
[[nodiscard]] StratifiedComparison compare_within_strata(std::span<const DocumentStratum> strata,
                                                         double confidence = 0.95);

// p-values of many tests -> values that may be compared with one threshold. In the order of what
// was given; none exceeds 1. All examples: the first of the 15 values of Benjamini & Hochberg
// (1995), .0001 .0004 .0019 .0095 ...

// q = min over all p' >= p of p' m / rank(p') (Benjamini & Hochberg 1995): of what is below q, a
// share of at most q is expected to be false. For tests that are independent or depend positively.
// Example: .0015, .003, .0095, .035625.
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p_values);

// The same when `tests` were made and those not given have a p of 1. REQUIRES: at least as many as
// given. Example: the first two of the 15 alone, of 15 tests -> .0015, .003.
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p_values,
                                                     std::int64_t tests);

// The same for those of `rows` that have a p: `p_of(row)`, optional or not, `q_of(row)` takes the
// q. Returns how many have one. REQUIRES: `tests`, where given, are as many or more.
template <typename Rows, typename P, typename Q>
std::size_t correct_by_benjamini_hochberg(Rows& rows, const P& p_of, const Q& q_of,
                                          std::optional<std::int64_t> tests = {}) {
    std::vector<double> p_values;
    for (const auto& row : rows) {
        if (const std::optional<double> p = p_of(row)) p_values.push_back(*p);
    }
    const std::vector<double> q_values =
        tests ? benjamini_hochberg(p_values, *tests) : benjamini_hochberg(p_values);
    std::size_t tested = 0;
    for (auto& row : rows) {
        if (std::optional<double>(p_of(row))) q_of(row) = q_values[tested++];
    }
    return tested;
}

// The same times 1 + 1/2 + ... + 1/m, whatever the dependence (Benjamini & Yekutieli 2001).
// Example: .004977, .009955, .031523, .118212.
[[nodiscard]] std::vector<double> benjamini_yekutieli(std::span<const double> p_values);

// p m: the probability of any false one among all.
[[nodiscard]] std::vector<double> bonferroni(std::span<const double> p_values);

// max over all p' <= p of p' (m + 1 - rank(p')) (Holm 1979): as strict as Bonferroni and never
// weaker.
[[nodiscard]] std::vector<double> holm(std::span<const double> p_values);

}  // namespace onoma
