// SPDX-License-Identifier: Apache-2.0
// A list in memory -> the TSV it becomes and the account of what was left out.
#pragma once

#include <sstream>
#include <string>
#include <string_view>

#include "onoma/lexicon/lexicon_import.hpp"

namespace onoma {

struct ImportedText {
    std::string tsv;
    std::string account;  // a line for each reason
    ImportResult result;
};

inline ImportedText import_text(std::string_view text, std::string_view name,
                                ImportSettings settings = {}) {
    LexiconImporter importer(std::move(settings));
    importer.parse(text, name);
    ImportedText imported;
    imported.result = importer.finish();
    std::ostringstream out;
    write_rows(out, imported.result.rows);
    imported.tsv = out.str();
    for (const ImportedFile& file : imported.result.files) {
        for (const std::string& line : describe_left_out(file)) (imported.account += line) += '\n';
    }
    return imported;
}

}  // namespace onoma
