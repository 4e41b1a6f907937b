// SPDX-License-Identifier: Apache-2.0
// What is told of one document: tag, explain.
#include "report/schema/shapes.hpp"

namespace onoma::schema {
namespace {

Json rule() {
    return one_of({"name", "alias", "weak", "surname", "given-name", "version", "tier", "ticker",
                   "frame", "role"});
}

// Of any mention.
Json place() {
    return object_of({
        {"begin_byte", integer()},
        {"end_byte", integer()},
        {"text", text()},
        {"entity", text()},
        {"name", text()},
        {"type", text()},
        {"rule", rule()},
    });
}

}  // namespace

Json tag() {
    const Json mention = with_keys(place(), {
                                                {"begin_char", integer()},
                                                {"end_char", integer()},
                                                {"listed?", yes_no()},
                                                {"outcome?", text()},
                                                {"rivals?", list_of(text())},
                                            });
    return object_of({
        {"document", text()},
        {"source", text()},
        {"date", or_null(text())},
        {"title?", text()},
        {"author?", text()},
        {"section?", text()},
        {"language?", text()},
        {"url?", text()},
        {"charset?", text()},
        {"fields?", map_of(text())},
        {"mentions", list_of(mention)},
        {"title_mentions?", list_of(mention)},
        {"figures", list_of(figure())},
        {"title_figures?", list_of(figure())},
    });
}

Json explain() {
    const Json mention = with_keys(place(), {
                                                {"outcome", text()},
                                                {"form", text()},
                                                {"evidence", text()},
                                                {"rivals", list_of(text())},
                                            });
    return object_of({
        {"document", text()},
        {"mentions", list_of(mention)},
        {"roles", list_of(mention)},
        {"candidates", list_of(mention)},
    });
}

}  // namespace onoma::schema
