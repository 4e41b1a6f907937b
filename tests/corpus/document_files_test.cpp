// SPDX-License-Identifier: Apache-2.0
// Which articles are found, what is known about them, and what is said about the rest.
#include "onoma/corpus/document_files.hpp"

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "corpus/temporary_folder.hpp"
#include "onoma/base/error.hpp"

namespace onoma {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Contains;

bool is_root() { return ::geteuid() == 0; }

// The ids without the folder of the test.
std::vector<std::string> names_of(const FoundDocuments& found, const TemporaryFolder& folder) {
    std::vector<std::string> names;
    for (const DocumentFile& file : found.files) {
        names.push_back(fs::path(file.id).lexically_relative(folder.path()).generic_string());
    }
    return names;
}

std::vector<std::string> find_names(const TemporaryFolder& folder,
                                    const std::vector<fs::path>& paths) {
    return names_of(find_documents(paths), folder);
}

// What read_document says about the only article of a folder.
std::string refusal_of(const fs::path& path) {
    const FoundDocuments found = find_documents({path});
    REQUIRE(found.files.size() == 1);
    try {
        const Document document = read_document(found.files.front());
        return "read " + std::to_string(document.text.size()) + " bytes";
    } catch (const Error& error) {
        return error.what();
    }
}

using Names = std::vector<std::string>;

TEST_CASE("articles are the txt files at and below a folder, by path") {
    const TemporaryFolder folder;
    for (const char* name : {"b.txt", "a/z.txt", "a/deep/er/y.TXT", "a.html", "notes.text", "txt",
                             "a/readme.txt.gz"}) {
        folder.write(name);
    }
    fs::create_directories(folder.path("a/folder.txt"));
    CHECK(find_names(folder, {folder.path()}) == Names{"a/deep/er/y.TXT", "a/z.txt", "b.txt"});
    CHECK(find_names(folder, {folder.path("b.txt")}) == Names{"b.txt"});
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
        const FoundDocuments found = find_documents(paths);
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
        const FoundDocuments found = find_documents(row.paths);
        REQUIRE(found.files.size() == 1);
        CHECK(found.skipped.empty());
        CHECK(fs::path(found.files[0].id).filename() == "a.txt");
    }
}

TEST_CASE("the source is the name of the folder unless the caller names one") {
    const TemporaryFolder folder;
    folder.write("daily/politics/a.txt");
    folder.write("daily/b.txt");
    const FoundDocuments found = find_documents({folder.path("daily") / ""});
    REQUIRE(found.files.size() == 2);
    CHECK(found.files[0].source == "daily");
    CHECK(found.files[1].source == "politics");
    for (const DocumentFile& file : find_documents({folder.path()}, "The Daily").files) {
        CHECK(file.source == "The Daily");
    }
}

TEST_CASE("a date is read from the beginning of the file name") {
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
        {"20250122-undashed.txt", ""},
        {"stargate-2025-01-22.txt", ""},
        {"x.txt", ""},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const FoundDocuments found = find_documents({folder.write(row.name)});
        REQUIRE(found.files.size() == 1);
        const std::optional<Date> date = found.files[0].date;
        CHECK((date ? to_string(*date) : std::string()) == row.date);
    }
}

TEST_CASE("paths without articles are told with the reason") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path("empty/below"));
    folder.write("page.html");
    struct Row {
        std::string path;
        std::string reason;
    };
    const std::vector<Row> rows = {
        {"absent", "there is no such file or folder"},
        {"absent/below", "there is no such file or folder"},
        {"page.html/below", "there is no such file or folder"},
        {"empty", "no .txt file in this folder or below it"},
        {"page.html", "expected a .txt file or a folder of them, found another kind of file"},
    };
    for (const Row& row : rows) {
        INFO(row.path);
        const fs::path path = folder.path(row.path);
        const FoundDocuments found = find_documents({path, path});
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
    CHECK_THAT(refusal_of(folder.path("only")), Contains("dangling.txt: No such file"));
}

TEST_CASE("a folder without permission does not hide the ones beside it") {
    if (is_root()) return;  // who may read everything
    const TemporaryFolder folder;
    folder.write("open/a.txt");
    folder.write("secret/b.txt");
    fs::permissions(folder.path("secret"), fs::perms::none);
    const FoundDocuments found = find_documents({folder.path()});
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

TEST_CASE("a document is the bytes of its file, whatever they are") {
    using namespace std::string_literals;
    const TemporaryFolder folder;
    for (const std::string& bytes :
         {""s, "one line, no end"s, "\xEF\xBB\xBFwith a mark\r\n"s, "ill-formed \xFF\xC3( UTF-8\n"s,
          std::string(3'000'000, 'x')}) {
        const fs::path file = folder.write("source/2025-01-22-a.txt", bytes);
        const Document document = read_document(find_documents({file}).files.at(0));
        CHECK(document.text == bytes);
        CHECK(document.id == file.generic_string());
        CHECK(document.source == "source");
        CHECK(document.date == Date{2025, 1, 22});
    }
}

TEST_CASE("what is no UTF-8 text is refused with the reason") {
    using namespace std::string_literals;
    const TemporaryFolder folder;
    struct Row {
        std::string name;
        std::string bytes;
        std::string reason;
    };
    const std::vector<Row> rows = {
        {"UTF-16, little end first", "\xFF\xFEO\0p\0"s, "expected UTF-8, found UTF-16"},
        {"UTF-16, big end first", "\xFE\xFF\0O\0p"s, "expected UTF-8, found UTF-16"},
        {"UTF-16 without a mark", "O\0p\0"s, "expected UTF-8 text, found a NUL byte"},
        {"a program", "\x7F"s + "ELF\x02\x01\0"s, "expected UTF-8 text, found a NUL byte"},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const fs::path file = folder.write("a.txt", row.bytes);
        CHECK(refusal_of(file) == file.generic_string() + ": " + row.reason);
    }
    const fs::path file = folder.write("a.txt", "");
    fs::resize_file(file, largest_document_bytes + 1);  // a sparse file: it takes no room
    CHECK_THAT(refusal_of(file), Contains("expected an article of at most 268435456 bytes"));
}

}  // namespace
}  // namespace onoma
