// SPDX-License-Identifier: Apache-2.0
#include "store/schema.hpp"

namespace onoma {

// Named as the commands that print the like. They count each document, as `--duplicates count`
// does.
const std::string_view store_views = R"sql(
CREATE VIEW report AS
WITH named AS (
    SELECT e.id, min(e.name) AS name, e.type,
           count(*) AS mentions,
           count(DISTINCT m.document) AS documents,
           count(DISTINCT ifnull(d.source, '')) AS sources
    FROM mentions m JOIN entities e USING (entity) JOIN documents d USING (document)
    WHERE m.kind = 'name'
    GROUP BY e.id, e.type)
SELECT id, name, type, mentions, documents, sources,
       1000.0 * mentions / (SELECT sum(words) FROM documents) AS per_1000_words,
       1.0 * mentions / sum(mentions) OVER (PARTITION BY type) AS share
FROM named
ORDER BY mentions DESC, documents DESC, name, id;

CREATE VIEW compare AS
WITH words_of AS (
    SELECT ifnull(source, '') AS source, sum(words) AS words FROM documents GROUP BY 1)
SELECT e.id, min(e.name) AS name, e.type, w.source,
       count(*) AS mentions,
       count(DISTINCT m.document) AS documents,
       1000.0 * count(*) / w.words AS per_1000_words
FROM mentions m JOIN entities e USING (entity) JOIN documents d USING (document)
     JOIN words_of w ON w.source = ifnull(d.source, '')
WHERE m.kind = 'name'
GROUP BY e.id, e.type, w.source
ORDER BY e.id, w.source;

CREATE VIEW pairs AS
WITH named AS (
    SELECT DISTINCT m.document, m.sentence, e.id
    FROM mentions m JOIN entities e USING (entity)
    WHERE m.kind = 'name')
SELECT a.id AS first, b.id AS second, count(*) AS sentences,
       count(DISTINCT a.document) AS documents
FROM named a JOIN named b ON a.document = b.document AND a.sentence = b.sentence AND a.id < b.id
GROUP BY a.id, b.id
ORDER BY sentences DESC, first, second;

CREATE VIEW duplicates AS
SELECT c.story, c.place, d.id, d.source, d.date, d.title, c.exact, c.share
FROM clusters c JOIN documents d USING (document)
WHERE c.story IN (SELECT story FROM clusters GROUP BY story HAVING count(*) > 1)
ORDER BY c.story, c.place;

CREATE VIEW claims AS
SELECT d.id AS document_id, d.source, d.date, f.kind, f.low, f.high, f.first, f.last, f.unit,
       f.per, f.bound, f.change, f.measured, f.text, f.begin_byte, f.end_byte,
       (SELECT group_concat(id, '|') FROM
           (SELECT e.id FROM figure_entities fe JOIN entities e USING (entity)
            WHERE fe.document = f.document AND fe.position = f.position ORDER BY fe.rank)) AS about,
       f.document, f.sentence
FROM figures f JOIN documents d USING (document)
ORDER BY CAST(d.input AS BLOB), d.number, f.position;
)sql";

}  // namespace onoma
