// SPDX-License-Identifier: Apache-2.0
#include "lexicon/file_bytes.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "onoma/base/error.hpp"

namespace onoma {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, int reason) {
    throw Error(path.string() + ": cannot read the lexicon: " + std::strerror(reason));
}

class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& path)
        : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        if (descriptor_ < 0) refuse(path, errno);
    }
    ~OpenFile() { ::close(descriptor_); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

FileBytes map_whole(int descriptor, std::size_t size) {
    // The checksum reads all of it at once anyway, so let the system fetch it in one go.
    void* const memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor, 0);
    if (memory == MAP_FAILED) return {};
    const std::shared_ptr<const void> keeper(
        memory, [size](const void* begin) { ::munmap(const_cast<void*>(begin), size); });
    return {keeper, {static_cast<const char*>(memory), size}};
}

std::string read_until_end(int descriptor, const std::filesystem::path& path) {
    std::string bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count == 0) return bytes;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(path, errno);
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace

FileBytes read_file_bytes(const std::filesystem::path& path) {
    const OpenFile file(path);
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0) refuse(path, errno);
    if (S_ISDIR(status.st_mode)) {
        throw Error(path.string() + ": expected a lexicon file, found a folder");
    }
    if (S_ISREG(status.st_mode) && status.st_size > 0) {
        FileBytes mapped = map_whole(file.descriptor(), static_cast<std::size_t>(status.st_size));
        if (mapped.keeper) return mapped;
    }
    return copy_bytes(read_until_end(file.descriptor(), path));
}

FileBytes copy_bytes(std::string_view bytes) {
    auto words = std::make_shared<std::vector<std::uint64_t>>((bytes.size() + 7) / 8);
    if (!bytes.empty()) std::memcpy(words->data(), bytes.data(), bytes.size());
    const auto* const begin = reinterpret_cast<const char*>(words->data());
    return {std::move(words), {begin, bytes.size()}};
}

}  // namespace onoma
