// SPDX-License-Identifier: Apache-2.0
// What is reported of a mention wherever it is reported.
#pragma once

#include <string>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "report/columns.hpp"

namespace onoma {

struct TaggedMention {
    const Mention* mention = nullptr;
    const TaggedDocument* document = nullptr;
    const Lexicon* lexicon = nullptr;
};

[[nodiscard]] EntityView entity_of(const TaggedMention& mention);

// The ids of other entities that have the same claim.
[[nodiscard]] std::vector<std::string> rivals_of(const TaggedMention& mention);

// begin_byte, end_byte
[[nodiscard]] const ColumnsOf<TaggedMention>& byte_columns();

// text, entity, name, type, rule
[[nodiscard]] const ColumnsOf<TaggedMention>& entity_columns();

}  // namespace onoma
