// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/csv_columns.hpp"

#include <algorithm>
#include <array>

#include "base/separated_values.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

struct KnownHeader {
    std::string_view header;
    CsvMeaning meaning;
};

// Of several headers with one meaning that stand in one table, the first of this list has it.
constexpr std::array known_headers = {
    KnownHeader{"id", CsvMeaning::id},
    KnownHeader{"qid", CsvMeaning::id},
    KnownHeader{"item", CsvMeaning::id},
    KnownHeader{"identifier", CsvMeaning::id},
    KnownHeader{"wikidata", CsvMeaning::id},
    KnownHeader{"name", CsvMeaning::name},
    KnownHeader{"entity", CsvMeaning::name},
    KnownHeader{"itemlabel", CsvMeaning::name},
    KnownHeader{"entityname", CsvMeaning::name},
    KnownHeader{"canonicalname", CsvMeaning::name},
    KnownHeader{"fullname", CsvMeaning::name},
    KnownHeader{"title", CsvMeaning::name},
    KnownHeader{"term", CsvMeaning::name},
    KnownHeader{"phrase", CsvMeaning::name},
    KnownHeader{"keyword", CsvMeaning::name},
    KnownHeader{"security", CsvMeaning::name},
    KnownHeader{"company", CsvMeaning::name},
    KnownHeader{"companyname", CsvMeaning::name},
    KnownHeader{"organization", CsvMeaning::name},
    KnownHeader{"organisation", CsvMeaning::name},
    KnownHeader{"person", CsvMeaning::name},
    KnownHeader{"label", CsvMeaning::name},
    KnownHeader{"type", CsvMeaning::type},
    KnownHeader{"entitytype", CsvMeaning::type},
    KnownHeader{"category", CsvMeaning::type},
    KnownHeader{"class", CsvMeaning::type},
    KnownHeader{"kind", CsvMeaning::type},
    KnownHeader{"label", CsvMeaning::type},
    KnownHeader{"aliases", CsvMeaning::aliases},
    KnownHeader{"alias", CsvMeaning::aliases},
    KnownHeader{"alsoknownas", CsvMeaning::aliases},
    KnownHeader{"synonyms", CsvMeaning::aliases},
    KnownHeader{"synonym", CsvMeaning::aliases},
    KnownHeader{"variants", CsvMeaning::aliases},
    KnownHeader{"variant", CsvMeaning::aliases},
    KnownHeader{"weak", CsvMeaning::weak},
    KnownHeader{"ticker", CsvMeaning::ticker},
    KnownHeader{"tickers", CsvMeaning::ticker},
    KnownHeader{"symbol", CsvMeaning::ticker},
    KnownHeader{"parent", CsvMeaning::parent},
    KnownHeader{"case", CsvMeaning::case_rule},
};

// `Company Name`, `company_name` and `companyName` are one.
std::string header_word(std::string_view cell) {
    std::string word = fold(trim(cell));
    std::erase_if(word, [](char c) { return c == ' ' || c == '_' || c == '-'; });
    return word;
}

bool is_header(const std::vector<std::string>& words, const std::vector<CsvMeaning>& meanings) {
    const auto name = std::find(meanings.begin(), meanings.end(), CsvMeaning::name);
    if (name == meanings.end()) return false;
    constexpr std::array<std::string_view, 6> also_types = {
        "company", "organization", "organisation", "person", "title", "label"};
    const std::string& word = words[static_cast<std::size_t>(name - meanings.begin())];
    const auto further = std::count(meanings.begin(), meanings.end(), CsvMeaning::further);
    return name == meanings.begin() || std::ssize(meanings) - further > 1 ||
           std::find(also_types.begin(), also_types.end(), word) == also_types.end();
}

}  // namespace

std::vector<CsvMeaning> meanings_of(std::span<const std::string> header) {
    std::vector<std::string> words;
    for (const std::string& cell : header) words.push_back(header_word(cell));
    std::vector<CsvMeaning> meanings(header.size(), CsvMeaning::further);
    for (const auto& [known, meaning] : known_headers) {
        const auto word = std::find(words.begin(), words.end(), known);
        if (word == words.end()) continue;
        const bool may_repeat = meaning == CsvMeaning::aliases || meaning == CsvMeaning::ticker;
        const bool is_given =
            std::find(meanings.begin(), meanings.end(), meaning) != meanings.end();
        CsvMeaning& own = meanings[static_cast<std::size_t>(word - words.begin())];
        if (own == CsvMeaning::further && (may_repeat || !is_given)) own = meaning;
    }
    if (!is_header(words, meanings)) {
        std::fill(meanings.begin(), meanings.end(), CsvMeaning::further);
    }
    return meanings;
}

bool has_name(std::span<const CsvMeaning> meanings) {
    return std::find(meanings.begin(), meanings.end(), CsvMeaning::name) != meanings.end();
}

char separator_of_list(std::string_view first_line) {
    return separator_of_header(first_line, "\t,;");
}

bool is_csv_header(std::string_view line) {
    std::vector<std::string> cells;
    const char separator = separator_of_list(line);
    if (split_csv_line(line, separator, cells) != CsvFault::none || cells.size() < 2) return false;
    const std::vector<CsvMeaning> meanings = meanings_of(cells);
    // Rules of RegexNER have tabs too, and `Company` may be the pattern of the first one.
    const auto further = std::count(meanings.begin(), meanings.end(), CsvMeaning::further);
    return has_name(meanings) && (separator != '\t' || std::ssize(meanings) - further > 1);
}

}  // namespace onoma
