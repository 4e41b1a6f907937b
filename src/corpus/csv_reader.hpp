// SPDX-License-Identifier: Apache-2.0
// CSV and TSV: cut into records by one thread, read by many.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/byte_stream.hpp"
#include "corpus/stream_reader.hpp"

namespace onoma {

// `,`, `;`, tab or `|`: what the first line of a table of articles has most of.
[[nodiscard]] char separator_of_header(std::string_view line);

// True when the line reads as the header of a table of articles: short cells, one of which is a
// common name of a text or title.
[[nodiscard]] bool is_article_header(std::string_view line);

// The cells of a header, without spaces around them.
[[nodiscard]] std::vector<std::string> header_cells(std::string_view line, char separator);

// Cuts a table into rows: RFC 4180, where a row may go on over many lines inside quotes. Lines end
// in CR LF, in LF or in CR, also in one table.

// A quote that is never closed costs its line only: reading goes on after that line. Lines are
// read twice then, so rows over several lines are given up when that has happened too often, which
// keeps the cost linear in the input whatever it holds. Not thread-safe.
class CsvCutter {
public:
    // A row that is too large is not gone beyond: skip_line() does.
    enum class Row { read, too_large, open_quote, text_after_quote, end };

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

// Tables with a header row, separated by commas, semicolons, bars or tabs: one article a row.

class CsvReader : public StreamReader {
public:
    // `charset` is that of the beginning, empty for UTF-8.
    CsvReader(BufferedInput input, SharedContext context, InputFormat format, std::string charset)
        : StreamReader(std::move(input), std::move(context)),
          format_(format),
          charset_(std::move(charset)) {}

protected:
    Step cut(Record& record, SkippedInput& skipped) override;

private:
    // What the rows are read with, also later.
    struct Table {
        std::vector<std::string> header;
        char separator = ',';
        std::string charset;
    };

    void read_header();
    void check_names(const std::vector<std::string>& header) const;
    static Document document_of_row(const std::string& row, const Table& table,
                                    const RecordContext& context, std::uint64_t number);

    InputFormat format_;
    std::string charset_;
    std::shared_ptr<const Table> table_;
    std::optional<CsvCutter> cutter_;
    std::uint64_t number_ = 0;
};

}  // namespace onoma
