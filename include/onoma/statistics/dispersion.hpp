// SPDX-License-Identifier: Apache-2.0
// How evenly hits are spread over parts, and how much that widens the interval of a rate.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "onoma/statistics/rates.hpp"

namespace onoma {

// How evenly occurrences are spread over the parts (documents, sources) of a corpus, or over its
// places. Measures of parts leave parts without tokens out, and are absent when there are no hits
// or fewer than two parts.
//
// All examples: Gries' toy corpus, 1, 2, 3, 4, 5 hits in parts of 9, 10, 10, 10, 11 tokens.

// One part with hits. Weighted counts are no integers.
struct PartHits {
    double hits = 0.0;
    double tokens = 0.0;
};

// Of all parts with tokens, those with hits among them.
struct PartSizes {
    double count = 0.0;
    double tokens = 0.0;
    double squares = 0.0;        // sum of tokens^2
    double fourth_powers = 0.0;  // sum of tokens^4
    double least = 0.0;          // tokens of the smallest part; 0 when there are none
    // Of parts that are a text with its copies: how many copies the text of an average token has,
    // sum of copies x tokens / sum of tokens. A hit of such a part is that many hits at once.
    double copies = 1.0;
};

// Leaves parts without tokens out. The same for the same order of parts.
[[nodiscard]] PartSizes sizes_of(std::span<const double> tokens);

// The two together: parts one by one where they have hits.
struct SparseParts {
    std::vector<PartHits> with_hits;
    PartSizes all;
};

[[nodiscard]] SparseParts sparse_parts(std::span<const HitCounts> parts);

// How evenly hits are spread by the two measures that a corpus of many parts is asked for.
struct Dispersion {
    // Deviation of proportions, 1/2 sum |v / f - s| with v / f the share of hits and s the share of
    // tokens of a part (Gries 2008): 0 as even as the sizes of the parts, near 1 clumped. Example:
    // 0.18.
    double dp = 0.0;
    // DP / (1 - min s), which can reach 1 (Lijffijt & Gries 2012). Example: 0.219512.
    double dp_norm = 0.0;
    // 1 - (standard deviation / mean) / sqrt(n - 1) of the rates of the parts (Juilland & Chang-
    // Rodriguez 1964; population standard deviation): 1 even, 0 all in one part. Example: 0.785150.
    double juilland_d = 0.0;
};

[[nodiscard]] std::optional<Dispersion> dispersion_of(std::span<const HitCounts> parts);

// The same of parts that are known by the sums of their sizes where they have no hits, so that the
// cost grows with the parts that have hits. REQUIRES: all of `with_hits` have tokens and are among
// the parts of `all`.
[[nodiscard]] std::optional<Dispersion> dispersion_of(std::span<const PartHits> with_hits,
                                                      const PartSizes& all);

// What chance alone makes of DP. DP of few hits is near 1 however evenly they fall: most parts must
// go without. Remembers what it has computed: not for several threads at once.
class ScatteredHits {
public:
    // Parts of so many tokens; those without are left out. Cost: a sort.
    explicit ScatteredHits(std::span<const double> tokens);

    // The mean DP of `hits` hits of which each falls on any token with the same chance: half the
    // sum of the mean deviations of binomial counts (De Moivre 1730), over `hits`. Of more than 512
    // sizes those that differ by less than 2 % are taken together. Absent for fewer than two parts.
    // REQUIRES: hits >= 1, a whole number. Example: 15 hits -> 0.203531; 1 -> 0.7992.
    // Cost: at most some hundred sizes.
    [[nodiscard]] std::optional<double> expected_dp(double hits) const;

    // (DP - expected) / (1 - min s - expected): 0 as by chance, 1 all in the smallest part, below 0
    // more even than by chance. Absent for fewer than two hits, which any part has alone.
    // Example: DP 0.18 of 15 hits -> -0.038170. Cost: of expected_dp(), once for each `hits`.
    [[nodiscard]] std::optional<double> relative_dp(double dp, double hits);

private:
    struct Class {
        double parts = 0.0;
        double share = 0.0;  // of all tokens, of each
    };
    std::vector<Class> classes_;  // by rising share
    double parts_ = 0.0;
    double least_share_ = 0.0;
    std::map<double, std::optional<double>> expected_;  // by hits: most things have the same few
};

// Juilland's D of raw hits, for parts of equal size. Example: 0.764298.
[[nodiscard]] std::optional<double> juilland_d_of_hits(std::span<const HitCounts> parts);

// Entropy of the rates of the parts over its maximum log2 n (Carroll 1970): 1 even, 0 all in one
// part. Example: 0.937921.
[[nodiscard]] std::optional<double> carroll_d2(std::span<const HitCounts> parts);

// (sum sqrt(s v))^2 / f (Rosengren 1971), for parts of any size: 1 even, min s all in the smallest.
// Example: 0.949816.
[[nodiscard]] std::optional<double> rosengren_s(std::span<const HitCounts> parts);

// sum (v / f) log2((v / f) / s) in bits: how far the hits are from the sizes (Gries 2020).
// Example: 0.136972.
[[nodiscard]] std::optional<double> dispersion_divergence(std::span<const HitCounts> parts);

// 1 - (mean difference of two parts' rates) / (2 mean rate) (Burch, Egbert & Biber 2017): 1 even, 0
// all in one part. Example: 0.697450. Cost: a sort.
[[nodiscard]] std::optional<double> burch_da(std::span<const HitCounts> parts);

// --- by the places of the occurrences, without parts

// With the distances d between occurrences of f in N tokens, the first one counted around the end,
// and v = N / f (Savicky & Hlavacova 2002):
struct PositionDispersion {
    double arf = 0.0;    // average reduced frequency: sum min(d, v) / v, at most f
    double awt = 0.0;    // average waiting time: (1 + sum d^2 / N) / 2
    double f_awt = 0.0;  // N^2 / sum d^2, as a frequency
    double ald = 0.0;    // average logarithmic distance: sum d log10 d / N
    double f_ald = 0.0;  // N / 10^ALD, as a frequency
};

// Absent without occurrences. Example: Gries' toy corpus of 50 tokens with 15 times `a` ->
// ARF 10.8, ALD 0.628, AWT 3.18, fALD 11.764, fAWT 9.328. REQUIRES: `positions` rise strictly
// within [0, tokens).
[[nodiscard]] std::optional<PositionDispersion> position_dispersion(
    std::span<const std::int64_t> positions, std::int64_t tokens);

// A rate whose uncertainty comes from documents, not from words: a document that names somebody
// once names them again, so words of one document are not independent. And how many times as often
// something is named in one group of documents as in another.

// Per token; times 1000 for a rate in 1,000 words.
struct ClusteredRate {
    double rate = 0.0;            // R = sum of hits / sum of tokens
    double standard_error = 0.0;  // of documents
    double token_error = 0.0;  // sqrt(hits copies) / tokens, if tokens of a text were independent
    double degrees_of_freedom = 0.0;
    Interval interval;
};

// Linearized ratio estimator (Cochran 1977): with the residuals e = hits - R tokens of n documents,
// the standard error is sqrt(n / (n - 1) sum e^2) / (sum of tokens).
//
// The interval is symmetric on the scale of square roots, where the spread of counts depends least
// on their size: sqrt(R) -+ t SE / (2 sqrt(R)), cut off at 0, squared, at most 1. t is Student's,
// with (sum e^2)^2 / sum e^4 - 1 degrees of freedom, between 1 and n - 1: as many documents as the
// variance rests on, since in bursty text few documents make most of it. For the interval alone the
// error is never taken below the one of independent tokens. In simulations with negative binomial
// documents a 95 % interval covers 93 to 97 % from 10 documents on, where intervals of tokens cover
// 40 to 80 %.
//
// Documents without tokens are left out. Absent when fewer than two are left or there are no hits:
// nothing then tells the spread. Example: (3, 100) (0, 200) (5, 150) (1, 50) -> rate 0.018, error
// 0.010250, of tokens 0.006.
[[nodiscard]] std::optional<ClusteredRate> clustered_rate(std::span<const HitCounts> documents,
                                                          double confidence = 0.95);

// The same of documents that are known by their sums where they have no hits; hits and tokens may
// be weighted. Cost: linear in `with_hits`. REQUIRES: as dispersion_of.
[[nodiscard]] std::optional<ClusteredRate> clustered_rate(std::span<const PartHits> with_hits,
                                                          const PartSizes& all,
                                                          double confidence = 0.95);

// The rates of many things in the same documents, each with an error that also rests on the others.
// What few documents name has too few of them to tell its spread: then the error is wrong by any
// factor, and Student's t of one or two degrees of freedom makes the interval too wide to say
// anything. So each error is drawn towards that of things about as frequent (moderation, Smyth
// 2004; with a trend by frequency, Robinson & Smyth 2007):
//
//   variance = (4 v0 + f v) / (4 + f),  degrees of freedom = f + 4,
//   v0 = token error^2 (1 + phi m),  m = hits sum tokens^2 / ((sum of tokens)^2 copies)
//
// v and f are its own; phi is the excess sum (v / token error^2 - 1) / sum m of those with a third
// to three times as many hits, or of the next wider range that has 20. With fewer than 21 things
// in all the four become less, in proportion: alone a rate stays as it is. The variance is never
// below the one of independent tokens.
//
// In simulations (10 to 1,000 negative binomial documents whose shape differs between things by a
// factor of 2 or 4 in the standard deviation, r .05 to 1) a 95 % interval of what is named once to
// five times reaches to 5 times its rate instead of 50 times, and covers 95 to 99 %. REQUIRES: all
// are clustered_rate() of documents that `all` sums up. Cost: a sort.
[[nodiscard]] std::vector<ClusteredRate> moderated_rates(std::vector<ClusteredRate> rates,
                                                         const PartSizes& all,
                                                         double confidence = 0.95);

// phi alone: by how much a rate varies between documents beyond independent tokens, (design effect
// - 1) / m. And one rate, such as that of a group, drawn towards a phi known from elsewhere, such
// as that of all documents. REQUIRES: as above.
[[nodiscard]] double excess_of(const ClusteredRate& rate, const PartSizes& all);
[[nodiscard]] ClusteredRate moderated_rate(const ClusteredRate& rate, const PartSizes& all,
                                           double excess, double confidence = 0.95);

// R1 / R2 of two groups that share no document, with the interval exp(ln R1 - ln R2 -+ t sqrt(c1^2
// + c2^2)), c = error / R (delta method), the error of documents but never below the one of
// independent tokens. t is Student's, with the degrees of freedom of Welch (1947), (c1^2 + c2^2)^2
// / (c1^4 / f1 + c2^4 / f2). Absent when a rate is 0. Example: documents (3, 100) (5,
// 150) against (0, 200) (1, 50), 90 %: 8 [0.00107, 59768], as two documents tell little.
[[nodiscard]] std::optional<Estimate> clustered_rate_ratio(const ClusteredRate& first,
                                                           const ClusteredRate& second,
                                                           double confidence = 0.95);

// What is known of a rate whose documents are not there any more.
struct SavedRate {
    double hits = 0.0;
    double tokens = 0.0;
    double design_effect = 1.0;  // see below
    double degrees_of_freedom = 0.0;
};

// How likely rates of two sets of documents differ as much or more when they are the same. The
// roots of (hits + 3/8) / tokens (Anscombe 1948) have a variance of design effect / (4 tokens)
// whatever the rate is, so that a side without hits can be compared too: it has the design effect
// and the degrees of freedom of the other. Two-sided, by Student's t with the degrees of freedom of
// Welch (1947). In simulations of random halves it is below .05 in 1 to 5 of 100. Absent without
// tokens or without hits on both sides. Example: 30 of 50,000 against 30 of 100,000, effect 2, 20
// degrees of freedom each -> 0.070499.
[[nodiscard]] std::optional<double> equal_rates_p(SavedRate first, SavedRate second);

// The interval of such a rate: its root -+ t sqrt(design effect / (4 tokens)), the lower end of the
// hits, the upper one of one hit more, which for independent tokens is close to exact_poisson and
// says of no hits at all how many there may be. Of a period or another part of the documents that
// the design effect is of. REQUIRES: tokens > 0. Example: 5 of 1,000, effect 1, 1e6 degrees of
// freedom
// -> [0.001578, 0.011761].
[[nodiscard]] Interval interval_of(const SavedRate& rate, double confidence = 0.95);

// The smallest ratio above 1 that a two-sided test at `p` finds with the probability `power`, when
// `own` and `others` mentions are expected at the same rate and documents make their variance
// `design_effect` times that of independent ones: (1 + (z_(1 - p/2) + z_power) / 2 sqrt(design
// effect (1 / own + 1 / others)))^2, on the scale of roots, where the spread does not depend on the
// rate. Absent where nothing is expected. Example: 20 and 180, effect 2, at .05 -> 2.588; at .0001
// -> 3.604. REQUIRES: 0 < p < 1, 0 < power < 1, design_effect >= 1.
[[nodiscard]] std::optional<double> detectable_ratio(double own, double others,
                                                     double design_effect, double p,
                                                     double power = 0.8);

// (standard error / token error)^2, at least 1: how many times as many words would be needed as if
// they were independent.
[[nodiscard]] double design_effect(const ClusteredRate& rate);

// Whether a ratio lies within [1 / factor, factor] wherever in the interval it is. With an interval
// of 90 % these are two one-sided tests of 5 % each (TOST, Schuirmann 1987). REQUIRES: factor >= 1.
[[nodiscard]] bool is_equivalent(const Interval& ratio, double factor);

// How many kinds there are and how evenly they share: of sources, of entities. Weights are counts
// or shares; only their proportions matter. All examples: (0.5, 0.3, 0.2).

// All of these: REQUIRES no weight is negative. Absent when all weights are 0.

// -sum p log2 p in bits (Shannon 1948). Example: 1.485475.
[[nodiscard]] std::optional<double> shannon_entropy(std::span<const double> weights);

// Entropy over its maximum log2 k, of all k kinds, also those of weight 0 (Pielou 1966): 1 even, 0
// all in one. Absent for a single kind as well. Example: 0.937231.
[[nodiscard]] std::optional<double> pielou_evenness(std::span<const double> weights);

// 2^entropy: as many equally frequent kinds have the same entropy (Hill 1973). Example: 2.800094.
[[nodiscard]] std::optional<double> effective_number(std::span<const double> weights);

// 1 - sum p^2: the probability that two drawn at random are of different kinds (Simpson 1949).
// Example: 0.62.
[[nodiscard]] std::optional<double> simpson_diversity(std::span<const double> weights);

}  // namespace onoma
