// SPDX-License-Identifier: Apache-2.0
// How far long work is, on stderr when that is a terminal.
#pragma once

#include <chrono>
#include <string>

#include "onoma/analysis/analyze.hpp"

namespace onoma::cli {

// Shows documents, speed, and the time left when the sizes are known, in one line and rewrites it,
// from the first half second on; nothing at all elsewhere than on a terminal.
class Progress {
public:
    Progress();
    ~Progress();  // removes the line
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const WorkProgress& done);

private:
    std::chrono::steady_clock::time_point start_;
    std::chrono::steady_clock::time_point next_;
    bool is_terminal_;
    bool is_shown_ = false;
};

// "1,234 articles, 5.1 MB/s, 40 %, 1:15 left"
[[nodiscard]] std::string progress_line(const WorkProgress& done,
                                        std::chrono::duration<double> elapsed);

// `work` that shows how far it is. `progress` must outlive it.
[[nodiscard]] WorkSettings with_progress(WorkSettings work, Progress& progress);

}  // namespace onoma::cli
