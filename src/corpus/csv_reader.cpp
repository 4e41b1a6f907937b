// SPDX-License-Identifier: Apache-2.0
#include "corpus/csv_reader.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/separated_values.hpp"
#include "corpus/csv_header.hpp"
#include "corpus/field_roles.hpp"
#include "corpus/record_fields.hpp"
#include "onoma/base/error.hpp"
#include "onoma/text/charset.hpp"

namespace onoma {
namespace {

// Blank, or with nothing but separators, as spreadsheets leave them at the end.
bool is_empty_row(std::string_view row, char separator) {
    return std::all_of(row.begin(), row.end(),
                       [&](char c) { return c == separator || is_ascii_space(c); });
}

std::string reason_of(CsvCutter::Row fault) {
    return fault == CsvCutter::Row::text_behind_quote
               ? "expected a separator behind the closing quote, found text"
               : "a quote opened here is never closed";
}

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) {
        if (!all.empty()) all += ", ";
        all += name;
    }
    return all.substr(0, 500);
}

}  // namespace

// The first line that says anything; before it spreadsheets may have written `sep=;`.
void CsvReader::read_header() {
    constexpr std::size_t longest_header_bytes = std::size_t{1} << 20U;
    auto table = std::make_shared<Table>();
    std::optional<char> told_separator;
    if (format_ == InputFormat::tsv) told_separator = '\t';
    for (std::string line;;) {
        const std::string place = place_of_line(input().line());
        const std::string_view ahead = input().peek(longest_header_bytes);
        const std::string_view first = first_line(ahead);
        if (ahead.empty()) throw Error("expected a table with a header, found nothing");
        if (trimmed(first).empty()) {
            input().skip(first.size() + 1);
            continue;
        }
        if (begins_with_any_case(first, "sep=") && trimmed(first).size() == 5) {
            told_separator = first[4];
            input().skip(first.size() + 1);
            continue;
        }
        table->separator = told_separator.value_or(separator_of_header(first));
        cutter_.emplace(input(), table->separator, record_limit());
        if (cutter_->next(line) != CsvCutter::Row::read) {
            throw Error("expected a header, found a row with a faulty quote");
        }
        const std::string header = decode_text(line, charset_).text;
        table->header = header_cells(header, table->separator);
        break;
    }
    table->charset = charset_;
    check_names(table->header);
    table_ = std::move(table);
}

// A table without a text would otherwise be told row by row.
void CsvReader::check_names(const std::vector<std::string>& header) const {
    const FieldNames& names = context()->settings.fields;
    const auto has = [&](const std::string& name) {
        return std::any_of(header.begin(), header.end(), [&](const std::string& cell) {
            return plain_field_name(cell) == plain_field_name(name);
        });
    };
    for (const auto* name : {&names.id, &names.text, &names.title, &names.source, &names.date,
                             &names.author, &names.section, &names.language, &names.url}) {
        if (*name && !has(**name)) {
            throw Error("expected the column `" + **name +
                        "`, found none; columns: " + joined(header));
        }
    }
    const auto is_content = [](const std::string& cell) {
        const auto meaning = meaning_of_field(plain_field_name(cell));
        return meaning && (meaning->role == FieldRole::text || meaning->role == FieldRole::title);
    };
    if (!names.text && !names.title && std::none_of(header.begin(), header.end(), is_content)) {
        throw Error(
            "expected a column of texts or titles, found none that is known; name it with "
            "--text-field; columns: " +
            joined(header));
    }
}

StreamReader::Step CsvReader::cut(Record& record, SkippedInput& skipped) {
    if (!table_) read_header();
    for (std::string row;;) {
        const std::string place = place_of_line(input().line());
        const CsvCutter::Row fault = cutter_->next(row);
        if (fault == CsvCutter::Row::end) return Step::end;
        if (fault == CsvCutter::Row::read && is_empty_row(row, table_->separator)) continue;
        ++number_;
        if (fault == CsvCutter::Row::too_large) {
            cutter_->skip_line();
            return skip(skipped, place, too_large_reason());
        }
        if (fault != CsvCutter::Row::read) return skip(skipped, place, reason_of(fault));
        record.place = place;
        record.understand = [row = std::move(row), table = table_, shared = context(),
                             number = number_] {
            return document_of_row(row, *table, *shared, number);
        };
        return Step::record;
    }
}

Document CsvReader::document_of_row(const std::string& row, const Table& table,
                                    const RecordContext& context, std::uint64_t number) {
    if (row.find('\0') != std::string::npos) throw Error("expected text, found a NUL byte");
    DecodedText decoded = decode_text(row, table.charset);
    std::vector<std::string> cells;
    const CsvFault fault = split_csv_line(decoded.text, table.separator, cells);
    if (fault != CsvFault::none) throw Error("expected cells in closed quotes, found others");
    while (cells.size() > table.header.size() && trimmed(cells.back()).empty()) cells.pop_back();
    if (cells.size() != table.header.size()) {
        throw Error("expected " + std::to_string(table.header.size()) + " cells, found " +
                    std::to_string(cells.size()));
    }
    RecordFields fields(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        fields[i].name = table.header[i];
        if (!cells[i].empty()) fields[i].values.push_back(std::move(cells[i]));
    }
    Document document = document_of_fields(std::move(fields), context, number);
    document.charset = std::move(decoded.charset);
    return document;
}

}  // namespace onoma
