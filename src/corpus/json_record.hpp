// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "corpus/json_cutter.hpp"
#include "corpus/stream_reader.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {

// The document of one JSON object. Throws Error when the text is no such object, is not UTF-8, or
// makes no document (document_of_fields).
[[nodiscard]] Document document_of_json(std::string json, const RecordContext& context,
                                        std::uint64_t number);

// JSON that is not in lines: arrays, one object, objects one after the other.

class JsonReader : public StreamReader {
public:
    JsonReader(BufferedInput input, SharedContext context)
        : StreamReader(std::move(input), std::move(context)),
          cutter_(this->input(), record_limit()) {}

protected:
    Step cut(Record& record, SkippedInput& skipped) override;

private:
    JsonCutter cutter_;
    std::uint64_t number_ = 0;
};

// JSON Lines: one object a line. A broken line costs no other.

class JsonLinesReader : public StreamReader {
public:
    JsonLinesReader(BufferedInput input, SharedContext context)
        : StreamReader(std::move(input), std::move(context)) {}

protected:
    Step cut(Record& record, SkippedInput& skipped) override;

private:
    std::uint64_t number_ = 0;
};

}  // namespace onoma
