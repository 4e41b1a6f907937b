// SPDX-License-Identifier: Apache-2.0
#include "lexicon/check/finding_list.hpp"

#include <algorithm>
#include <tuple>

namespace onoma {
namespace {

std::string key_of(LexiconLine line, std::string_view form) {
    std::string key = std::to_string(line.file);
    key.append(":").append(std::to_string(line.line)).append(":").append(form);
    return key;
}

}  // namespace

std::string in_quotes(std::string_view text) {
    std::string result = "`";
    result.append(text).append("`");
    return result;
}

void FindingList::add(LexiconLine line, std::string_view kind, std::string_view expected,
                      std::string_view found, std::optional<LexiconLine> other) {
    if (is_known(line)) return;
    LexiconFinding finding{place_of(line), std::string(kind), std::string(expected),
                           std::string(found), std::nullopt};
    if (other) finding.other = place_of(*other);
    findings_.push_back(std::move(finding));
}

void FindingList::add_about(std::string_view form, LexiconLine line, std::string_view kind,
                            std::string_view expected, std::string_view found,
                            std::optional<LexiconLine> other) {
    if (!is_accepted(line, form)) add(line, kind, expected, found, other);
}

void FindingList::accept(LexiconLine line, std::string_view form) {
    accepted_.insert(key_of(line, form));
}

bool FindingList::is_accepted(LexiconLine line, std::string_view form) const {
    return !accepted_.empty() && accepted_.contains(key_of(line, form));
}

LexiconPlace FindingList::place_of(LexiconLine line) const {
    return {files_[line.file].name, line.line};
}

std::string FindingList::name_of(LexiconLine line) const {
    std::string name = files_[line.file].name;
    name.append(":").append(std::to_string(line.line));
    return name;
}

void sort_findings(std::vector<LexiconFinding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const LexiconFinding& a, const LexiconFinding& b) {
                         return std::tie(a.place, a.kind) < std::tie(b.place, b.kind);
                     });
}

}  // namespace onoma
