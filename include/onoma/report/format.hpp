// SPDX-License-Identifier: Apache-2.0
// In which shape results are written, which columns, and what the columns mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace onoma {

// In which shape results are written: for the eye, for spreadsheets and programs, as networks, and
// for tools for named entities.

enum class Format {
    text,
    csv,
    tsv,
    json,
    jsonl,
    md,       // tables in Markdown
    xlsx,     // an Excel workbook, see writes_xlsx()
    gexf,     // GEXF 1.3
    graphml,  // GraphML
    mtx,      // Matrix Market
    brat,     // standoff files in a folder
    conll,    // columns of CoNLL-2003
    spacy,    // JSON lines with `text` and `ents`
};

[[nodiscard]] std::optional<Format> parse_format(std::string_view name);

[[nodiscard]] std::string_view to_string(Format format);

// Whether this build has libxlsxwriter.
[[nodiscard]] bool writes_xlsx();

// Which rows and columns of a table are wanted, and in which order.

struct SortKey {
    std::string column;
    bool falling = false;
};

struct TableView {
    std::vector<std::string> columns =
        {};                            // keys of CSV, in this order; empty: as the command has them
    std::optional<SortKey> sort = {};  // ties stay in the order of the command
    std::optional<std::size_t> top = {};  // the first rows only, after sorting
    std::optional<int> digits = {};       // decimals, as text and in CSV and TSV
};

// A result as data, for programs that compute with it: the columns of CSV, with their types.

enum class DataType : std::uint8_t { text, texts, yes_no, integer, number };

// Without a value, or one of the type of its column.
using DataCell =
    std::variant<std::monostate, std::string, std::vector<std::string>, bool, std::int64_t, double>;

struct DataColumn {
    std::string key;  // of CSV
    DataType type = DataType::text;
    std::string meaning;  // in plain words; may be empty
    std::string empty;    // why a cell may be without a value; may be empty
    std::vector<DataCell> cells;
};

struct DataTable {
    std::vector<DataColumn> columns;  // of equal length
    std::size_t rows = 0;
};

// What JSON each command prints, as JSON Schema (draft 2020-12). A test validates the real output.

// The `schema` of JSON outputs, and the end of each schema's $id. It rises when a key goes away or
// changes its meaning; a new key changes nothing for whoever reads the old ones.
inline constexpr int schema_version = 1;

// "report", "compare", ...: the outputs that have a schema. Some commands have
// several: `network` is pairs --network, `similar` pairs --similar-to, `claims` figures --compare.
// Where a command prints JSON lines (tag), the schema is that of a line.
[[nodiscard]] std::vector<std::string> schema_names();

// The schema of one of these; of any other name all of them, as one object by name.
void write_schema(std::ostream& out, std::string_view name);

// What the statistics of each table mean, in plain words: for --explain-statistics.

struct ColumnMeaning {
    std::string keys;  // of JSON and CSV, one or several: "dp, dp_norm"
    std::string text;
};

[[nodiscard]] std::vector<ColumnMeaning> report_meanings();
[[nodiscard]] std::vector<ColumnMeaning> pair_meanings();
[[nodiscard]] std::vector<ColumnMeaning> comparison_meanings();
[[nodiscard]] std::vector<ColumnMeaning> within_meanings();  // of an EventComparison

// The keys, and below them the text in lines of at most so many columns.
void write_meanings(std::ostream& out, std::span<const ColumnMeaning> meanings,
                    std::size_t columns);

}  // namespace onoma
