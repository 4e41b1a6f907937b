// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/wikidata_claims.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "lexicon/import/json_entries.hpp"

namespace onoma {
namespace {

using simdjson::dom::element;
using Result = simdjson::simdjson_result<element>;

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

}  // namespace

std::string_view type_of_class(std::string_view class_id) {
    const auto* const found =
        std::find_if(class_types.begin(), class_types.end(),
                     [&](const ClassType& known) { return known.class_id == class_id; });
    return found == class_types.end() ? std::string_view() : found->type;
}

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

}  // namespace onoma
