// SPDX-License-Identifier: Apache-2.0
// A stream of bytes that can be looked ahead in, cut into lines, and skipped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/byte_stream.hpp"

namespace onoma {

// Holds what was looked at and not yet taken, and room for as much again or a block. A stream that
// fails ends where it fails; `failure` tells why. Not thread-safe.
class BufferedInput {
public:
    enum class Line { read, too_long, end };

    explicit BufferedInput(std::unique_ptr<ByteStream> stream) : stream_(std::move(stream)) {}

    // What lies ahead: at least `count` bytes, and fewer only at the end. The view holds until the
    // next call of a member that is not const.
    [[nodiscard]] std::string_view peek(std::size_t count);

    // Goes beyond `count` bytes, or to the end; returns how many there were.
    std::uint64_t skip(std::uint64_t count);

    // Takes the next line, without its end (LF or CR LF). One of more than `limit` bytes is passed
    // over. A last line that the failure of the stream cuts off is left out.
    Line read_line(std::size_t limit, std::string& line);

    // Goes beyond the end of the line.
    void skip_line();

    // The line that the next byte stands on, counted from 1; lines end in LF, CR LF or CR.
    [[nodiscard]] std::uint64_t line() const { return line_; }

    // Why the stream ended before its end; nothing when it did not, or not yet.
    [[nodiscard]] const std::optional<std::string>& failure() const { return failure_; }

private:
    [[nodiscard]] std::string_view ahead() const {
        return std::string_view(buffer_).substr(begin_, end_ - begin_);
    }
    void make_room();
    bool read_more();
    void take(std::size_t count);

    std::unique_ptr<ByteStream> stream_;
    std::string buffer_;
    std::size_t begin_ = 0;  // of what lies ahead in the buffer
    std::size_t end_ = 0;    // of it; what follows is room
    std::uint64_t line_ = 1;
    bool is_after_return_ = false;  // the last byte that was taken is a CR
    bool has_ended_ = false;
    std::optional<std::string> failure_;
};

}  // namespace onoma
