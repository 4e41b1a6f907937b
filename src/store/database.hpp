// SPDX-License-Identifier: Apache-2.0
// A thin layer over SQLite: a connection, prepared statements and transactions that clean up behind
// themselves. Values are always bound, never part of a statement's text.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/article_collection.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/corpus/story_clusters.hpp"
#include "onoma/counts/document_table.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace onoma {

enum class OpenFor { reading, writing };

// What to do while another process writes.
struct Waiting {
    std::chrono::milliseconds longest{60'000};
    std::function<void()> tell;  // called once each time that this takes more than a moment
};

// A row is never larger: a store of somebody else may say that it is.
inline constexpr std::size_t largest_row_bytes = std::size_t{256} << 20U;

// One connection. For one thread at a time. All functions, here and in Statement, throw Error with
// the reason alone.
class Database {
public:
    // With OpenFor::writing a file that is not there is made.
    Database(const std::filesystem::path& file, OpenFor purpose, Waiting waiting = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Runs statements that return nothing.
    void execute(const std::string& statements);

    [[nodiscard]] std::int64_t last_row() const;
    [[nodiscard]] std::int64_t changed_rows() const;  // by the last statement
    [[nodiscard]] sqlite3* handle() const { return connection_; }

    [[noreturn]] void fail(int code) const;

private:
    static int wait(void* self, int attempts);

    sqlite3* connection_ = nullptr;
    Waiting waiting_;
    std::chrono::steady_clock::time_point waiting_since_;
    bool has_told_ = false;
};

// A prepared statement, to be run any number of times. Bound texts and bytes are copied.
class Statement {
public:
    Statement(Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Binds the next parameter. A text that is not UTF-8, or has a NUL, is bound as bytes: nothing
    // is lost, and no reader is given text that is none.
    Statement& bind(std::string_view text);
    Statement& bind(const char* text) { return bind(std::string_view(text)); }
    Statement& bind(const std::string& text) { return bind(std::string_view(text)); }
    Statement& bind(std::int64_t number);
    Statement& bind(double number);
    Statement& bind_bytes(std::string_view bytes);
    Statement& bind_null();
    Statement& bind_or_null(std::string_view text);  // null for an empty one

    // Goes to the next row; false after the last one, and then it may be bound anew.
    bool step();
    // Runs it to the end.
    void run();
    void reset();

    // Columns of the row, from 0. Views are valid until the next step.
    [[nodiscard]] bool is_null(int column) const;
    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;  // also of bytes; empty for null

private:
    void check_bound(int code);

    Database& database_;
    sqlite3_stmt* statement_ = nullptr;
    int next_parameter_ = 1;
};

// Takes the right to write at once, so that a wait comes before the work. Rolls back unless
// committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool is_open_ = true;
};

// What a cell of a store holds where it is more than a number or a text: written and read back the
// same. Reading throws Error for what was not written so.

// A JSON object; where a name or value is not UTF-8, which JSON cannot hold, sizes and bytes:
// `3:abc`, one after the other. Empty for none.
[[nodiscard]] std::string fields_cell(const std::map<std::string, std::string>& fields);
[[nodiscard]] std::map<std::string, std::string> read_fields_cell(std::string_view cell);

// The words of each sentence, with `/` where a paragraph begins: `/12/7,0,9`.
[[nodiscard]] std::string structure_cell(const TextStructure& structure);
[[nodiscard]] TextStructure read_structure_cell(std::string_view cell);

// JSON: [["headline",0,12], ...]. Empty for none.
[[nodiscard]] std::string zones_cell(const std::vector<ZoneRange>& zones);
[[nodiscard]] std::vector<ZoneRange> read_zones_cell(std::string_view cell);

// Bytes, the lowest first: text_hash, word_count, sketch_level, sizes, signature, sketch.
[[nodiscard]] std::string fingerprint_cell(const Fingerprint& fingerprint);
[[nodiscard]] Fingerprint read_fingerprint_cell(std::string_view cell);

// Likewise: term and weight of each, rising by term.
[[nodiscard]] std::string event_terms_cell(const std::vector<EventTerm>& terms);
[[nodiscard]] std::vector<EventTerm> read_event_terms_cell(std::string_view cell);

// Likewise, of an article with a name: hash of the text, whether the name is sure, its words.
[[nodiscard]] std::string identity_cell(const ArticleIdentity& identity);
void read_identity_cell(std::string_view cell, ArticleIdentity& identity);

// JSON: [{"date":"2025-01-29","document":"a.xml#1","input":"a.xml","number":"1","text":"42"}, ...].
// Empty for none, and where a path is not UTF-8, which JSON cannot hold.
[[nodiscard]] std::string versions_cell(const std::vector<ArticleVersion>& versions);
[[nodiscard]] std::vector<ArticleVersion> read_versions_cell(std::string_view cell);

}  // namespace onoma
