// SPDX-License-Identifier: Apache-2.0
#include "store/story_rows.hpp"

#include <vector>

#include "onoma/corpus/story_clusters.hpp"
#include "store/cell_values.hpp"

namespace onoma {

void write_stories(Database& database) {
    std::vector<FingerprintedDocument> fingerprints;
    std::vector<std::int64_t> keys;
    Statement documents(database, "SELECT document, id, date, fingerprint FROM documents");
    while (documents.step()) {
        keys.push_back(documents.number(0));
        FingerprintedDocument document;
        document.id = documents.text(1);
        if (!documents.is_null(2)) document.date = parse_date(documents.text(2));
        document.fingerprint = read_fingerprint_cell(documents.text(3));
        fingerprints.push_back(std::move(document));
    }
    const StoryClusters stories = find_story_clusters(fingerprints);
    database.execute("DELETE FROM clusters");
    Statement add(database, "INSERT INTO clusters VALUES(?, ?, ?, ?, ?)");
    for (std::uint32_t story = 0; story < stories.size(); ++story) {
        std::int64_t place = 1;
        for (const StoryMember& member : stories.members_of(story)) {
            add.bind(keys[member.document])
                .bind(std::int64_t{story} + 1)
                .bind(place++)
                .bind(std::int64_t{member.is_exact_copy ? 1 : 0})
                .bind(member.common_share_estimate())
                .run();
        }
    }
}

}  // namespace onoma
