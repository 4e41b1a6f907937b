// SPDX-License-Identifier: Apache-2.0
// Pairs, their network, and who is alike.
#include "report/schema/shapes.hpp"

namespace onoma::schema {
namespace {

// How many units name the entity, by the name of the unit.
Json member() {
    return with_keys(entity_name(), {
                                        {"sentences?", integer()},
                                        {"paragraphs?", integer()},
                                        {"documents?", integer()},
                                        {"pairs?", integer()},
                                    });
}

Json with_context(const Json& object) {
    return with_keys(object, {
                                 {"unit", one_of({"sentence", "paragraph", "document", "window"})},
                                 {"window?", integer()},
                                 {"distance_weights?", yes_no()},
                             });
}

}  // namespace

Json pairs() {
    const Json pair = object_of({
        {"first", member()},
        {"second", member()},
        {"observed", integer()},
        {"expected", number()},
        {"g2", number()},
        {"npmi", number()},
        {"pmi", number()},
        {"ppmi", number()},
        {"log_dice", number()},
        {"jaccard", number()},
        {"dice", number()},
        {"delta_p_second", or_null(number())},
        {"delta_p_first", or_null(number())},
        {"log_odds_ratio", or_null(number())},
        {"log_odds_low", or_null(number())},
        {"log_odds_high", or_null(number())},
        {"fisher_p", or_null(number())},
        {"p", or_null(number())},
        {"q", or_null(number())},
    });
    return with_context(framed({
        {"units", integer()},
        {"tested", integer()},
        {"pairs", list_of(pair)},
        {"empty", map_of(text())},
    }));
}

Json network() {
    const Json node = with_keys(member(), {
                                              {"community", integer()},
                                              {"partners", integer()},
                                              {"weighted_degree", number()},
                                              {"betweenness", or_null(number())},
                                              {"page_rank", number()},
                                          });
    return with_context(framed({
        {"units", integer()},
        {"edges", integer()},
        {"communities", integer()},
        {"modularity", number()},
        {"nodes", list_of(node)},
        {"empty", map_of(text())},
    }));
}

Json similar() {
    const Json neighbour = with_keys(member(), {
                                                   {"similarity", number()},
                                                   {"together", integer()},
                                               });
    return with_context(framed({
        {"similar_to", member()},
        {"dimensions", integer()},
        {"similar", list_of(neighbour)},
    }));
}

}  // namespace onoma::schema
