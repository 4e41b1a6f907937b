// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>
#include <string_view>

#include "report/printable.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

// Text as Markdown shows it, never as markup.
std::string markdown_text(std::string_view text) {
    constexpr std::string_view marks = "\\`*_[]<>|~&$@:";
    std::string result;
    for (const char c : printable(text)) {  // no line ends are left
        if (marks.find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

bool is_number(const Table& table, std::size_t index) {
    return table.columns[index].is_figure ||
           std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const std::vector<Cell>& row) { return !words_in(row[index]); });
}

std::string title_of(const Column& column) {
    std::string title = column.title;
    std::replace(title.begin(), title.end(), '\n', ' ');
    return markdown_text(title);
}

template <typename CellOf>
void write_line(std::ostream& out, const Table& table, CellOf cell_of) {
    out << '|';
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        if (table.columns[index].in_text) out << ' ' << cell_of(index) << " |";
    }
    out << '\n';
}

}  // namespace

void write_markdown(std::ostream& out, const Table& table) {
    write_line(out, table, [&](std::size_t index) { return title_of(table.columns[index]); });
    write_line(out, table, [&](std::size_t index) {
        return std::string(is_number(table, index) ? "---:" : "---");
    });
    for (const auto& row : table.rows) {
        write_line(out, table, [&](std::size_t index) {
            return markdown_text(shown_text(row[index], table.columns[index]));
        });
    }
}

}  // namespace onoma
