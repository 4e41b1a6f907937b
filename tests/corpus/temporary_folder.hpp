// SPDX-License-Identifier: Apache-2.0
// A folder of a test's own, which vanishes with it.
#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace onoma {

class TemporaryFolder {
public:
    TemporaryFolder() {
        static std::atomic<int> made = 0;
        const std::string name = "onoma-test-" + std::to_string(::getpid()) + "-";
        path_ = std::filesystem::canonical(std::filesystem::temp_directory_path()) /
                (name + std::to_string(made++));
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::filesystem::path path(std::string_view name = {}) const {
        return name.empty() ? path_ : path_ / name;
    }

    // Writes a file, with the folders above it.
    std::filesystem::path write(std::string_view name,
                                std::string_view bytes = "An article.\n") const {
        const std::filesystem::path file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

private:
    std::filesystem::path path_;
};

}  // namespace onoma
