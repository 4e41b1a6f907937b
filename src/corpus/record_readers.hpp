// SPDX-License-Identifier: Apache-2.0
// Readers of inputs: one thread cuts an input into records, many read the records.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "corpus/byte_stream.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

// An input that holds many documents is cut into records by one thread, and the records are
// understood by many.

// What is known about the documents of an input before reading it.
struct InputOrigin {
    std::string id;            // the path, normalized, with `/`; `-` for standard input
    std::string source;        // when a record does not say
    std::optional<Date> date;  // from the file's name, when a record does not say
};

class RecordReader {
public:
    using Step = DocumentStream::Step;

    RecordReader() = default;
    virtual ~RecordReader() = default;
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    // Cuts the next record out. `skipped`: there was one that cannot be read, and why is told; the
    // next call goes on after it, or says `end` where that cannot be found. Memory holds one
    // record of at most ReadSettings::largest_record_bytes. Throws nothing for bad input.
    virtual Step next(Record& record, SkippedInput& skipped) = 0;
};

// An input -> the reader of its format.

// Looks at the beginning of the input, or takes the format of the settings. Throws nothing for bad
// input: an input that cannot be read is a reader with one `skipped` step.
[[nodiscard]] std::unique_ptr<RecordReader> make_record_reader(std::unique_ptr<ByteStream> stream,
                                                               const InputOrigin& origin,
                                                               const ReadSettings& settings);

}  // namespace onoma
