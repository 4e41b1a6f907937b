// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/lexicon_finding.hpp"

namespace onoma {
namespace {

std::string message(const LexiconFinding& finding, const std::string& mark) {
    return finding.place.file + ":" + std::to_string(finding.place.line) + ": " + mark +
           "expected " + finding.expected + ", found " + finding.found;
}

}  // namespace

std::string message_of(const LexiconFinding& finding) { return message(finding, ""); }

std::string message_with_kind(const LexiconFinding& finding) {
    return message(finding, "[" + finding.kind + "] ");
}

}  // namespace onoma
