// SPDX-License-Identifier: Apache-2.0
// UTF-16 and UTF-32 as UTF-8, so that lines, rows and tags can be found byte by byte.
#pragma once

#include "corpus/buffered_input.hpp"
#include "onoma/text/charset.hpp"

namespace onoma {

class DecodedStream : public ByteStream {
public:
    // REQUIRES: ICU knows `charset`.
    DecodedStream(BufferedInput input, std::string_view charset)
        : input_(std::move(input)), decoder_(charset) {}

    std::size_t read(std::span<char> room) override;

private:
    bool decode_more();

    BufferedInput input_;
    TextDecoder decoder_;
    std::string decoded_;
    std::size_t next_ = 0;
    bool has_ended_ = false;
};

}  // namespace onoma
