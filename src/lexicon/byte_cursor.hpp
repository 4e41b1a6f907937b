// SPDX-License-Identifier: Apache-2.0
// Numbers and texts in a row of bytes, written by append_*, read by ByteCursor, which never reads
// after the end, whatever the bytes are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onoma {

// Seven bits a byte, the lowest first; the high bit says that another byte follows.
inline void append_varint(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>(number | 0x80U);
    bytes += static_cast<char>(number);
}

// Small numbers of either sign become small numbers: 0, -1, 1, -2 -> 0, 1, 2, 3.
inline std::uint64_t zigzag(std::int64_t number) {
    return (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63);
}
inline std::int64_t from_zigzag(std::uint64_t number) {
    return static_cast<std::int64_t>(number >> 1U) ^ -static_cast<std::int64_t>(number & 1U);
}

inline void append_text(std::string& bytes, std::string_view text) {
    append_varint(bytes, text.size());
    bytes += text;
}

class ByteCursor {
public:
    ByteCursor(std::string_view bytes, std::size_t begin)
        : rest_(begin < bytes.size() ? bytes.substr(begin) : std::string_view()) {}

    // Behind the end everything reads as zeros and empty texts.
    [[nodiscard]] std::uint8_t byte() {
        if (rest_.empty()) return 0;
        const auto value = static_cast<std::uint8_t>(rest_.front());
        rest_.remove_prefix(1);
        return value;
    }

    [[nodiscard]] std::uint64_t varint() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            number |= std::uint64_t{next & 0x7FU} << shift;
            if (next < 0x80) break;
        }
        return number;
    }

    [[nodiscard]] std::uint32_t number() { return static_cast<std::uint32_t>(varint()); }

    [[nodiscard]] std::string_view bytes(std::uint64_t size) {
        const std::string_view result = rest_.substr(0, size);
        rest_.remove_prefix(result.size());
        return result;
    }

    [[nodiscard]] std::string_view text() { return bytes(varint()); }

    [[nodiscard]] bool is_at_end() const { return rest_.empty(); }
    [[nodiscard]] std::size_t rest_size() const { return rest_.size(); }

private:
    std::string_view rest_;
};

}  // namespace onoma
