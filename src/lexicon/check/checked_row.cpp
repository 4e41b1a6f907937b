// SPDX-License-Identifier: Apache-2.0
#include "lexicon/check/checked_row.hpp"

#include <algorithm>

#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

CaseRule case_rule_of(std::string_view cell) {
    if (cell == "exact") return CaseRule::exact;
    return cell == "any" ? CaseRule::any : CaseRule::smart;
}

}  // namespace

std::optional<CheckedRow> make_checked_row(const TsvRow& cells, const Lexicon& lexicon,
                                           LexiconLine line, FormSpeller& speller) {
    const auto entity = lexicon.find(cells["id"]);
    if (!entity) return std::nullopt;
    CheckedRow row{cells, lexicon, line, *entity, case_rule_of(cells["case"]), {}};
    const auto weak = split_list(cells["weak"]);
    const auto is_weak = [&](std::string_view form) {
        return std::find(weak.begin(), weak.end(), form) != weak.end();
    };
    const auto add = [&](std::string_view form, FormUse use) {
        std::string text = to_nfc(form);
        std::vector<Spelling> spellings = speller.spell(text, row.case_rule);
        row.forms.push_back({std::move(text), use, std::move(spellings)});
    };
    // The name is a form of the first row only, and weak when it is repeated there.
    const LexiconLine first = lexicon[*entity].line;
    const bool is_first = first.file == line.file && first.line == line.line;
    if (is_first && !is_weak(cells["name"])) add(cells["name"], FormUse::name);
    for (const auto form : split_list(cells["aliases"])) {
        if (!is_weak(form)) add(form, FormUse::alias);
    }
    for (const auto form : weak) add(form, FormUse::weak);
    for (const auto form : split_list(cells["not"])) add(form, FormUse::blocker);
    return row;
}

std::optional<NodeId> find_node(const PhraseTrie& trie, const std::vector<std::string>& pieces) {
    NodeId node = PhraseTrie::root;
    for (const std::string& piece : pieces) {
        node = trie.step(node, trie.find_word(piece));
        if (node == PhraseTrie::root) return std::nullopt;
    }
    if (node == PhraseTrie::root) return std::nullopt;
    return node;
}

}  // namespace onoma
