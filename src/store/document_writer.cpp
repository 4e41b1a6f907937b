// SPDX-License-Identifier: Apache-2.0
#include "store/document_writer.hpp"

#include "store/database.hpp"

namespace onoma {
namespace {

// So many keys are remembered before they are looked up again: some 10 MB.
constexpr std::size_t most_remembered = 100'000;

std::string date_text(const std::optional<Date>& date) { return date ? to_string(*date) : ""; }

void bind_place(Statement& statement, const PlaceRow& place) {
    statement.bind(std::int64_t{place.bytes.begin})
        .bind(std::int64_t{place.bytes.end})
        .bind(place.begin_char)
        .bind(place.end_char);
}

void bind_number(Statement& statement, const std::optional<double>& number) {
    if (number) {
        statement.bind(*number);
    } else {
        statement.bind_null();
    }
}

}  // namespace

DocumentWriter::DocumentWriter(Database& database)
    : database_(database),
      find_version_(database, "PRAGMA data_version"),
      find_document_(database, "SELECT document FROM documents WHERE input = ? AND number = ?"),
      add_document_(
          database,
          "INSERT OR REPLACE INTO documents(document, input, number, id, hash, tagging, source, "
          "date, title, author, section, language, url, charset, fields, zones, text, words, "
          "sentences, structure, ill_formed, fingerprint, item, item_text, replaces) "
          "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_entity_(database,
                  "INSERT INTO entities(id, name, type, parent, listed) VALUES(?, ?, ?, ?, ?) "
                  "ON CONFLICT DO NOTHING"),
      find_entity_(database,
                   "SELECT entity FROM entities WHERE id = ? AND name = ? AND type = ? AND "
                   "ifnull(parent, '') = ? AND listed = ?"),
      add_form_(database,
                "INSERT INTO forms(entity, text, rule) VALUES(?, ?, ?) ON CONFLICT DO NOTHING"),
      find_form_(database, "SELECT form FROM forms WHERE entity = ? AND text = ? AND rule = ?"),
      add_mention_(database, "INSERT INTO mentions VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
      add_candidate_(database, "INSERT INTO candidates VALUES(?, ?, ?, ?)"),
      add_sentence_(database, "INSERT INTO sentences VALUES(?, ?, ?, ?, ?, ?)"),
      add_figure_(database,
                  "INSERT INTO figures VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                  "?, ?)"),
      add_figure_entity_(database, "INSERT INTO figure_entities VALUES(?, ?, ?, ?)"),
      add_slots_(database, "INSERT INTO figure_slots VALUES(?, ?, ?, ?, ?, ?, ?, ?)"),
      add_terms_(database, "INSERT INTO event_terms VALUES(?, ?)"),
      remove_document_(database, "DELETE FROM documents WHERE document = ?") {
    for (const char* sql :
         {"DELETE FROM mentions WHERE document = ?", "DELETE FROM candidates WHERE document = ?",
          "DELETE FROM sentences WHERE document = ?", "DELETE FROM figures WHERE document = ?",
          "DELETE FROM figure_entities WHERE document = ?",
          "DELETE FROM figure_slots WHERE document = ?",
          "DELETE FROM event_terms WHERE document = ?",
          "DELETE FROM event_documents WHERE document = ?",
          "DELETE FROM clusters WHERE document = ?"}) {
        remove_parts_.push_back(std::make_unique<Statement>(database, sql));
    }
}

void DocumentWriter::write(const DocumentRows& rows, std::int64_t tagging) {
    const std::int64_t document = write_document(rows, tagging);
    entity_keys_.clear();
    for (const EntityRow& entity : rows.entities) entity_keys_.push_back(key_of(entity));
    write_mentions(rows, document);
    write_sentences(rows, document);
    write_figures(rows, document);
    if (rows.has_text || !rows.event_terms.empty()) {
        add_terms_.bind(document).bind_bytes(rows.event_terms).run();
    }
}

void DocumentWriter::remove(std::int64_t document) {
    remove_parts(document);
    remove_document_.bind(document).run();
}

void DocumentWriter::forget_what_others_changed() {
    const std::int64_t version = find_version_.step() ? find_version_.number(0) : 0;
    find_version_.reset();
    if (version == version_) return;
    version_ = version;
    entities_.clear();
    forms_.clear();
}

void DocumentWriter::remove_parts(std::int64_t document) {
    for (const auto& statement : remove_parts_) statement->bind(document).run();
}

std::int64_t DocumentWriter::write_document(const DocumentRows& rows, std::int64_t tagging) {
    const Document& document = rows.document;
    const auto number = static_cast<std::int64_t>(rows.place.number);
    find_document_.bind(rows.place.input).bind(number);
    if (find_document_.step()) {
        const std::int64_t known = find_document_.number(0);
        find_document_.reset();
        remove_parts(known);
        add_document_.bind(known);
    } else {
        add_document_.bind_null();
    }
    add_document_.bind(rows.place.input)
        .bind(number)
        .bind(document.id)
        .bind(rows.hash)
        .bind(tagging)
        .bind_or_null(document.source)
        .bind_or_null(date_text(document.date))
        .bind_or_null(document.title)
        .bind_or_null(document.author)
        .bind_or_null(document.section)
        .bind_or_null(document.language)
        .bind_or_null(document.url)
        .bind_or_null(document.charset)
        .bind_or_null(fields_cell(document.fields))
        .bind_or_null(zones_cell(document.zones));
    if (rows.has_text) {
        add_document_.bind(document.text);
    } else {
        add_document_.bind_null();
    }
    add_document_.bind(rows.words)
        .bind(rows.sentences_with_words)
        .bind(rows.structure)
        .bind(rows.ill_formed)
        .bind_bytes(rows.fingerprint);
    if (document.identity.name != 0) {
        add_document_.bind(static_cast<std::int64_t>(document.identity.name))
            .bind_bytes(identity_cell(document.identity));
    } else {
        add_document_.bind_null().bind_null();
    }
    add_document_.bind_or_null(versions_cell(document.earlier));
    add_document_.run();
    return database_.last_row();
}

void DocumentWriter::write_mentions(const DocumentRows& rows, std::int64_t document) {
    std::int64_t position = 0;
    for (const MentionRow& mention : rows.mentions) {
        const std::int64_t entity = entity_keys_[mention.entity];
        const std::int64_t form = key_of_form(entity, mention);
        add_mention_.bind(document).bind(position).bind(mention.kind);
        if (mention.rivals.empty()) {
            add_mention_.bind(entity);
        } else {
            add_mention_.bind_null();
        }
        add_mention_.bind(form).bind(std::int64_t{mention.sentence});
        add_mention_.bind(std::int64_t{mention.word});
        bind_place(add_mention_, mention.place);
        add_mention_.run();
        if (!mention.rivals.empty()) {
            add_candidate_.bind(document).bind(position).bind(std::int64_t{0}).bind(entity).run();
        }
        std::int64_t rank = 1;
        for (const std::uint32_t rival : mention.rivals) {
            add_candidate_.bind(document)
                .bind(position)
                .bind(rank++)
                .bind(entity_keys_[rival])
                .run();
        }
        ++position;
    }
}

void DocumentWriter::write_sentences(const DocumentRows& rows, std::int64_t document) {
    for (const SentenceRow& sentence : rows.sentences) {
        add_sentence_.bind(document).bind(std::int64_t{sentence.sentence});
        bind_place(add_sentence_, sentence.place);
        add_sentence_.run();
    }
}

void DocumentWriter::write_figures(const DocumentRows& rows, std::int64_t document) {
    std::int64_t position = 0;
    for (const FigureRow& row : rows.figures) {
        write_figure(row, document, position);
        if (row.slots) write_slots(*row.slots, document, position);
        std::int64_t rank = 0;
        for (const std::uint32_t entity : row.about) {
            add_figure_entity_.bind(document)
                .bind(position)
                .bind(rank++)
                .bind(entity_keys_[entity])
                .run();
        }
        ++position;
    }
}

void DocumentWriter::write_figure(const FigureRow& row, std::int64_t document,
                                  std::int64_t position) {
    const Figure& figure = row.figure;
    add_figure_.bind(document).bind(position).bind(to_string(figure.kind));
    bind_number(add_figure_, figure.low);
    bind_number(add_figure_, figure.high);
    add_figure_.bind_or_null(date_text(figure.first))
        .bind_or_null(date_text(figure.last))
        .bind(figure.unit)
        .bind_or_null(figure.per)
        .bind(to_string(figure.bound))
        .bind_or_null(figure.change == Change::none ? std::string_view() : to_string(figure.change))
        .bind(std::int64_t{figure.ambiguous ? 1 : 0})
        .bind_or_null(figure.measured)
        .bind(row.text)
        .bind(std::int64_t{figure.sentence});
    bind_place(add_figure_, row.place);
    add_figure_.run();
}

void DocumentWriter::write_slots(const SlotsRow& row, std::int64_t document,
                                 std::int64_t position) {
    add_slots_.bind(document)
        .bind(position)
        .bind_or_null(row.subject)
        .bind_or_null(row.period_first)
        .bind_or_null(row.period_last)
        .bind(row.modality)
        .bind_or_null(row.said_by)
        .bind_or_null(row.counterparty)
        .run();
}

std::int64_t DocumentWriter::key_of(const EntityRow& entity) {
    const auto known = entities_.find(entity);
    if (known != entities_.end()) return known->second;
    const auto listed = std::int64_t{entity.listed ? 1 : 0};
    add_entity_.bind(entity.id)
        .bind(entity.name)
        .bind(entity.type)
        .bind_or_null(entity.parent)
        .bind(listed)
        .run();
    std::int64_t key = database_.last_row();
    if (database_.changed_rows() == 0) {
        find_entity_.bind(entity.id).bind(entity.name).bind(entity.type).bind(entity.parent);
        find_entity_.bind(listed).step();
        key = find_entity_.number(0);
        find_entity_.reset();
    }
    if (entities_.size() >= most_remembered) entities_.clear();
    entities_.emplace(entity, key);
    return key;
}

std::int64_t DocumentWriter::key_of_form(std::int64_t entity, const MentionRow& mention) {
    std::tuple form(entity, mention.text, std::string(mention.rule));
    const auto known = forms_.find(form);
    if (known != forms_.end()) return known->second;
    add_form_.bind(entity).bind(mention.text).bind(mention.rule).run();
    std::int64_t key = database_.last_row();
    if (database_.changed_rows() == 0) {
        find_form_.bind(entity).bind(mention.text).bind(mention.rule).step();
        key = find_form_.number(0);
        find_form_.reset();
    }
    if (forms_.size() >= most_remembered) forms_.clear();
    forms_.emplace(std::move(form), key);
    return key;
}

}  // namespace onoma
