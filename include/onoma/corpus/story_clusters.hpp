// SPDX-License-Identifier: Apache-2.0
// Copies and edited versions of one story: fingerprints of texts, and the clusters they make.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "onoma/base/date.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// What is kept of a text to tell whether another one is a copy of it: at most 1 KB, whatever its
// length.
//
//   words       the pieces of a text that are no symbols, folded, without apostrophes. Layout,
//   case,
//               punctuation and spacing do not count, nor how an apostrophe is typed
//   shingles    the set of all runs of 5 words, hashed
//   text_hash   of all words in order: equal for exact copies
//   signature   MinHash of the shingles: a value agrees with the chance of the Jaccard index
//   sketch      a sample of the shingles, so that what two texts have in common can be estimated

// Cheap to move; compares by value. Same text, same fingerprint.
struct Fingerprint {
    std::uint64_t text_hash = 0;
    std::uint32_t word_count = 0;
    std::uint32_t sketch_level = 0;        // the sample takes one shingle of 2^sketch_level
    std::vector<std::uint16_t> signature;  // signature_size values, or none without shingles
    std::vector<std::uint32_t> sketch;     // ascending, at most largest_sketch; complete at level 0

    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

inline constexpr std::size_t words_in_shingle = 5;
inline constexpr std::size_t signature_size = 112;
inline constexpr std::size_t largest_sketch = 128;

// Linear in the text, and many times faster than cutting it into tokens. Thread-safe.
[[nodiscard]] Fingerprint make_fingerprint(const TokenizedText& text);

// The same words in the same order, unless two 64-bit hashes met by chance. Texts without words are
// copies of nothing.
[[nodiscard]] bool is_exact_copy(const Fingerprint& first, const Fingerprint& second);

// Estimated numbers of distinct shingles; exact when both sketches are complete (up to 132 words).
struct SharedText {
    double first = 0;   // in the first text
    double second = 0;  // in the second text
    double both = 0;    // in both

    [[nodiscard]] double share_of_first() const { return first > 0 ? both / first : 0; }
    [[nodiscard]] double share_of_second() const { return second > 0 ? both / second : 0; }
    [[nodiscard]] double jaccard() const { return both > 0 ? both / (first + second - both) : 0; }
};

// From some 64 to 128 shingles of the longer text and as many of the shorter one as fall into the
// same sample: a share s of n sampled shingles has a standard error of sqrt(s (1 - s) / n), which
// is 0.05 for two texts of like length and 0.09 when one is three times as long.
[[nodiscard]] SharedText estimate_shared_text(const Fingerprint& first, const Fingerprint& second);

// Fingerprints of documents -> which of them tell the same story in the same words: exact copies,
// and copies that were edited, shortened, or printed with more text around them.
//
// How: exact copies become one text. Texts that agree in a pair of signature values (banded
// MinHash, Broder 1997) are compared by their sketches, and those that are copies of each other are
// linked. What hangs together by links is then divided, so that a story cannot drift away step by
// step (A is like B, B like C, C unlike A): the longest text becomes the core of a cluster, the
// others join the core they share most with, and one that shares too little with every core becomes
// a core itself. So each document of a cluster is a copy of the cluster's core, or the core.

struct FingerprintedDocument {
    std::string id;  // decides between documents of one date
    std::optional<Date> date;
    Fingerprint fingerprint;
};

// Two texts are copies when the shorter one has at least `least_share` of its shingles in common
// with the longer one. So many words as `discounted_words` in common are taken for a quotation, a
// sign-off or a disclaimer: their shingles count neither as common nor at all. So two texts of 60
// words must agree in 69 %, of 100 words in 61 %, of 400 words in 53 %; and texts that are not
// longer than that can only be exact copies.
struct StoryClusterSettings {
    // Documents whose dates are further apart are not compared. A date known to the month or year
    // may be any day of it; without a date a document is compared with all.
    int days = 7;
    double least_share = 0.5;
    std::size_t discounted_words = 25;
    // Of all shingles of both: below that a long text quotes a short one among others, as a
    // round-up of the day does. Copies are found with 99 % from 0.3 on, and less often below.
    double least_jaccard = 0.15;
};

struct StoryMember {
    std::uint32_t document = 0;  // index into what was clustered
    bool is_exact_copy = false;  // of the cluster's first document, or it is that
    // Shares of distinct shingles that this document and the cluster's first one have in common.
    // 1 says an exact copy; everything else is an estimate and at most 0.999.
    double share_of_document_estimate = 1;
    double share_of_first_estimate = 1;

    // Of the shorter one of both: a shortened copy has all of its text in common.
    [[nodiscard]] double common_share_estimate() const {
        return std::max(share_of_document_estimate, share_of_first_estimate);
    }
};

// Clusters are numbered in the order of their first documents; a document without copies is a
// cluster of one. Everywhere documents are in order of date, then id; those without date are last.
class StoryClusters {
public:
    StoryClusters() = default;
    // REQUIRES: `members` has each document once, cluster by cluster, each begins with its first;
    // `begins` has the index of the first of each.
    StoryClusters(std::vector<StoryMember> members, std::vector<std::uint32_t> begins);

    [[nodiscard]] std::size_t size() const { return begins_.size(); }
    [[nodiscard]] std::size_t document_count() const { return members_.size(); }

    // Valid as long as this object.
    [[nodiscard]] std::span<const StoryMember> members_of(std::uint32_t cluster) const;

    // REQUIRES: document < document_count().
    [[nodiscard]] std::uint32_t cluster_of(std::uint32_t document) const {
        return cluster_of_[document];
    }

private:
    std::vector<StoryMember> members_;
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> cluster_of_;
};

// A function of the set of documents: their order does not matter. REQUIRES: fewer than 2^32
// documents, ids differ. Documents without words are clusters of one.
//
// Memory: about 60 bytes a document beside what is given and returned. Time: some n log n; a text
// is compared with a bounded number of others for each pair of signature values, so that a million
// copies, or a million texts with one phrase, are no worse than a million others.
[[nodiscard]] StoryClusters find_story_clusters(std::span<const FingerprintedDocument> documents,
                                                const StoryClusterSettings& settings = {});

}  // namespace onoma
