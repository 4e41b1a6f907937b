// SPDX-License-Identifier: Apache-2.0
#include "lexicon/linking_findings.hpp"

#include <fmt/format.h>

namespace onoma {

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
