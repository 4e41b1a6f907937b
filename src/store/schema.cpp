// SPDX-License-Identifier: Apache-2.0
#include "store/schema.hpp"

#include <array>
#include <fstream>
#include <string>

#include "onoma/base/types.hpp"

namespace onoma {
namespace {

constexpr std::string_view magic("SQLite format 3\0", 16);
constexpr std::size_t application_id_at = 68;  // four bytes, the highest first
constexpr std::size_t header_bytes = 100;

std::int64_t number_of(Database& database, std::string_view sql) {
    Statement statement(database, sql);
    return statement.step() ? statement.number(0) : 0;
}

// A view in place of a table may go on for ever, and a store may come from anybody.
void check_tables(Database& database, std::int64_t schema) {
    Database made_here(":memory:", OpenFor::writing);
    made_here.execute(std::string(store_tables));
    if (schema >= 3) made_here.execute(std::string(store_tables_of_events));
    Statement tables(made_here, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    Statement find(database,
                   "SELECT iif(type = 'virtual', 'a virtual one', 'a ' || type) "
                   "FROM pragma_table_list WHERE schema = 'main' AND name = ?");
    while (tables.step()) {
        const std::string name(tables.text(0));
        const std::string found(find.bind(name).step() ? find.text(0) : "none");
        find.reset();
        if (found != "a table") throw Error("expected a table `" + name + "`, found " + found);
    }
}

void set_version(Database& database) {
    database.execute("PRAGMA user_version = " + std::to_string(store_schema_version));
}

// The first schema knew no items of feeds, the second no events and no slots of claims, the third
// no versions of articles. These are found in texts: all that have one are to be tagged anew.
void bring_up_to_date(Database& database) {
    if (number_of(database, "PRAGMA application_id") != store_application_id) return;
    const std::int64_t version = number_of(database, "PRAGMA user_version");
    if (version == 1) {
        database.execute(
            "ALTER TABLE runs ADD COLUMN known_items INTEGER NOT NULL DEFAULT 0;"
            "ALTER TABLE documents ADD COLUMN item INTEGER;"
            "CREATE INDEX documents_by_item ON documents(item) WHERE item IS NOT NULL");
    }
    if (version < 1 || version >= store_schema_version) return;
    database.execute(
        "ALTER TABLE documents ADD COLUMN item_text BLOB;"
        "ALTER TABLE documents ADD COLUMN replaces TEXT");
    if (version < 3) database.execute(std::string(store_tables_of_events));
    database.execute(
        "DROP VIEW IF EXISTS report; DROP VIEW IF EXISTS compare; DROP VIEW IF EXISTS pairs;"
        "DROP VIEW IF EXISTS duplicates; DROP VIEW IF EXISTS claims; DROP VIEW IF EXISTS events");
    database.execute(std::string(store_views));
    database.execute(
        "INSERT INTO taggings(hash, onoma, icu, unicode, lexicons) "
        "VALUES('schema 3', '', '', '', '[]');"
        "UPDATE documents SET tagging = last_insert_rowid() WHERE text IS NOT NULL");
    set_version(database);
}

}  // namespace

bool is_store(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return false;
    std::array<char, header_bytes> header{};
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(header.data(), header.size())) return false;
    if (std::string_view(header.data(), magic.size()) != magic) return false;
    std::int64_t id = 0;
    for (std::size_t at = application_id_at; at < application_id_at + 4; ++at) {
        id = id * 256 + static_cast<unsigned char>(header[at]);
    }
    return id == store_application_id;
}

bool is_empty(Database& database) {
    return number_of(database, "SELECT count(*) FROM sqlite_schema") == 0 &&
           number_of(database, "PRAGMA application_id") == 0;
}

void prepare_store(Database& database) {
    // Two processes may find the store empty at once: the one that waited finds the other's tables.
    Transaction transaction(database);
    if (is_empty(database)) {
        database.execute(std::string(store_tables));
        database.execute(std::string(store_tables_of_events));
        database.execute(std::string(store_views));
        database.execute("PRAGMA application_id = " + std::to_string(store_application_id));
        set_version(database);
    }
    bring_up_to_date(database);
    check_store(database);
    transaction.commit();
}

void check_store(Database& database, Schema wanted) {
    if (number_of(database, "PRAGMA application_id") != store_application_id) {
        throw Error("expected a store of onoma, found another SQLite database");
    }
    const std::int64_t schema = number_of(database, "PRAGMA user_version");
    const bool is_older = schema < store_schema_version;
    const bool will_do = is_older && schema > 0 && wanted == Schema::current_or_older;
    if (schema != store_schema_version && !will_do) {
        throw Error("expected a store with schema " + std::to_string(store_schema_version) +
                    ", found schema " + std::to_string(schema) +
                    (is_older ? ": an older onoma made it; `onoma store FILE` brings it up to date"
                              : ": a newer onoma made it"));
    }
    check_tables(database, schema);
}

// What an input says nothing of is null. Texts that are not UTF-8 are blobs.
const std::string_view store_tables = R"sql(
CREATE TABLE taggings(
    tagging INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    onoma TEXT NOT NULL,
    icu TEXT NOT NULL,
    unicode TEXT NOT NULL,
    lexicons TEXT NOT NULL
);
CREATE TABLE runs(
    run INTEGER PRIMARY KEY,
    began TEXT NOT NULL,
    ended TEXT,
    tagging INTEGER NOT NULL REFERENCES taggings,
    inputs TEXT NOT NULL,
    settings TEXT NOT NULL,
    added INTEGER NOT NULL DEFAULT 0,
    replaced INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0,
    retagged INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    unwanted INTEGER NOT NULL DEFAULT 0,
    undated INTEGER NOT NULL DEFAULT 0,
    undescribed INTEGER NOT NULL DEFAULT 0,
    other_files INTEGER NOT NULL DEFAULT 0,
    known_items INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE left_out(
    run INTEGER NOT NULL REFERENCES runs,
    input TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE TABLE documents(
    document INTEGER PRIMARY KEY,
    input TEXT NOT NULL,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    tagging INTEGER NOT NULL REFERENCES taggings,
    source TEXT,
    date TEXT,
    title TEXT,
    author TEXT,
    section TEXT,
    language TEXT,
    url TEXT,
    charset TEXT,
    fields TEXT,
    zones TEXT,
    text TEXT,
    words INTEGER NOT NULL,
    sentences INTEGER NOT NULL,
    structure TEXT NOT NULL,
    ill_formed INTEGER NOT NULL,
    fingerprint BLOB NOT NULL,
    item INTEGER,
    item_text BLOB,
    replaces TEXT,
    UNIQUE(input, number)
);
CREATE INDEX documents_in_order ON documents(CAST(input AS BLOB), number);
CREATE INDEX documents_by_tagging ON documents(tagging);
CREATE INDEX documents_by_item ON documents(item) WHERE item IS NOT NULL;
CREATE INDEX documents_without_text ON documents(document) WHERE text IS NULL;
CREATE TABLE entities(
    entity INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    parent TEXT,
    listed INTEGER NOT NULL
);
CREATE UNIQUE INDEX entities_once ON entities(id, name, type, ifnull(parent, ''), listed);
CREATE TABLE forms(
    form INTEGER PRIMARY KEY,
    entity INTEGER NOT NULL REFERENCES entities,
    text TEXT NOT NULL,
    rule TEXT NOT NULL,
    UNIQUE(entity, text, rule)
);
CREATE TABLE mentions(
    document INTEGER NOT NULL REFERENCES documents,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    entity INTEGER REFERENCES entities,
    form INTEGER NOT NULL REFERENCES forms,
    sentence INTEGER NOT NULL,
    word INTEGER NOT NULL,
    begin_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    begin_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY(document, position)
) WITHOUT ROWID;
CREATE INDEX mentions_by_entity ON mentions(entity, document);
CREATE TABLE candidates(
    document INTEGER NOT NULL REFERENCES documents,
    position INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities,
    PRIMARY KEY(document, position, rank)
) WITHOUT ROWID;
CREATE TABLE sentences(
    document INTEGER NOT NULL REFERENCES documents,
    sentence INTEGER NOT NULL,
    begin_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    begin_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY(document, sentence)
) WITHOUT ROWID;
CREATE TABLE figures(
    document INTEGER NOT NULL REFERENCES documents,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    low REAL,
    high REAL,
    first TEXT,
    last TEXT,
    unit TEXT NOT NULL,
    per TEXT,
    bound TEXT NOT NULL,
    change TEXT,
    ambiguous INTEGER NOT NULL,
    measured TEXT,
    text TEXT,
    sentence INTEGER NOT NULL,
    begin_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    begin_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    PRIMARY KEY(document, position)
) WITHOUT ROWID;
CREATE TABLE figure_entities(
    document INTEGER NOT NULL REFERENCES documents,
    position INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entities,
    PRIMARY KEY(document, position, rank)
) WITHOUT ROWID;
CREATE TABLE clusters(
    document INTEGER PRIMARY KEY REFERENCES documents,
    story INTEGER NOT NULL,
    place INTEGER NOT NULL,
    exact INTEGER NOT NULL,
    share REAL NOT NULL
);
CREATE INDEX clusters_by_story ON clusters(story);
)sql";

const std::string_view store_tables_of_events = R"sql(
CREATE TABLE figure_slots(
    document INTEGER NOT NULL REFERENCES documents,
    position INTEGER NOT NULL,
    subject TEXT,
    period_first TEXT,
    period_last TEXT,
    modality TEXT NOT NULL,
    said_by TEXT,
    counterparty TEXT,
    PRIMARY KEY(document, position)
) WITHOUT ROWID;
CREATE TABLE event_terms(
    document INTEGER PRIMARY KEY REFERENCES documents,
    terms BLOB NOT NULL
);
CREATE TABLE event_documents(
    document INTEGER PRIMARY KEY REFERENCES documents,
    event INTEGER NOT NULL,
    place INTEGER NOT NULL,
    central INTEGER NOT NULL
);
CREATE INDEX event_documents_by_event ON event_documents(event);
)sql";

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
       s.subject, s.period_first, s.period_last, s.modality, s.said_by, s.counterparty,
       f.document, f.sentence
FROM figures f JOIN documents d USING (document) LEFT JOIN figure_slots s USING (document, position)
ORDER BY CAST(d.input AS BLOB), d.number, f.position;

CREATE VIEW events AS
SELECT e.event, count(DISTINCT ifnull(d.source, '')) AS sources, count(*) AS documents,
       min(d.date) AS first_date, max(d.date) AS last_date,
       max(iif(e.central, ifnull(d.title, d.id), NULL)) AS title
FROM event_documents e JOIN documents d USING (document)
GROUP BY e.event
ORDER BY e.event;
)sql";

}  // namespace onoma
