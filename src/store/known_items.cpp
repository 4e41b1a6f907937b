// SPDX-License-Identifier: Apache-2.0
#include "store/known_items.hpp"

namespace onoma {

std::vector<std::int64_t> remove_known_items(Database& database, DocumentWriter& writer) {
    Statement find(database,
                   "SELECT document FROM (SELECT document, row_number() OVER (PARTITION BY item "
                   "ORDER BY CAST(input AS BLOB), number) AS nth FROM documents "
                   "WHERE item IS NOT NULL) WHERE nth > 1");
    std::vector<std::int64_t> known;
    while (find.step()) known.push_back(find.number(0));
    for (const std::int64_t document : known) writer.remove(document);
    return known;
}

}  // namespace onoma
