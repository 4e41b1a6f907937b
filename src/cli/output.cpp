// SPDX-License-Identifier: Apache-2.0
#include "cli/output.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <iostream>
#include <poll.h>

#include "cli/options.hpp"
#include "onoma/base/error.hpp"

namespace onoma::cli {
namespace {

constexpr std::size_t unlimited_columns = 100000;

}  // namespace

Output::Output(const std::optional<std::filesystem::path>& path) : path_(path) {
    if (!path_) return;
    const auto fail = [&](const std::string& reason) {
        throw UsageError("--output: cannot write " + path_->string() + ": " + reason);
    };
    std::error_code error;
    if (std::filesystem::is_directory(*path_, error)) fail("it is a folder");
    // A device or a pipe is written as it is; a file under another name until it is whole.
    const bool is_special = std::filesystem::exists(*path_, error) &&
                            !std::filesystem::is_regular_file(*path_, error);
    temporary_ = *path_;
    if (!is_special) temporary_ += ".part" + std::to_string(::getpid());
    errno = 0;
    file_.open(temporary_, std::ios::binary | std::ios::trunc);
    if (!file_) fail(std::strerror(errno));
}

Output::~Output() {
    if (!path_ || temporary_ == *path_ || temporary_.empty()) return;
    file_.close();
    std::error_code error;
    std::filesystem::remove(temporary_, error);
}

std::ostream& Output::stream() { return path_ ? file_ : std::cout; }

bool Output::is_closed() const {
    if (path_) return false;
    pollfd state{STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&state, 1, 0) > 0 && (state.revents & POLLERR) != 0;
}

void Output::finish() {
    if (is_closed()) return;
    std::ostream& out = stream();
    errno = 0;
    out.flush();
    if (!out) {
        if (errno == EPIPE) return;
        throw Error("cannot write " + (path_ ? path_->string() : "standard output") + ": " +
                    std::strerror(errno != 0 ? errno : EIO));
    }
    if (!path_ || temporary_ == *path_) return;
    file_.close();
    std::error_code error;
    std::filesystem::rename(temporary_, *path_, error);
    if (error) throw Error("cannot write " + path_->string() + ": " + error.message());
    temporary_.clear();
}

bool Output::is_terminal() const { return !path_ && ::isatty(STDOUT_FILENO) != 0; }

std::size_t Output::terminal_columns() const {
    winsize size{};
    if (!is_terminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return unlimited_columns;
    }
    return size.ws_col;
}

}  // namespace onoma::cli
