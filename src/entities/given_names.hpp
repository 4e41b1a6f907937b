// SPDX-License-Identifier: Apache-2.0
// First names, as the listed people have them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

class GivenNames {
public:
    explicit GivenNames(const Lexicon& lexicon);

    [[nodiscard]] bool contains(std::string_view folded) const {
        return names_.contains(std::string(folded));
    }

private:
    std::unordered_set<std::string> names_;
};

}  // namespace onoma
