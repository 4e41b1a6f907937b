// SPDX-License-Identifier: Apache-2.0
#include "lexicon/linking_findings.hpp"

#include <fmt/format.h>

#include "onoma/lexicon/entity.hpp"

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

LexiconFinding same_id(LexiconPlace place, std::string_view id, NameAndType known,
                       NameAndType found) {
    return {std::move(place), "same-id",
            fmt::format("another id, or the name and type of `{}` ({}, {})", id, known.name,
                        known.type),
            fmt::format("{}, {}", found.name, found.type)};
}

LexiconFinding unknown_id(LexiconPlace place, std::string_view id) {
    return {std::move(place), "unknown-id", "the id of an entity", fmt::format("`{}`", id)};
}

LexiconFinding parent_circle(LexiconPlace place, std::string_view id, std::string_view parent) {
    return {std::move(place), "parent-circle", fmt::format("a parent above `{}`", id),
            fmt::format("`{}`, which is below it", parent)};
}

}  // namespace onoma
