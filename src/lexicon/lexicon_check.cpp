// SPDX-License-Identifier: Apache-2.0
// All files are read by LexiconBuilder first; then each row is looked at beside the finished
// lexicon.
#include <optional>
#include <set>
#include <utility>

#include "lexicon/check/checks.hpp"
#include "lexicon/file_bytes.hpp"
#include "lexicon/row_reader.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma {
namespace {

std::unordered_set<std::string> words_of(std::string_view list) {
    std::unordered_set<std::string> words;
    while (!list.empty()) {
        const auto end = list.find('\n');
        std::string_view word = trim(list.substr(0, end));
        if (word.ends_with('\r')) word.remove_suffix(1);
        if (!word.empty()) words.emplace(word);
        if (end == std::string_view::npos) break;
        list.remove_prefix(end + 1);
    }
    return words;
}

// The kinds of a row that the builder refused; its other faults would only repeat that.
bool refuses_row(std::string_view kind) {
    return kind == "bad-row" || kind == "bad-date" || kind == "same-id";
}

// The second part: rows beside the lexicon they made.
class RowChecks {
public:
    RowChecks(const Lexicon& lexicon, const std::unordered_set<std::string>& common_words,
              FindingList& findings)
        : lexicon_(lexicon),
          findings_(findings),
          support_(lexicon),
          shared_names_(lexicon),
          clashes_(lexicon) {
        common_words_.insert(common_words.begin(), common_words.end());
    }

    // `accept` of all rows is known before any clash is told.
    void note_accepted(const TsvRow& cells, LexiconLine line) {
        if (cells["accept"].empty()) return;
        if (const auto row = make_checked_row(cells, lexicon_, line, speller_)) {
            check_accept(*row, findings_);
        }
    }

    void check_cells(const TsvRow& cells, LexiconLine line) {
        check_spaces(cells, line, findings_);
        check_invisible_characters(cells, line, findings_);
        check_mixed_scripts(cells, line, findings_);
        check_encoding_faults(cells, line, findings_);
    }

    void check_row(const TsvRow& cells, LexiconLine line) {
        const auto row = make_checked_row(cells, lexicon_, line, speller_);
        if (!row) return;
        check_duplicates(*row, tokenizer_, findings_);
        unreachable_forms_.check(*row, findings_);
        check_not_phrases(*row, support_, findings_);
        check_evidence(*row, support_, findings_);
        check_weak_forms(*row, support_, findings_);
        check_common_words(*row, common_words_, findings_);
        shared_names_.check(*row, findings_);
        clashes_.check(*row, findings_);
        forms_ += row->forms.size();
    }

    [[nodiscard]] std::size_t forms() const { return forms_; }

private:
    const Lexicon& lexicon_;
    FindingList& findings_;
    FormSpeller speller_;
    Tokenizer tokenizer_;
    EntitySupport support_;
    UnreachableForms unreachable_forms_;
    SharedNames shared_names_;
    Clashes clashes_;
    std::unordered_set<std::string_view> common_words_;
    std::size_t forms_ = 0;
};

using Line = std::pair<std::uint32_t, std::uint32_t>;  // file, line

template <typename Visit>
void for_each_entity_row(const std::vector<CheckedFile>& files, const Visit& visit) {
    for (std::uint32_t file = 0; file < files.size(); ++file) {
        TsvReader reader(files[file].text);
        const bool has_entities = reader.has_column("id") && reader.has_column("name");
        reader.for_each_row([&](const TsvRow& row) {
            visit(row, LexiconLine{file, row.line()}, has_entities);
        });
    }
}

}  // namespace

struct LexiconChecker::Work {
    std::unordered_set<std::string> common_words;
    LexiconBuilder builder;
    std::vector<CheckedFile> files;
    std::vector<LexiconFinding> bad_headers;

    // Adds the builder's problems; returns the lines it refused.
    [[nodiscard]] std::set<Line> add_problems(FindingList& findings) const {
        std::set<Line> refused;
        std::unordered_map<std::string_view, std::uint32_t> file_by_name;
        for (std::uint32_t file = 0; file < files.size(); ++file) {
            file_by_name.try_emplace(files[file].name, file);
        }
        for (const LexiconFinding& problem : builder.problems()) {
            const std::uint32_t file = file_by_name.at(problem.place.file);
            const std::uint32_t line = problem.place.line;
            std::optional<LexiconLine> other;
            if (problem.other) {
                other = LexiconLine{file_by_name.at(problem.other->file), problem.other->line};
            }
            findings.add({file, line}, problem.kind, problem.expected, problem.found, other);
            if (refuses_row(problem.kind)) refused.emplace(file, line);
        }
        return refused;
    }
};

LexiconChecker::LexiconChecker(std::string_view common_words) : work_(std::make_unique<Work>()) {
    work_->common_words = words_of(common_words);
}
LexiconChecker::~LexiconChecker() = default;

void LexiconChecker::read_file(const std::filesystem::path& path, FileRole role) {
    const FileBytes file = read_file_bytes(path);
    if (LexiconImage::is_compiled(file.bytes)) {
        throw Error(path.string() + ": expected a lexicon as text, found a compiled one");
    }
    parse(std::string(file.bytes), path.string(), role);
}

void LexiconChecker::parse(std::string text, std::string_view name, FileRole role) {
    // A file without its columns is one finding, and none of its rows is looked at.
    if (auto fault = fault_of_header(TsvReader(text), name)) {
        if (role == FileRole::checked) work_->bad_headers.push_back(*std::move(fault));
        return;
    }
    work_->builder.parse(text, name);
    work_->files.push_back({std::string(name), std::move(text), role});
}

LexiconCheck LexiconChecker::check() {
    const Lexicon lexicon = work_->builder.build();
    const auto& files = work_->files;
    FindingList findings(files);
    const std::set<Line> refused = work_->add_problems(findings);
    RowChecks checks(lexicon, work_->common_words, findings);
    LexiconCheck result;
    for (std::uint32_t file = 0; file < files.size(); ++file) {
        check_columns(TsvReader(files[file].text).header(), file, findings);
        if (files[file].role == FileRole::checked) ++result.files;
    }
    const auto is_refused = [&](LexiconLine line) {
        return refused.contains({line.file, line.line});
    };
    for_each_entity_row(files, [&](const TsvRow& row, LexiconLine line, bool has_entities) {
        if (has_entities && !is_refused(line)) checks.note_accepted(row, line);
    });
    for_each_entity_row(files, [&](const TsvRow& row, LexiconLine line, bool has_entities) {
        if (findings.is_known(line)) return;
        checks.check_cells(row, line);
        if (has_entities && !is_refused(line)) checks.check_row(row, line);
    });
    lexicon.for_each_entity([&](EntityId, const Entity& entity) {
        if (!findings.is_known(entity.line)) ++result.entities;
    });
    result.forms = checks.forms();
    result.findings = findings.take();
    for (const LexiconFinding& header : work_->bad_headers) result.findings.push_back(header);
    sort_findings(result.findings);
    return result;
}

}  // namespace onoma
