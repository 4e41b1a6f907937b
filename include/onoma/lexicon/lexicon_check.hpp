// SPDX-License-Identifier: Apache-2.0
// Lexicon files -> what is wrong or suspicious in them, line by line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/lexicon_finding.hpp"

namespace onoma {

// What was looked at, and everything found: by file, line, kind.
struct LexiconCheck {
    std::vector<LexiconFinding> findings;
    std::size_t files = 0;     // only those that were to be checked
    std::size_t entities = 0;  // the same
    std::size_t forms = 0;     // the same
};

// Whether faults of a file are told, or its entries are only known to the other files.
enum class FileRole { checked, known };

// Gathers files, then checks them together. Use from one thread. Keeps the text of all files;
// memory and time are linear in it.
class LexiconChecker {
public:
    // `common_words`: lower-case words, one a line, that no sure form should be. It is not kept.
    explicit LexiconChecker(std::string_view common_words = {});
    ~LexiconChecker();

    // Throws Error when the file cannot be read; the checker goes on without it.
    void read_file(const std::filesystem::path& path, FileRole role = FileRole::checked);

    // The same for text already in memory.
    void parse(std::string text, std::string_view name, FileRole role = FileRole::checked);

    // Call it once, last.
    [[nodiscard]] LexiconCheck check();

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace onoma
