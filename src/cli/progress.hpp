// SPDX-License-Identifier: Apache-2.0
// How far long work is, on stderr when that is a terminal.
#pragma once

#include <chrono>
#include <cstddef>

#include "onoma/analysis/analyze.hpp"

namespace onoma::cli {

// Shows one line and rewrites it, from the first half second on; nothing at all elsewhere than on a
// terminal.
class Progress {
public:
    Progress();
    ~Progress();  // removes the line
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done, std::size_t total);

private:
    std::chrono::steady_clock::time_point next_;
    bool is_terminal_;
    bool is_shown_ = false;
};

// `work` that shows how far it is. `progress` must outlive it.
[[nodiscard]] WorkSettings with_progress(WorkSettings work, Progress& progress);

}  // namespace onoma::cli
