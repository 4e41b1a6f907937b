// SPDX-License-Identifier: Apache-2.0
// Inputs that are one article each: plain text, Markdown, a web page.
#pragma once

#include "corpus/stream_reader.hpp"

namespace onoma {

class WholeFileReader : public StreamReader {
public:
    WholeFileReader(BufferedInput input, SharedContext context, InputFormat format)
        : StreamReader(std::move(input), std::move(context)), format_(format) {}

protected:
    Step cut(Record& record, SkippedInput& skipped) override;

private:
    InputFormat format_;
    bool is_read_ = false;
};

}  // namespace onoma
