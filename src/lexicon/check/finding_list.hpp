// SPDX-License-Identifier: Apache-2.0
// Where the checks put what they find.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon_check.hpp"

namespace onoma {

// A lexicon file under the check.
struct CheckedFile {
    std::string name;
    std::string text;
    FileRole role = FileRole::checked;
};

class FindingList {
public:
    // `files`, which must outlive the list, are what LexiconLine::file counts.
    explicit FindingList(const std::vector<CheckedFile>& files) : files_(files) {}

    // Findings in files that are only known are left out.
    void add(LexiconLine line, std::string_view kind, std::string_view expected,
             std::string_view found, std::optional<LexiconLine> other = {});

    // The same for a fault of one form, which the column `accept` of its line may accept.
    void add_about(std::string_view form, LexiconLine line, std::string_view kind,
                   std::string_view expected, std::string_view found,
                   std::optional<LexiconLine> other = {});

    void accept(LexiconLine line, std::string_view form);
    [[nodiscard]] bool is_accepted(LexiconLine line, std::string_view form) const;

    [[nodiscard]] bool is_known(LexiconLine line) const {
        return files_[line.file].role == FileRole::known;
    }

    // `file:line`
    [[nodiscard]] std::string name_of(LexiconLine line) const;

    // As they were added.
    [[nodiscard]] std::vector<LexiconFinding> take() { return std::move(findings_); }

private:
    [[nodiscard]] LexiconPlace place_of(LexiconLine line) const;

    const std::vector<CheckedFile>& files_;
    std::unordered_set<std::string> accepted_;  // `file:line:form`
    std::vector<LexiconFinding> findings_;
};

// By file, line, kind; what is equal in these stays in its order.
void sort_findings(std::vector<LexiconFinding>& findings);

// `text` between backquotes.
[[nodiscard]] std::string in_quotes(std::string_view text);

}  // namespace onoma
