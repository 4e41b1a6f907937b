// SPDX-License-Identifier: Apache-2.0
#include "store/run_records.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>
#include <vector>

#include "lexicon/file_bytes.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/base/types.hpp"
#include "onoma/corpus/story_clusters.hpp"
#include "onoma/text/unicode.hpp"
#include "store/database.hpp"

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

namespace {

constexpr std::string_view last_runs =
    "(SELECT max(run) FROM runs WHERE ended IS NOT NULL GROUP BY inputs)";

}  // namespace

void write_left_out(Database& database, std::int64_t run, const InputsLeftOut& left_out) {
    Statement counts(database,
                     "UPDATE runs SET skipped = ?, unwanted = ?, undated = ?, undescribed = ?, "
                     "other_files = ?, known_items = ? WHERE run = ?");
    counts.bind(left_out.skipped_count)
        .bind(left_out.unwanted)
        .bind(left_out.undated)
        .bind(left_out.undescribed)
        .bind(left_out.other_files)
        .bind(left_out.known_items)
        .bind(run)
        .run();
    Statement add(database, "INSERT INTO left_out VALUES(?, ?, ?)");
    for (const SkippedInput& input : left_out.skipped) {
        add.bind(run).bind(input.input).bind(input.reason).run();
    }
}

InputsLeftOut read_left_out(Database& database) {
    InputsLeftOut left_out;
    Statement counts(database,
                     "SELECT sum(skipped), sum(unwanted), sum(undated), sum(undescribed), "
                     "sum(other_files), sum(known_items) FROM runs WHERE run IN " +
                         std::string(last_runs));
    if (counts.step()) {
        left_out.skipped_count = counts.number(0);
        left_out.unwanted = counts.number(1);
        left_out.undated = counts.number(2);
        left_out.undescribed = counts.number(3);
        left_out.other_files = counts.number(4);
        left_out.known_items = counts.number(5);
    }
    std::string asked = "SELECT input, reason FROM left_out WHERE run IN ";
    asked.append(last_runs).append(" ORDER BY CAST(input AS BLOB)");
    Statement inputs(database, asked);
    while (inputs.step() && left_out.skipped.size() < most_named_skipped) {
        SkippedInput& skipped = left_out.skipped.emplace_back();
        skipped.input = inputs.text(0);
        skipped.reason = inputs.text(1);
    }
    std::sort(left_out.skipped.begin(), left_out.skipped.end());
    return left_out;
}

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

void write_events(Database& database) {
    std::vector<EventDocument> documents;
    std::vector<std::int64_t> keys;
    Statement find(database,
                   "SELECT document, id, date, fingerprint, source, terms FROM documents "
                   "JOIN event_terms USING (document)");
    while (find.step()) {
        keys.push_back(find.number(0));
        EventDocument& document = documents.emplace_back();
        document.text.id = find.text(1);
        if (!find.is_null(2)) document.text.date = parse_date(find.text(2));
        document.text.fingerprint = read_fingerprint_cell(find.text(3));
        document.source = find.text(4);
        document.terms = read_event_terms_cell(find.text(5));
    }
    database.execute("DELETE FROM event_documents");
    Statement add(database, "INSERT INTO event_documents VALUES(?, ?, ?, ?)");
    std::int64_t number = 0;
    for (const Event& event : find_events(documents).events) {
        if (event.sources < 2) continue;
        ++number;
        std::int64_t place = 1;
        for (const std::uint32_t document : event.documents) {
            add.bind(keys[document])
                .bind(number)
                .bind(place++)
                .bind(std::int64_t{document == event.central ? 1 : 0})
                .run();
        }
    }
}

void read_named_versions(Database& database, std::size_t store,
                         const std::function<bool(std::int64_t)>& is_wanted,
                         std::vector<NamedVersion>& to) {
    Statement find(database,
                   "SELECT document, input, number, id, date, item, item_text, replaces "
                   "FROM documents WHERE item IS NOT NULL");
    while (find.step()) {
        if (!is_wanted(find.number(5))) continue;
        NamedVersion& version = to.emplace_back();
        version.store = store;
        version.key = find.number(0);
        version.place = {std::string(find.text(1)), static_cast<std::uint64_t>(find.number(2))};
        version.document.id = find.text(3);
        if (!find.is_null(4)) version.document.date = parse_date(find.text(4));
        version.document.identity.name = static_cast<std::uint64_t>(find.number(5));
        read_identity_cell(find.text(6), version.document.identity);
        version.document.earlier = read_versions_cell(find.text(7));
    }
}

SettledArticles settle(std::vector<NamedVersion> rows) {
    std::sort(rows.begin(), rows.end(),
              [](const auto& left, const auto& right) { return left.place < right.place; });
    SettledArticles settled;
    std::set<InputPlace> seen;
    for (const NamedVersion& row : rows) {
        seen.insert(row.place);
        for (const ArticleVersion& it : row.document.earlier) seen.insert({it.input, it.number});
    }
    std::map<InputPlace, NamedVersion> staying;
    ArticleVersions versions;
    for (NamedVersion& row : rows) {
        const auto step = versions.see(row.document, row.place.input, row.place.number);
        if (step == ArticleVersions::Step::known) {
            settled.known.push_back(std::move(row));
            continue;
        }
        if (step == ArticleVersions::Step::changed) {
            for (const ArticleVersion& version : row.document.earlier) {
                const auto replaced = staying.find({version.input, version.number});
                if (replaced == staying.end()) continue;
                settled.replaced.emplace_back(std::move(replaced->second), row);
                staying.erase(replaced);
            }
        }
        InputPlace place = row.place;
        staying.emplace(std::move(place), std::move(row));
    }
    std::size_t told = settled.known.size();
    for (auto& [place, row] : staying) {
        row.document.earlier = versions.earlier_than(row.document);
        told += 1 + row.document.earlier.size();
        settled.staying.push_back(std::move(row));
    }
    settled.known_later = static_cast<std::int64_t>(seen.size() - std::min(seen.size(), told));
    return settled;
}

SettledVersions settle_versions(Database& database, DocumentWriter& writer) {
    std::set<std::int64_t> repeated;
    Statement names(database,
                    "SELECT item FROM documents WHERE item IS NOT NULL GROUP BY item "
                    "HAVING count(*) > 1");
    while (names.step()) repeated.insert(names.number(0));
    std::vector<NamedVersion> rows;
    if (!repeated.empty()) {
        read_named_versions(
            database, 0, [&](std::int64_t name) { return repeated.contains(name); }, rows);
    }
    const SettledArticles articles = settle(std::move(rows));
    Statement note(database, "UPDATE documents SET replaces = ? WHERE document = ?");
    for (const NamedVersion& row : articles.staying) {
        note.bind_or_null(versions_cell(row.document.earlier)).bind(row.key).run();
    }
    SettledVersions settled;
    settled.known_later = articles.known_later;
    for (const NamedVersion& row : articles.known) settled.known.push_back(row.key);
    for (const auto& [row, by] : articles.replaced) {
        settled.replaced.push_back({row.key, row.document.id, by.key});
    }
    for (const std::int64_t document : settled.known) writer.remove(document);
    for (const auto& replaced : settled.replaced) writer.remove(replaced.document);
    return settled;
}

}  // namespace onoma
