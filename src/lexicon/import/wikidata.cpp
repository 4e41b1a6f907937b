// SPDX-License-Identifier: Apache-2.0
// Wikidata: entities of a JSON dump, one a line or in an array, or rows of a query.
#include <algorithm>
#include <array>

#include "lexicon/import/json_entries.hpp"
#include "lexicon/import/readers.hpp"
#include "lexicon/import/wikidata_claims.hpp"
#include "lexicon/import/wikidata_results.hpp"

namespace onoma {
namespace {

using Result = simdjson::simdjson_result<simdjson::dom::element>;

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
