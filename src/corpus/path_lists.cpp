// SPDX-License-Identifier: Apache-2.0
#include "corpus/path_lists.hpp"

#include <glob.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>

namespace onoma {
namespace {

namespace fs = std::filesystem;

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

void read_lines(std::istream& lines, const std::string& name, ListedPaths& listed) {
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        std::error_code error;
        if (!is_pattern(line) || fs::exists(line, error)) {
            listed.paths.emplace_back(line);
        } else if (!GlobMatches(line).append_to(listed.paths)) {
            listed.skipped.push_back(
                {name + ":" + std::to_string(number), "no file matches `" + line + "`"});
        }
    }
    if (lines.bad()) listed.skipped.push_back({name, "the list could not be read to its end"});
}

}  // namespace

ListedPaths read_path_list(const fs::path& list) {
    ListedPaths listed;
    const std::string name = list.generic_string();
    if (name == "-") {
        read_lines(std::cin, "standard input", listed);
        return listed;
    }
    std::error_code error;
    errno = 0;
    std::ifstream file(list, std::ios::binary);
    if (!file) {
        listed.skipped.push_back({name, std::strerror(errno)});
    } else if (fs::is_directory(list, error)) {
        listed.skipped.push_back({name, "expected a list of files, found a folder"});
    } else {
        read_lines(file, name, listed);
    }
    return listed;
}

}  // namespace onoma
