// SPDX-License-Identifier: Apache-2.0
// Whether a document is the one that was stored.
#pragma once

#include <string>
#include <string_view>

#include "onoma/analysis/article_tagger.hpp"
#include "onoma/corpus/document.hpp"
#include "store/database.hpp"

namespace onoma {

// XXH3 (128 bits) in hexadecimal, of everything in the document.
[[nodiscard]] std::string hash_of(const Document& document);

// A row of the table of documents -> the document.

// What a query must select for read_document, from its first column on.
extern const std::string_view document_columns;
extern const std::string_view document_columns_without_text;
inline constexpr int document_column_count = 19;

// How documents are read: in order of their places, by an index.
extern const std::string_view document_order;

// The document of the columns above; its place becomes the `last` one. A text that was not kept is
// empty. Throws Error for a row that no store has, for a text with another hash than its document,
// and for a row whose place does not come after the last: an index that is damaged may hand
// documents over in any order, or the same ones for ever.
[[nodiscard]] StoredDocument read_document(const Statement& row, InputPlace& last);

[[nodiscard]] bool has_text(const Statement& row);

// Reads all places, as read_document does: nothing may be written to a store that is damaged.
void check_order(Database& database);

}  // namespace onoma
