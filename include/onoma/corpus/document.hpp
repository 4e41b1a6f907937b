// SPDX-License-Identifier: Apache-2.0
// An article and what is known about it; and a stream of them from files, with what is read and
// what is omitted.
#pragma once

#include <atomic>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "onoma/base/date.hpp"
#include "onoma/base/types.hpp"

namespace onoma {

// One article and what is known about it.

// What a stretch of an article is for its reader. `trailing` is what stands below the article and
// is not about it: headlines of other articles, calls to subscribe.
enum class Zone { headline, lede, body, trailing };

struct ZoneRange {
    Zone zone = Zone::body;
    ByteRange range;

    friend bool operator==(const ZoneRange&, const ZoneRange&) = default;
};

// By what an article is known that comes again, in another file or record.
struct ArticleIdentity {
    // Hash of the source and of what the article is called there: a guid, an address, an id. 0 for
    // an article without a name.
    std::uint64_t name = 0;
    std::uint64_t text = 0;  // hash
    // An id alone may be that of another article elsewhere, as where rows are numbered anew each
    // day.
    bool is_sure = false;
    std::vector<std::uint32_t> words;  // a sample of the different words, as hashes, ascending
};

// A version of an article, and where it was read.
struct ArticleVersion {
    std::string document;      // its id
    std::string input;         // the file
    std::uint64_t number = 0;  // of the record in it
    std::uint64_t text = 0;    // hash
    std::optional<Date> date;  // of the file's name, else the article's

    friend bool operator==(const ArticleVersion&, const ArticleVersion&) = default;
};

struct Document {
    std::string
        id;  // the path, as it was given; of one of many in a file with its number: `a.csv#3`
    std::string source;  // who published it
    std::optional<Date> date;
    std::string text;  // UTF-8; all offsets are offsets into it
    std::string title;
    std::string author;
    std::string section;
    std::string language;  // BCP 47: `en`, `de-AT`; as the input says
    std::string url;
    std::string charset;           // what `text` was converted from; empty when it was UTF-8
    std::vector<ZoneRange> zones;  // in order, apart from each other; what none covers is body
    std::map<std::string, std::string> fields;  // what else the input says, by its own name
    ArticleIdentity identity;
    // The version that it replaces, and what a store noted that this or it replaced, in order.
    std::vector<ArticleVersion> earlier;
    // Parts of the text that say who made the article, in order: `PARIS (AFP) -`, `By Jane Doe`,
    // `Jane Doe/Getty Images`, copyright lines. Nothing before read_credits().
    std::optional<std::vector<ByteRange>> credits;
};

// The identity of an article that is called `name` within its source, by its text. Without a name
// it has none. Cost: linear in the text.
[[nodiscard]] ArticleIdentity identity_of(const Document& document, const std::string& name,
                                          bool is_sure);

// A version is its article's name and its text, both hashes.
[[nodiscard]] std::uint64_t version_key(std::uint64_t name, std::uint64_t text);

// When the version was made that `document`, read from `input`, is: the date of the file's name,
// else its own.
[[nodiscard]] std::optional<Date> date_of_version(const Document& document,
                                                  const std::string& input);

// Articles come again, in feeds that have them for days and in exports that overlap: with the same
// text they are known, with another one they are a new version. So it is in one run, and in a store
// that was filled on many days. Memory: some 450 bytes an article with a name. Cost: one look-up;
// where an id means many articles, at most 256 comparisons of their samples. Not thread-safe.
class ArticleVersions {
public:
    enum class Step {
        first,    // or without a name
        known,    // the version before has the same text
        changed,  // `Document::earlier` of it has the version before
    };
    struct Version {
        ArticleVersion version;
        // It was counted as so many were before it; none where a store noted it.
        std::optional<std::size_t> place = std::nullopt;
    };

    // REQUIRES: documents come in order of their places. Nothing is asked of texts.
    Step see(Document& document, const std::string& input, std::uint64_t number);

    // Documents with a name that were first or changed.
    [[nodiscard]] std::size_t counted() const { return counted_; }

    // Calls `visit` with all versions of each article that has several: the earlier ones in order,
    // then the last one. Cost: linear in all versions but for sorting them.
    void for_each_changed(const std::function<void(const std::vector<Version>&)>& visit) const;

    // All that the document which was the last one to stay of its article replaces.
    [[nodiscard]] std::vector<ArticleVersion> earlier_than(const Document& document) const;

private:
    struct Article {
        Version current;
        std::vector<std::uint32_t> words;
        std::vector<Version> earlier;  // as they came
    };

    // The article whose current text that is.
    [[nodiscard]] const Article* find(const ArticleIdentity& identity) const;

    // By name; several where an id means different articles.
    std::unordered_map<std::uint64_t, std::vector<Article>> articles_;
    // By version_key() of the current version: where it stands among those of its name.
    std::unordered_map<std::uint64_t, std::uint32_t> places_;
    std::size_t counted_ = 0;
};

// Finds `credits`; and from them `author`, where the input says none, and the field `agency`, that
// the article came from. Pictures have agencies of their own, which are not it. Cost: linear in the
// text.
void read_credits(Document& document);

// A title that the text of a record does not have stands after it, an empty line between them, so
// that places in the text are those in the record. Nothing where there is none.
[[nodiscard]] std::optional<ByteRange> title_after_text(const Document& document);

// An input that was left out, and why: told on stderr and in every report.
struct SkippedInput {
    std::string input;
    std::string reason;

    friend auto operator<=>(const SkippedInput&, const SkippedInput&) = default;
};

// Which documents are wanted, by what is known about them.

// What a document says in the field of this name: `source`, `date`, `year`, `month` (2025-01),
// `week` (ISO 8601: 2025-W05), `day`, `title`, `author`, `section`, `language`, `url`, `id`, or one
// of Document::fields, as `agency`. Empty where it says nothing; the day of a date known to the
// month only is nothing.
[[nodiscard]] std::string field_of(const Document& document, std::string_view name);

struct FieldCondition {
    std::string field;
    std::string value;
    bool is_equal = true;  // otherwise: any other value, or none
};

struct DocumentChoice {
    // Equal conditions on one field are alternatives; everything else must hold.
    std::vector<FieldCondition> where;
    // Inclusive. A date known to the month or the year only is wanted when all of its days are.
    std::optional<Date> since;
    std::optional<Date> until;
};

enum class Choice {
    wanted,
    unwanted,
    undated,  // a date was asked for, and there is none
};

// Cost: one step a condition.
[[nodiscard]] Choice choose(const DocumentChoice& choice, const Document& document);

// Which fields the documents of a run have: a condition on a field that none of them has is a
// mistake, which is known at the end only. Thread-safe.
class FieldsSeen {
public:
    explicit FieldsSeen(const DocumentChoice& choice);

    // Cost: nothing once each field that is asked for was seen.
    void see(const Document& document);

    // Throws Error that lists the fields when one that is asked for is none of them. Without
    // documents there is nothing to tell.
    void check() const;

private:
    [[nodiscard]] std::string missing() const;

    std::vector<std::string> asked_;
    std::atomic<bool> is_satisfied_;
    std::mutex mutex_;
    std::set<std::string> seen_;  // few names: a table has some, a million documents no more
};

// What a table beside the articles says about them.

// Immutable once read, and then safe for any number of threads. Memory holds the whole table.
class MetadataTable {
public:
    MetadataTable() = default;

    // A table with a header (CSV, TSV, also packed). The column `path`, `file`, `filename`,
    // `document` or `id`, or else the first one, says which article a row is about: its id, the end
    // of its path (`daily/a.txt`, `a.txt`) or the id that its record has. Throws Error (`file:line:
    // reason`) when it cannot be read, a row is broken, or two rows are about the same.
    static MetadataTable read(const std::filesystem::path& path);

    // Adds what the table says to `document`, instead of what its input said. Returns whether there
    // is a row for it; of several the one that names most of its path.
    bool describe(Document& document) const;

    [[nodiscard]] std::size_t size() const { return rows_.size(); }

private:
    [[nodiscard]] const Document* find(const Document& document) const;

    std::map<std::string, Document, std::less<>> rows_;  // by key; without text
};

// How inputs are read: formats, names of fields, limits.

enum class InputFormat {
    text,
    markdown,
    html,
    jsonl,  // one JSON object a line, or a stream of them
    json,   // an array of objects, one object, or an object that holds an array of them
    csv,
    tsv,
    feed,  // RSS 2.0, RSS 1.0 or Atom
    warc,
    office,  // Word (.docx), OpenDocument text (.odt), EPUB: where the build has libzip
};

// Which field of a record says what, by name; the common names are looked for where nothing is
// given. A name that is given must be there.
struct FieldNames {
    std::optional<std::string> id;
    std::optional<std::string> text;
    std::optional<std::string> title;
    std::optional<std::string> source;
    std::optional<std::string> date;
    std::optional<std::string> author;
    std::optional<std::string> section;
    std::optional<std::string> language;
    std::optional<std::string> url;
};

// What comes first in a date such as 01/02/2025.
enum class DateOrder { day_first, month_first };

struct ReadSettings {
    std::optional<InputFormat> format;  // of all inputs; otherwise each is looked at
    // Of records; otherwise that of the other dates of the same input, where they say it.
    std::optional<DateOrder> date_order = {};
    std::optional<std::string> source;  // of all documents, whatever they say themselves
    FieldNames fields;

    // One document or record is never larger: a larger one is passed over and told.
    std::uintmax_t largest_record_bytes = std::uintmax_t{64} * 1024 * 1024;

    // A compressed file that unpacks to more than this many times its size is not read further.
    double largest_ratio = 1000;
};

// Paths -> the files to read.

// A file that holds one article, or many. What is known without reading it is found here.
struct InputFile {
    std::filesystem::path path;          // `-`: standard input
    std::string id;                      // the path, normalized, with `/`
    std::string folder;                  // the name of its folder: the source of what is in it
    std::optional<Date> date;            // from a leading YYYY-MM-DD in the file name
    std::optional<std::uintmax_t> size;  // in bytes, as it lies; unknown of a pipe
};

struct FoundInputs {
    std::vector<InputFile> files;       // by id, each file once
    std::vector<SkippedInput> skipped;  // missing, not readable, or without any article
    std::int64_t other_files = 0;       // in folders, of kinds that hold no articles: pictures
};

// Whether files of this name are read when their folder is named: .txt, .md, .html, .jsonl, .csv,
// .warc and the like, also as .gz, .bz2 or .zst. Letters of either case.
[[nodiscard]] bool is_article_name(const std::filesystem::path& path);

// Finds the article files at and below `paths`. A file that is named itself is taken whatever its
// name. `lists` are files with a path or a glob pattern a line; `-` is standard input in both. The
// order of paths does not matter; a file that is reached twice counts once; hidden files and links
// to folders are passed over below a folder, and so are `not_articles`: lexicons and tables that
// lie beside the articles. Throws nothing for what the file system says: that is in `skipped`.
[[nodiscard]] FoundInputs find_inputs(const std::vector<std::filesystem::path>& paths,
                                      const std::vector<std::filesystem::path>& lists = {},
                                      const std::vector<std::filesystem::path>& not_articles = {});

// Files -> documents, one by one.

class RecordReader;

// One document as it lies in its file, cut out but not yet understood: a whole file, a line of
// JSON, a row, an item of a feed.
struct Record {
    std::string place;  // for messages: `path`, `path:12` (line) or `path#3` (record)

    // Makes the document; on any thread, once. Throws Error with the reason alone.
    std::function<Document()> understand;
};

// Opens files one after another, unpacks them, finds out their formats and cuts them into records.
// Memory holds one record. For one thread at a time, but for bytes_read().
class DocumentStream {
public:
    enum class Step { record, skipped, end };

    // `files` must outlive the stream.
    DocumentStream(const std::vector<InputFile>& files, ReadSettings settings);
    ~DocumentStream();
    DocumentStream(const DocumentStream&) = delete;
    DocumentStream& operator=(const DocumentStream&) = delete;

    // Cuts the next record, of the next file where one has ended. `skipped`: a record, or the rest
    // of a file, cannot be read; the next call goes on after it. Throws nothing for bad input.
    Step next(Record& record, SkippedInput& skipped);

    // Of the files as they lie.
    [[nodiscard]] std::uintmax_t bytes_read() const { return bytes_read_; }

    // Of all files; nothing when a pipe is among them.
    [[nodiscard]] std::optional<std::uintmax_t> total_bytes() const;

private:
    const std::vector<InputFile>& files_;
    ReadSettings settings_;
    std::size_t next_file_ = 0;
    std::unique_ptr<RecordReader> reader_;  // of the file before `next_file_`
    std::atomic<std::uintmax_t> bytes_read_ = 0;
};

}  // namespace onoma
