// SPDX-License-Identifier: Apache-2.0
// What a comparison of claims needs of each document, in a temporary file: sentences and words of
// many documents do not fit into memory.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/claims.hpp"

namespace onoma {

// A file without a name, which is gone when it is closed. Bytes are added at its end.
class TemporaryFile {
public:
    // Throws Error when there is no room for one, and so do the functions.
    TemporaryFile();

    std::uint64_t append(std::string_view bytes);  // where they begin
    void read(std::uint64_t place, char* bytes, std::size_t size) const;

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    std::unique_ptr<std::FILE, Close> file_;
    std::uint64_t size_ = 0;
    mutable bool is_flushed_ = true;
};

// Figures with all that they have, but for ClaimedFigure::document_words.
class FigureArchive {
public:
    // Where it stands.
    std::uint64_t add(const ClaimedFigure& figure);
    [[nodiscard]] ClaimedFigure read(std::uint64_t place) const;

    std::uint64_t add(const DocumentWords& words);
    [[nodiscard]] DocumentWords read_words(std::uint64_t place) const;

private:
    TemporaryFile file_;
};

}  // namespace onoma
