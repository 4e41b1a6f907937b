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

#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {
namespace {

constexpr std::size_t beginning_bytes = 4096;
// A pipe or a device may have no end.
constexpr std::size_t most_piped_bytes = std::size_t{256} << 20U;

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

// Pictures, spreadsheets and devices are refused by their first line.
void check_beginning(std::string_view bytes, const std::filesystem::path& path) {
    if (LexiconImage::is_compiled(bytes)) return;
    if (bytes.substr(0, bytes.find('\n')).find('\0') != std::string_view::npos) {
        throw Error(path.string() + ":1: expected text or a compiled lexicon, found a NUL byte");
    }
}

// Reads on until `bytes` are `size` bytes or more, or the end.
void read_up_to(std::size_t size, std::string& bytes, int descriptor,
                const std::filesystem::path& path) {
    std::array<char, 65536> buffer{};
    while (bytes.size() < size) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count == 0) return;
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(path, errno);
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

std::string read_pipe(int descriptor, const std::filesystem::path& path) {
    std::string bytes;
    read_up_to(beginning_bytes, bytes, descriptor, path);
    check_beginning(bytes, path);
    read_up_to(most_piped_bytes + 1, bytes, descriptor, path);
    if (bytes.size() <= most_piped_bytes) return bytes;
    throw Error(path.string() + ": expected at most 256 MiB from a pipe, found more");
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
        if (mapped.keeper) {
            check_beginning(mapped.bytes.substr(0, beginning_bytes), path);
            return mapped;
        }
    }
    return copy_bytes(read_pipe(file.descriptor(), path));
}

FileBytes copy_bytes(std::string_view bytes) {
    auto words = std::make_shared<std::vector<std::uint64_t>>((bytes.size() + 7) / 8);
    if (!bytes.empty()) std::memcpy(words->data(), bytes.data(), bytes.size());
    const auto* const begin = reinterpret_cast<const char*>(words->data());
    return {std::move(words), {begin, bytes.size()}};
}

}  // namespace onoma
