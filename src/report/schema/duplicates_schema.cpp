// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/schema.hpp"
#include "report/schema/shapes.hpp"

namespace onoma::schema {

Json duplicates() {
    const Json settings = object_of({
        {"days", integer()},
        {"least_share", number()},
        {"discounted_words", integer()},
        {"least_jaccard", number()},
    });
    const Json source = object_of({
        {"source", text()},
        {"documents", integer()},
        {"copies", integer()},
    });
    const Json document = object_of({
        {"document", text()},
        {"source", text()},
        {"date", or_null(text())},
        {"title", text()},
        {"exact_copy", yes_no()},
        {"common_share_estimate", number()},
        {"share_of_document_estimate", number()},
        {"share_of_first_estimate", number()},
    });
    const Json cluster = object_of({
        {"first_is_known", yes_no()},
        {"documents", list_of(document)},
    });
    return object_of({
        {"schema", {{"const", schema_version}}},
        {"onoma", text()},
        {"icu", text()},
        {"unicode", text()},
        {"documents", integer()},
        {"sources", integer()},
        {"copies", integer()},
        {"settings", settings},
        {"skipped", list_of(skipped_input())},
        {"by_source", list_of(source)},
        {"clusters", list_of(cluster)},
    });
}

}  // namespace onoma::schema
