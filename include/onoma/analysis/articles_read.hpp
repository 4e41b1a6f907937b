// SPDX-License-Identifier: Apache-2.0
// What was read, whatever is made of it: what every report says of itself.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "onoma/analysis/analyze.hpp"

namespace onoma {

struct ArticlesRead {
    std::int64_t documents = 0;
    std::int64_t words = 0;
    std::int64_t sentences = 0;  // see sentences_with_words()
    std::set<std::string> sources;
    std::int64_t invalid_sequences = 0;  // ill-formed UTF-8 in all texts
    std::int64_t documents_with_invalid_sequences = 0;
    std::int64_t converted_documents = 0;  // from another charset than UTF-8
    InputsLeftOut left_out;

    // All but `left_out`, which is known when everything is read.
    void add(const TaggedDocument& tagged);
};

[[nodiscard]] ArticlesRead articles_read(const Analysis& analysis);

}  // namespace onoma
