// SPDX-License-Identifier: Apache-2.0
// Tables of a store -> the rows of its documents, as they were written.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "store/database.hpp"
#include "store/document_rows.hpp"

namespace onoma {

// Whether texts are read; DocumentRows::has_text is false without.
enum class Texts { read, skip };

// Goes through all documents in order of their places. Nothing else may be written to the store
// meanwhile. Throws Error, with the reason alone, for rows that no store has.
class RowsReader {
public:
    RowsReader(Database& database, Texts texts);

    // False at the end. `tagging` is the hash of the taggings' row.
    bool next(DocumentRows& rows, std::string& tagging);

private:
    void read_mentions(std::int64_t document, DocumentRows& rows);
    void read_rivals(std::int64_t document, DocumentRows& rows);
    void read_sentences(std::int64_t document, DocumentRows& rows);
    void read_figures(std::int64_t document, DocumentRows& rows);
    void read_slots(std::int64_t document, DocumentRows& rows);
    void read_figure_entities(std::int64_t document, DocumentRows& rows);
    std::uint32_t index_of(std::int64_t entity, DocumentRows& rows);

    Statement documents_;
    Statement mentions_;
    Statement candidates_;
    Statement sentences_;
    Statement figures_;
    Statement figure_entities_;
    Statement slots_;
    Statement entity_;
    InputPlace last_;                                       // that was read
    std::map<std::int64_t, EntityRow> entities_;            // by key; some remembered
    std::map<std::int64_t, std::uint32_t> entity_indices_;  // in the document at hand
};

}  // namespace onoma
