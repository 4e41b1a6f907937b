// SPDX-License-Identifier: Apache-2.0
// Tables as an Excel workbook, by libxlsxwriter where the build has it.
#include "onoma/base/types.hpp"
#include "onoma/report/format.hpp"
#include "report/written.hpp"

#ifdef ONOMA_XLSX

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "onoma/base/date.hpp"
#include "onoma/text/unicode.hpp"
#include "report/export/pair_graph.hpp"
#include "report/frame.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_rows = LXW_ROW_MAX - 1;  // below the header
// Excel counts UTF-16 units, of which a text has no more than bytes.
constexpr std::size_t most_bytes = 32767 - 4;
constexpr std::size_t widest_column = 60;
constexpr std::size_t room_for_filter = 3;

void check(lxw_error error) {
    if (error == LXW_NO_ERROR) return;
    throw Error(std::string("the workbook cannot be written: ") + lxw_strerror(error));
}

// The library writes files by name only.
class TemporaryWorkbook {
public:
    TemporaryWorkbook()
        : path_((std::filesystem::temp_directory_path() / "onoma.xlsx.XXXXXX").string()) {
        const int descriptor = ::mkstemp(path_.data());
        if (descriptor < 0) throw Error("cannot write a temporary file beside " + path_);
        ::close(descriptor);
    }
    TemporaryWorkbook(const TemporaryWorkbook&) = delete;
    TemporaryWorkbook& operator=(const TemporaryWorkbook&) = delete;
    ~TemporaryWorkbook() { ::unlink(path_.c_str()); }

    [[nodiscard]] const char* path() const { return path_.c_str(); }
    void copy_to(std::ostream& out) const {
        std::ifstream file(path_, std::ios::binary);
        out << file.rdbuf();
    }

private:
    std::string path_;
};

// What Excel holds of a text in a cell.
std::string cell_text(std::string_view text) {
    std::string whole = xml_characters(text);
    if (whole.size() <= most_bytes) return whole;
    return std::string(utf8_prefix(whole, most_bytes)) + "\u2026";
}

// As Excel calls a format of numbers.
std::string number_format(const Column& column) {
    std::string digits = column.decimals > 0 ? "." : "";
    digits.append(static_cast<std::size_t>(column.decimals), '0');
    if (!column.is_percent) return "0" + digits;
    return "0" + (column.is_rounded ? digits : ".0") + "%";
}

// Nothing for a month or a year, which stay texts.
std::optional<lxw_datetime> day_in(const Cell& cell, const Column& column) {
    const auto text = column.is_date ? words_in(cell) : std::nullopt;
    const auto date = text ? parse_date(*text) : std::nullopt;
    if (!date || !date->day || date->year < 1900) return std::nullopt;  // where Excel begins
    return lxw_datetime{date->year, date->month, date->day, 0, 0, 0.0};
}

class Workbook {
public:
    explicit Workbook(const char* path) : book_(workbook_new(path)) {
        if (book_ == nullptr) throw Error("the workbook cannot be written: not enough memory");
        header_ = workbook_add_format(book_);
        format_set_bold(header_);
        whole_ = format_of("0");
        day_ = format_of("yyyy-mm-dd");
        lxw_doc_properties properties{};
        // The first day that a zip archive can name, so that the same input gives the same bytes.
        properties.created = 315532800;
        check(workbook_set_properties(book_, &properties));
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook() {
        if (book_ != nullptr) lxw_workbook_free(book_);
    }

    void add(const std::string& name, const Table& table) {
        if (table.rows.size() > most_rows) {
            throw Error("a sheet of Excel holds " + with_thousands(most_rows) + " rows, found " +
                        with_thousands(std::ssize(table.rows)) +
                        ": write csv, or choose rows with --top or --min-mentions");
        }
        sheet_ = workbook_add_worksheet(book_, name.c_str());
        if (sheet_ == nullptr) throw Error("the workbook cannot have a sheet `" + name + "`");
        lxw_col_t place = 0;
        for (std::size_t index = 0; index < table.columns.size(); ++index) {
            if (table.columns[index].in_csv) add_column(table, index, place++);
        }
        worksheet_freeze_panes(sheet_, 1, 0);
        const auto last_row = static_cast<lxw_row_t>(table.rows.size());
        if (place > 0 && last_row > 0) {
            check(worksheet_autofilter(sheet_, 0, 0, last_row, static_cast<lxw_col_t>(place - 1)));
        }
    }

    void close() { check(workbook_close(std::exchange(book_, nullptr))); }

private:
    lxw_format* format_of(const std::string& form) {
        lxw_format* const format = workbook_add_format(book_);
        format_set_num_format(format, form.c_str());
        return format;
    }

    void add_column(const Table& table, std::size_t index, lxw_col_t place) {
        const Column& column = table.columns[index];
        lxw_format* const number =
            column.is_probability ? nullptr : format_of(number_format(column));
        check(worksheet_write_string(sheet_, 0, place, cell_text(column.key).c_str(), header_));
        std::size_t width = display_width(column.key) + room_for_filter;
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const Cell& cell = table.rows[row][index];
            write_cell({static_cast<lxw_row_t>(row + 1), place}, cell, column, number);
            width = std::max(width, display_width(shown_text(cell, column)) + 1);
        }
        check(worksheet_set_column(sheet_, place, place,
                                   static_cast<double>(std::min(width, widest_column)), nullptr));
    }

    struct Place {
        lxw_row_t row;
        lxw_col_t column;
    };

    void write_cell(Place at, const Cell& cell, const Column& column, lxw_format* number) {
        if (cell.is_null()) return;
        if (auto day = day_in(cell, column)) {
            return check(worksheet_write_datetime(sheet_, at.row, at.column, &*day, day_));
        }
        if (const auto* answer = std::get_if<bool>(&cell)) {
            return check(worksheet_write_boolean(sheet_, at.row, at.column, *answer, nullptr));
        }
        if (const auto value = number_in(cell)) {
            const bool is_whole = std::holds_alternative<std::int64_t>(cell);
            return check(worksheet_write_number(sheet_, at.row, at.column, *value,
                                                is_whole ? whole_ : number));
        }
        const std::string text = cell_text(words_in(cell).value_or(to_line(cell)));
        if (text.empty()) return;
        check(worksheet_write_string(sheet_, at.row, at.column, text.c_str(), nullptr));
    }

    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* header_ = nullptr;
    lxw_format* whole_ = nullptr;
    lxw_format* day_ = nullptr;
};

// What stands in the columns of the tables, once for each table.
Table table_of_meanings(const std::vector<NamedTable>& tables) {
    Table meanings;
    meanings.columns = {{.key = "sheet"}, {.key = "column"}, {.key = "meaning"}, {.key = "empty"}};
    for (const NamedTable& named : tables) {
        for (const Column& column : named.table.columns) {
            if (!column.in_csv || (column.meaning.empty() && column.empty.empty())) continue;
            meanings.rows.push_back({named.name, column.key, column.meaning, column.empty});
        }
    }
    return meanings;
}

bool is_object(const Json& value) { return std::holds_alternative<JsonObject>(value); }

// {"a": {"b": 1}, "c": [{"d": 2}]} -> a.b: 1, c.1.d: 2
void add_values(Table& table, const std::string& key, const Json& value) {
    if (const auto* object = std::get_if<JsonObject>(&value)) {
        for (const auto& [name, part] : *object) add_values(table, key + "." + name, part);
        return;
    }
    const auto* list = std::get_if<JsonList>(&value);
    if (list == nullptr || std::none_of(list->begin(), list->end(), is_object)) {
        table.rows.push_back({key, value});
        return;
    }
    for (std::size_t index = 0; index < list->size(); ++index) {
        add_values(table, key + "." + std::to_string(index + 1), (*list)[index]);
    }
}

// How the result was made: what JSON says but for the results, which are lists of objects, and what
// is said of their columns.
Table table_about(const Json& whole) {
    Table about;
    about.columns = {{.key = "key"}, {.key = "value", .decimals = 6}};
    for (const auto& [key, value] : std::get<JsonObject>(whole)) {
        const auto* list = std::get_if<JsonList>(&value);
        const bool is_result =
            list != nullptr && std::any_of(list->begin(), list->end(), is_object);
        const bool is_streamed = std::holds_alternative<JsonStream>(value);
        if (is_streamed || key == "empty" || (is_result && !is_of_frame(key))) continue;
        add_values(about, key, value);
    }
    return about;
}

// "first reports" -> "First reports"
std::string sheet_name(std::string name) { return with_capital(std::move(name)); }

}  // namespace

bool writes_xlsx() { return true; }

void write_xlsx(std::ostream& out, const std::vector<NamedTable>& tables, const Json& whole) {
    const TemporaryWorkbook file;
    Workbook book(file.path());
    for (const NamedTable& named : tables) book.add(sheet_name(named.name), named.table);
    const Table meanings = table_of_meanings(tables);
    if (!meanings.rows.empty()) book.add("Columns", meanings);
    book.add("About", table_about(whole));
    book.close();
    file.copy_to(out);
}

}  // namespace onoma

#else

namespace onoma {

bool writes_xlsx() { return false; }

void write_xlsx(std::ostream& /*out*/, const std::vector<NamedTable>& /*tables*/,
                const Json& /*whole*/) {
    throw Error("no workbook can be written: this program was built without libxlsxwriter");
}

}  // namespace onoma

#endif
