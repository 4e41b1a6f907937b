// SPDX-License-Identifier: Apache-2.0
// Two passes: rows become entities and forms as they are read; ids are linked and forms spelled at
// the end, when all files are known.
#include "onoma/lexicon/lexicon_builder.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "lexicon/form_spellings.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/base/error.hpp"
#include "onoma/text/folding.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

std::string hash_of(std::string_view bytes) {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx",
                  static_cast<unsigned long long>(XXH3_64bits(bytes.data(), bytes.size())));
    return digits.data();
}

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

bool is_known_column(std::string_view column) {
    constexpr std::array<std::string_view, 15> known = {
        "id",     "name",  "aliases", "weak",  "evidence", "not",    "case", "parent",
        "member", "roles", "from",    "until", "versions", "ticker", "type"};
    return std::find(known.begin(), known.end(), column) != known.end();
}

// What all forms of one row have in common.
struct RowTerms {
    EntityId entity;
    CaseRule case_rule = CaseRule::smart;
    std::optional<Date> from;
    std::optional<Date> until;
    LexiconLine line;
};

// An id to be found when all files are read.
struct Reference {
    EntityId from;
    std::string id;
    bool is_parent = false;
    RowTerms terms;
};

}  // namespace

// The lexicon while it grows.
struct LexiconBuilder::Draft {
    std::vector<Entity> entities;
    std::vector<Form> forms;
    std::vector<std::string> types;
    std::vector<LexiconFile> files;
    std::unordered_map<std::string, EntityId> ids;
    std::vector<Reference> references;
    std::vector<std::string>* problems = nullptr;

    void report(LexiconLine line, std::string_view expected, std::string_view found) {
        problems->push_back(files[line.file].name + ":" + std::to_string(line.line) +
                            ": expected " + std::string(expected) + ", found " +
                            std::string(found));
    }

    std::uint16_t type_index(std::string_view type) {
        const auto index = std::find(types.begin(), types.end(), type) - types.begin();
        if (index == std::ssize(types)) types.emplace_back(type);
        return static_cast<std::uint16_t>(index);
    }

    void add_form(const RowTerms& terms, FormUse use, std::string_view text,
                  std::uint16_t type = 0) {
        const bool is_word_use = use == FormUse::evidence || use == FormUse::type_evidence;
        const CaseRule rule = is_word_use              ? CaseRule::any
                              : use == FormUse::ticker ? CaseRule::exact
                                                       : terms.case_rule;
        forms.push_back(
            {to_nfc(text), terms.entity, use, rule, type, terms.from, terms.until, terms.line});
    }

    void add_forms(const TsvRow& row, const RowTerms& terms);
    void add_roles(std::string_view role, const RowTerms& terms);
    void add_tickers(std::string_view cell, const RowTerms& terms);
    void add_evidence(const TsvRow& row, const RowTerms& terms);
    void add_type_evidence(const TsvRow& row, LexiconLine line);
    void add_row(const TsvRow& row, LexiconLine line, std::string_view default_type);
    std::optional<EntityId> find_or_add_entity(const TsvRow& row, LexiconLine line,
                                               std::string_view default_type);
    void link();
};

void LexiconBuilder::Draft::add_forms(const TsvRow& row, const RowTerms& terms) {
    const std::vector<std::string_view> weak = split_list(row["weak"]);
    const auto is_weak = [&](std::string_view form) {
        return std::find(weak.begin(), weak.end(), form) != weak.end();
    };
    const bool first_row = entities[terms.entity.value].line.line == terms.line.line &&
                           entities[terms.entity.value].line.file == terms.line.file;
    if (first_row && !is_weak(row["name"])) add_form(terms, FormUse::name, row["name"]);
    for (const auto form : split_list(row["aliases"])) {
        if (!is_weak(form)) add_form(terms, FormUse::alias, form);
    }
    for (const auto form : weak) add_form(terms, FormUse::weak, form);
    for (const auto form : split_list(row["not"])) add_form(terms, FormUse::blocker, form);
    for (const auto role : split_list(row["roles"])) add_roles(role, terms);
    add_tickers(row["ticker"], terms);
    add_evidence(row, terms);
}

// `CEO of Anthropic` stands in news as `Anthropic CEO` and `Anthropic's CEO` too.
void LexiconBuilder::Draft::add_roles(std::string_view role, const RowTerms& terms) {
    add_form(terms, FormUse::role, role);
    const auto of = role.find(" of ");
    if (of == std::string_view::npos) return;
    const std::string title(role.substr(0, of));
    const std::string company(role.substr(of + 4));
    add_form(terms, FormUse::role, company + " " + title);
    add_form(terms, FormUse::role, company + "'s " + title);
}

// Reuters writes the exchange behind a dot: .O is Nasdaq, .N is New York.
void LexiconBuilder::Draft::add_tickers(std::string_view cell, const RowTerms& terms) {
    for (const auto symbol : split_list(cell)) {
        add_form(terms, FormUse::ticker, symbol);
        if (symbol.find('.') != std::string_view::npos) continue;
        add_form(terms, FormUse::ticker, std::string(symbol) + ".O");
        add_form(terms, FormUse::ticker, std::string(symbol) + ".N");
    }
}

void LexiconBuilder::Draft::add_evidence(const TsvRow& row, const RowTerms& terms) {
    const std::vector<std::string_view> items = split_list(row["evidence"]);
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (index == 0 && items[index] == "only") {
            entities[terms.entity.value].only_own_evidence = true;
        } else if (items[index].starts_with('@')) {
            references.push_back({terms.entity, std::string(items[index].substr(1)), false, terms});
        } else {
            add_form(terms, FormUse::evidence, items[index]);
        }
    }
    for (const auto id : split_list(row["member"])) {
        references.push_back({terms.entity, std::string(id), false, terms});
    }
}

void LexiconBuilder::Draft::add_type_evidence(const TsvRow& row, LexiconLine line) {
    const RowTerms terms{{}, CaseRule::any, {}, {}, line};
    const std::uint16_t type = type_index(row["type"]);
    for (const auto word : split_list(row["words"])) {
        add_form(terms, FormUse::type_evidence, word, type);
    }
}

std::optional<EntityId> LexiconBuilder::Draft::find_or_add_entity(const TsvRow& row,
                                                                  LexiconLine line,
                                                                  std::string_view default_type) {
    const std::string_view own_type = row["type"];
    const std::uint16_t type = type_index(own_type.empty() ? default_type : own_type);
    const auto known = ids.find(std::string(row["id"]));
    if (known != ids.end()) {
        const Entity& entity = entities[known->second.value];
        if (entity.name != to_nfc(row["name"]) || entity.type != type) {
            report(line,
                   "another id, or the name and type of `" + entity.id + "` (" + entity.name +
                       ", " + types[entity.type] + ")",
                   std::string(row["name"]) + ", " + types[type]);
            return std::nullopt;
        }
        return known->second;
    }
    const EntityId id{static_cast<std::uint32_t>(entities.size())};
    Entity entity;
    entity.id = row["id"];
    entity.name = to_nfc(row["name"]);
    entity.type = type;
    entity.open_versions = row["versions"] == "open";
    entity.line = line;
    for (std::size_t index = 0; index < row.cells().size(); ++index) {
        const std::string_view cell = trim(row.cells()[index]);
        if (cell.empty() || is_known_column(row.header()[index])) continue;
        entity.further_columns.emplace_back(row.header()[index], cell);
    }
    entities.push_back(std::move(entity));
    ids.emplace(std::string(row["id"]), id);
    ++files[line.file].entities;
    return id;
}

void LexiconBuilder::Draft::add_row(const TsvRow& row, LexiconLine line,
                                    std::string_view default_type) {
    if (row.cells().size() > row.header().size()) {
        return report(line, std::to_string(row.header().size()) + " cells as in the header",
                      std::to_string(row.cells().size()));
    }
    for (const std::string_view column : {"id", "name"}) {
        if (row[column].empty())
            return report(line, "a cell `" + std::string(column) + "`", "none");
    }
    for (const std::string_view cell : row.cells()) {
        if (count_invalid_sequences(cell) != 0) {
            return report(line, "UTF-8",
                          "other bytes in `" + replace_invalid_sequences(cell) + "`");
        }
    }
    RowTerms terms;
    terms.line = line;
    const auto case_rule = parse_case(row["case"]);
    if (!case_rule) return report(line, "`smart`, `exact` or `any` as case", row["case"]);
    terms.case_rule = *case_rule;
    for (const std::string_view column : {"from", "until"}) {
        if (row[column].empty()) continue;
        const auto date = parse_date(row[column]);
        if (!date) {
            return report(line, "a date YYYY-MM-DD in `" + std::string(column) + "`", row[column]);
        }
        (column == "from" ? terms.from : terms.until) = column == "from" ? *date : last_day(*date);
    }
    if (terms.from && terms.until && *terms.until < *terms.from) {
        return report(line, "`from` before `until`", row["from"]);
    }
    if (!row["versions"].empty() && row["versions"] != "open") {
        return report(line, "`open` or nothing as versions", row["versions"]);
    }
    const auto entity = find_or_add_entity(row, line, default_type);
    if (!entity) return;
    terms.entity = *entity;
    if (!row["parent"].empty()) {
        references.push_back({*entity, std::string(row["parent"]), true, terms});
    }
    add_forms(row, terms);
}

void LexiconBuilder::Draft::link() {
    for (const Reference& reference : references) {
        const auto found = ids.find(reference.id);
        if (found == ids.end()) {
            report(reference.terms.line, "the id of an entity", "`" + reference.id + "`");
            continue;
        }
        Entity& entity = entities[reference.from.value];
        if (!reference.is_parent) {
            entity.related.push_back(found->second);
            entities[found->second.value].related.push_back(reference.from);
            continue;
        }
        // A chain of parents that comes back to its beginning would never end.
        bool is_circle = false;
        for (std::optional<EntityId> up = found->second; up; up = entities[up->value].parent) {
            is_circle = is_circle || *up == reference.from;
        }
        if (is_circle) {
            report(reference.terms.line, "a parent above `" + entity.id + "`",
                   "`" + reference.id + "`, which is below it");
        } else if (!entity.parent) {
            entity.parent = found->second;
            entity.parent_from = reference.terms.from;
            entity.parent_until = reference.terms.until;
        }
    }
}

LexiconBuilder::LexiconBuilder() : draft_(std::make_unique<Draft>()) {
    draft_->problems = &problems_;
}
LexiconBuilder::~LexiconBuilder() = default;

void LexiconBuilder::read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        throw Error(path.string() + ": expected a lexicon file, found a folder");
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(path.string() + ": cannot read the lexicon: " + std::strerror(errno));
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    parse(text, path.string());
}

void LexiconBuilder::parse(std::string_view text, std::string_view name) {
    TsvReader reader(text);
    const bool is_type_evidence = reader.has_column("type") && reader.has_column("words");
    if (!is_type_evidence && !(reader.has_column("id") && reader.has_column("name"))) {
        throw Error(std::string(name) +
                    ":1: expected a header with the columns `id` and `name`, found " +
                    (reader.header().empty()
                         ? "an empty file"
                         : "`" + replace_invalid_sequences(reader.header().front()) + "` ..."));
    }
    const auto file = static_cast<std::uint32_t>(draft_->files.size());
    draft_->files.push_back({std::string(name), hash_of(text), 0});
    const std::string type = type_of_file(name);
    reader.for_each_row([&](const TsvRow& row) {
        const LexiconLine line{file, row.line()};
        if (is_type_evidence) {
            draft_->add_type_evidence(row, line);
        } else {
            draft_->add_row(row, line, type);
        }
    });
}

Lexicon LexiconBuilder::build() {
    draft_->link();
    PhraseTrieBuilder trie;
    FormSpeller speller;
    for (std::uint32_t index = 0; index < draft_->forms.size(); ++index) {
        const Form& form = draft_->forms[index];
        const std::vector<Spelling> spellings = speller.spell(form.text, form.case_rule);
        if (spellings.empty())
            draft_->report(form.line, "letters or digits", "`" + form.text + "`");
        for (const Spelling& spelling : spellings) {
            trie.add(spelling.pieces, spelling.capitals, FormId{index},
                     spelling.without_diacritics);
        }
    }
    Lexicon lexicon;
    lexicon.entities_ = std::move(draft_->entities);
    lexicon.forms_ = std::move(draft_->forms);
    lexicon.types_ = std::move(draft_->types);
    lexicon.files_ = std::move(draft_->files);
    lexicon.ids_ = std::move(draft_->ids);
    lexicon.trie_ = std::move(trie).build();
    for (LexiconFile& file : lexicon.files_) {
        file.name = std::filesystem::path(file.name).filename().string();
    }
    return lexicon;
}

Lexicon read_lexicon(const std::vector<std::filesystem::path>& paths,
                     std::vector<std::string>& problems) {
    LexiconBuilder builder;
    for (const auto& path : paths) builder.read_file(path);
    Lexicon lexicon = builder.build();
    problems.insert(problems.end(), builder.problems().begin(), builder.problems().end());
    return lexicon;
}

}  // namespace onoma
