// SPDX-License-Identifier: Apache-2.0
// A program that shows long results page by page.
#pragma once

#include <sys/types.h>

namespace onoma::cli {

// Runs $PAGER, or `less -R -S`, and hands it what is written to input(). When it cannot be run, it
// ends at once, and so does its input.
class Pager {
public:
    Pager();
    ~Pager();  // ends its input, and waits until the reader closes it
    Pager(const Pager&) = delete;
    Pager& operator=(const Pager&) = delete;

    [[nodiscard]] int input() const { return input_; }

private:
    int input_ = -1;  // -1: there is none
    pid_t process_ = -1;
};

}  // namespace onoma::cli
