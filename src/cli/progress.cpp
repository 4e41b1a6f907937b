// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iostream>

#include "report/table.hpp"

namespace onoma::cli {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds first_shown_after(500);
constexpr std::chrono::milliseconds shown_every(100);

// 75 s -> "1:15", 3700 s -> "1:01:40"
std::string duration_text(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
    const std::int64_t minutes = whole / 60;
    return minutes < 60 ? fmt::format("{}:{:02}", minutes, whole % 60)
                        : fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, whole % 60);
}

}  // namespace

std::string progress_line(const WorkProgress& done, std::chrono::duration<double> elapsed) {
    const double seconds = std::max(elapsed.count(), 1e-3);
    const auto bytes = static_cast<double>(done.bytes);
    std::string line = fmt::format("{} articles, {:.1f} MB/s", with_thousands(done.documents),
                                   bytes / 1e6 / seconds);
    if (done.total_bytes && done.bytes > 0) {
        const auto total = static_cast<double>(*done.total_bytes);
        const double left = std::max(0.0, total - bytes) / bytes * seconds;
        line += fmt::format(", {:.0f} %, {} left", 100 * std::min(1.0, bytes / total),
                            duration_text(left));
    }
    return line;
}

Progress::Progress()
    : start_(steady_clock::now()),
      next_(start_ + first_shown_after),
      is_terminal_(::isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
    if (is_shown_) std::cerr << "\r\x1B[K" << std::flush;
}

void Progress::show(const WorkProgress& done) {
    if (!is_terminal_) return;
    const auto now = steady_clock::now();
    if (now < next_) return;
    std::cerr << "\r\x1B[K" << progress_line(done, now - start_) << std::flush;
    next_ = now + shown_every;
    is_shown_ = true;
}

WorkSettings with_progress(WorkSettings work, Progress& progress) {
    work.progress = [&](const WorkProgress& done) { progress.show(done); };
    return work;
}

}  // namespace onoma::cli
