// SPDX-License-Identifier: Apache-2.0
#include "corpus/file_stream.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "onoma/base/error.hpp"

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

}  // namespace onoma
