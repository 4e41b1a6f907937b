// SPDX-License-Identifier: Apache-2.0
// Bytes one after another: of a file, of standard input, of what a compressed file holds.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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

// The bytes of a file, a pipe or standard input as they lie.

class FileStream : public ByteStream {
public:
    // Opens `path`; `-` is standard input. Adds what it reads to `bytes_read`, which must outlive
    // it. Throws Error with the reason alone. A named pipe that nobody writes to is given up after
    // a while.
    FileStream(const std::filesystem::path& path, std::atomic<std::uintmax_t>& bytes_read);
    ~FileStream() override;

    std::size_t read(std::span<char> room) override;

private:
    int descriptor_;
    bool is_owned_;
    std::atomic<std::uintmax_t>& bytes_read_;
};

// A stream of bytes that can be looked ahead in, cut into lines, and skipped.

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
