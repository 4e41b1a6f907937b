// SPDX-License-Identifier: Apache-2.0
#include "report/schema/shapes.hpp"

namespace onoma::schema {
namespace {

// With --by: one in each period.
Json series_cell() {
    return with_field(object_of({
        {"mentions", integer()},
        {"documents", integer()},
        {"rate_per_1000_words", or_null(number())},
        {"weighted_mentions", number()},
    }));
}

Json entity() {
    const std::vector<Key> keys = {
        {"mentions", integer()},
        {"documents", integer()},
        {"stories", integer()},
        {"sources", integer()},
        {"rate_per_1000_words", number()},
        {"share", number()},
        {"sure_mentions", integer()},
        {"possible_mentions", integer()},
        {"listed", yes_no()},
        {"weighted_mentions", number()},
        {"once_mentions", integer()},
        {"rate_low", or_null(number())},
        {"rate_high", or_null(number())},
        {"share_of_documents", number()},
        {"share_of_documents_low", or_null(number())},
        {"share_of_documents_high", or_null(number())},
        {"dp", or_null(number())},
        {"dp_norm", or_null(number())},
        {"juilland_d", or_null(number())},
        {"source_entropy", or_null(number())},
        {"source_evenness", or_null(number())},
        {"first_date", or_null(text())},
        {"last_date", or_null(text())},
        {"series?", list_of(series_cell())},
    };
    return with_keys(entity_name(), keys);
}

}  // namespace

Json report() {
    const Json period = with_field(object_of({{"documents", integer()}, {"words", integer()}}));
    const Json role = object_of({{"id", text()}, {"name", text()}, {"mentions", integer()}});
    const Json ambiguous = object_of({
        {"text", text()},
        {"candidates", list_of(text())},
        {"mentions", integer()},
    });
    return framed({
        {"sampling_unit", text()},
        {"settings", settings()},
        {"entities_left_out", integer()},
        {"by?", text()},
        {"periods?", list_of(period)},
        {"entities", list_of(entity())},
        {"empty", map_of(text())},
        {"roles", list_of(role)},
        {"ambiguous", list_of(ambiguous)},
    });
}

}  // namespace onoma::schema
