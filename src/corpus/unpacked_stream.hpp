// SPDX-License-Identifier: Apache-2.0
// What a compressed file holds: gzip, bzip2, zstd, and then text of any encoding.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

#include "corpus/byte_stream.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {

// gzip, bzip2 and zstd behind one interface: zlib, libbz2 and libzstd themselves. Boost.Iostreams
// was tried and takes a .zst that is cut short for a whole one.

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

// What a packed file holds, as one stream.

// Looks at the first bytes of `packed`: gzip, bzip2 and zstd are unpacked, also several members end
// to end; anything else is passed on as it is. The stream fails, after what came before, where the
// data is damaged or cut short, where other bytes follow, and where it has grown to more than
// `largest_ratio` times its packed size (a zip bomb). Throws Error when the first bytes cannot be
// read. Memory: some hundred KB; up to 128 MB for a .zst with a large window.
[[nodiscard]] std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed,
                                                 double largest_ratio);

// UTF-16 and UTF-32 as UTF-8, so that lines, rows and tags can be found byte by byte.

class DecodedStream : public ByteStream {
public:
    // REQUIRES: ICU knows `charset`.
    DecodedStream(BufferedInput input, std::string_view charset)
        : input_(std::move(input)), decoder_(charset) {}

    std::size_t read(std::span<char> room) override;

private:
    bool decode_more();

    BufferedInput input_;
    TextDecoder decoder_;
    std::string decoded_;
    std::size_t next_ = 0;
    bool has_ended_ = false;
};

}  // namespace onoma
