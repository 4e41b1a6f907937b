// SPDX-License-Identifier: Apache-2.0
#include "report/schema/shapes.hpp"

namespace onoma::schema {

Json discover() {
    const Json example = object_of({
        {"document", text()},
        {"begin_byte", integer()},
        {"end_byte", integer()},
        {"sentence", text()},
    });
    const Json name = with_keys(
        entity_name(),
        {
            {"mentions", integer()},
            {"documents", integer()},
            {"sources", integer()},
            {"aliases", list_of(text())},
            {"weak", list_of(text())},
            {"parent", or_null(text())},
            {"seen_with", list_of(object_of({{"what", text()}, {"mentions", integer()}}))},
            {"examples", list_of(example)},
        });
    return framed({
        {"min_mentions", integer()},
        {"names_too_rare", integer()},
        {"names_beyond_top", integer()},
        {"names", list_of(name)},
    });
}

}  // namespace onoma::schema
