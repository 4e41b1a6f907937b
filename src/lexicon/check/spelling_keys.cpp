// SPDX-License-Identifier: Apache-2.0
#include "lexicon/check/spelling_keys.hpp"

#include "lexicon/written_form.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {

std::string key_of(const RowForm& form, const std::vector<std::string>& pieces,
                   CaseRule case_rule) {
    std::string key;
    for (const std::string& piece : pieces) key.append(piece).append("\n");
    if (case_rule == CaseRule::exact) key += letters_of(form.text);
    return key;
}

std::string folded_key(std::string_view text) {
    std::string key;
    bool space = false;
    for (const char c : fold(text)) {
        if (c == ' ') {
            space = !key.empty();
            continue;
        }
        if (space) key += ' ';
        space = false;
        key += c;
    }
    return key;
}

}  // namespace onoma
