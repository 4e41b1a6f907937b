// SPDX-License-Identifier: Apache-2.0
// What a store knows besides documents: how they were tagged, what was omitted, stories.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "store/database.hpp"
#include "store/document_writer.hpp"

namespace onoma {

// What decides the mentions of a text besides the text: the program and the lexicons.

// XXH3 of the versions of program, ICU and Unicode, and of the contents of all lexicons in order.
[[nodiscard]] std::string tagging_hash(const Lexicon& lexicon);

// The key of its row in the table `taggings`, which is added where it is missing; to be called in a
// transaction.
[[nodiscard]] std::int64_t tagging_key(Database& database, const Lexicon& lexicon);

// What runs did not take into a store: kept, so that reports of the store tell it as reports of the
// articles do.

void write_left_out(Database& database, std::int64_t run, const InputsLeftOut& left_out);

// Of the last run of each list of inputs: articles that are stored again are told of once, and no
// longer when they can be read now.
[[nodiscard]] InputsLeftOut read_left_out(Database& database);

// Fingerprints of a store -> which of its documents tell the same story.

// Writes the table `clusters` anew; to be called in a transaction. Memory: some 1 KB a document.
void write_stories(Database& database);

// Terms of a store -> which of its documents report the same event.

// Writes the table `event_documents` anew, with the events of two sources or more; to be called in
// a transaction. Memory: as find_events().
void write_events(Database& database);

// Articles that a store, or several together, have more than once, as runs read them at different
// times.

// A document that has a name.
struct NamedVersion {
    std::size_t store = 0;
    std::int64_t key = 0;  // in it
    InputPlace place;
    Document document;  // as much of it as tells which article it is
};

// Adds those of a store that may be a version of another one: `is_wanted` is asked with the hash of
// the name.
void read_named_versions(Database& database, std::size_t store,
                         const std::function<bool(std::int64_t)>& is_wanted,
                         std::vector<NamedVersion>& to);

struct SettledArticles {
    std::vector<NamedVersion> known;
    std::vector<std::pair<NamedVersion, NamedVersion>> replaced;  // and by what
    std::vector<NamedVersion> staying;  // with what they replace in Document::earlier
    // How many a run had replaced that are known now: the version before has the same text.
    std::int64_t known_later = 0;
};

// Of each article its last version stays, of that the document with the first place, as if all had
// been read at once.
[[nodiscard]] SettledArticles settle(std::vector<NamedVersion> rows);

struct SettledVersions {
    struct Replaced {
        std::int64_t document = 0;  // its key
        std::string id;
        std::int64_t by = 0;
    };
    std::vector<std::int64_t> known;  // keys of what was removed, as an earlier one says the same
    std::vector<Replaced> replaced;   // what was removed, as a later version replaces it
    std::int64_t known_later = 0;     // see SettledArticles
};

// The same in a store: what a document replaces is noted in its row. REQUIRES: a transaction.
SettledVersions settle_versions(Database& database, DocumentWriter& writer);

}  // namespace onoma
