// SPDX-License-Identifier: Apache-2.0
// Bytes one after another: of a file, of standard input, of what a compressed file holds.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace onoma {

class ByteStream {
public:
    ByteStream() = default;
    virtual ~ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    // Puts up to room.size() bytes into `room` and returns how many; 0 at the end only. Throws
    // Error, with the reason alone, when there should be more than can be read (a damaged file, a
    // limit); what came before has been returned by then. REQUIRES: `room` is not empty.
    virtual std::size_t read(std::span<char> room) = 0;
};

// Bytes that are in memory already.
class MemoryStream : public ByteStream {
public:
    explicit MemoryStream(std::string bytes) : bytes_(std::move(bytes)) {}

    std::size_t read(std::span<char> room) override {
        const std::size_t count = std::min(room.size(), bytes_.size() - next_);
        std::copy_n(bytes_.data() + next_, count, room.data());
        next_ += count;
        return count;
    }

private:
    std::string bytes_;
    std::size_t next_ = 0;
};

}  // namespace onoma
