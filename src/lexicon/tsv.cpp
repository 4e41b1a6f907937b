// SPDX-License-Identifier: Apache-2.0
#include "lexicon/tsv.hpp"

#include <algorithm>

namespace onoma {
namespace {

void split(std::string_view text, char separator, std::vector<std::string_view>& parts) {
    parts.clear();
    for (;;) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

std::string_view trim(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string_view> split_list(std::string_view cell) {
    std::vector<std::string_view> parts;
    if (cell.empty()) return parts;
    split(cell, '|', parts);
    for (std::string_view& part : parts) part = trim(part);
    std::erase(parts, std::string_view());
    return parts;
}

std::string_view TsvRow::operator[](TsvColumn column) const {
    return column && *column < cells_.size() ? trim(cells_[*column]) : std::string_view();
}

std::string_view TsvRow::operator[](std::string_view column) const {
    const auto found = std::find(header_.begin(), header_.end(), column);
    return (*this)[TsvColumn(found - header_.begin())];
}

TsvReader::TsvReader(std::string_view text) : rest_(text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
    std::string_view line;
    if (!next_line(line)) return;
    std::vector<std::string_view> cells;
    split(line, '\t', cells);
    for (const std::string_view cell : cells) header_.emplace_back(trim(cell));
}

TsvColumn TsvReader::column(std::string_view name) const {
    const auto found = std::find(header_.begin(), header_.end(), name);
    if (found == header_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - header_.begin());
}

bool TsvReader::next_line(std::string_view& line) {
    while (!rest_.empty()) {
        const auto end = rest_.find('\n');
        line = rest_.substr(0, end);
        rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
        ++line_number_;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!trim(line).empty() && !line.starts_with("# ")) return true;
    }
    return false;
}

void TsvReader::for_each_row(const std::function<void(const TsvRow&)>& visit) {
    std::string_view line;
    std::vector<std::string_view> cells;
    while (next_line(line)) {
        split(line, '\t', cells);
        visit(TsvRow(header_, cells, line, line_number_));
    }
}

}  // namespace onoma
