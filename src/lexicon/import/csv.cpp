// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>

#include "base/separated_values.hpp"
#include "lexicon/import/csv_columns.hpp"
#include "lexicon/import/readers.hpp"
#include "lexicon/import/row_ids.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/text/unicode.hpp"

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

// Tables of names. With a header its columns are found by their names; without one the first column
// is the name and the second the type.

namespace {

constexpr std::size_t longest_record_bytes = std::size_t{1} << 20U;

// Reads record after record; faulty ones are told.
class RecordReader {
public:
    explicit RecordReader(ImportInput& input) : input_(input) {}

    bool next(std::vector<std::string>& cells) {
        std::string_view line;
        while (input_.next_raw_line(line)) {
            // Spreadsheets write rows without content as separators alone.
            if (line.find_first_not_of(" \t,;") == std::string_view::npos) continue;
            if (separator_ == '\0') separator_ = separator_of_list(line);
            if (separator_ == '\t' && line.starts_with("# ")) continue;
            line_ = input_.line_number();
            record_ = line;
            const CsvFault fault = complete(cells);
            if (fault == CsvFault::none) return true;
            input_.count_entry();
            input_.leave_out(Loss::broken,
                             fault == CsvFault::open_quote
                                 ? "quotes that are not closed within 1 MiB or the file"
                                 : "expected a separator after the closing quote",
                             line_);
        }
        return false;
    }

    // Where the record begins.
    [[nodiscard]] std::size_t line() const { return line_; }

private:
    // Adds lines until no quote is open. Cells are cut only when that may be so: a record of many
    // lines must not be cut once for each.
    CsvFault complete(std::vector<std::string>& cells) {
        bool is_open = has_odd_quotes(record_);
        std::string_view line;
        while (is_open && separator_ != '\t') {
            if (record_.size() > longest_record_bytes || !input_.next_raw_line(line)) {
                return CsvFault::open_quote;
            }
            (record_ += '\n') += line;
            is_open = is_open != has_odd_quotes(line);
        }
        return split_csv_line(record_, separator_, cells);
    }

    static bool has_odd_quotes(std::string_view text) {
        return std::count(text.begin(), text.end(), '"') % 2 != 0;
    }

    ImportInput& input_;
    char separator_ = '\0';
    std::string record_;
    std::size_t line_ = 0;
};

void for_each_part(std::string_view cell, const auto& visit) {
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of("|;"), cell.size());
        if (const auto part = trim(cell.substr(0, end)); !part.empty()) visit(std::string(part));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}

std::optional<CaseRule> case_rule_of(std::string_view cell) {
    if (cell == "smart") return CaseRule::smart;
    if (cell == "exact") return CaseRule::exact;
    if (cell == "any") return CaseRule::any;
    return std::nullopt;
}

// A table as its header tells it.
class TableReader {
public:
    TableReader(ImportInput& input, std::vector<std::string> header,
                std::vector<CsvMeaning> meanings)
        : input_(input), header_(std::move(header)), meanings_(std::move(meanings)) {}

    void read(const std::vector<std::string>& cells, std::size_t line) {
        input_.count_entry();
        if (cells.size() > meanings_.size()) {
            return input_.leave_out(Loss::broken, "more cells than the header has", line);
        }
        ImportedEntity entity;
        std::optional<CaseRule> rule;
        for (std::size_t index = 0; index < cells.size(); ++index) {
            const std::string_view cell = trim(cells[index]);
            if (cell.empty()) continue;
            if (meanings_[index] == CsvMeaning::case_rule) {
                rule = case_rule_of(cell);
                if (!rule) input_.leave_out(Loss::detail, "unknown case rules", line);
            } else {
                take_cell(entity, index, cell);
            }
        }
        if (is_entity_id(entity.name)) {
            return input_.leave_out(Loss::entry, "entities without a label", line);
        }
        const auto is_weak_name = [&](const ImportedForm& form) {
            return form.is_weak && form.text == entity.name;
        };
        if (std::none_of(entity.forms.begin(), entity.forms.end(), is_weak_name)) {
            entity.forms.insert(entity.forms.begin(), {entity.name});
        }
        for (ImportedForm& form : entity.forms) form.case_rule = rule;
        input_.add(std::move(entity), line);
    }

private:
    void take_cell(ImportedEntity& entity, std::size_t index, std::string_view cell) {
        switch (meanings_[index]) {
            case CsvMeaning::id:
                entity.id = entity_id_of(cell);
                break;
            case CsvMeaning::name:
                entity.name = cell;
                break;
            case CsvMeaning::type:
                entity.type = cell;
                break;
            case CsvMeaning::aliases:
            case CsvMeaning::weak:
                for_each_part(cell, [&](std::string part) {
                    const bool is_weak = meanings_[index] == CsvMeaning::weak;
                    entity.forms.push_back({std::move(part), std::nullopt, is_weak});
                });
                break;
            case CsvMeaning::ticker:
                for_each_part(cell,
                              [&](std::string part) { entity.tickers.push_back(std::move(part)); });
                break;
            case CsvMeaning::parent:
                entity.parent = entity_id_of(cell);
                break;
            case CsvMeaning::further:
            case CsvMeaning::case_rule:
                entity.further_columns.emplace_back(header_[index], cell);
                break;
        }
    }

    ImportInput& input_;
    std::vector<std::string> header_;
    std::vector<CsvMeaning> meanings_;
};

void read_without_header(ImportInput& input, const std::vector<std::string>& cells,
                         std::size_t line) {
    input.count_entry();
    if (cells.size() > 2) input.leave_out(Loss::detail, "columns after the second", line);
    ImportedEntity entity;
    entity.name = trim(cells[0]);
    if (cells.size() > 1) entity.type = trim(cells[1]);
    entity.forms.push_back({entity.name});
    input.add(std::move(entity), line);
}

}  // namespace

void read_csv(ImportInput& input) {
    input.call_entries("records");
    RecordReader records(input);
    std::vector<std::string> cells;
    if (!records.next(cells)) return;
    std::vector<CsvMeaning> meanings = meanings_of(cells);
    if (!has_name(meanings)) {
        do {
            read_without_header(input, cells, records.line());
        } while (records.next(cells));
        return;
    }
    TableReader table(input, cells, std::move(meanings));
    while (records.next(cells)) table.read(cells, records.line());
}

}  // namespace onoma
