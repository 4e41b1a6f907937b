// SPDX-License-Identifier: Apache-2.0
// Rows of documents -> tables of a store.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "store/database.hpp"
#include "store/document_rows.hpp"

namespace onoma {

// Is used inside transactions that others begin and end. After one that was rolled back it must not
// be used any more. For one thread at a time.
class DocumentWriter {
public:
    explicit DocumentWriter(Database& database);

    // Adds the document, or replaces the one of the same place. `tagging` is a row of `taggings`.
    void write(const DocumentRows& rows, std::int64_t tagging);

    void remove(std::int64_t document);

    // Keys of entities and forms are remembered while nobody else writes: to be called when a
    // transaction has begun.
    void forget_what_others_changed();

private:
    std::int64_t write_document(const DocumentRows& rows, std::int64_t tagging);
    void remove_parts(std::int64_t document);
    void write_mentions(const DocumentRows& rows, std::int64_t document);
    void write_sentences(const DocumentRows& rows, std::int64_t document);
    void write_figures(const DocumentRows& rows, std::int64_t document);
    void write_figure(const FigureRow& row, std::int64_t document, std::int64_t position);
    void write_slots(const SlotsRow& row, std::int64_t document, std::int64_t position);
    std::int64_t key_of(const EntityRow& entity);
    std::int64_t key_of_form(std::int64_t entity, const MentionRow& mention);

    Database& database_;
    Statement find_version_;
    Statement find_document_;
    Statement add_document_;
    Statement add_entity_;
    Statement find_entity_;
    Statement add_form_;
    Statement find_form_;
    Statement add_mention_;
    Statement add_candidate_;
    Statement add_sentence_;
    Statement add_figure_;
    Statement add_figure_entity_;
    Statement add_slots_;
    Statement add_terms_;
    std::vector<std::unique_ptr<Statement>> remove_parts_;
    Statement remove_document_;
    std::map<EntityRow, std::int64_t> entities_;
    std::map<std::tuple<std::int64_t, std::string, std::string>, std::int64_t> forms_;
    std::int64_t version_ = 0;
    std::vector<std::int64_t> entity_keys_;  // of the document at hand
};

}  // namespace onoma
