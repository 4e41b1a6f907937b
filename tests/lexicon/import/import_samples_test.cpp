// SPDX-License-Identifier: Apache-2.0
// A list of each format, with what it becomes beside it: SAMPLE.tsv is the lexicon, SAMPLE.txt
// tells what was left out.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "catch.hpp"
#include "lexicon/messages_of.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_import.hpp"

namespace onoma {
namespace {

namespace fs = std::filesystem;

const fs::path samples = fs::path(ONOMA_SOURCE_DIRECTORY) / "tests/lexicon/import";

struct Sample {
    std::string file;
    ImportFormat format;
};

const std::vector<Sample>& all_samples() {
    static const std::vector<Sample> all = {
        {"patterns.jsonl", ImportFormat::spacy},   {"patterns_array.json", ImportFormat::spacy},
        {"gate/lists.def", ImportFormat::gate},    {"gate/companies.lst", ImportFormat::gate},
        {"regexner.tsv", ImportFormat::regexner},  {"dictionary.yml", ImportFormat::quanteda},
        {"keywords.txt", ImportFormat::flashtext}, {"keywords.json", ImportFormat::flashtext},
        {"entities.json", ImportFormat::wikidata}, {"query.json", ImportFormat::wikidata},
        {"table.csv", ImportFormat::csv},          {"no_header.csv", ImportFormat::csv},
        {"names.txt", ImportFormat::list},
    };
    return all;
}

std::string read(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string to_tsv(const ImportResult& result) {
    std::ostringstream out;
    write_rows(out, result.rows);
    return out.str();
}

ImportResult import_samples(const std::vector<fs::path>& paths,
                            std::optional<ImportFormat> format = std::nullopt) {
    ImportSettings settings;
    settings.format = format;
    LexiconImporter importer(settings);
    for (const fs::path& path : paths) importer.read_file(path);
    return importer.finish();
}

// What was left out, with paths as they lie below the samples.
std::string account_of(ImportResult& result) {
    std::string account;
    for (ImportedFile& file : result.files) {
        file.name = fs::relative(file.name, samples).generic_string();
        for (const std::string& line : describe_left_out(file)) (account += line) += '\n';
    }
    return account;
}

}  // namespace

TEST_CASE("a sample of each format becomes its lexicon and its account", "[import]") {
    for (const Sample& sample : all_samples()) {
        INFO(sample.file);
        ImportResult result = import_samples({samples / sample.file});
        CHECK(to_tsv(result) == read(samples / (sample.file + ".tsv")));
        CHECK(account_of(result) == read(samples / (sample.file + ".txt")));
        // The format that was found is the one that can be named.
        CHECK(to_tsv(import_samples({samples / sample.file}, sample.format)) == to_tsv(result));
    }
}

TEST_CASE("what is imported is read as a lexicon without a problem", "[import]") {
    for (const Sample& sample : all_samples()) {
        INFO(sample.file);
        const ImportResult result = import_samples({samples / sample.file});
        LexiconBuilder builder;
        builder.parse(to_tsv(result), "imported.tsv");
        const Lexicon lexicon = builder.build();
        CHECK(messages_of(builder.problems()) == std::vector<std::string>());
        for (const LexiconRow& row : result.rows) {
            INFO(row.id);
            REQUIRE(lexicon.find(row.id));
            CHECK(std::string(lexicon[*lexicon.find(row.id)].name) == row.name);
            if (!row.type.empty()) CHECK(lexicon.type_of(*lexicon.find(row.id)) == row.type);
        }
    }
}

TEST_CASE("a list that is read twice gives the same lexicon", "[import]") {
    for (const Sample& sample : all_samples()) {
        INFO(sample.file);
        const fs::path path = samples / sample.file;
        CHECK(to_tsv(import_samples({path, path})) == to_tsv(import_samples({path})));
    }
}

TEST_CASE("all samples together are one lexicon without a problem", "[import]") {
    std::vector<fs::path> paths;
    for (const Sample& sample : all_samples()) paths.push_back(samples / sample.file);
    const ImportResult once = import_samples(paths);
    for (const Sample& sample : all_samples()) paths.push_back(samples / sample.file);
    CHECK(to_tsv(import_samples(paths)) == to_tsv(once));
    LexiconBuilder builder;
    builder.parse(to_tsv(once), "imported.tsv");
    static_cast<void>(builder.build());
    CHECK(messages_of(builder.problems()) == std::vector<std::string>());
}

}  // namespace onoma
