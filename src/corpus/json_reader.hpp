// SPDX-License-Identifier: Apache-2.0
// JSON that is not in lines: arrays, one object, objects one behind the other.
#pragma once

#include "corpus/json_cutter.hpp"
#include "corpus/stream_reader.hpp"

namespace onoma {

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

}  // namespace onoma
