// SPDX-License-Identifier: Apache-2.0
#include "store/tagging.hpp"

#include <nlohmann/json.hpp>

#include "lexicon/content_hash.hpp"
#include "onoma/base/version.hpp"
#include "onoma/text/unicode_version.hpp"

namespace onoma {

std::string tagging_hash(const Lexicon& lexicon) {
    std::string told;
    for (const auto& version :
         {std::string(version()), std::string(icu_version()), std::string(unicode_version())}) {
        told += version;
        told += '\n';
    }
    for (const LexiconFile& file : lexicon.files()) {
        told += file.hash;
        if (file.is_own) told += " own";
        told += '\n';
    }
    return hash_of(told);
}

std::int64_t tagging_key(Database& database, const Lexicon& lexicon) {
    const std::string hash = tagging_hash(lexicon);
    Statement find(database, "SELECT tagging FROM taggings WHERE hash = ?");
    if (find.bind(hash).step()) return find.number(0);
    nlohmann::ordered_json lexicons = nlohmann::ordered_json::array();
    for (const LexiconFile& file : lexicon.files()) {
        lexicons.push_back({{"file", file.name}, {"entities", file.entities}, {"xxh3", file.hash}});
    }
    Statement add(database,
                  "INSERT INTO taggings(hash, onoma, icu, unicode, lexicons) "
                  "VALUES(?, ?, ?, ?, ?)");
    add.bind(hash).bind(version()).bind(icu_version()).bind(unicode_version());
    add.bind(lexicons.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)).run();
    return database.last_row();
}

}  // namespace onoma
