// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lexicon/check/checks.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {

void check_accept(const CheckedRow& row, FindingList& findings) {
    for (const std::string_view form : split_list(row.cells["accept"])) {
        const std::string text = to_nfc(form);
        const bool is_form = std::any_of(row.forms.begin(), row.forms.end(),
                                         [&](const RowForm& other) { return other.text == text; });
        findings.accept(row.line, text);
        if (!is_form) findings.add(row.line, "accept", "a form of this line", in_quotes(form));
    }
}

}  // namespace onoma
