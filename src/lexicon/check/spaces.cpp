// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "lexicon/check/checks.hpp"

namespace onoma {
namespace {

// No-break, narrow, wide and the other spaces of Unicode: they look like the plain one, or nearly.
constexpr std::array<std::string_view, 17> other_spaces = {
    "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200A", "\u202F", "\u205F", "\u3000", "\u0085"};

bool is_list(std::string_view column) {
    constexpr std::array<std::string_view, 9> lists = {
        "aliases", "weak", "evidence", "not", "member", "roles", "ticker", "words", "accept"};
    for (const std::string_view list : lists) {
        if (column == list) return true;
    }
    return false;
}

void check_ends(std::string_view text, LexiconLine line, FindingList& findings) {
    if (text.starts_with(' ') || text.ends_with(' ')) {
        findings.add(line, "stray-space", "no space at either end", in_quotes(text));
    }
}

// Items of a list, with what stands around them.
void check_items(std::string_view cell, LexiconLine line, FindingList& findings) {
    for (std::string_view rest = cell;;) {
        const auto end = rest.find('|');
        const std::string_view item = rest.substr(0, end);
        if (trim(item).empty()) {
            findings.add(line, "empty-form", "a form between two `|`",
                         "none in " + in_quotes(cell));
            return;
        }
        check_ends(item, line, findings);
        if (end == std::string_view::npos) return;
        rest.remove_prefix(end + 1);
    }
}

bool is_ascii(std::string_view text) {
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    }
    return true;
}

void check_cell(std::string_view cell, bool list, LexiconLine line, FindingList& findings) {
    if (trim(cell).empty()) {
        if (!cell.empty()) check_ends(cell, line, findings);
        return;
    }
    if (list && cell.find('|') != std::string_view::npos) {
        check_items(cell, line, findings);
    } else {
        check_ends(cell, line, findings);
    }
    if (trim(cell).find("  ") != std::string_view::npos) {
        findings.add(line, "stray-space", "one space between words", "two in " + in_quotes(cell));
    }
    if (is_ascii(cell)) return;
    for (const std::string_view space : other_spaces) {
        if (cell.find(space) == std::string_view::npos) continue;
        findings.add(line, "stray-space", "plain spaces", "another kind in " + in_quotes(cell));
        return;
    }
}

}  // namespace

void check_spaces(const TsvRow& row, LexiconLine line, FindingList& findings) {
    for (std::size_t index = 0; index < row.cells().size(); ++index) {
        const bool list = index < row.header().size() && is_list(row.header()[index]);
        check_cell(row.cells()[index], list, line, findings);
    }
}

}  // namespace onoma
