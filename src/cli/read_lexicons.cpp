// SPDX-License-Identifier: Apache-2.0
// Reading lexicons for a command.
#include "base/joined.hpp"
#include "cli/bundled_lexicons.hpp"
#include "cli/run.hpp"
#include "onoma/base/error.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma::cli {
namespace {

std::string unknown_type_message(const Lexicon& lexicon, const std::string& type) {
    return "--type: expected one of " + joined(lexicon.types()) + ", found `" + type + "`";
}

}  // namespace

Lexicon read_lexicons(const Settings& settings, std::vector<LexiconFinding>& problems) {
    std::vector<std::filesystem::path> files;
    if (settings.default_lexicons) files = bundled_lexicons();
    files.insert(files.end(), settings.lexicons.begin(), settings.lexicons.end());
    try {
        Lexicon lexicon = read_lexicon(files, problems);
        for (const std::string& type : settings.analysis.types) {
            if (!lexicon.find_type(type)) throw UsageError(unknown_type_message(lexicon, type));
        }
        return lexicon;
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

}  // namespace onoma::cli
