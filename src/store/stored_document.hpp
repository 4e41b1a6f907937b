// SPDX-License-Identifier: Apache-2.0
// A row of the table of documents -> the document.
#pragma once

#include <string_view>

#include "onoma/analysis/stored_documents.hpp"
#include "store/database.hpp"

namespace onoma {

// What a query must select for read_document, from its first column on.
extern const std::string_view document_columns;
extern const std::string_view document_columns_without_text;
inline constexpr int document_column_count = 14;

// A text that was not kept is empty. Throws Error for a row that no store has.
[[nodiscard]] StoredDocument read_document(const Statement& row);

[[nodiscard]] bool has_text(const Statement& row);

}  // namespace onoma
