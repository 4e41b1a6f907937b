// SPDX-License-Identifier: Apache-2.0
#include "report/written.hpp"

#include <cstdint>
#include <optional>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "onoma/text/unicode.hpp"

namespace onoma {

void write_paragraph(std::ostream& out, std::string_view text, std::size_t columns,
                     std::size_t indent) {
    write_printable_paragraph(out, printable(text), columns, indent);
}

void write_printable_paragraph(std::ostream& out, const std::string& text, std::size_t columns,
                               std::size_t indent) {
    std::istringstream words{text};
    std::size_t used = indent;
    for (std::string word; words >> word;) {
        const std::size_t width = display_width(word);
        if (used > indent && used + 1 + width > columns) {
            out << '\n' << std::string(indent, ' ');
            used = indent;
        }
        if (used > indent) {
            out << ' ';
            ++used;
        }
        out << word;
        used += width;
    }
    out << '\n';
}

namespace {

// How many bytes at the beginning of `text`, which is well-formed, are a character not to be shown.
std::size_t unprintable_size(std::string_view text) {
    const auto byte = [&](std::size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) < 0xA0) return 2;  // U+0080..U+009F: a terminal may obey them
    if (byte(0) != 0xE2) return 0;
    const bool separates_or_embeds = byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE;
    const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
    return separates_or_embeds || isolates ? 3 : 0;
}

}  // namespace

std::string printable(std::string_view text) {
    const std::string well_formed = replace_invalid_sequences(text);
    std::string result;
    for (std::size_t at = 0; at < well_formed.size();) {
        const std::size_t left_out = unprintable_size(std::string_view(well_formed).substr(at));
        result += left_out == 0 ? well_formed[at] : ' ';
        at += left_out == 0 ? 1 : left_out;
    }
    return result;
}

void write_line(std::ostream& out, std::size_t indent, std::string_view text, std::size_t columns) {
    out << std::string(indent, ' ')
        << truncate_to_width(printable(text), columns > indent ? columns - indent : 1) << '\n';
}

bool has_rows(Format format) { return format == Format::csv || format == Format::tsv; }

void write_header(std::ostream& out, Format format, const std::vector<Column>& columns) {
    return format == Format::tsv ? write_tsv_header(out, columns) : write_csv_header(out, columns);
}

void write_row(std::ostream& out, Format format, const std::vector<Column>& columns,
               const std::vector<Cell>& row) {
    return format == Format::tsv ? write_tsv_row(out, columns, row)
                                 : write_csv_row(out, columns, row);
}

// No default: the compiler reports a format that is forgotten.
void write(std::ostream& out, Format format, const Written& result) {
    switch (format) {
        case Format::text:
            return result.text();
        case Format::csv:
            return write_csv(out, result.table());
        case Format::tsv:
            return write_tsv(out, result.table());
        case Format::md:
            return write_markdown(out, result.table());
        case Format::json:
            return write_json(out, result.json());
        case Format::jsonl: {
            const Json json = result.json();
            return write_json_lines(out, *json.find(result.rows));
        }
        case Format::xlsx: {
            std::vector<NamedTable> tables = {{std::string(result.rows), result.table()}};
            for (NamedTable& table : result.more ? result.more() : std::vector<NamedTable>()) {
                if (!table.table.rows.empty()) tables.push_back(std::move(table));
            }
            return write_xlsx(out, tables, result.json());
        }
        case Format::gexf:
        case Format::graphml:
        case Format::mtx:
        case Format::brat:
        case Format::conll:
        case Format::spacy:
            break;
    }
    throw std::invalid_argument("no format of tables");
}

// Table -> DataTable.

namespace {

// What JSON Schema says, if it names one type.
std::optional<DataType> type_in(const Json& shape) {
    constexpr std::string_view or_null = "|null";
    const Json* const types = shape.find("type");
    std::string name = types != nullptr ? words_in(*types).value_or("") : "";
    if (name.ends_with(or_null)) name.resize(name.size() - or_null.size());
    if (name == "string") return DataType::text;
    if (name == "array") return DataType::texts;
    if (name == "boolean") return DataType::yes_no;
    if (name == "integer") return DataType::integer;
    if (name == "number") return DataType::number;
    return std::nullopt;
}

std::optional<DataType> type_of(const Cell& cell) {
    if (std::holds_alternative<std::string>(cell)) return DataType::text;
    if (std::holds_alternative<JsonList>(cell)) return DataType::texts;
    if (std::holds_alternative<bool>(cell)) return DataType::yes_no;
    if (std::holds_alternative<std::int64_t>(cell)) return DataType::integer;
    if (std::holds_alternative<double>(cell)) return DataType::number;
    return std::nullopt;
}

// The type that cells of both fit into.
DataType wider(DataType a, DataType b) {
    const auto is_number = [](DataType type) {
        return type == DataType::integer || type == DataType::number;
    };
    if (a == b) return a;
    return is_number(a) && is_number(b) ? DataType::number : DataType::text;
}

DataType type_of_column(const Table& table, std::size_t index) {
    std::optional<DataType> type = type_in(table.columns[index].shape);
    for (const std::vector<Cell>& row : table.rows) {
        const auto found = type_of(row[index]);
        if (found) type = type ? wider(*type, *found) : *found;
    }
    return type.value_or(DataType::text);
}

std::string well_formed_text(const Cell& cell) {
    const auto words = words_in(cell);
    return words ? replace_invalid_sequences(*words) : data_text(cell);
}

DataCell data_in(const Cell& cell, DataType type) {
    if (cell.is_null()) return {};
    switch (type) {
        case DataType::text:
            return well_formed_text(cell);
        case DataType::texts: {
            std::vector<std::string> texts;
            for (const Json& text : std::get<JsonList>(cell)) {
                texts.push_back(well_formed_text(text));
            }
            return texts;
        }
        case DataType::yes_no:
            return std::get<bool>(cell);
        case DataType::integer:
            return std::get<std::int64_t>(cell);
        case DataType::number:
            return number_in(cell).value();
    }
    return {};
}

}  // namespace

DataTable data_of(const Table& table) {
    DataTable data;
    data.rows = table.rows.size();
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const Column& column = table.columns[index];
        if (!column.in_csv) continue;
        DataColumn result{.key = column.key,
                          .type = type_of_column(table, index),
                          .meaning = std::string(column.meaning),
                          .empty = column.empty,
                          .cells = {}};
        result.cells.reserve(data.rows);
        for (const std::vector<Cell>& row : table.rows) {
            result.cells.push_back(data_in(row[index], result.type));
        }
        data.columns.push_back(std::move(result));
    }
    return data;
}

}  // namespace onoma
