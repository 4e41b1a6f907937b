// SPDX-License-Identifier: Apache-2.0
// The bytes of a file, a pipe or standard input as they lie.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>

#include "corpus/byte_stream.hpp"

namespace onoma {

class FileStream : public ByteStream {
public:
    // Opens `path`; `-` is standard input. Adds what it reads to `bytes_read`, which must outlive
    // it. Throws Error with the reason alone. A named pipe that nobody writes to is given up after
    // a while.
    FileStream(const std::filesystem::path& path, std::atomic<std::uintmax_t>& bytes_read);
    ~FileStream() override;

    std::size_t read(std::span<char> room) override;

private:
    int descriptor_;
    bool is_owned_;
    std::atomic<std::uintmax_t>& bytes_read_;
};

}  // namespace onoma
