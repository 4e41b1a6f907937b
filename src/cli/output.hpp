// SPDX-License-Identifier: Apache-2.0
// Where results go: standard output, or a file that appears only when it is whole.
#pragma once

#include <filesystem>
#include <optional>
#include <ostream>

#include "cli/descriptor_stream.hpp"

namespace onoma::cli {

class Output {
public:
    // Takes standard output, or opens a temporary file beside `path`. Throws UsageError when that
    // is not possible.
    explicit Output(const std::optional<std::filesystem::path>& path);
    ~Output();  // removes an unfinished file
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    [[nodiscard]] std::ostream& stream() { return stream_; }

    // True when nobody reads any more (`onoma ... | head`): no reason to go on, and no failure.
    [[nodiscard]] bool is_closed() const;

    // Throws Error when something could not be written, so that long work on a full disk ends
    // early.
    void check() const;

    // Flushes, and gives the file its name. Throws Error when not everything could be written.
    void finish();

    [[nodiscard]] bool is_terminal() const;
    [[nodiscard]] std::size_t terminal_columns() const;

private:
    std::filesystem::path path_;  // empty: standard output
    std::filesystem::path
        temporary_;  // what `path_` is called until it is whole; empty for devices
    int descriptor_;
    DescriptorBuffer buffer_;
    std::ostream stream_{&buffer_};
};

}  // namespace onoma::cli
