// SPDX-License-Identifier: Apache-2.0
// Cuts a table into rows: RFC 4180, where a row may go on over many lines inside quotes. Lines end
// in CR LF, in LF or in CR, also in one table.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/buffered_input.hpp"

namespace onoma {

// A quote that is never closed costs its line only: reading goes on behind that line. Lines are
// read twice then, so rows over several lines are given up when that has happened too often, which
// keeps the cost linear in the input whatever it holds. Not thread-safe.
class CsvCutter {
public:
    // A row that is too large is not gone beyond: skip_line() does.
    enum class Row { read, too_large, open_quote, text_behind_quote, end };

    // Keeps a reference to `input`.
    CsvCutter(BufferedInput& input, char separator, std::size_t largest_row)
        : input_(input), separator_(separator), largest_row_(largest_row) {}

    // The next row with its quotes, without its line end.
    Row next(std::string& row);

    // Goes beyond the end of the line.
    void skip_line();

private:
    enum class State { cell_begin, plain, quoted, quote_in_quoted, fault };

    // What was found out about the bytes ahead.
    struct Extent {
        std::size_t size = 0;        // with the line end
        std::size_t first_line = 0;  // with its line end; 0 while not known
        State state = State::cell_begin;
        bool is_complete = false;
    };

    [[nodiscard]] Extent measure();
    void step(Extent& extent, char c) const;
    Row take(std::string& row, std::size_t size);
    Row give_up(std::string& row, const Extent& extent);

    BufferedInput& input_;
    char separator_;
    std::size_t largest_row_;
    std::uint64_t taken_bytes_ = 0;
    std::uint64_t reread_bytes_ = 0;
};

}  // namespace onoma
