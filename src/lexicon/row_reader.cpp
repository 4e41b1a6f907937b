// SPDX-License-Identifier: Apache-2.0
#include "lexicon/row_reader.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/ascii.hpp"
#include "lexicon/file_bytes.hpp"
#include "lexicon/linking_findings.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// companies -> company, people -> person, my_laws -> law
std::string type_of_file(std::string_view name) {
    std::string stem = std::filesystem::path(name).stem().string();
    if (const auto last = stem.find_last_of("-_ ."); last != std::string::npos) {
        stem.erase(0, last + 1);
    }
    if (stem == "people") return "person";
    if (stem.ends_with("ies")) return stem.substr(0, stem.size() - 3) + "y";
    if (stem.ends_with('s') && !stem.ends_with("ss")) stem.pop_back();
    return stem.empty() ? "entity" : stem;
}

std::optional<CaseRule> parse_case(std::string_view cell) {
    if (cell.empty() || cell == "smart") return CaseRule::smart;
    if (cell == "exact") return CaseRule::exact;
    if (cell == "any") return CaseRule::any;
    return std::nullopt;
}

// Where the file has the columns that mean something.
struct Columns {
    explicit Columns(const TsvReader& reader)
        : id(reader.column("id")),
          name(reader.column("name")),
          aliases(reader.column("aliases")),
          weak(reader.column("weak")),
          evidence(reader.column("evidence")),
          blockers(reader.column("not")),
          case_rule(reader.column("case")),
          parent(reader.column("parent")),
          member(reader.column("member")),
          roles(reader.column("roles")),
          from(reader.column("from")),
          until(reader.column("until")),
          versions(reader.column("versions")),
          ticker(reader.column("ticker")),
          type(reader.column("type")),
          words(reader.column("words")) {
        for (std::size_t index = 0; index < reader.header().size(); ++index) {
            const std::array known = {id,       name,      aliases,  weak,   evidence,
                                      blockers, case_rule, parent,   member, roles,
                                      from,     until,     versions, ticker, type};
            if (std::find(known.begin(), known.end(), TsvColumn(index)) == known.end()) {
                further.push_back(index);
            }
        }
    }

    TsvColumn id, name, aliases, weak, evidence, blockers, case_rule, parent, member, roles, from,
        until, versions, ticker, type, words;
    std::vector<std::size_t> further;  // kept and shown
};

// What all forms of one row have in common.
struct RowTerms {
    std::uint32_t entity = 0;
    CaseRule case_rule = CaseRule::smart;
    LexiconLine line;
    std::uint32_t period = 0;   // index into LexiconDraft::periods
    bool is_first_row = false;  // of the entity
};

class RowReader {
public:
    RowReader(const Columns& columns, std::uint32_t file, std::string_view default_type,
              LexiconDraft& draft, std::vector<LexiconFinding>& problems)
        : columns_(columns),
          file_(file),
          default_type_(default_type),
          draft_(draft),
          problems_(problems) {}

    void add_row(const TsvRow& row);
    void add_type_evidence(const TsvRow& row);

private:
    void report(LexiconLine line, std::string_view kind, std::string_view expected,
                std::string_view found) {
        problems_.push_back(
            {draft_.place_of(line), std::string(kind), std::string(expected), std::string(found)});
    }

    [[nodiscard]] std::uint16_t type_index(std::string_view type);
    [[nodiscard]] std::uint32_t header_index(std::string_view header);
    [[nodiscard]] std::string_view normalized(std::string_view text);
    [[nodiscard]] bool is_readable(const TsvRow& row, LexiconLine line);
    [[nodiscard]] bool read_terms(const TsvRow& row, RowTerms& terms);
    [[nodiscard]] bool read_period(const TsvRow& row, RowTerms& terms);
    [[nodiscard]] bool find_or_add_entity(const TsvRow& row, RowTerms& terms);
    void add_further_columns(const TsvRow& row, std::uint32_t entity);
    void add_form(const RowTerms& terms, FormUse use, std::string_view text);
    void add_forms(const TsvRow& row, const RowTerms& terms);
    void add_roles(std::string_view role, const RowTerms& terms);
    void add_tickers(std::string_view cell, const RowTerms& terms);
    void add_evidence(const TsvRow& row, const RowTerms& terms);
    void add_reference(const RowTerms& terms, std::string_view id, bool is_parent);

    const Columns& columns_;
    std::uint32_t file_;
    std::string_view default_type_;
    LexiconDraft& draft_;
    std::vector<LexiconFinding>& problems_;
};

std::uint16_t RowReader::type_index(std::string_view type) {
    auto& types = draft_.types;
    const auto index = std::find(types.begin(), types.end(), type) - types.begin();
    if (index == std::ssize(types)) types.emplace_back(type);
    return static_cast<std::uint16_t>(index);
}

std::uint32_t RowReader::header_index(std::string_view header) {
    auto& headers = draft_.further_headers;
    const auto index = std::find(headers.begin(), headers.end(), header) - headers.begin();
    if (index == std::ssize(headers)) headers.emplace_back(header);
    return static_cast<std::uint32_t>(index);
}

// Normalization form C, which ASCII always is.
std::string_view RowReader::normalized(std::string_view text) {
    if (is_ascii(text)) return text;
    std::string composed = to_nfc(text);
    return composed == text ? text : draft_.keep(std::move(composed));
}

bool RowReader::is_readable(const TsvRow& row, LexiconLine line) {
    if (const auto fault = fault_of_cells(row)) {
        report(line, "bad-row", fault->expected, fault->found);
        return false;
    }
    if (row[columns_.id].empty() || row[columns_.name].empty()) {
        report(line, "bad-row", row[columns_.id].empty() ? "a cell `id`" : "a cell `name`", "none");
        return false;
    }
    return true;
}

bool RowReader::read_period(const TsvRow& row, RowTerms& terms) {
    Period period;
    for (const bool is_from : {true, false}) {
        const std::string_view cell = row[is_from ? columns_.from : columns_.until];
        if (cell.empty()) continue;
        const auto date = parse_date(cell);
        if (!date) {
            report(terms.line, "bad-date",
                   is_from ? "a date YYYY-MM-DD in `from`" : "a date YYYY-MM-DD in `until`", cell);
            return false;
        }
        (is_from ? period.from : period.until) = is_from ? *date : last_day(*date);
    }
    if (period.from && period.until && *period.until < *period.from) {
        report(terms.line, "bad-date", "`from` before `until`", row[columns_.from]);
        return false;
    }
    if (period != Period()) {
        terms.period = static_cast<std::uint32_t>(draft_.periods.size());
        draft_.periods.push_back(period);
    }
    return true;
}

bool RowReader::read_terms(const TsvRow& row, RowTerms& terms) {
    const auto case_rule = parse_case(row[columns_.case_rule]);
    if (!case_rule) {
        report(terms.line, "bad-row", "`smart`, `exact` or `any` as case", row[columns_.case_rule]);
        return false;
    }
    terms.case_rule = *case_rule;
    if (!read_period(row, terms)) return false;
    const std::string_view versions = row[columns_.versions];
    if (!versions.empty() && versions != "open") {
        report(terms.line, "bad-row", "`open` or nothing as versions", versions);
        return false;
    }
    return true;
}

bool RowReader::find_or_add_entity(const TsvRow& row, RowTerms& terms) {
    const std::string_view own_type = row[columns_.type];
    const std::uint16_t type = type_index(own_type.empty() ? default_type_ : own_type);
    const std::string_view name = normalized(row[columns_.name]);
    const auto next = static_cast<std::uint32_t>(draft_.entities.size());
    const auto [known, is_new] = draft_.ids.try_emplace(row[columns_.id], next);
    terms.entity = known->second;
    terms.is_first_row = is_new;
    if (!is_new) {
        const DraftEntity& entity = draft_.entities[known->second];
        if (entity.name == name && entity.type == type) return true;
        problems_.push_back(same_id(draft_.place_of(terms.line), entity.id,
                                    {entity.name, draft_.types[entity.type]},
                                    {row[columns_.name], draft_.types[type]}));
        return false;
    }
    DraftEntity entity;
    entity.id = row[columns_.id];
    entity.name = name;
    entity.type = type;
    entity.open_versions = row[columns_.versions] == "open";
    entity.line = terms.line;
    draft_.entities.push_back(entity);
    add_further_columns(row, next);
    ++draft_.files[file_].entities;
    return true;
}

void RowReader::add_further_columns(const TsvRow& row, std::uint32_t entity) {
    for (const std::size_t column : columns_.further) {
        const std::string_view cell = row[TsvColumn(column)];
        if (cell.empty()) continue;
        draft_.further_cells.push_back({entity, header_index(row.header()[column]), cell});
    }
}

void RowReader::add_form(const RowTerms& terms, FormUse use, std::string_view text) {
    const bool is_word_use = use == FormUse::evidence || use == FormUse::type_evidence;
    const CaseRule rule = is_word_use              ? CaseRule::any
                          : use == FormUse::ticker ? CaseRule::exact
                                                   : terms.case_rule;
    draft_.forms.push_back({normalized(text), terms.entity, use, rule, terms.line, terms.period});
}

void RowReader::add_forms(const TsvRow& row, const RowTerms& terms) {
    const std::vector<std::string_view> weak = split_list(row[columns_.weak]);
    const auto is_weak = [&](std::string_view form) {
        return std::find(weak.begin(), weak.end(), form) != weak.end();
    };
    const std::string_view name = row[columns_.name];
    if (terms.is_first_row && !is_weak(name)) add_form(terms, FormUse::name, name);
    for (const auto form : split_list(row[columns_.aliases])) {
        if (!is_weak(form)) add_form(terms, FormUse::alias, form);
    }
    for (const auto form : weak) add_form(terms, FormUse::weak, form);
    for (const auto form : split_list(row[columns_.blockers])) {
        add_form(terms, FormUse::blocker, form);
    }
    for (const auto role : split_list(row[columns_.roles])) add_roles(role, terms);
    add_tickers(row[columns_.ticker], terms);
    add_evidence(row, terms);
}

// `CEO of Anthropic` stands in news as `Anthropic CEO` and `Anthropic's CEO` too.
void RowReader::add_roles(std::string_view role, const RowTerms& terms) {
    add_form(terms, FormUse::role, role);
    const auto of = role.find(" of ");
    if (of == std::string_view::npos) return;
    const std::string title(role.substr(0, of));
    const std::string company(role.substr(of + 4));
    add_form(terms, FormUse::role, draft_.keep(company + " " + title));
    add_form(terms, FormUse::role, draft_.keep(company + "'s " + title));
}

// Reuters writes the exchange after a dot: .O is Nasdaq, .N is New York.
void RowReader::add_tickers(std::string_view cell, const RowTerms& terms) {
    for (const auto symbol : split_list(cell)) {
        add_form(terms, FormUse::ticker, symbol);
        if (symbol.find('.') != std::string_view::npos) continue;
        add_form(terms, FormUse::ticker, draft_.keep(std::string(symbol) + ".O"));
        add_form(terms, FormUse::ticker, draft_.keep(std::string(symbol) + ".N"));
    }
}

void RowReader::add_reference(const RowTerms& terms, std::string_view id, bool is_parent) {
    draft_.references.push_back(
        {terms.entity, std::string(id), is_parent, draft_.periods[terms.period], terms.line});
}

void RowReader::add_evidence(const TsvRow& row, const RowTerms& terms) {
    const std::vector<std::string_view> items = split_list(row[columns_.evidence]);
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (index == 0 && items[index] == "only") {
            draft_.entities[terms.entity].only_own_evidence = true;
        } else if (items[index].starts_with('@')) {
            add_reference(terms, items[index].substr(1), false);
        } else {
            add_form(terms, FormUse::evidence, items[index]);
        }
    }
    for (const auto id : split_list(row[columns_.member])) add_reference(terms, id, false);
}

void RowReader::add_type_evidence(const TsvRow& row) {
    RowTerms terms;
    terms.line = {file_, row.line()};
    if (const auto fault = fault_of_cells(row)) {
        return report(terms.line, "bad-row", fault->expected, fault->found);
    }
    terms.entity = type_index(row[columns_.type]);
    for (const auto word : split_list(row[columns_.words])) {
        add_form(terms, FormUse::type_evidence, word);
    }
}

void RowReader::add_row(const TsvRow& row) {
    RowTerms terms;
    terms.line = {file_, row.line()};
    if (!is_readable(row, terms.line) || !read_terms(row, terms)) return;
    if (!find_or_add_entity(row, terms)) return;
    if (!row[columns_.parent].empty()) add_reference(terms, row[columns_.parent], true);
    add_forms(row, terms);
}

// Forms take many times the room of their row.
constexpr std::size_t largest_row_bytes = std::size_t{1} << 20U;

bool has_type_evidence(const TsvReader& reader) {
    return reader.has_column("type") && reader.has_column("words");
}

bool has_entities(const TsvReader& reader) {
    return reader.has_column("id") && reader.has_column("name");
}

bool has_word_classes(const TsvReader& reader) {
    return reader.has_column("word") && reader.has_column("classes") &&
           !has_type_evidence(reader) && !has_entities(reader);
}

}  // namespace

std::optional<CellFault> fault_of_cells(const TsvRow& row) {
    if (row.text().size() > largest_row_bytes) {
        return CellFault{"a row of at most 1 MiB", std::to_string(row.text().size()) + " bytes"};
    }
    if (row.cells().size() > row.header().size()) {
        return CellFault{std::to_string(row.header().size()) + " cells as in the header",
                         std::to_string(row.cells().size())};
    }
    if (is_ascii(row.text())) return std::nullopt;
    for (const std::string_view cell : row.cells()) {
        if (count_invalid_sequences(cell) == 0) continue;
        return CellFault{"UTF-8", "other bytes in `" + replace_invalid_sequences(cell) + "`"};
    }
    return std::nullopt;
}

std::optional<LexiconFinding> fault_of_header(const TsvReader& reader, std::string_view name) {
    if (has_type_evidence(reader) || has_word_classes(reader) || has_entities(reader)) {
        return std::nullopt;
    }
    const LexiconPlace place{std::string(name), 1};
    if (reader.has_column("word")) {
        return LexiconFinding{place, "bad-header", "a column `classes` beside `word`", "none"};
    }
    std::string found = "an empty file";
    if (!reader.header().empty()) {
        found = "`" + replace_invalid_sequences(reader.header().front()) + "` ...";
    }
    return LexiconFinding{place, "bad-header", "a header with the columns `id` and `name`", found};
}

void read_rows(std::string_view text, std::string_view name, LexiconDraft& draft,
               std::vector<LexiconFinding>& problems) {
    TsvReader reader(text);
    if (const auto fault = fault_of_header(reader, name)) throw Error(message_of(*fault));
    const bool is_type_evidence = has_type_evidence(reader);
    const auto file = static_cast<std::uint32_t>(draft.files.size());
    draft.files.push_back({std::string(name), hash_of(text), 0});
    if (has_word_classes(reader)) return read_word_rows(reader, file, draft, problems);
    const Columns columns(reader);
    const std::string type = type_of_file(name);
    RowReader rows(columns, file, type, draft, problems);
    reader.for_each_row([&](const TsvRow& row) {
        if (is_type_evidence) {
            rows.add_type_evidence(row);
        } else {
            rows.add_row(row);
        }
    });
}

}  // namespace onoma
