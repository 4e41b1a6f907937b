// SPDX-License-Identifier: Apache-2.0
// Findings as lines, for expectations that are easy to read.
#pragma once

#include <string>
#include <vector>

#include "onoma/lexicon/entity.hpp"

namespace onoma {

inline std::vector<std::string> messages_of(const std::vector<LexiconFinding>& findings) {
    std::vector<std::string> messages;
    messages.reserve(findings.size());
    for (const LexiconFinding& finding : findings) messages.push_back(message_of(finding));
    return messages;
}

}  // namespace onoma
