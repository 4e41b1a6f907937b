// SPDX-License-Identifier: Apache-2.0
// Long work that Ctrl-C ends.
#pragma once

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>

#include "bindings.hpp"
#include "onoma/analysis/analyze.hpp"

namespace onoma::python {

// Set by whoever waits for long work: it ends soon, by an exception.
using StopSign = std::shared_ptr<std::atomic<bool>>;

[[nodiscard]] inline StopSign make_stop_sign() {
    return std::make_shared<std::atomic<bool>>(false);
}

// Work that looks at `stop` for each document.
[[nodiscard]] inline WorkSettings work_until(StopSign stop, std::size_t threads) {
    return {threads, [stop = std::move(stop)](const WorkProgress& /*unused*/) {
                if (*stop) throw std::runtime_error("interrupted");
            }};
}

// Does long work on a thread of its own and without the GIL, while this one, which has it, looks
// for signals: Ctrl-C ends the work. REQUIRES: the work looks at `stop` for each document.
template <typename Work>
auto interruptibly(const StopSign& stop, const Work& work) {
    using namespace std::chrono_literals;  // NOLINT(google-build-using-namespace)
    std::future result = std::async(std::launch::async, work);
    const auto is_done = [&](std::chrono::milliseconds longest) {
        const nb::gil_scoped_release release;
        return result.wait_for(longest) == std::future_status::ready;
    };
    while (!is_done(100ms)) {
        if (PyErr_CheckSignals() == 0) continue;
        *stop = true;
        while (!is_done(100ms)) {
        }
        *stop = false;
        throw nb::python_error();
    }
    return result.get();
}

}  // namespace onoma::python
