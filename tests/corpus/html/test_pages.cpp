// SPDX-License-Identifier: Apache-2.0
#include "corpus/html/test_pages.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "catch.hpp"

namespace {

std::filesystem::path pages_folder() {
    return std::filesystem::path(ONOMA_SOURCE_DIRECTORY) / "tests/corpus/html/pages";
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::vector<TestPage> read_test_pages() {
    std::vector<TestPage> pages;
    for (const auto& entry : std::filesystem::directory_iterator(pages_folder())) {
        if (entry.path().extension() != ".html") continue;
        auto text = entry.path();
        text.replace_extension(".txt");
        pages.push_back({entry.path().stem().string(), read_file(entry.path()), read_file(text)});
    }
    std::ranges::sort(pages, {}, &TestPage::name);
    return pages;
}

std::vector<Snippet> read_snippets() {
    std::istringstream lines(read_file(pages_folder() / "snippets.tsv"));
    std::vector<Snippet> snippets;
    std::string line;
    std::getline(lines, line);  // names of the columns
    while (std::getline(lines, line)) {
        const std::size_t sign = line.find('\t') + 1;
        const std::size_t text = line.find('\t', sign) + 1;
        snippets.push_back({line.substr(0, sign - 1), line[sign] == '+', line.substr(text)});
    }
    return snippets;
}
