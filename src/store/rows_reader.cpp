// SPDX-License-Identifier: Apache-2.0
#include "store/rows_reader.hpp"

#include <array>
#include <limits>

#include "onoma/base/types.hpp"
#include "store/stored_document.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_remembered = 100'000;

[[noreturn]] void fail(std::string_view expected) {
    throw Error("it is damaged: expected " + std::string(expected) + ", found other");
}

std::uint32_t small_number(const Statement& row, int column) {
    const std::int64_t number = row.number(column);
    if (number < 0 || number > std::numeric_limits<std::uint32_t>::max()) fail("a small number");
    return static_cast<std::uint32_t>(number);
}

std::int64_t count_at(const Statement& row, int column) {
    const std::int64_t count = row.number(column);
    if (count < 0) fail("a count");
    return count;
}

// Four columns from `column` on.
PlaceRow place_at(const Statement& row, int column) {
    PlaceRow place{{small_number(row, column), small_number(row, column + 1)},
                   row.number(column + 2),
                   row.number(column + 3)};
    if (place.bytes.begin > place.bytes.end) fail("a place");
    return place;
}

std::string_view known_kind(std::string_view kind) {
    constexpr std::array<std::string_view, 4> kinds = {"name", "undecided", "role", "credit"};
    for (const std::string_view known : kinds) {
        if (known == kind) return known;
    }
    fail("a kind of mention");
}

template <typename Value>
Value value_called(std::string_view name, std::size_t count) {
    for (std::size_t index = 0; index < count; ++index) {
        const auto value = static_cast<Value>(index);
        if (to_string(value) == name) return value;
    }
    fail("a value of a list");
}

std::optional<Date> date_at(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : parse_date(row.text(column));
}

std::optional<double> number_at(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
}

Figure figure_at(const Statement& row) {
    Figure figure;
    const auto kind = parse_figure_kind(row.text(0));
    if (!kind) fail("a kind of figure");
    figure.kind = *kind;
    figure.low = number_at(row, 1);
    figure.high = number_at(row, 2);
    figure.first = date_at(row, 3);
    figure.last = date_at(row, 4);
    figure.unit = row.text(5);
    figure.per = row.text(6);
    figure.bound = value_called<Bound>(row.text(7), 4);
    figure.change = row.is_null(8) ? Change::none : value_called<Change>(row.text(8), 3);
    figure.ambiguous = row.number(9) != 0;
    figure.measured = row.text(10);
    figure.sentence = small_number(row, 12);
    return figure;
}

}  // namespace

RowsReader::RowsReader(Database& database, Texts texts)
    : documents_(
          database,
          "SELECT " +
              std::string(texts == Texts::read ? document_columns : document_columns_without_text) +
              ", documents.hash, words, sentences, structure, ill_formed, fingerprint, "
              "document, taggings.hash, terms FROM documents LEFT JOIN taggings USING (tagging) "
              "LEFT JOIN event_terms USING (document)" +
              std::string(document_order)),
      mentions_(
          database,
          "SELECT m.kind, f.entity, f.text, f.rule, m.sentence, m.word, m.begin_byte, m.end_byte, "
          "m.begin_char, m.end_char FROM mentions m LEFT JOIN forms f USING (form) "
          "WHERE m.document = ? ORDER BY m.position"),
      candidates_(database,
                  "SELECT position, entity FROM candidates WHERE document = ? AND rank > 0 "
                  "ORDER BY position, rank"),
      sentences_(database,
                 "SELECT sentence, begin_byte, end_byte, begin_char, end_char FROM sentences "
                 "WHERE document = ? ORDER BY sentence"),
      figures_(database,
               "SELECT kind, low, high, first, last, unit, per, bound, change, ambiguous, "
               "measured, text, sentence, begin_byte, end_byte, begin_char, end_char "
               "FROM figures WHERE document = ? ORDER BY position"),
      figure_entities_(database,
                       "SELECT position, entity FROM figure_entities WHERE document = ? "
                       "ORDER BY position, rank"),
      slots_(database,
             "SELECT position, subject, period_first, period_last, modality, said_by, counterparty "
             "FROM figure_slots WHERE document = ? ORDER BY position"),
      entity_(database, "SELECT id, name, type, parent, listed FROM entities WHERE entity = ?") {}

bool RowsReader::next(DocumentRows& rows, std::string& tagging) {
    if (!documents_.step()) return false;
    rows = {};
    entity_indices_.clear();
    StoredDocument stored = read_document(documents_, last_);
    rows.place = std::move(stored.place);
    rows.document = std::move(stored.document);
    rows.has_text = has_text(documents_);
    int column = document_column_count;
    rows.hash = documents_.text(column++);
    rows.words = count_at(documents_, column++);
    rows.sentences_with_words = count_at(documents_, column++);
    rows.structure = documents_.text(column++);
    rows.ill_formed = count_at(documents_, column++);
    rows.fingerprint = documents_.text(column++);
    const std::int64_t document = documents_.number(column++);
    if (documents_.is_null(column)) fail("a tagging");
    tagging = documents_.text(column++);
    rows.event_terms = documents_.text(column);
    read_mentions(document, rows);
    read_rivals(document, rows);
    read_sentences(document, rows);
    read_figures(document, rows);
    read_figure_entities(document, rows);
    read_slots(document, rows);
    return true;
}

void RowsReader::read_mentions(std::int64_t document, DocumentRows& rows) {
    mentions_.bind(document);
    while (mentions_.step()) {
        if (mentions_.is_null(1)) fail("a form");
        MentionRow mention;
        mention.kind = known_kind(mentions_.text(0));
        mention.entity = index_of(mentions_.number(1), rows);
        mention.text = mentions_.text(2);
        mention.rule = to_string(value_called<Rule>(mentions_.text(3), rule_count));
        mention.sentence = small_number(mentions_, 4);
        mention.word = small_number(mentions_, 5);
        mention.place = place_at(mentions_, 6);
        rows.mentions.push_back(std::move(mention));
    }
}

void RowsReader::read_rivals(std::int64_t document, DocumentRows& rows) {
    candidates_.bind(document);
    while (candidates_.step()) {
        const std::size_t position = small_number(candidates_, 0);
        if (position >= rows.mentions.size()) fail("candidates of a mention");
        rows.mentions[position].rivals.push_back(index_of(candidates_.number(1), rows));
    }
}

void RowsReader::read_sentences(std::int64_t document, DocumentRows& rows) {
    sentences_.bind(document);
    while (sentences_.step()) {
        rows.sentences.push_back({small_number(sentences_, 0), place_at(sentences_, 1)});
    }
}

void RowsReader::read_figures(std::int64_t document, DocumentRows& rows) {
    figures_.bind(document);
    while (figures_.step()) {
        FigureRow figure;
        figure.figure = figure_at(figures_);
        figure.text = figures_.text(11);
        figure.place = place_at(figures_, 13);
        rows.figures.push_back(std::move(figure));
    }
}

void RowsReader::read_figure_entities(std::int64_t document, DocumentRows& rows) {
    figure_entities_.bind(document);
    while (figure_entities_.step()) {
        const std::size_t position = small_number(figure_entities_, 0);
        if (position >= rows.figures.size()) fail("entities of a figure");
        rows.figures[position].about.push_back(index_of(figure_entities_.number(1), rows));
    }
}

void RowsReader::read_slots(std::int64_t document, DocumentRows& rows) {
    slots_.bind(document);
    while (slots_.step()) {
        const std::size_t position = small_number(slots_, 0);
        if (position >= rows.figures.size()) fail("slots of a figure");
        SlotsRow& slots = rows.figures[position].slots.emplace();
        slots.subject = slots_.text(1);
        slots.period_first = slots_.text(2);
        slots.period_last = slots_.text(3);
        slots.modality = slots_.text(4);
        slots.said_by = slots_.text(5);
        slots.counterparty = slots_.text(6);
    }
}

std::uint32_t RowsReader::index_of(std::int64_t entity, DocumentRows& rows) {
    const auto [index, is_new] =
        entity_indices_.try_emplace(entity, static_cast<std::uint32_t>(rows.entities.size()));
    if (!is_new) return index->second;
    if (entities_.size() >= most_remembered) entities_.clear();
    auto known = entities_.find(entity);
    if (known == entities_.end()) {
        if (!entity_.bind(entity).step()) fail("an entity");
        EntityRow row{std::string(entity_.text(0)), std::string(entity_.text(1)),
                      std::string(entity_.text(2)), std::string(entity_.text(3)),
                      entity_.number(4) != 0};
        entity_.reset();
        known = entities_.emplace(entity, std::move(row)).first;
    }
    rows.entities.push_back(known->second);
    return index->second;
}

}  // namespace onoma
