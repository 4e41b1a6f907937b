// SPDX-License-Identifier: Apache-2.0
// Where results go: standard output, or a file that appears only when it is whole.
#pragma once

#include <filesystem>
#include <fstream>
#include <iosfwd>
#include <optional>

namespace onoma::cli {

class Output {
public:
    // Opens standard output, or a temporary file beside `path`. Throws UsageError when that is not possible.
    explicit Output(const std::optional<std::filesystem::path>& path);
    ~Output();  // removes an unfinished file
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    [[nodiscard]] std::ostream& stream();

    // True when nobody reads any more (`onoma ... | head`): no reason to go on, and no failure.
    [[nodiscard]] bool is_closed() const;

    // Flushes, and gives the file its name. Throws Error when not everything could be written.
    void finish();

    [[nodiscard]] bool is_terminal() const;
    [[nodiscard]] std::size_t terminal_columns() const;

private:
    std::optional<std::filesystem::path> path_;
    std::filesystem::path temporary_;
    std::ofstream file_;
};

}  // namespace onoma::cli
