// SPDX-License-Identifier: Apache-2.0
// The field of --by is part of keys (`by_source`) and is one itself (`source`).
#include <utility>

#include "report/schema/shapes.hpp"

namespace onoma::schema {
namespace {

// `object`, which also has a list of `cells` for each group.
Json by_group(Json object, const Json& cells) {
    object["patternProperties"] = {{"^by_", list_of(cells)}};
    return object;
}

}  // namespace

Json compare() {
    const Json group = with_field(object_of({
        {"documents", integer()},
        {"words", integer()},
        {"mentions", integer()},
        {"entities", integer()},
    }));
    const Json cell = with_field(object_of({
        {"mentions", integer()},
        {"documents", integer()},
        {"rate_per_1000_words", number()},
        {"weighted_mentions", number()},
    }));
    const Json entity = by_group(with_keys(entity_name(),
                                           {
                                               {"mentions", integer()},
                                               {"documents", integer()},
                                               {"sources", integer()},
                                               {"missing_in", list_of(text())},
                                               {"listed", yes_no()},
                                           }),
                                 cell);
    const Json similarity = object_of({
        {"first", text()},
        {"second", text()},
        {"first_entities", integer()},
        {"second_entities", integer()},
        {"shared_entities", integer()},
        {"jaccard", number()},
    });
    return by_group(framed({
                        {"by", text()},
                        {"entities", list_of(entity)},
                        {"similarity", list_of(similarity)},
                    }),
                    group);
}

}  // namespace onoma::schema
