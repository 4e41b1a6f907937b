// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/schema.hpp"
#include "report/schema/shapes.hpp"

namespace onoma::schema {
namespace {

Json kind() {
    return one_of({"money", "percent", "multiplier", "count", "duration", "date", "ordinal",
                   "score", "quantity"});
}

Json bound() { return one_of({"=", "~", "<", ">"}); }

// A number, a date, or null where the value is open.
Json value() { return {{"type", {"number", "string", "null"}}}; }

Json sentence() { return with_keys(sentence_places(), {{"text", text()}}); }

}  // namespace

Json figure() {
    return object_of({
        {"begin_byte", integer()},
        {"end_byte", integer()},
        {"begin_char", integer()},
        {"end_char", integer()},
        {"text", text()},
        {"kind", kind()},
        {"low", value()},
        {"high", value()},
        {"unit", text()},
        {"per?", text()},
        {"bound", bound()},
        {"change?", one_of({"up", "down"})},
        {"ambiguous?", yes_no()},
        {"multiple_per_year?", number()},
        {"measured?", text()},
        {"about", list_of(text())},
        {"sentence", sentence_places()},
    });
}

Json figures() {
    const Json with_document = with_keys(figure(), {
                                                       {"document", text()},
                                                       {"source", text()},
                                                       {"date", or_null(text())},
                                                   });
    Json whole = with_document;
    whole["properties"]["sentence"] = sentence();
    return object_of({
        {"schema", {{"const", schema_version}}},
        {"figures", list_of(whole)},
    });
}

Json claims() {
    const Json claimed = object_of({
        {"source", text()},
        {"document", text()},
        {"date", or_null(text())},
        {"begin_byte", integer()},
        {"end_byte", integer()},
        {"text", text()},
        {"low", value()},
        {"high", value()},
        {"bound", bound()},
        {"change", one_of({"none", "up", "down"})},
        {"about", list_of(text())},
        {"subject", or_null(text())},
        {"sentence", sentence()},
    });
    const Json claim = object_of({
        {"agreement", one_of({"agree", "differ", "single"})},
        {"kind", kind()},
        {"unit", text()},
        {"per", text()},
        {"measured", text()},
        {"about", list_of(text())},
        {"sources", integer()},
        {"n", integer()},
        {"min", number()},
        {"median", number()},
        {"max", number()},
        {"figures", list_of(claimed)},
        {"title_figures?", list_of(claimed)},
    });
    return object_of({
        {"schema", {{"const", schema_version}}},
        {"claims", list_of(claim)},
    });
}

}  // namespace onoma::schema
