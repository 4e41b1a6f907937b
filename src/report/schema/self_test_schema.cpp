// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/schema.hpp"
#include "report/schema/shapes.hpp"

namespace onoma::schema {

Json self_test() {
    const Json row = object_of({
        {"name", text()},
        {"expected", number()},
        {"got", or_null(number())},
        {"tolerance", number()},
        {"ok", yes_no()},
    });
    return object_of({
        {"schema", {{"const", schema_version}}},
        {"onoma", text()},
        {"rows", list_of(row)},
        {"failed", integer()},
    });
}

}  // namespace onoma::schema
