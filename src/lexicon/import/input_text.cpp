// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/input_text.hpp"

#include <simdjson.h>

namespace onoma {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20U;

}  // namespace

LineFault fault_of(std::string_view line) {
    if (line.find('\0') != std::string_view::npos) return LineFault::nul_byte;
    if (!simdjson::validate_utf8(line.data(), line.size())) return LineFault::not_utf8;
    return LineFault::none;
}

std::string_view describe(LineFault fault) {
    switch (fault) {
        case LineFault::not_utf8:
            return "lines that are not UTF-8";
        case LineFault::nul_byte:
            return "lines with a NUL byte";
        case LineFault::too_long:
            return "lines of more than 64 MiB";
        case LineFault::none:
            break;
    }
    return {};
}

InputText::InputText(std::istream& stream) : stream_(stream) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    read_block();
    if (unread().starts_with(byte_order_mark)) begin_ = byte_order_mark.size();
}

// Appends a block to what is unread; false at the end of the stream.
bool InputText::read_block() {
    buffer_.erase(0, begin_);
    begin_ = 0;
    if (is_endless_) return false;
    const std::size_t size = buffer_.size();
    buffer_.resize(size + block_bytes);
    stream_.read(buffer_.data() + size, static_cast<std::streamsize>(block_bytes));
    buffer_.resize(size + static_cast<std::size_t>(stream_.gcount()));
    return buffer_.size() > size;
}

// How many bytes of what is unread are the next line; npos when it is too long.
std::size_t InputText::find_line_end() {
    std::size_t searched = 0;
    for (;;) {
        const std::size_t end = unread().find('\n', searched);
        if (end != std::string_view::npos) return end;
        searched = unread().size();
        if (searched > longest_line_bytes) return std::string_view::npos;
        if (!read_block()) return searched;
    }
}

void InputText::skip_line() {
    for (std::size_t skipped = 0; !is_endless_;) {
        const std::size_t end = unread().find('\n');
        if (end != std::string_view::npos) {
            begin_ += end + 1;
            return;
        }
        skipped += unread().size();
        is_endless_ = skipped > endless_line_bytes;
        begin_ = buffer_.size();
        if (!read_block()) return;
    }
}

bool InputText::next_line(std::string_view& line, LineFault& fault) {
    line = {};
    const std::size_t size = find_line_end();
    if (size == std::string_view::npos) {
        ++line_number_;
        fault = LineFault::too_long;
        skip_line();
        return true;
    }
    if (unread().empty()) return false;
    ++line_number_;
    std::string_view bytes = unread().substr(0, size);
    begin_ += size < unread().size() ? size + 1 : size;
    if (bytes.ends_with('\r')) bytes.remove_suffix(1);
    fault = fault_of(bytes);
    if (fault == LineFault::none) line = bytes;
    return true;
}

std::optional<std::string> InputText::read_whole(std::size_t largest_bytes) {
    while (unread().size() <= largest_bytes) {
        if (!read_block()) return std::string(unread());
    }
    return std::nullopt;
}

}  // namespace onoma
