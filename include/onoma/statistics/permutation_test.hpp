// SPDX-License-Identifier: Apache-2.0
// Does a group of documents differ from the others, or would any group of as many documents? The
// test of frequencies that does not take words of one document as independent.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onoma {

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

}  // namespace onoma
