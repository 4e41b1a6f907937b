// SPDX-License-Identifier: Apache-2.0
// Which articles are found, what is known about them, and what is said about the rest.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "catch.hpp"
#include "corpus/temporary_folder.hpp"
#include "onoma/base/types.hpp"
#include "onoma/corpus/document.hpp"

namespace onoma {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;

bool is_root() { return ::geteuid() == 0; }

// The ids without the folder of the test.
std::vector<std::string> names_of(const FoundInputs& found, const TemporaryFolder& folder) {
    std::vector<std::string> names;
    for (const InputFile& file : found.files) {
        names.push_back(fs::path(file.id).lexically_relative(folder.path()).generic_string());
    }
    return names;
}

std::vector<std::string> find_names(const TemporaryFolder& folder,
                                    const std::vector<fs::path>& paths) {
    return names_of(find_inputs(paths), folder);
}

// What is said about the only article of a folder.
std::string refusal_of(const fs::path& path) {
    const FoundInputs found = find_inputs({path});
    REQUIRE(found.files.size() == 1);
    DocumentStream stream(found.files, {});
    Record record;
    SkippedInput skipped;
    if (stream.next(record, skipped) == DocumentStream::Step::skipped) {
        return skipped.input + ": " + skipped.reason;
    }
    try {
        const Document document = record.understand();
        return "read " + std::to_string(document.text.size()) + " bytes";
    } catch (const Error& error) {
        return record.place + ": " + error.what();
    }
}

using Names = std::vector<std::string>;

TEST_CASE("articles are the files at and below a folder with the name of one, by path") {
    const TemporaryFolder folder;
    for (const char* name :
         {"b.txt", "a/z.txt", "a/deep/er/y.TXT", "a.html", "photo.jpg", "txt", "a/readme.txt.gz",
          "a/part.gz", "crawl.warc.gz", ".hidden.txt", ".git/a.txt", "a/x.JSONL.ZST"}) {
        folder.write(name);
    }
    fs::create_directories(folder.path("a/folder.txt"));
    CHECK(find_names(folder, {folder.path()}) == Names{"a.html", "a/deep/er/y.TXT",
                                                       "a/readme.txt.gz", "a/x.JSONL.ZST",
                                                       "a/z.txt", "b.txt", "crawl.warc.gz"});
    CHECK(find_inputs({folder.path()}).other_files == 3);
    CHECK(find_names(folder, {folder.path("b.txt")}) == Names{"b.txt"});
    CHECK(names_of(find_inputs({folder.path("a")}, {}, {folder.path("a/z.txt")}), folder) ==
          Names{"a/deep/er/y.TXT", "a/readme.txt.gz", "a/x.JSONL.ZST"});
    // What is named itself is meant.
    CHECK(find_names(folder, {folder.path("photo.jpg")}) == Names{"photo.jpg"});
    CHECK(find_names(folder, {folder.path(".hidden.txt")}) == Names{".hidden.txt"});
}

TEST_CASE("an address is no file") {
    const FoundInputs found = find_inputs({"https://www.example.org/a"});
    REQUIRE(found.skipped.size() == 1);
    CHECK(found.skipped[0].input == "https://www.example.org/a");
    CHECK(found.skipped[0].reason ==
          "expected a file or a folder, found an address; fetch it first: curl -O ADDRESS");
}

TEST_CASE("lists name files and patterns") {
    const TemporaryFolder folder;
    for (const char* name : {"a/1.txt", "a/2.txt", "b/3.txt", "b/odd[1].txt"}) folder.write(name);
    const std::string base = folder.path().string();
    const fs::path list =
        folder.write("list", "# what to read\n\n" + base + "/a/*.txt\r\n" + base + "/b\n" + base +
                                 "/b/odd[1].txt\n" + base + "/absent/*.txt\n" + base + "/gone.txt");
    const FoundInputs found = find_inputs({}, {list, folder.path("no-list"), folder.path("a")});
    CHECK(names_of(found, folder) == Names{"a/1.txt", "a/2.txt", "b/3.txt", "b/odd[1].txt"});
    REQUIRE(found.skipped.size() == 4);
    CHECK(found.skipped[0].input == folder.path("a").generic_string());
    CHECK(found.skipped[0].reason == "expected a list of files, found a folder");
    CHECK(found.skipped[1].input == folder.path("gone.txt").generic_string());
    CHECK(found.skipped[2].input == list.generic_string() + ":6");
    CHECK(found.skipped[2].reason == "no file matches `" + base + "/absent/*.txt`");
    CHECK(found.skipped[3].reason == "No such file or directory");
}

TEST_CASE("pipes in a folder are told, and one that nobody writes to is given up") {
    const TemporaryFolder folder;
    folder.write("a.txt");
    REQUIRE(::mkfifo(folder.path("pipe.txt").c_str(), 0600) == 0);
    const FoundInputs found = find_inputs({folder.path()});
    CHECK(names_of(found, folder) == Names{"a.txt"});
    REQUIRE(found.skipped.size() == 1);
    CHECK(found.skipped[0].reason == "expected a file, found a pipe, a socket or a device");
    const FoundInputs named = find_inputs({folder.path("pipe.txt")});
    REQUIRE(named.files.size() == 1);
    CHECK_FALSE(named.files[0].size.has_value());
}

TEST_CASE("the order of paths does not matter") {
    const TemporaryFolder folder;
    std::vector<fs::path> paths = {folder.write("one/a.txt"), folder.path("two"),
                                   folder.path("absent"), folder.path("empty")};
    folder.write("two/b.txt");
    folder.write("two/c.txt");
    fs::create_directories(folder.path("empty"));
    std::sort(paths.begin(), paths.end());
    do {
        const FoundInputs found = find_inputs(paths);
        CHECK(names_of(found, folder) == Names{"one/a.txt", "two/b.txt", "two/c.txt"});
        REQUIRE(found.skipped.size() == 2);
        CHECK(found.skipped[0].input == folder.path("absent").generic_string());
        CHECK(found.skipped[1].input == folder.path("empty").generic_string());
    } while (std::next_permutation(paths.begin(), paths.end()));
}

TEST_CASE("a file that is reached twice counts once") {
    const TemporaryFolder folder;
    const fs::path file = folder.write("daily/a.txt");
    fs::create_symlink(file, folder.path("daily/z-link.txt"));
    struct Row {
        std::string name;
        std::vector<fs::path> paths;
    };
    const std::vector<Row> rows = {
        {"the same path", {file, file}},
        {"the folder and the file", {folder.path("daily"), file}},
        {"a folder and the one above", {folder.path(), folder.path("daily")}},
        {"dots and slashes", {file, folder.path() / "." / "daily" / ".." / "daily" / "a.txt"}},
        {"a trailing slash", {folder.path("daily"), folder.path("daily") / ""}},
        {"a link to the file", {file, folder.path("daily/z-link.txt")}},
        {"relative and absolute", {file, fs::relative(file)}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const FoundInputs found = find_inputs(row.paths);
        REQUIRE(found.files.size() == 1);
        CHECK(found.skipped.empty());
        CHECK(fs::path(found.files[0].id).filename() == "a.txt");
    }
}

TEST_CASE("the folder of a file is known by its name") {
    const TemporaryFolder folder;
    folder.write("daily/politics/a.txt");
    folder.write("daily/b.txt");
    const FoundInputs found = find_inputs({folder.path("daily") / ""});
    REQUIRE(found.files.size() == 2);
    CHECK(found.files[0].folder == "daily");
    CHECK(found.files[1].folder == "politics");
}

TEST_CASE("a date is read from the file name") {
    const TemporaryFolder folder;
    struct Row {
        std::string name;
        std::string date;  // empty: none
    };
    const std::vector<Row> rows = {
        {"2025-01-22-stargate.txt", "2025-01-22"},
        {"2024-02-29.txt", "2024-02-29"},
        {"2025-02-29-no-such-day.txt", ""},
        {"2025-13-01-no-such-month.txt", ""},
        {"2025-01-month-only.txt", ""},
        {"20250122-undashed.txt", "2025-01-22"},
        {"stargate-2025-01-22.txt", "2025-01-22"},
        {"x.txt", ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const FoundInputs found = find_inputs({folder.write(row.name)});
        REQUIRE(found.files.size() == 1);
        const std::optional<Date> date = found.files[0].date;
        CHECK((date ? to_string(*date) : std::string()) == row.date);
    }
}

TEST_CASE("paths without articles are told with the reason") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path("empty/below"));
    folder.write("page.html");
    folder.write("pictures/a.jpg");
    struct Row {
        std::string path;
        std::string reason;
    };
    const std::vector<Row> rows = {
        {"absent", "there is no such file or folder"},
        {"absent/below", "there is no such file or folder"},
        {"page.html/below", "there is no such file or folder"},
        {"empty", "no article in this folder or below it"},
        {"pictures", "no article in this folder or below it"},
    };
    for (const Row& row : rows) {
        INFO(row.path);
        const fs::path path = folder.path(row.path);
        const FoundInputs found = find_inputs({path, path});
        CHECK(found.files.empty());
        REQUIRE(found.skipped.size() == 1);
        CHECK(found.skipped[0].input == path.generic_string());
        CHECK(found.skipped[0].reason == row.reason);
    }
}

TEST_CASE("links to files are read, links to folders are followed only when named") {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    elsewhere.write("linked/b.txt");
    folder.write("a.txt");
    fs::create_directory_symlink(elsewhere.path("linked"), folder.path("to-folder"));
    fs::create_directory_symlink(folder.path(), folder.path("circle"));
    CHECK(find_names(folder, {folder.path()}) == Names{"a.txt"});
    CHECK(find_names(folder, {folder.path("to-folder")}) == Names{"to-folder/b.txt"});
    fs::create_symlink(elsewhere.path("linked/b.txt"), folder.path("to-file.txt"));
    CHECK(find_names(folder, {folder.path()}) == Names{"a.txt", "to-file.txt"});
    fs::create_directories(folder.path("only"));
    fs::create_symlink(folder.path("nowhere"), folder.path("only/dangling.txt"));
    CHECK_THAT(refusal_of(folder.path("only")), ContainsSubstring("dangling.txt: No such file"));
}

TEST_CASE("a folder without permission does not hide the ones beside it") {
    if (is_root()) return;  // who may read everything
    const TemporaryFolder folder;
    folder.write("open/a.txt");
    folder.write("secret/b.txt");
    fs::permissions(folder.path("secret"), fs::perms::none);
    const FoundInputs found = find_inputs({folder.path()});
    fs::permissions(folder.path("secret"), fs::perms::owner_all);
    CHECK(names_of(found, folder) == Names{"open/a.txt"});
    REQUIRE(found.skipped.size() == 1);
    CHECK(found.skipped[0].input == folder.path("secret").generic_string());
    CHECK(found.skipped[0].reason == "Permission denied");
}

TEST_CASE("a file without permission is refused") {
    if (is_root()) return;
    const TemporaryFolder folder;
    const fs::path file = folder.write("a.txt");
    fs::permissions(file, fs::perms::none);
    CHECK(refusal_of(file) == file.generic_string() + ": Permission denied");
}

}  // namespace
}  // namespace onoma
