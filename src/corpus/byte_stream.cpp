// SPDX-License-Identifier: Apache-2.0
#include "corpus/byte_stream.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include "onoma/base/types.hpp"

namespace onoma {
namespace {

constexpr int pipe_patience_ms = 10'000;

[[noreturn]] void fail_with_errno() { throw Error(std::strerror(errno)); }

bool is_pipe(int descriptor) {
    struct ::stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISFIFO(status.st_mode);
}

// A shell's `<(command)` comes as /dev/fd/N: its writer is there, however slow.
bool has_writer(const std::filesystem::path& path) {
    const std::string name = path.generic_string();
    return name.starts_with("/dev/fd/") || name.starts_with("/proc/");
}

// Opening a pipe waits for a writer, for ever if need be: it is opened without waiting, and the
// wait has an end.
int open_for_reading(const std::filesystem::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) fail_with_errno();
    if (is_pipe(descriptor) && !has_writer(path)) {
        ::pollfd waiting = {descriptor, POLLIN, 0};
        if (::poll(&waiting, 1, pipe_patience_ms) == 0) {
            ::close(descriptor);
            throw Error("nobody writes to this pipe");
        }
    }
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags < 0 || ::fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) < 0) {
        ::close(descriptor);
        fail_with_errno();
    }
    return descriptor;
}

}  // namespace

FileStream::FileStream(const std::filesystem::path& path, std::atomic<std::uintmax_t>& bytes_read)
    : descriptor_(path == "-" ? STDIN_FILENO : open_for_reading(path)),
      is_owned_(path != "-"),
      bytes_read_(bytes_read) {}

FileStream::~FileStream() {
    if (is_owned_) ::close(descriptor_);
}

std::size_t FileStream::read(std::span<char> room) {
    while (true) {
        const ::ssize_t count = ::read(descriptor_, room.data(), room.size());
        if (count >= 0) {
            bytes_read_ += static_cast<std::uintmax_t>(count);
            return static_cast<std::size_t>(count);
        }
        if (errno != EINTR) fail_with_errno();
    }
}

namespace {

constexpr std::size_t block_bytes = std::size_t{256} << 10U;

}  // namespace

// For at least a block after what lies ahead. Room grows with what was read, as a look at the whole
// of an input does not know how long that is.
void BufferedInput::make_room() {
    if (begin_ > 0) std::copy(buffer_.data() + begin_, buffer_.data() + end_, buffer_.data());
    end_ -= begin_;
    begin_ = 0;
    if (end_ + block_bytes > buffer_.size()) buffer_.resize(end_ + std::max(end_, block_bytes));
}

// Reads what comes next; false at the end.
bool BufferedInput::read_more() {
    if (has_ended_) return false;
    make_room();
    std::size_t got = 0;
    try {
        got = stream_->read(std::span(buffer_).subspan(end_));
        // Fewer bytes than there is room for may also mean that the next call says what is wrong.
        has_ended_ = got == 0;
    } catch (const Error& error) {
        has_ended_ = true;
        failure_ = error.what();
    }
    end_ += got;
    return got > 0;
}

std::string_view BufferedInput::peek(std::size_t count) {
    while (ahead().size() < count && read_more()) {
    }
    return ahead();
}

// Lines end in LF, CR LF or CR. The LF may be taken later than its CR.
void BufferedInput::take(std::size_t count) {
    const std::string_view taken = ahead().substr(0, count);
    if (is_after_return_ && taken.starts_with('\n')) --line_;
    line_ += static_cast<std::uint64_t>(std::count(taken.begin(), taken.end(), '\n'));
    for (std::size_t at = taken.find('\r'); at != taken.npos; at = taken.find('\r', at + 1)) {
        if (!taken.substr(at + 1).starts_with('\n')) ++line_;
    }
    if (!taken.empty()) is_after_return_ = taken.back() == '\r';
    begin_ += count;
}

std::uint64_t BufferedInput::skip(std::uint64_t count) {
    std::uint64_t skipped = 0;
    while (skipped < count) {
        if (ahead().empty() && !read_more()) break;
        const auto step =
            static_cast<std::size_t>(std::min<std::uint64_t>(count - skipped, ahead().size()));
        take(step);
        skipped += step;
    }
    return skipped;
}

BufferedInput::Line BufferedInput::read_line(std::size_t limit, std::string& line) {
    line.clear();
    std::size_t searched = 0;
    std::size_t end = ahead().find('\n');
    while (end == std::string_view::npos && searched <= limit) {
        searched = ahead().size();
        if (searched > limit || !read_more()) break;
        end = ahead().find('\n', searched);
    }
    if (std::min(end, ahead().size()) > limit) {
        skip_line();
        return Line::too_long;
    }
    if (end == std::string_view::npos && (ahead().empty() || failure_)) return Line::end;
    line = ahead().substr(0, end);
    take(std::min(line.size() + 1, ahead().size()));
    if (line.ends_with('\r')) line.pop_back();
    return Line::read;
}

void BufferedInput::skip_line() {
    std::size_t end = ahead().find('\n');
    while (end == std::string_view::npos) {
        take(ahead().size());
        if (!read_more()) return;
        end = ahead().find('\n');
    }
    take(end + 1);
}

}  // namespace onoma
