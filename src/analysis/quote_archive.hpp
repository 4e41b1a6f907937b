// SPDX-License-Identifier: Apache-2.0
// Quotes in a temporary file, while it is not known which of them are wanted.
#pragma once

#include <cstdint>

#include "analysis/packed_records.hpp"
#include "onoma/analysis/article_collection.hpp"

namespace onoma {

// Throws Error, as TemporaryFile does.
class QuoteArchive {
public:
    // Where it stands.
    std::uint64_t add(const Quote& quote);
    [[nodiscard]] Quote read(std::uint64_t place) const;

private:
    TemporaryFile file_;
};

}  // namespace onoma
