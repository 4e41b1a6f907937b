// SPDX-License-Identifier: Apache-2.0
#include "onoma/corpus/document_files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <system_error>

#include "onoma/base/error.hpp"

namespace onoma {
namespace {

namespace fs = std::filesystem;

bool is_article(const fs::path& path) {
    const std::string extension = path.extension().string();
    return extension == ".txt" || extension == ".TXT";
}

// A trailing slash and `.` are ways of writing, not other files.
fs::path normalized(const fs::path& path) {
    fs::path normal = path.lexically_normal();
    if (!normal.has_filename() && normal.has_parent_path()) normal = normal.parent_path();
    return normal;
}

std::string folder_name_of(const fs::path& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error).lexically_normal();
    return absolute.parent_path().filename().string();
}

class DocumentFinder {
public:
    explicit DocumentFinder(const std::optional<std::string>& source) : source_(source) {}

    void add(const fs::path& path) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (status.type() == fs::file_type::not_found) {
            skip(path, "there is no such file or folder");
        } else if (error) {
            skip(path, error.message());
        } else if (fs::is_directory(status)) {
            add_folder(path);
        } else if (!is_article(path)) {
            skip(path, "expected a .txt file or a folder of them, found another kind of file");
        } else {
            add_file(path);
        }
    }

    FoundDocuments finish() && {
        FoundDocuments found;
        for (auto& [id, file] : files_) found.files.push_back(std::move(file));
        std::sort(found.files.begin(), found.files.end(),
                  [](const DocumentFile& a, const DocumentFile& b) { return a.id < b.id; });
        std::sort(skipped_.begin(), skipped_.end());
        skipped_.erase(std::unique(skipped_.begin(), skipped_.end()), skipped_.end());
        found.skipped = std::move(skipped_);
        return found;
    }

private:
    void skip(const fs::path& path, std::string reason) {
        skipped_.push_back({path.generic_string(), std::move(reason)});
    }

    void add_folder(const fs::path& folder) {
        std::error_code error;
        std::size_t articles = 0;
        std::size_t unreadable = 0;
        // Sub-folders one by one, so that one without permission does not end the walk.
        std::vector<fs::path> waiting = {folder};
        while (!waiting.empty()) {
            const fs::path current = waiting.back();
            waiting.pop_back();
            fs::directory_iterator entries(current, error);
            if (error) {
                skip(current, error.message());
                ++unreadable;
                continue;
            }
            for (; entries != fs::directory_iterator(); entries.increment(error)) {
                // What a file is may be unknown; it is then found out by reading it.
                std::error_code unknown;
                const bool is_folder = entries->is_directory(unknown);
                // Links to folders are not followed: they may lead in a circle.
                if (is_folder && !entries->is_symlink(unknown)) {
                    waiting.push_back(entries->path());
                } else if (!is_folder && is_article(entries->path())) {
                    add_file(entries->path());
                    ++articles;
                }
            }
            if (error) {
                skip(current, error.message());
                ++unreadable;
            }
        }
        if (articles == 0 && unreadable == 0)
            skip(folder, "no .txt file in this folder or below it");
    }

    // Of several ways to write the path of one file the first in the alphabet is its id.
    void add_file(const fs::path& path) {
        std::error_code error;
        fs::path canonical = fs::canonical(path, error);
        if (error) canonical = path;
        DocumentFile file;
        file.path = normalized(path);
        file.id = file.path.generic_string();
        file.source = source_ ? *source_ : folder_name_of(path);
        file.date = parse_date(path.filename().string().substr(0, 10));
        if (file.date && file.date->day == 0) file.date.reset();
        const auto [known, is_new] = files_.try_emplace(canonical.string(), file);
        if (!is_new && file.id < known->second.id) known->second = file;
    }

    const std::optional<std::string>& source_;
    std::map<std::string, DocumentFile> files_;  // by canonical path
    std::vector<SkippedInput> skipped_;
};

}  // namespace

FoundDocuments find_documents(const std::vector<fs::path>& paths,
                              const std::optional<std::string>& source) {
    DocumentFinder finder(source);
    for (const fs::path& path : paths) finder.add(normalized(path));
    return std::move(finder).finish();
}

Document read_document(const DocumentFile& file) {
    const auto fail = [&](const std::string& reason) { throw Error(file.id + ": " + reason); };
    std::error_code error;
    const bool is_file = fs::is_regular_file(file.path, error);
    if (error) fail(error.message());
    if (!is_file) fail("expected a file, found something else");
    const std::uintmax_t size = fs::file_size(file.path, error);
    if (error) fail(error.message());
    if (size > largest_document_bytes) {
        fail("expected an article of at most " + std::to_string(largest_document_bytes) +
             " bytes, found " + std::to_string(size));
    }
    Document document;
    document.id = file.id;
    document.source = file.source;
    document.date = file.date;
    document.text.resize(size);
    errno = 0;
    std::ifstream stream(file.path, std::ios::binary);
    if (!stream) fail(std::strerror(errno));
    stream.read(document.text.data(), static_cast<std::streamsize>(size));
    document.text.resize(static_cast<std::size_t>(stream.gcount()));
    if (stream.bad()) fail("the file could not be read to its end");
    if (document.text.starts_with("\xFF\xFE") || document.text.starts_with("\xFE\xFF")) {
        fail("expected UTF-8, found UTF-16");
    }
    if (document.text.find('\0') != std::string::npos) {
        fail("expected UTF-8 text, found a NUL byte");
    }
    return document;
}

}  // namespace onoma
