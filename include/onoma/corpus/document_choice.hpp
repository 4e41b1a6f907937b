// SPDX-License-Identifier: Apache-2.0
// Which documents are wanted, by what is known about them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma {

// What a document says in the field of this name: `source`, `date`, `year`, `month` (2025-01),
// `week` (ISO 8601: 2025-W05), `day`, `title`, `author`, `section`, `language`, `url`, `id`, or one
// of Document::fields. Empty where it says nothing; the day of a date known to the month only is
// nothing.
[[nodiscard]] std::string field_of(const Document& document, std::string_view name);

struct FieldCondition {
    std::string field;
    std::string value;
    bool is_equal = true;  // otherwise: any other value, or none
};

struct DocumentChoice {
    // Equal conditions on one field are alternatives; everything else must hold.
    std::vector<FieldCondition> where;
    // Inclusive. A date known to the month or the year only is wanted when all of its days are.
    std::optional<Date> since;
    std::optional<Date> until;
};

enum class Choice {
    wanted,
    unwanted,
    undated,  // a date was asked for, and there is none
};

// Cost: one step a condition.
[[nodiscard]] Choice choose(const DocumentChoice& choice, const Document& document);

}  // namespace onoma
