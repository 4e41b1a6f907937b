// SPDX-License-Identifier: Apache-2.0
#include "cli/bundled_lexicons.hpp"

#include <array>

#include "onoma/base/error.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma::cli {
namespace {

namespace fs = std::filesystem;

fs::path share_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return program.parent_path().parent_path() / "share" / "onoma";
}

// `name` in the folder of lexicons.
fs::path bundled_file(const char* name) {
    std::error_code error;
    fs::path file = share_folder() / "lexicons" / name;
    if (!fs::exists(file, error)) {
        throw Error("expected the bundled lexicon " + file.string() +
                    ", found no such file: is the installation whole?");
    }
    return file;
}

}  // namespace

std::vector<fs::path> bundled_lexicon_texts() {
    constexpr std::array names = {"companies.tsv", "people.tsv", "models.tsv", "products.tsv",
                                  "evidence.tsv"};
    std::vector<fs::path> files;
    for (const char* name : names) files.push_back(bundled_file(name));
    return files;
}

std::vector<fs::path> bundled_lexicons() {
    std::vector<fs::path> texts = bundled_lexicon_texts();
    const fs::path compiled = share_folder() / "bundled.lex";
    if (is_compiled_from(compiled, texts)) return {compiled};
    return texts;
}

fs::path bundled_common_words() { return bundled_file("common-words.txt"); }

}  // namespace onoma::cli
