// SPDX-License-Identifier: Apache-2.0
// Documents -> texts: exact copies that appeared within some days are one text.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/stories/day_range.hpp"
#include "onoma/corpus/story_clusters.hpp"

namespace onoma {

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
