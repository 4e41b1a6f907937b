// SPDX-License-Identifier: Apache-2.0
// Where results go: standard output, or a file that appears only when it is whole.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>

#include "cli/descriptor_stream.hpp"
#include "cli/pager.hpp"
#include "cli/screen.hpp"

namespace onoma::cli {

// Nobody reads any more: ends the work from inside, and is no failure.
class OutputClosed {};

class Output {
public:
    // Takes standard output, or opens a temporary file beside `path`. Throws UsageError when that
    // is not possible.
    explicit Output(const std::optional<std::filesystem::path>& path, Screen screen = {});
    ~Output();  // removes an unfinished file
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    [[nodiscard]] std::ostream& stream() { return stream_; }

    // To be called behind each part of long work, so that a terminal shows it at once. Throws
    // OutputClosed when nobody reads any more (`onoma ... | head`), and Error when something could
    // not be written: work on a full disk ends early.
    void end_part();

    // Flushes, and gives the file its name; waits until a pager is closed. Throws Error when not
    // everything could be written.
    void finish();

    [[nodiscard]] bool is_terminal() const;
    [[nodiscard]] bool shows_colour() const;  // a terminal, and NO_COLOR is not set
    [[nodiscard]] std::size_t terminal_columns() const;

private:
    [[nodiscard]] int open_descriptor();
    [[nodiscard]] bool is_closed() const;
    void check() const;  // throws Error when something could not be written

    std::filesystem::path path_;  // empty: standard output
    std::filesystem::path
        temporary_;  // what `path_` is called until it is whole; empty for devices
    Screen screen_;
    std::unique_ptr<Pager> pager_;
    int descriptor_;
    DescriptorBuffer buffer_;
    std::ostream stream_{&buffer_};
};

}  // namespace onoma::cli
