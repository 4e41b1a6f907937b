// SPDX-License-Identifier: Apache-2.0
#include "report/schema/shapes.hpp"

#include <utility>

#include "onoma/report/schema.hpp"

namespace onoma::schema {

Json text() { return {{"type", "string"}}; }
Json integer() { return {{"type", "integer"}}; }
Json number() { return {{"type", "number"}}; }
Json yes_no() { return {{"type", "boolean"}}; }

Json or_null(Json shape) {
    shape["type"] = Json::array({shape["type"], "null"});
    return shape;
}

Json one_of(const std::vector<std::string>& words) { return {{"type", "string"}, {"enum", words}}; }

Json list_of(Json shape) { return {{"type", "array"}, {"items", std::move(shape)}}; }

Json object_of(const std::vector<Key>& keys) {
    const Json empty = {{"type", "object"},
                        {"properties", Json::object()},
                        {"required", Json::array()},
                        {"additionalProperties", false}};
    return with_keys(empty, keys);
}

Json map_of(Json shape) { return {{"type", "object"}, {"additionalProperties", std::move(shape)}}; }

Json with_keys(Json object, const std::vector<Key>& keys) {
    for (const Key& key : keys) {
        const bool is_optional = key.name.ends_with('?');
        const std::string name = key.name.substr(0, key.name.size() - (is_optional ? 1 : 0));
        object["properties"][name] = key.shape;
        if (!is_optional) object["required"].push_back(name);
    }
    return object;
}

Json with_field(Json object) {
    object["additionalProperties"] = text();
    return object;
}

Json entity_name() { return object_of({{"id", text()}, {"name", text()}, {"type", text()}}); }

Json skipped_input() { return object_of({{"input", text()}, {"reason", text()}}); }

Json sentence_places() { return object_of({{"begin_byte", integer()}, {"end_byte", integer()}}); }

Json settings() {
    return object_of({
        {"counts", one_of({"sure", "possible"})},
        {"duplicates", one_of({"count", "once", "weight"})},
        {"type", list_of(text())},
        {"zones", or_null(list_of(text()))},
        {"roll_up", or_null(text())},
        {"listed_only", yes_no()},
        {"where", list_of(text())},
        {"since", or_null(text())},
        {"until", or_null(text())},
        {"min_mentions", integer()},
        {"top", or_null(integer())},
    });
}

Json framed(const std::vector<Key>& keys) {
    const Json frame = object_of({
        {"schema", {{"const", schema_version}}},
        {"onoma", text()},
        {"icu", text()},
        {"unicode", text()},
        {"lexicons",
         list_of(object_of({{"file", text()}, {"entities", integer()}, {"xxh3", text()}}))},
        {"documents", integer()},
        {"words", integer()},
        {"sentences", integer()},
        {"sources", integer()},
        {"duplicates", one_of({"count", "once", "weight"})},
        {"skipped", list_of(skipped_input())},
        {"skipped_count", integer()},
        {"documents_not_wanted", integer()},
        {"documents_without_date", integer()},
        {"documents_without_metadata", integer()},
        {"known_items", integer()},
        {"other_files", integer()},
        {"converted_documents", integer()},
        {"invalid_utf8_sequences", integer()},
    });
    return with_keys(frame, keys);
}

}  // namespace onoma::schema
