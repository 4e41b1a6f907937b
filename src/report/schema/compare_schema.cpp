// SPDX-License-Identifier: Apache-2.0
// The field of --by is part of keys (`by_source`) and is one itself (`source`).
#include <utility>

#include "report/schema/shapes.hpp"

namespace onoma::schema {
namespace {

Json number_or_null() { return or_null(number()); }

// `object`, which also has a list of `cells` for each group.
Json by_group(Json object, const Json& cells) {
    object["patternProperties"] = {{"^by_", list_of(cells)}};
    return object;
}

Json group() {
    return with_field(object_of({
        {"documents", integer()},
        {"words", integer()},
        {"mentions", integer()},
        {"entities", integer()},
    }));
}

// An entity in a group: how often, and how that differs from all other groups.
Json cell() {
    return with_field(object_of({
        {"mentions", integer()},
        {"documents", integer()},
        {"rate_per_1000_words", number()},
        {"weighted_mentions", number()},
        {"rate_low", number_or_null()},
        {"rate_high", number_or_null()},
        {"log_odds_z", number_or_null()},
        {"log_ratio", number_or_null()},
        {"log_ratio_low", number_or_null()},
        {"log_ratio_high", number_or_null()},
        {"g2", number_or_null()},
        {"rate_ratio", number_or_null()},
        {"rate_ratio_low", number_or_null()},
        {"rate_ratio_high", number_or_null()},
        {"permutation_p", number_or_null()},
        {"q", number_or_null()},
        {"verdict", or_null(text())},
    }));
}

Json entity() {
    const std::vector<Key> keys = {
        {"mentions", integer()},         {"documents", integer()}, {"sources", integer()},
        {"missing_in", list_of(text())}, {"listed", yes_no()},
    };
    return by_group(with_keys(entity_name(), keys), cell());
}

Json similarity() {
    return object_of({
        {"first", text()},
        {"second", text()},
        {"first_entities", integer()},
        {"second_entities", integer()},
        {"shared_entities", integer()},
        {"jaccard", number()},
        {"overlap", number_or_null()},
        {"rank_biased_overlap", number_or_null()},
        {"jensen_shannon_distance", number_or_null()},
        {"cosine", number_or_null()},
    });
}

Json tests() {
    return object_of({
        {"sampling_unit", text()},
        {"units", integer()},
        {"strata", integer()},
        {"tested", integer()},
        {"approximated", integer()},
        {"gaps_tested", integer()},
        {"entities_left_out", integer()},
        {"correction", text()},
    });
}

Json gap() {
    return with_field(object_of({
        {"id", text()},
        {"name", text()},
        {"groups_naming", integer()},
        {"other_groups", integer()},
        {"documents_naming", integer()},
        {"expected_mentions", number()},
        {"expected_documents", number()},
        {"fisher_p", number_or_null()},
        {"fisher_q", number_or_null()},
    }));
}

Json first_report() {
    return object_of({
        {"id", text()},
        {"name", text()},
        {"first", list_of(text())},
        {"date", text()},
        {"next", list_of(text())},
        {"next_date", or_null(text())},
        {"days_ahead", or_null(integer())},
        {"undated_documents", integer()},
    });
}

Json map() {
    const std::vector<Key> point = {{"place", or_null(list_of(number()))},
                                    {"contribution", or_null(list_of(number()))}};
    const Json entity_point = with_keys(object_of({{"id", text()}, {"name", text()}}), point);
    return object_of({
        {"inertia_explained", list_of(number())},
        {"total_inertia", number()},
        {"groups", list_of(with_field(object_of(point)))},
        {"entities", list_of(entity_point)},
    });
}

// With --against.
Json reference() {
    const std::vector<Key> keys = {
        {"mentions", integer()},
        {"reference_mentions", integer()},
        {"rate_per_1000_words", number()},
        {"reference_rate_per_1000_words", number()},
        {"log_ratio", number_or_null()},
        {"log_ratio_low", number_or_null()},
        {"log_ratio_high", number_or_null()},
        {"g2", number_or_null()},
        {"log_odds_z", number_or_null()},
        {"permutation_p", number_or_null()},
        {"q", number_or_null()},
    };
    return object_of({
        {"file", text()},
        {"documents", integer()},
        {"words", integer()},
        {"mentions", integer()},
        {"only_here", integer()},
        {"only_there", integer()},
        {"entities", list_of(with_keys(entity_name(), keys))},
        {"empty", map_of(text())},
    });
}

}  // namespace

Json compare() {
    const Json frame = framed({
        {"settings", settings()},
        {"entities_left_out", integer()},
        {"by", text()},
        {"tests", tests()},
        {"entities", list_of(entity())},
        {"gaps", list_of(gap())},
        {"first_reports", list_of(first_report())},
        {"similarity", list_of(similarity())},
        {"map", or_null(map())},
        {"against?", reference()},
        {"empty", map_of(text())},
    });
    return by_group(frame, group());
}

}  // namespace onoma::schema
