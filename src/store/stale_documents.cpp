// SPDX-License-Identifier: Apache-2.0
#include "store/stale_documents.hpp"

#include <algorithm>

namespace onoma {

StaleDocuments::StaleDocuments(Database& database)
    : find_numbers_(database, "SELECT document, number FROM documents WHERE input = ?") {}

void StaleDocuments::see(const InputPlace& place) {
    if (place.input != input_) {
        finish_input();
        input_ = place.input;
    }
    numbers_.insert(place.number);
}

void StaleDocuments::finish_input() {
    if (!numbers_.empty()) {
        find_numbers_.bind(input_);
        while (find_numbers_.step()) {
            if (!numbers_.contains(static_cast<std::uint64_t>(find_numbers_.number(1)))) {
                stale_.push_back({find_numbers_.number(0), input_});
            }
        }
    }
    numbers_.clear();
}

std::vector<std::int64_t> StaleDocuments::finish(const InputsLeftOut& left_out) {
    finish_input();
    const bool all_are_named = left_out.skipped_count == std::ssize(left_out.skipped);
    std::vector<std::int64_t> keys;
    for (const Stale& stale : stale_) {
        const bool is_broken =
            !all_are_named || std::any_of(left_out.skipped.begin(), left_out.skipped.end(),
                                          [&](const SkippedInput& skipped) {
                                              return skipped.input.starts_with(stale.input);
                                          });
        if (!is_broken) keys.push_back(stale.document);
    }
    return keys;
}

}  // namespace onoma
