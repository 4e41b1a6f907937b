// SPDX-License-Identifier: Apache-2.0
// Paths -> the files to read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "onoma/corpus/document.hpp"

namespace onoma {

// A file that holds one article, or many. What is known without reading it is found here.
struct InputFile {
    std::filesystem::path path;          // `-`: standard input
    std::string id;                      // the path, normalized, with `/`
    std::string folder;                  // the name of its folder: the source of what is in it
    std::optional<Date> date;            // from a leading YYYY-MM-DD in the file name
    std::optional<std::uintmax_t> size;  // in bytes, as it lies; unknown of a pipe
};

struct FoundInputs {
    std::vector<InputFile> files;       // by id, each file once
    std::vector<SkippedInput> skipped;  // missing, not readable, or without any article
    std::int64_t other_files = 0;       // in folders, of kinds that hold no articles: pictures
};

// Whether files of this name are read when their folder is named: .txt, .md, .html, .jsonl, .csv,
// .warc and the like, also as .gz, .bz2 or .zst. Letters of either case.
[[nodiscard]] bool is_article_name(const std::filesystem::path& path);

// Finds the article files at and below `paths`. A file that is named itself is taken whatever its
// name. `lists` are files with a path or a glob pattern a line; `-` is standard input in both. The
// order of paths does not matter; a file that is reached twice counts once; hidden files and links
// to folders are passed over below a folder, and so are `not_articles`: lexicons and tables that
// lie beside the articles. Throws nothing for what the file system says: that is in `skipped`.
[[nodiscard]] FoundInputs find_inputs(const std::vector<std::filesystem::path>& paths,
                                      const std::vector<std::filesystem::path>& lists = {},
                                      const std::vector<std::filesystem::path>& not_articles = {});

}  // namespace onoma
