// SPDX-License-Identifier: Apache-2.0
// An input that holds many documents is cut into records by one thread, and the records are
// understood by many.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "corpus/byte_stream.hpp"
#include "onoma/corpus/document.hpp"
#include "onoma/corpus/read_settings.hpp"

namespace onoma {

// What is known about the documents of an input before reading it.
struct InputOrigin {
    std::string id;            // the path, normalized, with `/`; `-` for standard input
    std::string source;        // when a record does not say
    std::optional<Date> date;  // from the file's name, when a record does not say
};

// One record, cut out but not yet understood: a line of JSON, a row, an item of a feed.
struct Record {
    std::string place;  // for messages: `path:12` (line) or `path#3` (record)

    // Makes the document; on any thread, once. Throws Error with the reason alone.
    std::function<Document()> understand;
};

class RecordReader {
public:
    enum class Step { record, skipped, end };

    RecordReader() = default;
    virtual ~RecordReader() = default;
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    // Cuts the next record out. `skipped`: there was one that cannot be read, and why is told; the
    // next call goes on behind it, or says `end` where that cannot be found. Memory holds one
    // record of at most ReadSettings::largest_record_bytes. Throws nothing for bad input.
    virtual Step next(Record& record, SkippedInput& skipped) = 0;
};

}  // namespace onoma
