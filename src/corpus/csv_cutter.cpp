// SPDX-License-Identifier: Apache-2.0
#include "corpus/csv_cutter.hpp"

#include <algorithm>

namespace onoma {
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
    return extent.state == State::fault && line == extent.size ? Row::text_behind_quote
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

}  // namespace onoma
