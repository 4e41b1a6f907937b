// SPDX-License-Identifier: Apache-2.0
#include "cli/pager.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace onoma::cli {
namespace {

// In the new process: becomes the pager. $PAGER may have options, so a shell reads it.
[[noreturn]] void become_pager(int input) {
    std::signal(SIGPIPE, SIG_DFL);
    ::dup2(input, STDIN_FILENO);
    const char* const wanted = std::getenv("PAGER");
    const bool is_named = wanted != nullptr && *wanted != '\0';
    ::execl("/bin/sh", "sh", "-c", is_named ? wanted : "less -R -S || more", nullptr);
    ::_exit(EXIT_FAILURE);
}

}  // namespace

Pager::Pager() {
    std::array<int, 2> ends{};  // to read, to write
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
    process_ = ::fork();
    if (process_ == 0) become_pager(ends[0]);
    ::close(ends[0]);
    if (process_ < 0) {
        ::close(ends[1]);
        return;
    }
    input_ = ends[1];
    // Ctrl-C is for the pager, which gives the terminal back as it was.
    std::signal(SIGINT, SIG_IGN);
}

Pager::~Pager() {
    if (input_ < 0) return;
    ::close(input_);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace onoma::cli
