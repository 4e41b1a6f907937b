// SPDX-License-Identifier: Apache-2.0
// Where results go: a terminal with its pager, a stream, or a file that appears only when it is
// whole.
#pragma once

#include <sys/types.h>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace onoma::cli {

// How a terminal shows results; changes nothing elsewhere.

struct Screen {
    bool is_wide = false;     // lines may be longer than the terminal is wide
    bool has_pager = false;   // page by page
    bool is_of_data = false;  // csv, json and the like, which carry texts of strangers as they are
};

// A program that shows long results page by page.

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

// A stream over a file descriptor that remembers why a write failed, which std::ofstream does not.

class DescriptorBuffer : public std::streambuf {
public:
    // With `makes_printable` a line is written when it is whole, without the characters that a
    // terminal would obey.
    DescriptorBuffer(int descriptor, bool makes_printable);

    // Writes what is left of the last line.
    void end();

    // The errno of the first write that failed; 0 while all went well.
    [[nodiscard]] int error() const { return error_; }

protected:
    int_type overflow(int_type character) override;
    int sync() override;

private:
    void write_all(std::string_view bytes);

    int descriptor_;
    bool makes_printable_;
    int error_ = 0;
    std::string line_;  // that is not whole yet
    std::array<char, std::size_t{1} << 16> buffer_{};
};

// Where results go: standard output, or a file that appears only when it is whole.

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

    // To be called after each part of long work, so that a terminal shows it at once. Throws
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
