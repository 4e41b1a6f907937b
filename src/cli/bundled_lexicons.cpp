// SPDX-License-Identifier: Apache-2.0
#include "cli/bundled_lexicons.hpp"

#include <array>

#include "onoma/base/error.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma::cli {

std::vector<std::filesystem::path> bundled_lexicons() {
    namespace fs = std::filesystem;
    constexpr std::array names = {"companies.tsv", "people.tsv", "models.tsv", "products.tsv",
                                  "evidence.tsv"};
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    const fs::path share = program.parent_path().parent_path() / "share" / "onoma";
    std::vector<fs::path> files;
    for (const char* name : names) {
        files.push_back(share / "lexicons" / name);
        if (!fs::exists(files.back(), error)) {
            throw Error("expected the bundled lexicon " + files.back().string() +
                        ", found no such file: is the installation whole?");
        }
    }
    // The build compiles them; whoever edits one of them is heard all the same.
    const fs::path compiled = share / "bundled.lex";
    if (is_compiled_from(compiled, files)) return {compiled};
    return files;
}

}  // namespace onoma::cli
