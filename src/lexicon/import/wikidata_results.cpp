// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/wikidata_results.hpp"

#include "lexicon/import/form_faults.hpp"
#include "lexicon/import/wikidata_claims.hpp"
#include "lexicon/import/wikidata_ids.hpp"

namespace onoma {
namespace {

// A cell is a text, or an object with the text as its value.
std::string_view cell_text(const simdjson::dom::element& cell) {
    const std::string_view text = json_text(cell);
    return text.empty() ? json_text(cell["value"]) : text;
}

bool is_entity_address(std::string_view text) { return is_entity_id(entity_id_of(text)); }

// The variable that the row is about: `item` where there is one, else the first entity.
std::string_view subject_of(const simdjson::dom::object& row) {
    std::string_view first;
    for (const auto field : row) {
        if (!is_entity_address(cell_text(field.value))) continue;
        if (field.key == "item") return field.key;
        if (first.empty()) first = field.key;
    }
    return first;
}

// What a column says of the subject, by its name behind that of the subject.
void take_column(ImportInput& input, ImportedEntity& entity, std::string_view column,
                 std::string_view text, std::size_t line) {
    if (column == "Label") {
        entity.name = text;
    } else if (column == "Description") {
        entity.further_columns.emplace_back("description", text);
    } else if (column == "AltLabel") {
        input.leave_out(Loss::detail, "lists of other labels, whose commas may be of a name", line);
    } else if (column == "ticker") {
        entity.tickers.emplace_back(text);
    } else if (is_entity_address(text) && !type_of_class(entity_id_of(text)).empty()) {
        if (entity.type.empty()) entity.type = type_of_class(entity_id_of(text));
    } else {
        input.leave_out(Loss::detail, "further columns of the query", line);
    }
}

}  // namespace

ImportedForm wikidata_form(std::string_view text) {
    return {std::string(text), std::nullopt, is_doubtful_form(text)};
}

void read_result_row(ImportInput& input, const simdjson::dom::object& row, std::size_t line) {
    const std::string_view subject = subject_of(row);
    if (subject.empty()) {
        return input.leave_out(Loss::broken, "expected an entity, or a row about one", line);
    }
    ImportedEntity entity;
    for (const auto field : row) {
        const std::string_view text = cell_text(field.value);
        if (field.key == subject) {
            entity.id = entity_id_of(text);
        } else if (!text.empty()) {
            std::string_view column = field.key;
            if (column.starts_with(subject)) column.remove_prefix(subject.size());
            take_column(input, entity, column, text, line);
        }
    }
    if (entity.name.empty() || is_entity_id(entity.name)) {
        return input.leave_out(Loss::entry, "entities without a label", line);
    }
    if (entity.type.empty()) entity.type = "entity";
    entity.forms.push_back(wikidata_form(entity.name));
    input.add(std::move(entity), line);
}

}  // namespace onoma
