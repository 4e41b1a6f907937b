// SPDX-License-Identifier: Apache-2.0
// A feed has an article for days, and each fetch of it is a file: the article is one all the same.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "onoma/corpus/document.hpp"

namespace onoma {

// Memory: some 40 bytes an item. Not thread-safe.
class KnownItems {
public:
    // Whether the same item of a feed was asked for before. One whose text has changed is another
    // article, and both are copies of one story.
    bool is_known(const Document& document) {
        return document.item_hash != 0 && !hashes_.insert(document.item_hash).second;
    }

private:
    std::unordered_set<std::uint64_t> hashes_;
};

}  // namespace onoma
