// SPDX-License-Identifier: Apache-2.0
// In which shape results are written: for the eye, for spreadsheets and programs, as networks, and
// for tools for named entities.
#pragma once

#include <optional>
#include <string_view>

namespace onoma {

enum class Format {
    text,
    csv,
    tsv,
    json,
    jsonl,
    md,       // tables in Markdown
    gexf,     // GEXF 1.3
    graphml,  // GraphML
    mtx,      // Matrix Market
    brat,     // standoff files in a folder
    conll,    // columns of CoNLL-2003
    spacy,    // JSON lines with `text` and `ents`
};

[[nodiscard]] std::optional<Format> parse_format(std::string_view name);

[[nodiscard]] std::string_view to_string(Format format);

}  // namespace onoma
