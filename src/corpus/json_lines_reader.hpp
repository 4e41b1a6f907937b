// SPDX-License-Identifier: Apache-2.0
// JSON Lines: one object a line. A broken line costs no other.
#pragma once

#include "corpus/stream_reader.hpp"

namespace onoma {

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
