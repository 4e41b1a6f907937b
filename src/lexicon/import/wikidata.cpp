// SPDX-License-Identifier: Apache-2.0
// Wikidata: entities of a JSON dump, one a line or in an array, or rows of a query.
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "lexicon/import/entity_collector.hpp"
#include "lexicon/import/json_entries.hpp"
#include "lexicon/import/readers.hpp"
#include "lexicon/import/row_ids.hpp"

namespace onoma {
namespace {

using simdjson::dom::element;
using Result = simdjson::simdjson_result<element>;

// A form by Wikidata's word only is doubtful when it looks like an ordinary word.
ImportedForm wikidata_form(std::string_view text) {
    return {std::string(text), std::nullopt, is_doubtful_form(text)};
}

// --- what the statements of an entity say that a lexicon has a column for

struct ClassType {
    std::string_view class_id;
    std::string_view type;
};

// Facts of Wikidata: what these items are the class of.
constexpr std::array class_types = {
    ClassType{"Q5", "person"},          // human
    ClassType{"Q783794", "company"},    // company
    ClassType{"Q4830453", "company"},   // business
    ClassType{"Q6881511", "company"},   // enterprise
    ClassType{"Q891723", "company"},    // public company
    ClassType{"Q161726", "company"},    // multinational corporation
    ClassType{"Q658255", "company"},    // subsidiary
    ClassType{"Q1058914", "company"},   // software company
    ClassType{"Q18388277", "company"},  // technology company
    ClassType{"Q786820", "company"},    // automobile manufacturer
    ClassType{"Q22687", "company"},     // bank
    ClassType{"Q46970", "company"},     // airline
    ClassType{"Q11032", "company"},     // newspaper
    ClassType{"Q192283", "company"},    // news agency
    ClassType{"Q115305900", "model"},   // large language model
};

std::vector<element> statements_of(const Result& claims, std::string_view property) {
    std::vector<element> all;
    simdjson::dom::array statements;
    if (claims[property].get(statements) != simdjson::SUCCESS) return all;
    bool has_preferred = false;
    for (const element statement : statements) {
        const std::string_view rank = json_text(statement["rank"]);
        const bool has_ended = statement["qualifiers"]["P582"].error() == simdjson::SUCCESS;
        if (rank == "deprecated" || has_ended) continue;
        if (rank == "preferred" && !has_preferred) {
            has_preferred = true;
            all.clear();
        }
        if (!has_preferred || rank == "preferred") all.push_back(statement);
    }
    return all;
}

Result value_of(const auto& snak) { return snak["datavalue"]["value"]; }

// The id of the entity that a statement names; old dumps have its number only.
std::string named_entity(const element& statement) {
    const Result value = value_of(statement["mainsnak"]);
    if (const auto id = json_text(value["id"]); !id.empty()) return std::string(id);
    std::uint64_t number = 0;
    if (value["numeric-id"].get(number) != simdjson::SUCCESS) return {};
    return "Q" + std::to_string(number);
}

// `+1998-09-04T00:00:00Z` with precision 11 (day), 10 (month) or 9 (year) -> `1998-09-04`.
std::string date_of(const element& statement) {
    const Result value = value_of(statement["mainsnak"]);
    const std::string_view time = json_text(value["time"]);
    std::int64_t precision = 0;
    if (!time.starts_with('+') || value["precision"].get(precision) != simdjson::SUCCESS) return {};
    const std::size_t size = precision == 11 ? 10 : precision == 10 ? 7 : precision == 9 ? 4 : 0;
    return std::string(time.substr(1, size));
}

void add_ticker(const Result& value, ImportedEntity& entity) {
    if (const auto ticker = json_text(value); !ticker.empty()) entity.tickers.emplace_back(ticker);
}

// Ticker symbols stand by themselves (P249) or beside the exchange they are listed at (P414).
void take_tickers(const Result& claims, ImportedEntity& entity) {
    for (const element& statement : statements_of(claims, "P249")) {
        add_ticker(value_of(statement["mainsnak"]), entity);
    }
    for (const element& statement : statements_of(claims, "P414")) {
        simdjson::dom::array symbols;
        if (statement["qualifiers"]["P249"].get(symbols) != simdjson::SUCCESS) continue;
        for (const element symbol : symbols) add_ticker(value_of(symbol), entity);
    }
}

// The parent organization (P749), or the owner (P127) when there is but one.
void take_parent(const Result& claims, ImportedEntity& entity) {
    std::vector<element> parents = statements_of(claims, "P749");
    if (parents.empty()) {
        parents = statements_of(claims, "P127");
        if (parents.size() > 1) return;
    }
    if (!parents.empty()) entity.parent = named_entity(parents.front());
}

void take_date(const Result& claims, std::string_view property, std::string_view column,
               ImportedEntity& entity) {
    const std::vector<element> statements = statements_of(claims, property);
    if (statements.empty()) return;
    if (std::string date = date_of(statements.front()); !date.empty()) {
        entity.further_columns.emplace_back(column, std::move(date));
    }
}

// The type that a class stands for (Q5 -> `person`); empty when it is none of the few known ones.
std::string_view type_of_class(std::string_view class_id) {
    const auto* const found =
        std::find_if(class_types.begin(), class_types.end(),
                     [&](const ClassType& known) { return known.class_id == class_id; });
    return found == class_types.end() ? std::string_view() : found->type;
}

// Sets type, parent, tickers and dates by the statements in `claims`. Deprecated statements do not
// count, nor do ended ones; of the others the preferred ones count where there are any.
void take_claims(const Result& claims, ImportedEntity& entity) {
    for (const element& statement : statements_of(claims, "P31")) {
        const std::string_view type = type_of_class(named_entity(statement));
        if (entity.type.empty()) entity.type = type;
    }
    take_tickers(claims, entity);
    take_parent(claims, entity);
    take_date(claims, "P571", "inception", entity);
    take_date(claims, "P576", "dissolved", entity);
}

// --- an entity of a dump

// Where to look for a text: the wished language, what holds in all languages, English.
std::array<std::string_view, 3> languages_of(const ImportSettings& settings) {
    return {settings.language, "mul", "en"};
}

// {"language": "en", "value": "Google"}, or the text alone as some tools shorten it.
std::string_view text_of(const auto& value) {
    const std::string_view text = json_text(value);
    return text.empty() ? json_text(value["value"]) : text;
}

std::string_view best_text(const ImportInput& input, const Result& texts) {
    for (const std::string_view language : languages_of(input.settings())) {
        if (const auto text = text_of(texts[language]); !text.empty()) return text;
    }
    return {};
}

void take_aliases(const ImportInput& input, const Result& aliases, ImportedEntity& entity) {
    for (const std::string_view language :
         {std::string_view(input.settings().language), std::string_view("mul")}) {
        simdjson::dom::array list;
        if (aliases[language].get(list) != simdjson::SUCCESS) continue;
        for (const auto alias : list) {
            if (const auto text = text_of(alias); !text.empty()) {
                entity.forms.push_back(wikidata_form(text));
            }
        }
    }
}

// A given name, surname or acronym alone seldom is one person, anywhere.
void weaken_single_words(ImportedEntity& entity) {
    for (ImportedForm& form : entity.forms) {
        const bool is_word = form.text.find(' ') == std::string::npos;
        form.is_weak = form.is_weak || (is_word && form.text != entity.name);
    }
}

void read_entity(ImportInput& input, const simdjson::dom::object& object, std::size_t line) {
    ImportedEntity entity;
    entity.id = json_text(object["id"]);
    if (!entity.id.starts_with('Q')) {
        return input.leave_out(Loss::entry, "properties and lexemes, which are no entities", line);
    }
    entity.name = best_text(input, object["labels"]);
    if (entity.name.empty()) {
        return input.leave_out(Loss::entry, "entities without a label in the language", line);
    }
    entity.forms.push_back(wikidata_form(entity.name));
    take_aliases(input, object["aliases"], entity);
    if (const auto text = best_text(input, object["descriptions"]); !text.empty()) {
        entity.further_columns.emplace_back("description", text);
    }
    take_claims(object["claims"], entity);
    if (entity.type == "person") weaken_single_words(entity);
    if (entity.type.empty()) entity.type = "entity";
    input.add(std::move(entity), line);
}

// --- a row of a query: {"item": "http://www.wikidata.org/entity/Q95", "itemLabel": "Google"}

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

// What a column says of the subject, by its name after that of the subject.
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

// --- either

void read_entry(ImportInput& input, const JsonEntry& entry) {
    simdjson::dom::object object;
    simdjson::dom::array rows;
    if (entry.value["results"]["bindings"].get(rows) == simdjson::SUCCESS) {
        for (const auto row : rows) read_entry(input, {{}, row, entry.line});
        return;
    }
    input.count_entry();
    if (entry.value.get(object) != simdjson::SUCCESS) {
        return input.leave_out(Loss::broken, "expected an entity, or a row about one", entry.line);
    }
    const bool is_entity =
        !json_text(object["id"]).empty() && object["labels"].error() == simdjson::SUCCESS;
    if (is_entity) {
        read_entity(input, object, entry.line);
    } else {
        read_result_row(input, object, entry.line);
    }
}

}  // namespace

void read_wikidata(ImportInput& input) {
    input.call_entries("entities");
    for_each_json_entry(input, SingleObject::is_one_entry,
                        [&](const JsonEntry& entry) { read_entry(input, entry); });
}

}  // namespace onoma
