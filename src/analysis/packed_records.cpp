// SPDX-License-Identifier: Apache-2.0
#include "analysis/packed_records.hpp"

#include <unistd.h>

#include <cerrno>

#include "onoma/base/types.hpp"

namespace onoma {
namespace {

[[noreturn]] void fail(const char* doing) {
    throw Error(std::string("the temporary file cannot be ") + doing + ": " + std::strerror(errno) +
                "; it stands in /tmp, which must have room for it");
}

}  // namespace

TemporaryFile::TemporaryFile() : file_(std::tmpfile()) {
    if (!file_) fail("made");
}

std::uint64_t TemporaryFile::append(std::string_view bytes) {
    if (bytes.empty()) return size_;  // perhaps without a place in memory, which fwrite must have
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail("written");
    is_flushed_ = false;
    return std::exchange(size_, size_ + bytes.size());
}

void TemporaryFile::read(std::uint64_t place, char* bytes, std::size_t size) const {
    if (!is_flushed_ && std::fflush(file_.get()) != 0) fail("written");
    is_flushed_ = true;
    while (size > 0) {
        const auto got = ::pread(::fileno(file_.get()), bytes, size, static_cast<off_t>(place));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) fail("read");
        bytes += got;
        place += static_cast<std::uint64_t>(got);
        size -= static_cast<std::size_t>(got);
    }
}

std::uint64_t TemporaryFile::add_record(std::string_view bytes) {
    Packer size;
    size(static_cast<std::uint32_t>(bytes.size()));
    return append(size.bytes() + std::string(bytes));
}

std::string TemporaryFile::record_at(std::uint64_t place) const {
    std::uint32_t size = 0;
    read(place, reinterpret_cast<char*>(&size), sizeof size);
    std::string bytes(size, '\0');
    read(place + sizeof size, bytes.data(), bytes.size());
    return bytes;
}

}  // namespace onoma
