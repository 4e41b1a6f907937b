// SPDX-License-Identifier: Apache-2.0
// What a record of a data set says, field by field, and the document that this makes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/stream_reader.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

struct RecordField {
    std::string name;                 // of nested fields with points: `fields.bodyText`
    std::vector<std::string> values;  // none when the field is there and says nothing
};
using RecordFields = std::vector<RecordField>;

// The document of the record with this number, counted from 1. Fields are found by the names of
// ReadSettings, else by their common names (field_roles.hpp); the others are kept in
// Document::fields. Throws Error when a field that was asked for is not there, or when there is
// neither a text nor a title.
[[nodiscard]] Document document_of_fields(RecordFields fields, const RecordContext& context,
                                          std::uint64_t number);

// What the fields say about a document whose text is not one of them: adds it to `document`. Names
// of ReadSettings are those of records and not asked for.
void describe_by_fields(RecordFields fields, const RecordContext& context, Document& document);

}  // namespace onoma
