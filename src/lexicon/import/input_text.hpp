// SPDX-License-Identifier: Apache-2.0
// A list as it comes in: cut into lines, each checked, a block at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace onoma {

// What is wrong with a line; nothing else of it is looked at then.
enum class LineFault : std::uint8_t { none, not_utf8, nul_byte, too_long };

// Reads a stream from its beginning to its end. A byte order mark is left out. Not thread-safe.
class InputText {
public:
    // Entities of Wikidata with all their claims reach some megabytes.
    static constexpr std::size_t longest_line_bytes = std::size_t{64} << 20U;

    // What goes on for longer is a device, or no list: reading ends there.
    static constexpr std::size_t endless_line_bytes = std::size_t{1} << 30U;

    // Keeps a reference to `stream`.
    explicit InputText(std::istream& stream);

    // The first bytes of the text, for finding out what it is. Reads no line.
    [[nodiscard]] std::string_view beginning() const { return unread(); }

    // The next line without its end (LF or CR LF); false behind the last one. The view holds until
    // the next call; it is empty when the line has a fault.
    bool next_line(std::string_view& line, LineFault& fault);

    // Whether a line was found that seems to have no end.
    [[nodiscard]] bool is_endless() const { return is_endless_; }

    // The number of the line that was read last, counted from 1.
    [[nodiscard]] std::size_t line_number() const { return line_number_; }

    // All that no line has been read of; nothing when that is more than `largest_bytes`.
    [[nodiscard]] std::optional<std::string> read_whole(std::size_t largest_bytes);

private:
    [[nodiscard]] std::string_view unread() const {
        return std::string_view(buffer_).substr(begin_);
    }
    bool read_block();
    std::size_t find_line_end();
    void skip_line();

    std::istream& stream_;
    std::string buffer_;
    std::size_t begin_ = 0;  // of what is unread in the buffer
    std::size_t line_number_ = 0;
    bool is_endless_ = false;
};

// What is wrong with these bytes.
[[nodiscard]] LineFault fault_of(std::string_view line);

// In words, for the account: `lines that are not UTF-8`.
[[nodiscard]] std::string_view describe(LineFault fault);

}  // namespace onoma
