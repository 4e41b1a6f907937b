// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.hpp"

#include <unistd.h>

#include <iostream>

namespace onoma::cli {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds first_shown_after(500);
constexpr std::chrono::milliseconds shown_every(100);

}  // namespace

Progress::Progress()
    : next_(steady_clock::now() + first_shown_after), is_terminal_(::isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
    if (is_shown_) std::cerr << "\r\x1B[K" << std::flush;
}

void Progress::show(std::size_t done, std::size_t total) {
    if (!is_terminal_ || steady_clock::now() < next_) return;
    std::cerr << "\r\x1B[K" << done << " of " << total << " articles" << std::flush;
    next_ = steady_clock::now() + shown_every;
    is_shown_ = true;
}

WorkSettings with_progress(WorkSettings work, Progress& progress) {
    work.progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); };
    return work;
}

}  // namespace onoma::cli
