// SPDX-License-Identifier: Apache-2.0
// Files -> documents, one by one.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "onoma/corpus/document.hpp"
#include "onoma/corpus/inputs.hpp"
#include "onoma/corpus/read_settings.hpp"

namespace onoma {

class RecordReader;

// One document as it lies in its file, cut out but not yet understood: a whole file, a line of
// JSON, a row, an item of a feed.
struct Record {
    std::string place;  // for messages: `path`, `path:12` (line) or `path#3` (record)

    // Makes the document; on any thread, once. Throws Error with the reason alone.
    std::function<Document()> understand;
};

// Opens files one after another, unpacks them, finds out their formats and cuts them into records.
// Memory holds one record. For one thread at a time, but for bytes_read().
class DocumentStream {
public:
    enum class Step { record, skipped, end };

    // `files` must outlive the stream.
    DocumentStream(const std::vector<InputFile>& files, ReadSettings settings);
    ~DocumentStream();
    DocumentStream(const DocumentStream&) = delete;
    DocumentStream& operator=(const DocumentStream&) = delete;

    // Cuts the next record, of the next file where one has ended. `skipped`: a record, or the rest
    // of a file, cannot be read; the next call goes on behind it. Throws nothing for bad input.
    Step next(Record& record, SkippedInput& skipped);

    // Of the files as they lie.
    [[nodiscard]] std::uintmax_t bytes_read() const { return bytes_read_; }

    // Of all files; nothing when a pipe is among them.
    [[nodiscard]] std::optional<std::uintmax_t> total_bytes() const;

private:
    const std::vector<InputFile>& files_;
    ReadSettings settings_;
    std::size_t next_file_ = 0;
    std::unique_ptr<RecordReader> reader_;  // of the file before `next_file_`
    std::atomic<std::uintmax_t> bytes_read_ = 0;
};

}  // namespace onoma
