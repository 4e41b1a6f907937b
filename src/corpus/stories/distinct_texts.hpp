// SPDX-License-Identifier: Apache-2.0
// Texts that differ, each with the days on which it may have appeared.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "onoma/base/date.hpp"
#include "onoma/corpus/story_clusters.hpp"

namespace onoma {

// The days on which a document may have appeared.

// Days since 1970-01-01, both included.
struct DayRange {
    std::int32_t first = std::numeric_limits<std::int32_t>::min();
    std::int32_t last = std::numeric_limits<std::int32_t>::max();

    // How uncertain the day is: 0 for a date with its day.
    [[nodiscard]] std::int64_t width() const { return std::int64_t{last} - first; }
};

// One day, a month, a year, or any day at all.
[[nodiscard]] DayRange day_range_of(const std::optional<Date>& date);

// True when two of their days are at most `days` apart.
[[nodiscard]] inline bool may_be_within(DayRange a, DayRange b, int days) {
    return std::int64_t{a.first} - b.last <= days && std::int64_t{b.first} - a.last <= days;
}

// Documents -> texts: exact copies that appeared within some days are one text.

struct DistinctText {
    const Fingerprint* fingerprint = nullptr;  // of one of its documents, all are equal
    DayRange days;  // of the document with the surest and earliest date: all copies are near to it
};

struct DistinctTexts {
    std::vector<DistinctText> texts;
    std::vector<std::uint32_t> text_of;  // by document
};

// Indices of the documents by date, then id; those without date last.
[[nodiscard]] std::vector<std::uint32_t> order_documents(
    std::span<const FingerprintedDocument> documents);

// Texts are numbered in the order of `order`, whatever the order of `documents`. An undated copy
// belongs to the earliest text that it may belong to.
[[nodiscard]] DistinctTexts find_distinct_texts(std::span<const FingerprintedDocument> documents,
                                                const std::vector<std::uint32_t>& order, int days);

}  // namespace onoma
