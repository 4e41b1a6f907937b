// SPDX-License-Identifier: Apache-2.0
// The bytes of a file, a pipe or a device.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace onoma {

struct FileBytes {
    std::shared_ptr<const void> keeper;  // `bytes` are valid as long as it is
    std::string_view bytes;              // at an address that is a multiple of eight
};

// Throws Error when the file cannot be read, is a folder, is neither text nor a compiled lexicon by
// its first line, changes while it is read, or is a pipe that goes on for more than 256 MiB.
[[nodiscard]] FileBytes read_file_bytes(const std::filesystem::path& path);

// A copy of `bytes` in memory of its own.
[[nodiscard]] FileBytes copy_bytes(std::string_view bytes);

// XXH3 (64 bits) in hexadecimal: what LexiconFile::hash tells.
[[nodiscard]] std::string hash_of(std::string_view bytes);

}  // namespace onoma
