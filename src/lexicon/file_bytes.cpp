// SPDX-License-Identifier: Apache-2.0
#include "lexicon/file_bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "base/separated_values.hpp"
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

// Pictures, spreadsheets and devices are refused by their first line.
void check_beginning(std::string_view bytes, const std::filesystem::path& path) {
    if (LexiconImage::is_compiled(bytes)) return;
    if (bytes.substr(0, bytes.find('\n')).find('\0') != std::string_view::npos) {
        throw Error(path.string() + ":1: expected text or a compiled lexicon, found " +
                    what_is_no_text(bytes));
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

struct stat status_of(int descriptor, const std::filesystem::path& path) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) refuse(path, errno);
    return status;
}

// Room that is not set to zero first, as a vector would be.
FileBytes with_room(std::size_t size, char*& begin) {
    // NOLINTNEXTLINE(modernize-avoid-c-arrays)
    const std::shared_ptr<std::uint64_t[]> words(new std::uint64_t[(size + 7) / 8]);
    begin = reinterpret_cast<char*>(words.get());
    return {words, {begin, size}};
}

// Read, not mapped: a file that somebody shortens while it is mapped ends the program that reads
// it, and the checksum of a compiled lexicon goes through all of it anyway.
FileBytes read_whole(int descriptor, const struct stat& before, const std::filesystem::path& path) {
    char* begin = nullptr;
    FileBytes file = with_room(static_cast<std::size_t>(before.st_size), begin);
    for (std::size_t size = 0; size < file.bytes.size();) {
        const ssize_t count = ::read(descriptor, begin + size, file.bytes.size() - size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) refuse(path, errno);
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
    }
    const struct stat after = status_of(descriptor, path);
    const bool is_same = after.st_size == before.st_size &&
                         after.st_mtim.tv_sec == before.st_mtim.tv_sec &&
                         after.st_mtim.tv_nsec == before.st_mtim.tv_nsec;
    if (!is_same) throw Error(path.string() + ": expected a lexicon at rest, found it changing");
    return file;
}

}  // namespace

FileBytes read_file_bytes(const std::filesystem::path& path) {
    const OpenFile file(path);
    const struct stat status = status_of(file.descriptor(), path);
    if (S_ISDIR(status.st_mode)) {
        throw Error(path.string() + ": expected a lexicon file, found a folder");
    }
    if (S_ISREG(status.st_mode) && status.st_size > 0) {
        FileBytes whole = read_whole(file.descriptor(), status, path);
        check_beginning(whole.bytes.substr(0, beginning_bytes), path);
        return whole;
    }
    return copy_bytes(read_pipe(file.descriptor(), path));
}

FileBytes copy_bytes(std::string_view bytes) {
    char* begin = nullptr;
    FileBytes copy = with_room(bytes.size(), begin);
    if (!bytes.empty()) std::memcpy(begin, bytes.data(), bytes.size());
    return copy;
}

std::string hash_of(std::string_view bytes) {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx",
                  static_cast<unsigned long long>(XXH3_64bits(bytes.data(), bytes.size())));
    return digits.data();
}

}  // namespace onoma
