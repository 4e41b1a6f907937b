// SPDX-License-Identifier: Apache-2.0
#include <glob.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "corpus/byte_stream.hpp"
#include "corpus/office_document.hpp"
#include "corpus/written_date.hpp"
#include "onoma/base/types.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {
namespace {

// A file that lists files.

struct ListedPaths {
    std::vector<std::filesystem::path> paths;
    std::vector<SkippedInput> skipped;  // the list itself, or a line of it (`list:3`)
};

namespace fs = std::filesystem;

constexpr std::size_t longest_line = std::size_t{64} << 10U;

class GlobMatches {
public:
    explicit GlobMatches(const std::string& pattern) {
        failed_ = ::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &matches_) != 0;
    }
    ~GlobMatches() { ::globfree(&matches_); }
    GlobMatches(const GlobMatches&) = delete;
    GlobMatches& operator=(const GlobMatches&) = delete;

    // Returns whether there was any.
    bool append_to(std::vector<fs::path>& paths) const {
        if (failed_) return false;
        paths.insert(paths.end(), matches_.gl_pathv, matches_.gl_pathv + matches_.gl_pathc);
        return matches_.gl_pathc > 0;
    }

private:
    ::glob_t matches_ = {};
    bool failed_ = false;
};

bool is_pattern(const std::string& line) { return line.find_first_of("*?[") != std::string::npos; }

void add_line(const std::string& line, const std::string& place, ListedPaths& listed) {
    if (line.empty() || line.front() == '#') return;
    std::error_code error;
    if (!is_pattern(line) || fs::exists(line, error)) {
        listed.paths.emplace_back(line);
    } else if (!GlobMatches(line).append_to(listed.paths)) {
        listed.skipped.push_back({place, "no file matches `" + line + "`"});
    }
}

// What the line ahead is instead of a path; empty for one that may be a path.
std::string_view fault_ahead(BufferedInput& input) {
    const std::string_view ahead = input.peek(longest_line + 1);
    const std::string_view line = ahead.substr(0, ahead.find('\n'));
    if (line.find('\0') != std::string_view::npos) return "a NUL byte";
    return line.size() > longest_line ? "a line of more than 64 KiB" : "";
}

// Ends at what is no line of a list: it may come from a device that has no end.
void read_lines(BufferedInput& input, const std::string& name, ListedPaths& listed) {
    for (std::string line;;) {
        const std::string place = name + ":" + std::to_string(input.line());
        if (const std::string_view fault = fault_ahead(input); !fault.empty()) {
            listed.skipped.push_back({place, "expected a path, found " + std::string(fault)});
            return;
        }
        if (input.read_line(longest_line, line) == BufferedInput::Line::end) break;
        add_line(line, place, listed);
    }
    if (input.failure()) listed.skipped.push_back({name, *input.failure()});
}

// One path or glob pattern (`*`, `?`, `[a-z]`) a line, relative to the working folder; empty lines
// and those that begin with `#` are passed over. A line that names an existing file is that file,
// whatever signs are in it. `-` is standard input.
ListedPaths read_path_list(const fs::path& list) {
    ListedPaths listed;
    const std::string name = list == "-" ? "standard input" : list.generic_string();
    std::error_code error;
    if (list != "-" && fs::is_directory(list, error)) {
        listed.skipped.push_back({name, "expected a list of files, found a folder"});
        return listed;
    }
    try {
        std::atomic<std::uintmax_t> bytes_read = 0;
        BufferedInput input(std::make_unique<FileStream>(list, bytes_read));
        read_lines(input, name, listed);
    } catch (const Error& reason) {
        listed.skipped.push_back({name, reason.what()});
    }
    return listed;
}

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 21> article_extensions = {
    ".txt",  ".text",  ".md",     ".markdown", ".html", ".htm",       ".xhtml",
    ".json", ".jsonl", ".ndjson", ".csv",      ".tsv",  ".tab",       ".xml",
    ".rss",  ".rdf",   ".atom",   ".feed",     ".warc", ".jsonlines", ".arc"};
constexpr std::array<std::string_view, 4> packed_extensions = {".gz", ".bz2", ".zst", ".zstd"};

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

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// Whether this is `https://example.org/a`, whose slashes a path has lost.
bool is_address(const fs::path& path) {
    const std::string text = path.generic_string();
    return begins_with_any_case(text, "http:/") || begins_with_any_case(text, "https:/");
}

// The same for all ways to write the path of one file.
std::string canonical_of(const fs::path& path) {
    std::error_code error;
    const fs::path canonical = fs::canonical(path, error);
    return error ? path.string() : canonical.string();
}

class InputFinder {
public:
    explicit InputFinder(const std::vector<fs::path>& not_articles) {
        for (const fs::path& path : not_articles) not_articles_.insert(canonical_of(path));
    }

    void add(const fs::path& path) {
        if (path == "-") {
            files_.try_emplace("-", InputFile{"-", "-", "-", std::nullopt, std::nullopt});
            return;
        }
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (status.type() == fs::file_type::not_found) {
            // string(), as generic_string() makes one slash of two.
            if (is_address(path)) {
                skipped_.push_back({path.string(),
                                    "expected a file or a folder, found an address; fetch it "
                                    "first: curl -O ADDRESS"});
            } else {
                skip(path, "there is no such file or folder");
            }
        } else if (error) {
            skip(path, error.message());
        } else if (fs::is_directory(status)) {
            add_folder(path);
        } else if (fs::is_socket(status) || fs::is_block_file(status)) {
            skip(path, "expected a file or a folder, found a socket or a device");
        } else {
            add_file(path);
        }
    }

    void add_list(const fs::path& list) {
        const ListedPaths listed = read_path_list(list);
        for (const fs::path& path : listed.paths) add(normalized(path));
        skipped_.insert(skipped_.end(), listed.skipped.begin(), listed.skipped.end());
    }

    FoundInputs finish() && {
        FoundInputs found;
        for (auto& [canonical, file] : files_) found.files.push_back(std::move(file));
        std::sort(found.files.begin(), found.files.end(),
                  [](const InputFile& a, const InputFile& b) { return a.id < b.id; });
        std::sort(skipped_.begin(), skipped_.end());
        skipped_.erase(std::unique(skipped_.begin(), skipped_.end()), skipped_.end());
        found.skipped = std::move(skipped_);
        found.other_files = other_files_;
        return found;
    }

private:
    [[nodiscard]] bool is_excepted(const fs::path& path) const {
        return !not_articles_.empty() && not_articles_.contains(canonical_of(path));
    }

    void skip(const fs::path& path, std::string reason) {
        skipped_.push_back({path.generic_string(), std::move(reason)});
    }

    void add_folder(const fs::path& folder) {
        std::error_code error;
        const std::size_t known = files_.size() + skipped_.size();
        bool has_articles = false;
        // Sub-folders one by one, so that one without permission does not end the walk.
        std::vector<fs::path> waiting = {folder};
        while (!waiting.empty()) {
            const fs::path current = waiting.back();
            waiting.pop_back();
            fs::directory_iterator entries(current, error);
            for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
                if (is_hidden(entries->path())) continue;
                // What a file is may be unknown; it is then found out by reading it.
                std::error_code unknown;
                if (entries->is_directory(unknown)) {
                    // Links to folders are not followed: they may lead in a circle.
                    if (!entries->is_symlink(unknown)) waiting.push_back(entries->path());
                } else if (is_article_name(entries->path()) && !is_excepted(entries->path())) {
                    add_file_of_folder(*entries);
                    has_articles = true;
                } else {
                    ++other_files_;
                }
            }
            if (error) skip(current, error.message());
        }
        if (!has_articles && files_.size() + skipped_.size() == known) {
            skip(folder, "no article in this folder or below it");
        }
    }

    // Reading a pipe that somebody left in a folder would wait for ever.
    void add_file_of_folder(const fs::directory_entry& entry) {
        std::error_code unknown;
        const fs::file_status status = entry.status(unknown);
        if (unknown || fs::is_regular_file(status) || status.type() == fs::file_type::not_found) {
            add_file(entry.path());
        } else {
            skip(entry.path(), "expected a file, found a pipe, a socket or a device");
        }
    }

    // Of several ways to write the path of one file the first in the alphabet is its id.
    void add_file(const fs::path& path) {
        InputFile file;
        file.path = normalized(path);
        file.id = file.path.generic_string();
        file.folder = folder_name_of(path);
        file.date = date_in_name(path.filename().string());
        std::error_code error;
        const std::uintmax_t size = fs::file_size(path, error);
        if (!error) file.size = size;
        const auto [known, is_new] = files_.try_emplace(canonical_of(path), file);
        if (!is_new && file.id < known->second.id) known->second = file;
    }

    std::set<std::string> not_articles_;      // canonical paths
    std::map<std::string, InputFile> files_;  // by canonical path
    std::vector<SkippedInput> skipped_;
    std::int64_t other_files_ = 0;
};

}  // namespace

bool is_article_name(const fs::path& path) {
    const std::string extension = ascii_lowered(path.extension().string());
    const bool is_office = !extension.empty() && is_office_extension(extension.substr(1));
    if (is_office && reads_office_documents()) return true;
    if (!is_among(extension, packed_extensions)) return is_among(extension, article_extensions);
    return is_among(ascii_lowered(path.stem().extension().string()), article_extensions);
}

FoundInputs find_inputs(const std::vector<fs::path>& paths, const std::vector<fs::path>& lists,
                        const std::vector<fs::path>& not_articles) {
    InputFinder finder(not_articles);
    for (const fs::path& path : paths) finder.add(is_address(path) ? path : normalized(path));
    for (const fs::path& list : lists) finder.add_list(list);
    return std::move(finder).finish();
}

}  // namespace onoma
