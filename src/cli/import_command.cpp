// SPDX-License-Identifier: Apache-2.0
// onoma lexicon import: word lists of other programs -> one lexicon.
#include "cli/commands.hpp"
#include "cli/run.hpp"
#include "onoma/base/error.hpp"
#include "onoma/lexicon/lexicon_import.hpp"

namespace onoma::cli {

int run_lexicon_import(const Settings& settings, Output& output) {
    LexiconImporter importer(settings.import);
    bool is_complete = true;
    for (const std::filesystem::path& file : settings.operands) {
        try {
            importer.read_file(file);
        } catch (const Error& error) {
            complain(error.what());
            is_complete = false;
        }
    }
    const ImportResult result = importer.finish();
    write_rows(output.stream(), result.rows);
    output.finish();
    for (const ImportedFile& file : result.files) {
        for (const std::string& line : describe_left_out(file)) complain(line);
    }
    return is_complete && !has_broken_entries(result) ? exit_ok : exit_incomplete;
}

}  // namespace onoma::cli
