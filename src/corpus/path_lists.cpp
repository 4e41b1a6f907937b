// SPDX-License-Identifier: Apache-2.0
#include "corpus/path_lists.hpp"

#include <glob.h>

#include <atomic>
#include <memory>
#include <string>

#include "corpus/buffered_input.hpp"
#include "corpus/file_stream.hpp"
#include "onoma/base/error.hpp"

namespace onoma {
namespace {

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

}  // namespace

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

}  // namespace onoma
