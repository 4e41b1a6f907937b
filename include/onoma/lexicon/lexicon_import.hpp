// SPDX-License-Identifier: Apache-2.0
// Word lists of other programs -> rows of a lexicon, with an account of what could not be carried
// over. What is read of each format is told in docs/lexicon-tools.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {

enum class ImportFormat : std::uint8_t {
    spacy,      // patterns of EntityRuler and PhraseMatcher: JSON lines or one JSON array
    gate,       // gazetteer: a .def index with its .lst files, or one .lst file
    regexner,   // Stanford RegexNER: tab-separated
    quanteda,   // dictionary in YAML
    flashtext,  // `keyword=>clean name` lines, or a JSON object of lists
    wikidata,   // JSON dump, JSON lines of entities, or exported query results
    csv,        // separated by comma, semicolon or tab
    list,       // one name a line
};

[[nodiscard]] std::span<const ImportFormat> all_import_formats();
[[nodiscard]] std::string_view name_of(ImportFormat format);
[[nodiscard]] std::optional<ImportFormat> find_import_format(std::string_view name);

struct ImportSettings {
    std::optional<ImportFormat> format;  // nothing: each file's own, found by its name and content
    std::string type;  // the type of every entity; empty: what the list says, in lower case
    std::map<std::string, std::string, std::less<>> renamed_types;  // type of the list -> ours
    CaseRule case_rule = CaseRule::smart;  // of forms whose list does not say it
    std::string language = "en";           // of Wikidata's labels and aliases
};

// Why something of a file is not in the rows.
enum class Loss : std::uint8_t {
    detail,  // an entry was taken, but not all that the list says of it
    entry,   // an entry that our format cannot express
    broken,  // an entry that is not well-formed
};

struct LeftOut {
    Loss loss = Loss::entry;
    std::string reason;          // `priorities`, `token patterns with operators`
    std::size_t count = 0;       // how often
    std::size_t first_line = 0;  // where it was first met, counted from 1
};

struct ImportedFile {
    std::string name;
    std::string entry_noun = "entries";  // what the format calls them, in the plural
    std::size_t entries = 0;             // all that were met, those left out too
    std::vector<LeftOut> left_out;       // one for each reason, by the line first met
};

struct ImportResult {
    std::vector<LexiconRow> rows;     // in the order in which the entities were first met
    std::vector<ImportedFile> files;  // in the order of reading; the .lst files after their .def
};

// `FILE: 12 of 340 patterns left out, the first at line 17: ...`, one line for each reason.
[[nodiscard]] std::vector<std::string> describe_left_out(const ImportedFile& file);

[[nodiscard]] bool has_broken_entries(const ImportResult& result);

// Gathers the entities of any number of files; one that is met again, in whatever file, is merged
// into the first: it is the same when id and type are, or name and type where the list has no ids.
// Memory grows with the entities, not with the files, except for JSON and YAML that is not in
// lines: of these a file is held as a whole. Use from one thread.
class LexiconImporter {
public:
    explicit LexiconImporter(ImportSettings settings);
    ~LexiconImporter();
    LexiconImporter(const LexiconImporter&) = delete;
    LexiconImporter& operator=(const LexiconImporter&) = delete;

    // Throws Error when the file cannot be read, or when it is none of the formats.
    void read_file(const std::filesystem::path& path);

    // The same for text already in memory. `name` stands for the file in messages; its extension
    // helps to find the format, and the .lst files of a .def are looked for beside it.
    void parse(std::string_view text, std::string_view name);

    // Gives the entities their ids and rows. Call it once, last.
    // Ids are the list's own; where it has none, a slug of the name, made unique by the type and
    // then by a number. An entity whose forms have different case rules has a row for each.
    [[nodiscard]] ImportResult finish();

private:
    struct Work;

    std::unique_ptr<Work> work_;
};

}  // namespace onoma
