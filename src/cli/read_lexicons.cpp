// SPDX-License-Identifier: Apache-2.0
// Reading lexicons for a command.
#include <algorithm>

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
