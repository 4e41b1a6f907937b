// SPDX-License-Identifier: Apache-2.0
// Do two groups of documents differ, or would any split of the same documents? The test of
// frequencies that does not take words of one document as independent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onoma {

struct PermutationSettings {
    std::int64_t permutations = 10'000;
    std::uint64_t seed = 1;
};

// Hits of one thing in the document at place `document`.
struct HitsInDocument {
    std::size_t document = 0;
    std::int64_t hits = 0;
};

// Splits of documents into two groups of the given sizes, made once and used for the test of each
// thing that is counted in them (Lijffijt et al. 2016). All splits when they are no more than
// `permutations`, else that many drawn with the seed: the same on every machine. Immutable, may be
// shared between threads. Memory: one bit for each document and split.
class DocumentSplits {
public:
    // The sizes of the documents, and which belong to the first group. REQUIRES: both are as long.
    DocumentSplits(std::span<const std::int64_t> tokens, const std::vector<bool>& in_first,
                   const PermutationSettings& settings = {});

    // How many splits have a G2 (hits and other tokens, as in signed_g2) of at least the observed
    // one: their share when all are there, and (b + 1) / (m + 1) of m that were drawn. `hits` may
    // leave documents without hits out. Cost: splits x documents in `hits`.
    // Example: documents of 100, 200, 150, 50 tokens with 3, 0, 5, 1 hits, first and third against
    // the others: 2 of 6, 0.333333, where tokens say 0.012091.
    // REQUIRES: each document is at most once in `hits`.
    [[nodiscard]] double p_value(std::span<const HitsInDocument> hits) const;

    // The G2 of each split, in the order of the splits.
    [[nodiscard]] std::vector<double> statistics(std::span<const HitsInDocument> hits) const;

    [[nodiscard]] bool exact() const { return exact_; }
    [[nodiscard]] std::int64_t splits() const {
        return static_cast<std::int64_t>(first_tokens_.size());
    }

private:
    void add_split(const std::vector<bool>& in_first);

    std::vector<std::int64_t> tokens_;
    std::vector<bool> in_first_;  // as observed
    bool exact_ = false;
    std::size_t words_;                       // of 64 splits, for each document
    std::vector<std::uint64_t> membership_;   // document by document: in the first group of a split
    std::vector<std::int64_t> first_tokens_;  // of each split
    std::int64_t all_tokens_ = 0;
};

}  // namespace onoma
