// SPDX-License-Identifier: Apache-2.0
#include "store/database.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include "onoma/base/error.hpp"
#include "onoma/text/utf8.hpp"

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

bool is_plain_text(std::string_view text) {
    return text.find('\0') == std::string_view::npos && count_invalid_sequences(text) == 0;
}

}  // namespace

Database::Database(const std::filesystem::path& file, OpenFor purpose, Waiting waiting)
    : waiting_(std::move(waiting)) {
    // A store that is only read may still have to be rolled back behind a process that was killed.
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (purpose == OpenFor::writing) flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(file.c_str(), &connection_, flags, nullptr);
    if (code != SQLITE_OK) {
        const std::string reason = reason_of(connection_, code);
        sqlite3_close(connection_);
        throw Error(reason);
    }
    sqlite3_extended_result_codes(connection_, 1);
    sqlite3_busy_handler(connection_, &Database::wait, this);
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
    if (code == SQLITE_TOOBIG) throw Error("expected at most 1 GB of text, found more");
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

}  // namespace onoma
