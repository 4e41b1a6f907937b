// SPDX-License-Identifier: Apache-2.0
#include "store/database.hpp"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <nlohmann/json.hpp>
#include <thread>
#include <utility>

#include "corpus/choice_names.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

constexpr std::chrono::milliseconds between_attempts(20);
constexpr std::chrono::milliseconds told_after(200);  // every commit makes readers wait for moments

// What SQLite found, for a person.
std::string reason_of(sqlite3* connection, int code) {
    const int system_error = connection != nullptr ? sqlite3_system_errno(connection) : 0;
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return "cannot be written: the disk is full";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another process is writing to it";
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return "it is damaged: " + std::string(sqlite3_errstr(code));
        case SQLITE_TOOBIG:
            return "expected rows of at most 256 MiB, found a larger one";
        case SQLITE_NOMEM:
            return "not enough memory";
        case SQLITE_READONLY:
            return "it cannot be written: " + std::string(sqlite3_errstr(code));
        case SQLITE_IOERR:
            if (system_error == ENOSPC || system_error == EDQUOT) {
                return "cannot be written: the disk is full";
            }
            return "cannot be read or written: " + std::string(system_error != 0
                                                                   ? std::strerror(system_error)
                                                                   : sqlite3_errstr(code));
        case SQLITE_CANTOPEN:
            return "cannot be opened: " + std::string(system_error != 0
                                                          ? std::strerror(system_error)
                                                          : sqlite3_errstr(code));
        default:
            return connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
    }
}

// SQLite tries once more to read what it may not write, and then knows that error only.
std::string reason_not_opened(const std::filesystem::path& file, sqlite3* connection, int code) {
    const bool is_there = ::access(file.c_str(), F_OK) == 0;
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const int access =
        is_there ? ::access(file.c_str(), R_OK | W_OK) : ::access(folder.c_str(), W_OK | X_OK);
    const bool is_refused = (code & 0xFF) == SQLITE_CANTOPEN && access != 0;
    if (!is_refused) return reason_of(connection, code);
    return "cannot be opened: " + std::string(std::strerror(errno));
}

bool is_plain_text(std::string_view text) {
    return text.find('\0') == std::string_view::npos && count_invalid_sequences(text) == 0;
}

}  // namespace

Database::Database(const std::filesystem::path& file, OpenFor purpose, Waiting waiting)
    : waiting_(std::move(waiting)) {
    // A store that is only read may still have to be rolled back after a process that was killed.
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (purpose == OpenFor::writing) flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(file.c_str(), &connection_, flags, nullptr);
    if (code != SQLITE_OK) {
        const std::string reason = reason_not_opened(file, connection_, code);
        sqlite3_close(connection_);
        throw Error(reason);
    }
    sqlite3_extended_result_codes(connection_, 1);
    sqlite3_busy_handler(connection_, &Database::wait, this);
    sqlite3_limit(connection_, SQLITE_LIMIT_LENGTH, static_cast<int>(largest_row_bytes));
    // A file that somebody forged must not run anything.
    sqlite3_db_config(connection_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
}

Database::~Database() { sqlite3_close(connection_); }

int Database::wait(void* self, int attempts) {
    auto& database = *static_cast<Database*>(self);
    const auto now = std::chrono::steady_clock::now();
    if (attempts == 0) {
        database.waiting_since_ = now;
        database.has_told_ = false;
    }
    const auto waited = now - database.waiting_since_;
    if (waited >= database.waiting_.longest) return 0;
    if (waited >= told_after && !database.has_told_) {
        database.has_told_ = true;
        if (database.waiting_.tell) database.waiting_.tell();
    }
    std::this_thread::sleep_for(between_attempts);
    return 1;
}

void Database::fail(int code) const { throw Error(reason_of(connection_, code)); }

void Database::execute(const std::string& statements) {
    const int code = sqlite3_exec(connection_, statements.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(connection_); }

std::int64_t Database::changed_rows() const { return sqlite3_changes64(connection_); }

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
    const int code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
    if (code != SQLITE_OK) database.fail(code);
}

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::check_bound(int code) {
    if (code != SQLITE_OK) database_.fail(code);
    ++next_parameter_;
}

Statement& Statement::bind(std::string_view text) {
    if (!is_plain_text(text)) return bind_bytes(text);
    // A null pointer would bind null.
    const char* begin = text.data() != nullptr ? text.data() : "";
    check_bound(sqlite3_bind_text64(statement_, next_parameter_, begin, text.size(),
                                    SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    check_bound(sqlite3_bind_int64(statement_, next_parameter_, number));
    return *this;
}

Statement& Statement::bind(double number) {
    check_bound(sqlite3_bind_double(statement_, next_parameter_, number));
    return *this;
}

Statement& Statement::bind_bytes(std::string_view bytes) {
    const char* begin = bytes.data() != nullptr ? bytes.data() : "";
    check_bound(
        sqlite3_bind_blob64(statement_, next_parameter_, begin, bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind_null() {
    check_bound(sqlite3_bind_null(statement_, next_parameter_));
    return *this;
}

Statement& Statement::bind_or_null(std::string_view text) {
    return text.empty() ? bind_null() : bind(text);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    reset();
    if (code != SQLITE_DONE) database_.fail(code);
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

void Statement::reset() {
    sqlite3_reset(statement_);
    next_parameter_ = 1;
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_, column);
}

double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Statement::text(int column) const {
    const void* bytes = sqlite3_column_blob(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    if (bytes == nullptr) return {};
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (is_open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.execute("COMMIT");
    is_open_ = false;
}

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void fail(std::string_view expected) {
    throw Error("it is damaged: expected " + std::string(expected) +
                " in a cell, found other text");
}

void add_sized(std::string& cell, std::string_view value) {
    cell += std::to_string(value.size());
    cell += ':';
    cell += value;
}

std::string take_sized(std::string_view& cell) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), size);
    cell.remove_prefix(static_cast<std::size_t>(end - cell.data()));
    if (error != std::errc() || !cell.starts_with(':') || size > cell.size() - 1) fail("sizes");
    std::string value(cell.substr(1, size));
    cell.remove_prefix(size + 1);
    return value;
}

template <typename Number>
void add_number(std::string& cell, Number number) {
    for (std::size_t byte = 0; byte < sizeof number; ++byte) {
        cell += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * byte));
    }
}

template <typename Number>
Number take_number(std::string_view& cell) {
    if (cell.size() < sizeof(Number)) fail("a fingerprint");
    std::uint64_t number = 0;
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte) {
        number |= std::uint64_t{static_cast<unsigned char>(cell[byte])} << (8 * byte);
    }
    cell.remove_prefix(sizeof(Number));
    return static_cast<Number>(number);
}

template <typename Number>
std::vector<Number> take_numbers(std::string_view& cell, std::size_t count) {
    if (count > cell.size() / sizeof(Number)) fail("a fingerprint");
    std::vector<Number> numbers;
    numbers.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        numbers.push_back(take_number<Number>(cell));
    }
    return numbers;
}

}  // namespace

std::string fields_cell(const std::map<std::string, std::string>& fields) {
    if (fields.empty()) return {};
    const bool is_text = std::all_of(fields.begin(), fields.end(), [](const auto& field) {
        return count_invalid_sequences(field.first) == 0 &&
               count_invalid_sequences(field.second) == 0;
    });
    if (is_text) return Json(fields).dump();
    std::string cell;
    for (const auto& [name, value] : fields) {
        add_sized(cell, name);
        add_sized(cell, value);
    }
    return cell;
}

std::map<std::string, std::string> read_fields_cell(std::string_view cell) {
    std::map<std::string, std::string> fields;
    if (cell.empty()) return fields;
    if (cell.starts_with('{')) {
        const Json json = Json::parse(cell, nullptr, false);
        if (!json.is_object()) fail("fields");
        for (const auto& [name, value] : json.items()) {
            if (!value.is_string()) fail("fields");
            fields[name] = value.get<std::string>();
        }
        return fields;
    }
    while (!cell.empty()) {
        std::string name = take_sized(cell);
        fields[std::move(name)] = take_sized(cell);
    }
    return fields;
}

std::string structure_cell(const TextStructure& structure) {
    std::string cell;
    std::size_t paragraph = 0;
    for (std::uint32_t sentence = 0; sentence < structure.words_of_sentences.size(); ++sentence) {
        const bool begins_paragraph =
            paragraph < structure.paragraphs.size() && structure.paragraphs[paragraph] == sentence;
        if (begins_paragraph) ++paragraph;
        if (begins_paragraph || sentence > 0) cell += begins_paragraph ? '/' : ',';
        cell += std::to_string(structure.words_of_sentences[sentence]);
    }
    return cell;
}

TextStructure read_structure_cell(std::string_view cell) {
    TextStructure structure;
    while (!cell.empty()) {
        const auto sentence = static_cast<std::uint32_t>(structure.words_of_sentences.size());
        if (cell.starts_with('/')) structure.paragraphs.push_back(sentence);
        if (cell.starts_with('/') || cell.starts_with(',')) cell.remove_prefix(1);
        std::uint32_t words = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), words);
        if (error != std::errc()) fail("the words of sentences");
        cell.remove_prefix(static_cast<std::size_t>(end - cell.data()));
        structure.words_of_sentences.push_back(words);
    }
    return structure;
}

std::string zones_cell(const std::vector<ZoneRange>& zones) {
    if (zones.empty()) return {};
    Json json = Json::array();
    for (const ZoneRange& zone : zones) {
        json.push_back({name_of(zone.zone), zone.range.begin, zone.range.end});
    }
    return json.dump();
}

std::vector<ZoneRange> read_zones_cell(std::string_view cell) {
    std::vector<ZoneRange> zones;
    if (cell.empty()) return zones;
    const Json json = Json::parse(cell, nullptr, false);
    if (!json.is_array()) fail("zones");
    for (const Json& item : json) {
        const bool is_zone = item.is_array() && item.size() == 3 && item[0].is_string() &&
                             item[1].is_number_unsigned() && item[2].is_number_unsigned();
        if (!is_zone) fail("zones");
        const auto name = item[0].get<std::string>();
        const auto* const named = std::find_if(zone_names.begin(), zone_names.end(),
                                               [&](const auto& it) { return it.first == name; });
        if (named == zone_names.end()) fail("the name of a zone");
        zones.push_back(
            {named->second, {item[1].get<std::uint32_t>(), item[2].get<std::uint32_t>()}});
    }
    return zones;
}

std::string fingerprint_cell(const Fingerprint& fingerprint) {
    std::string cell;
    add_number(cell, fingerprint.text_hash);
    add_number(cell, fingerprint.word_count);
    add_number(cell, fingerprint.sketch_level);
    add_number(cell, static_cast<std::uint32_t>(fingerprint.signature.size()));
    add_number(cell, static_cast<std::uint32_t>(fingerprint.sketch.size()));
    for (const std::uint16_t value : fingerprint.signature) add_number(cell, value);
    for (const std::uint32_t value : fingerprint.sketch) add_number(cell, value);
    return cell;
}

Fingerprint read_fingerprint_cell(std::string_view cell) {
    Fingerprint fingerprint;
    fingerprint.text_hash = take_number<std::uint64_t>(cell);
    fingerprint.word_count = take_number<std::uint32_t>(cell);
    fingerprint.sketch_level = take_number<std::uint32_t>(cell);
    const auto signature = take_number<std::uint32_t>(cell);
    const auto sketch = take_number<std::uint32_t>(cell);
    fingerprint.signature = take_numbers<std::uint16_t>(cell, signature);
    fingerprint.sketch = take_numbers<std::uint32_t>(cell, sketch);
    const bool is_whole = cell.empty() && (signature == 0 || signature == signature_size) &&
                          sketch <= largest_sketch &&
                          std::is_sorted(fingerprint.sketch.begin(), fingerprint.sketch.end());
    if (!is_whole) fail("a fingerprint");
    return fingerprint;
}

std::string event_terms_cell(const std::vector<EventTerm>& terms) {
    std::string cell;
    for (const EventTerm& term : terms) {
        add_number(cell, term.term);
        add_number(cell, std::bit_cast<std::uint32_t>(term.weight));
    }
    return cell;
}

std::vector<EventTerm> read_event_terms_cell(std::string_view cell) {
    std::vector<EventTerm> terms;
    while (!cell.empty()) {
        EventTerm& term = terms.emplace_back();
        const bool is_first = terms.size() == 1;
        term.term = take_number<std::uint32_t>(cell);
        term.weight = std::bit_cast<float>(take_number<std::uint32_t>(cell));
        const bool is_right = term.weight >= 0 && term.weight <= 1 &&
                              (is_first || terms[terms.size() - 2].term < term.term);
        if (!is_right) fail("the terms of an event");
    }
    return terms;
}

std::string identity_cell(const ArticleIdentity& identity) {
    std::string cell;
    add_number(cell, identity.text);
    add_number(cell, std::uint32_t{identity.is_sure ? 1U : 0U});
    for (const std::uint32_t word : identity.words) add_number(cell, word);
    return cell;
}

void read_identity_cell(std::string_view cell, ArticleIdentity& identity) {
    if (cell.empty()) return;
    identity.text = take_number<std::uint64_t>(cell);
    identity.is_sure = take_number<std::uint32_t>(cell) != 0;
    while (!cell.empty()) identity.words.push_back(take_number<std::uint32_t>(cell));
    if (!std::is_sorted(identity.words.begin(), identity.words.end())) {
        fail("the identity of an article");
    }
}

namespace {

using Fields = std::map<std::string, std::string>;

Fields fields_of(const ArticleVersion& version) {
    Fields fields = {{"document", version.document},
                     {"input", version.input},
                     {"number", std::to_string(version.number)},
                     {"text", std::to_string(version.text)}};
    if (version.date) fields["date"] = to_string(*version.date);
    return fields;
}

std::uint64_t number_in(const std::string& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) fail("versions of an article");
    return number;
}

ArticleVersion version_of(Fields fields) {
    return {std::move(fields["document"]), std::move(fields["input"]), number_in(fields["number"]),
            number_in(fields["text"]), parse_date(fields["date"])};
}

}  // namespace

std::string versions_cell(const std::vector<ArticleVersion>& versions) {
    std::string cell;
    for (const ArticleVersion& version : versions) {
        cell += cell.empty() ? '[' : ',';
        const std::string fields = fields_cell(fields_of(version));
        if (!fields.starts_with('{')) return {};
        cell += fields;
    }
    return cell.empty() ? cell : cell + ']';
}

std::vector<ArticleVersion> read_versions_cell(std::string_view cell) {
    std::vector<ArticleVersion> versions;
    if (cell.empty()) return versions;
    const Json json = Json::parse(cell, nullptr, false);
    if (!json.is_array()) fail("versions of an article");
    for (const Json& item : json) versions.push_back(version_of(read_fields_cell(item.dump())));
    return versions;
}

}  // namespace onoma
