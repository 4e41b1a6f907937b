// SPDX-License-Identifier: Apache-2.0
#include "store/schema.hpp"

namespace onoma {

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

}  // namespace onoma
