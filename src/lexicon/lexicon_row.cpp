// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>

#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {
namespace {

std::string_view name_of(CaseRule rule) {
    switch (rule) {
        case CaseRule::exact:
            return "exact";
        case CaseRule::any:
            return "any";
        case CaseRule::smart:
            break;
    }
    return {};  // the default is left empty
}

void append_list(std::string& cell, const std::vector<std::string>& parts) {
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (index > 0) cell += '|';
        cell += parts[index];
    }
}

// A column of ours: how it is called, and what it holds of a row.
struct Column {
    std::string_view header;
    void (*append)(std::string& cell, const LexiconRow& row);
    bool is_always_written = false;
};

constexpr std::array<Column, 9> columns = {{
    {"id", [](std::string& cell, const LexiconRow& row) { cell += row.id; }, true},
    {"name", [](std::string& cell, const LexiconRow& row) { cell += row.name; }, true},
    {"type", [](std::string& cell, const LexiconRow& row) { cell += row.type; }},
    {"aliases", [](std::string& cell, const LexiconRow& row) { append_list(cell, row.aliases); }},
    {"weak", [](std::string& cell, const LexiconRow& row) { append_list(cell, row.weak); }},
    {"evidence", [](std::string& cell, const LexiconRow& row) { append_list(cell, row.evidence); }},
    {"case", [](std::string& cell, const LexiconRow& row) { cell += name_of(row.case_rule); }},
    {"parent", [](std::string& cell, const LexiconRow& row) { cell += row.parent; }},
    {"ticker", [](std::string& cell, const LexiconRow& row) { append_list(cell, row.tickers); }},
}};

std::vector<Column> used_columns(std::span<const LexiconRow> rows) {
    std::vector<Column> used;
    std::string cell;
    for (const Column& column : columns) {
        const auto uses = [&](const LexiconRow& row) {
            cell.clear();
            column.append(cell, row);
            return !cell.empty();
        };
        if (column.is_always_written || std::any_of(rows.begin(), rows.end(), uses)) {
            used.push_back(column);
        }
    }
    return used;
}

std::vector<std::string_view> used_further_columns(std::span<const LexiconRow> rows) {
    std::vector<std::string_view> used;
    for (const LexiconRow& row : rows) {
        for (const auto& [header, cell] : row.further_columns) {
            if (std::find(used.begin(), used.end(), header) == used.end()) used.push_back(header);
        }
    }
    return used;
}

void append_further_cell(std::string& line, const LexiconRow& row, std::string_view header) {
    for (const auto& [own_header, cell] : row.further_columns) {
        if (own_header == header) line += cell;
    }
}

}  // namespace

void write_rows(std::ostream& out, std::span<const LexiconRow> rows) {
    const std::vector<Column> used = used_columns(rows);
    const std::vector<std::string_view> further = used_further_columns(rows);
    std::string line;
    for (const Column& column : used) (line += column.header) += '\t';
    for (const std::string_view header : further) (line += header) += '\t';
    line.back() = '\n';
    out << line;
    for (const LexiconRow& row : rows) {
        line.clear();
        for (const Column& column : used) {
            column.append(line, row);
            line += '\t';
        }
        for (const std::string_view header : further) {
            append_further_cell(line, row, header);
            line += '\t';
        }
        line.back() = '\n';
        out << line;
    }
}

}  // namespace onoma
