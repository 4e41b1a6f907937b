// SPDX-License-Identifier: Apache-2.0
#include "cli/bundled_lexicons.hpp"

#include <sys/auxv.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "base/joined.hpp"
#include "cli/run.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma::cli {
namespace {

namespace fs = std::filesystem;

// The file of this program. Where /proc is not mounted, as in a bare chroot, the kernel still tells
// the path that the program was started by.
fs::path program_file() {
    std::error_code error;
    fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error) return program;
    // getauxval hands out addresses as numbers. NOLINTNEXTLINE(performance-no-int-to-ptr)
    const auto* started_by = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
    if (started_by == nullptr) return {};
    return fs::canonical(started_by, error);
}

fs::path share_folder() { return program_file().parent_path().parent_path() / "share" / "onoma"; }

// `name` in the folder of lexicons.
fs::path bundled_file(const std::string& name) {
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
    const fs::path list = bundled_file("bundled.txt");
    std::ifstream names(list);
    std::vector<fs::path> files;
    for (std::string name; std::getline(names, name);) {
        if (!name.empty()) files.push_back(bundled_file(name));
    }
    if (files.empty()) {
        throw Error(list.string() + ": expected names of lexicons, one a line, found none");
    }
    return files;
}

std::vector<fs::path> bundled_lexicons() {
    std::vector<fs::path> texts = bundled_lexicon_texts();
    const fs::path compiled = share_folder() / "bundled.lex";
    if (is_compiled_from(compiled, texts)) return {compiled};
    return texts;
}

fs::path bundled_common_words() { return bundled_file("common-words.txt"); }

// Reading lexicons for a command.

namespace {

std::string unknown_type_message(const Lexicon& lexicon, const std::string& type) {
    return "--type: expected one of " + joined(lexicon.types()) + ", found `" + type + "`";
}

std::string overrides_message(const Lexicon& lexicon) {
    constexpr std::size_t most_named = 5;
    const auto rows = lexicon.overridden();
    std::string message = "own lexicon overrides " + std::to_string(rows.size()) +
                          (rows.size() == 1 ? " bundled row: " : " bundled rows: ");
    for (std::size_t index = 0; index < std::min(rows.size(), most_named); ++index) {
        if (index > 0) message += ", ";
        message += rows[index].name;
    }
    if (rows.size() > most_named) message += ", ...";
    return message;
}

}  // namespace

Lexicon read_lexicons(const Settings& settings, std::vector<LexiconFinding>& problems) {
    std::vector<std::filesystem::path> bundled;
    if (settings.default_lexicons) bundled = bundled_lexicons();
    try {
        Lexicon lexicon = read_lexicon(bundled, settings.lexicons, problems);
        if (!lexicon.overridden().empty()) complain(overrides_message(lexicon));
        for (const std::string& type : settings.analysis.tagging.types) {
            if (!lexicon.find_type(type)) throw UsageError(unknown_type_message(lexicon, type));
        }
        return lexicon;
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

}  // namespace onoma::cli
