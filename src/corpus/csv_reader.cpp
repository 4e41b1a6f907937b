// SPDX-License-Identifier: Apache-2.0
#include "corpus/csv_reader.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/separated_values.hpp"
#include "corpus/field_roles.hpp"
#include "corpus/record_fields.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

char separator_of_header(std::string_view line) { return separator_of_header(line, ",;\t|"); }

std::vector<std::string> header_cells(std::string_view line, char separator) {
    std::vector<std::string> cells;
    if (split_csv_line(line, separator, cells) != CsvFault::none) return {};
    for (std::string& cell : cells) cell = std::string(trimmed(cell));
    return cells;
}

bool is_article_header(std::string_view line) {
    constexpr std::size_t longest_name = 60;
    const std::vector<std::string> cells = header_cells(line, separator_of_header(line));
    const auto is_long = [](const std::string& cell) { return cell.size() > longest_name; };
    const auto is_content = [](const std::string& cell) {
        const auto meaning = meaning_of_field(plain_field_name(cell));
        return meaning && (meaning->role == FieldRole::text || meaning->role == FieldRole::title);
    };
    return std::none_of(cells.begin(), cells.end(), is_long) &&
           std::any_of(cells.begin(), cells.end(), is_content);
}

namespace {

constexpr std::size_t first_look_bytes = std::size_t{64} << 10U;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

// After the line end at `at`. An LF that is not looked at yet makes an empty row of its own.
std::size_t after_line_end(std::string_view ahead, std::size_t at) {
    return at + (ahead.substr(at).starts_with("\r\n") ? 2 : 1);
}

}  // namespace

void CsvCutter::step(Extent& extent, char c) const {
    switch (extent.state) {
        case State::cell_begin:
            extent.state = c == '"' ? State::quoted : State::plain;
            if (c == separator_) extent.state = State::cell_begin;
            break;
        case State::plain:
            if (c == separator_) extent.state = State::cell_begin;
            break;
        case State::quoted:
            if (c == '"') extent.state = State::quote_in_quoted;
            break;
        case State::quote_in_quoted:
            if (c == '"') {
                extent.state = State::quoted;
            } else if (c == separator_) {
                extent.state = State::cell_begin;
            } else {
                extent.state = State::fault;
            }
            break;
        case State::fault:
            break;
    }
}

// Looks ahead until the row ends, is known to be faulty, or is longer than may be read.
CsvCutter::Extent CsvCutter::measure() {
    // What was read twice must stay in proportion to what was read.
    const std::uint64_t budget = 2 * taken_bytes_ + largest_row_;
    const std::uint64_t left = budget > reread_bytes_ ? budget - reread_bytes_ : 0;
    Extent extent;
    for (std::size_t wanted = first_look_bytes;; wanted *= 2) {
        const std::size_t look = std::min(wanted, largest_row_ + 1);
        const std::string_view ahead = input_.peek(look).substr(0, look);
        for (; extent.size < ahead.size(); ++extent.size) {
            const char c = ahead[extent.size];
            if (is_line_end(c)) {
                const std::size_t line = after_line_end(ahead, extent.size);
                if (extent.first_line == 0) extent.first_line = line;
                extent.is_complete = extent.state != State::quoted;
                if (extent.is_complete) {
                    extent.size = line;
                    return extent;
                }
            }
            step(extent, c);
            const bool is_over_lines = extent.first_line != 0;
            if (is_over_lines && (extent.state == State::fault || extent.size >= left)) {
                return extent;
            }
        }
        if (ahead.size() < wanted) return extent;
    }
}

CsvCutter::Row CsvCutter::take(std::string& row, std::size_t size) {
    row = input_.peek(size).substr(0, size);
    input_.skip(size);
    taken_bytes_ += size;
    if (row.ends_with('\n')) row.pop_back();
    if (row.ends_with('\r')) row.pop_back();
    return Row::read;
}

// The row is not one: its first line alone is passed over.
CsvCutter::Row CsvCutter::give_up(std::string& row, const Extent& extent) {
    reread_bytes_ += extent.size;
    if (extent.first_line == 0 && extent.size > largest_row_) {
        taken_bytes_ += extent.size;
        return Row::too_large;
    }
    const std::size_t line = extent.first_line != 0 ? extent.first_line : extent.size;
    take(row, line);
    // Few programs quote in tables with tabs: a quote is a sign like others there.
    if (separator_ == '\t') return Row::read;
    return extent.state == State::fault && line == extent.size ? Row::text_after_quote
                                                               : Row::open_quote;
}

void CsvCutter::skip_line() {
    for (;;) {
        const std::string_view ahead = input_.peek(1);
        if (ahead.empty()) return;
        const std::size_t end = std::min(ahead.find_first_of("\r\n"), ahead.size());
        const bool is_found = end < ahead.size();
        input_.skip(is_found ? after_line_end(ahead, end) : ahead.size());
        if (is_found) return;
    }
}

CsvCutter::Row CsvCutter::next(std::string& row) {
    row.clear();
    if (input_.peek(1).empty()) return Row::end;
    const Extent extent = measure();
    const bool is_last = !extent.is_complete && extent.size <= largest_row_ &&
                         input_.peek(extent.size + 1).size() == extent.size;
    // A stream that fails has cut its last row off.
    if (is_last && input_.failure() && extent.first_line == 0) return Row::end;
    const bool is_open = extent.state == State::quoted || extent.state == State::fault;
    if ((extent.is_complete && extent.state != State::fault) || (is_last && !is_open)) {
        return take(row, extent.size);
    }
    return give_up(row, extent);
}

namespace {

// Blank, or with nothing but separators, as spreadsheets leave them at the end.
bool is_empty_row(std::string_view row, char separator) {
    return std::all_of(row.begin(), row.end(),
                       [&](char c) { return c == separator || is_ascii_space(c); });
}

std::string reason_of(CsvCutter::Row fault) {
    return fault == CsvCutter::Row::text_after_quote
               ? "expected a separator after the closing quote, found text"
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
            "--field text=COLUMN; columns: " +
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
    if (document.charset.empty()) document.charset = std::move(decoded.charset);
    return document;
}

}  // namespace onoma
