// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/form_faults.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "onoma/text/folding.hpp"
#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

// A phrase of the trie has at most 255 pieces; names do not come near it.
constexpr std::size_t longest_form_bytes = 500;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

}  // namespace

std::string_view FormJudge::fault_of(std::string_view form) {
    if (form.find_first_of("\t\n\r|") != std::string_view::npos) return "a tab, line break or `|`";
    if (std::any_of(form.begin(), form.end(), is_control)) return "a control character";
    if (form.size() > longest_form_bytes) return "more than 500 bytes";
    if (std::any_of(form.begin(), form.end(), is_ascii_letter_or_digit)) return {};
    return speller_.spell(form, CaseRule::exact).empty()
               ? "nothing that a text could be searched for"
               : std::string_view();
}

bool is_doubtful_form(std::string_view form) {
    CodePointCounter counter(form);
    if (counter.code_points_before(form.size()) <= 2) return true;
    const bool is_one_word = form.find(' ') == std::string_view::npos;
    const bool is_lower = std::none_of(form.begin(), form.end(), is_ascii_capital);
    return is_one_word && is_lower && !begins_capital(form);
}

}  // namespace onoma
