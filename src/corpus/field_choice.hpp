// SPDX-License-Identifier: Apache-2.0
// Which fields of a record say what: those that were asked for, else those with a common name.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "corpus/field_roles.hpp"
#include "corpus/record_fields.hpp"

namespace onoma {

// True for a field without values, or with blank ones only.
[[nodiscard]] bool says_nothing(const RecordField& field);

// The names of the fields, for messages; of many only the first.
[[nodiscard]] std::string names_of(const RecordFields& fields);

// At most 1,000 bytes, cut before a code point: further fields are for grouping and choosing.
[[nodiscard]] std::string shortened(std::string value);

class FieldChoice {
public:
    // Throws Error when a field that was asked for is not there.
    FieldChoice(const RecordFields& fields, const FieldNames& names);

    // The places of the fields of this role, that which says most first: of those that say
    // anything, or the one that was asked for.
    [[nodiscard]] const std::vector<std::size_t>& of(FieldRole role) const {
        return chosen_[static_cast<std::size_t>(role)];
    }

private:
    void choose_common(const RecordFields& fields, const std::vector<std::string>& plain_names);

    std::array<std::vector<std::size_t>, field_role_count> chosen_;
};

}  // namespace onoma
