// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lexicon/check/checks.hpp"

namespace onoma {
namespace {

// An `@id` works both ways: naming one supports the weak forms of the other.
bool supports_somebody(std::string_view id, const CheckedRow& row, const EntitySupport& support) {
    const auto other = row.lexicon.find(id);
    return !other || support.has_weak(row.entity) || support.has_weak(*other);
}

}  // namespace

void check_evidence(const CheckedRow& row, const EntitySupport& support, FindingList& findings) {
    const auto items = split_list(row.cells["evidence"]);
    std::string useless;
    for (std::size_t index = 0; index < items.size(); ++index) {
        const std::string_view item = items[index];
        if (item == "only" && index != 0) {
            findings.add(row.line, "misplaced-only", "`only` as the first item of the evidence",
                         "it behind " + in_quotes(items[index - 1]));
        }
        const bool supports = item.starts_with('@')
                                  ? supports_somebody(item.substr(1), row, support)
                                  : support.has_weak_below(row.entity);
        if (supports) continue;
        if (!useless.empty()) useless += '|';
        useless += item;
    }
    if (useless.empty()) return;
    findings.add(row.line, "useless-evidence", "weak forms that the evidence supports",
                 "none for " + in_quotes(useless));
}

void check_weak_forms(const CheckedRow& row, const EntitySupport& support, FindingList& findings) {
    const bool is_first = row.lexicon[row.entity].line == row.line;
    if (!is_first || !support.has_weak(row.entity) || support.can_support_weak(row.entity)) return;
    findings.add(row.line, "unsupported-weak",
                 "a sure form, a relation or evidence for the weak forms of " +
                     in_quotes(row.lexicon[row.entity].id),
                 "none");
}

}  // namespace onoma
