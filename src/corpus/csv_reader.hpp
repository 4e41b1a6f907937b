// SPDX-License-Identifier: Apache-2.0
// Tables with a header row, separated by commas, semicolons, bars or tabs: one article a row.
#pragma once

#include <optional>
#include <vector>

#include "corpus/csv_cutter.hpp"
#include "corpus/stream_reader.hpp"

namespace onoma {

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
