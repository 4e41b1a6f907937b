// SPDX-License-Identifier: Apache-2.0
// gzip, bzip2 and zstd behind one interface: zlib, libbz2 and libzstd themselves. Boost.Iostreams
// was tried and takes a .zst that is cut short for a whole one.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace onoma {

class Codec {
public:
    struct Progress {
        std::size_t taken = 0;  // of the input
        std::size_t given = 0;  // to the output
        bool at_end = false;    // of a member: restart() before the next one
    };

    Codec() = default;
    virtual ~Codec() = default;
    Codec(const Codec&) = delete;
    Codec& operator=(const Codec&) = delete;

    // Unpacks as much as fits. Throws Error with the reason alone for damaged input.
    virtual Progress unpack(std::span<const char> input, std::span<char> output) = 0;

    // A packed file may be several ones, end to end.
    virtual void restart() = 0;
};

// How many bytes find_codec() needs to see.
inline constexpr std::size_t codec_mark_size = 4;

// The codec that begins with these bytes; null when they are not packed.
[[nodiscard]] std::unique_ptr<Codec> find_codec(std::string_view first_bytes);

}  // namespace onoma
