// SPDX-License-Identifier: Apache-2.0
// Records that an input no longer has, among the documents of a store.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "store/database.hpp"

namespace onoma {

// Sees the documents of a run, in order. Memory: the numbers of one input, and the keys of what is
// stale.
class StaleDocuments {
public:
    explicit StaleDocuments(Database& database);

    void see(const InputPlace& place);

    // The keys of documents whose input was read, but not they. None of an input that could not be
    // read to its end: its records may still be there.
    [[nodiscard]] std::vector<std::int64_t> finish(const InputsLeftOut& left_out);

private:
    struct Stale {
        std::int64_t document = 0;
        std::string input;
    };
    void finish_input();

    Statement find_numbers_;
    std::string input_;
    std::unordered_set<std::uint64_t> numbers_;
    std::vector<Stale> stale_;
};

}  // namespace onoma
