// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/entity_collector.hpp"

#include <xxhash.h>

#include <algorithm>
#include <unordered_map>

#include "base/ascii.hpp"
#include "lexicon/import/row_ids.hpp"
#include "onoma/text/unicode.hpp"

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

namespace {

// Up to here looking through all forms is faster than a table.
constexpr std::size_t few_forms = 16;

std::string form_key(std::string_view text, CaseRule rule) {
    std::string key(1, static_cast<char>('0' + static_cast<int>(rule)));
    return key += text;
}

}  // namespace

EntityCollector::Key EntityCollector::key_of(const Draft& draft) {
    return {draft.id, draft.id.empty() ? std::string_view(draft.name) : std::string_view(),
            draft.type};
}

std::size_t EntityCollector::KeyHash::operator()(const Key& key) const {
    const std::string_view text = key.id.empty() ? key.name : key.id;
    return XXH3_64bits_withSeed(text.data(), text.size(),
                                key.type * 2U + static_cast<unsigned>(key.id.empty()));
}

std::size_t EntityCollector::KeyHash::operator()(Index index) const {
    return (*this)(key_of((*drafts)[index]));
}

bool EntityCollector::KeyEqual::operator()(const Key& key, Index index) const {
    const Key other = key_of((*drafts)[index]);
    return key.type == other.type && key.id == other.id && key.name == other.name;
}

EntityCollector::Extras& EntityCollector::extras_of(Draft& draft) {
    if (!draft.extras) draft.extras = std::make_unique<Extras>();
    return *draft.extras;
}

std::optional<std::uint16_t> EntityCollector::type_index(std::string_view type) {
    const auto index = std::find(types_.begin(), types_.end(), type) - types_.begin();
    if (index == std::ssize(types_)) {
        if (types_.size() == most_types) return std::nullopt;
        types_.emplace_back(type);
    }
    return static_cast<std::uint16_t>(index);
}

EntityCollector::Draft& EntityCollector::find_or_add(ImportedEntity& entity, std::uint16_t type) {
    const Key key{entity.id, entity.id.empty() ? std::string_view(entity.name) : std::string_view(),
                  type};
    if (const auto found = known_.find(key); found != known_.end()) return drafts_[*found];
    Draft& draft = drafts_.emplace_back();
    draft.id = std::move(entity.id);
    draft.name = std::move(entity.name);
    draft.type = type;
    known_.insert(static_cast<Index>(drafts_.size() - 1));
    return draft;
}

void EntityCollector::add_form(Draft& draft, ImportedForm&& form, CaseRule default_case) {
    const CaseRule rule = form.case_rule.value_or(default_case);
    const auto is_same = [&](const Form& known) {
        return known.case_rule == rule && known.text == form.text;
    };
    const bool has_many = draft.forms.size() > few_forms;
    if (has_many) {
        auto& known_forms = extras_of(draft).known_forms;
        if (known_forms.empty()) {
            for (const Form& known : draft.forms) {
                known_forms.insert(form_key(known.text, known.case_rule));
            }
        }
        if (known_forms.insert(form_key(form.text, rule)).second) {
            draft.forms.push_back({std::move(form.text), rule, form.is_weak});
            return;
        }
    }
    const auto known = std::find_if(draft.forms.begin(), draft.forms.end(), is_same);
    if (known == draft.forms.end()) {
        draft.forms.push_back({std::move(form.text), rule, form.is_weak});
    } else if (!form.is_weak) {
        known->is_weak = false;
    }
}

CollectorFault EntityCollector::add_column(Draft& draft,
                                           std::pair<std::string, std::string>&& column) {
    auto& own = extras_of(draft).further_columns;
    const auto known = std::find_if(own.begin(), own.end(),
                                    [&](const auto& other) { return other.first == column.first; });
    if (known != own.end()) {
        return known->second == column.second ? CollectorFault::none
                                              : CollectorFault::second_column_content;
    }
    if (std::find(columns_.begin(), columns_.end(), column.first) == columns_.end()) {
        if (columns_.size() == most_columns) return CollectorFault::too_many_columns;
        columns_.push_back(column.first);
    }
    own.push_back(std::move(column));
    return CollectorFault::none;
}

CollectorFault EntityCollector::add_extras(Draft& draft, ImportedEntity& entity, ImportLine line) {
    CollectorFault worst = CollectorFault::none;
    for (auto& column : entity.further_columns) {
        worst = std::max(worst, add_column(draft, std::move(column)));
    }
    for (std::string& ticker : entity.tickers) {
        auto& own = extras_of(draft).tickers;
        if (std::find(own.begin(), own.end(), ticker) == own.end()) {
            own.push_back(std::move(ticker));
        }
    }
    if (!entity.parent.empty()) {
        Extras& extras = extras_of(draft);
        if (extras.parent.empty()) {
            extras.parent = std::move(entity.parent);
            extras.parent_line = line;
        } else if (extras.parent != entity.parent) {
            worst = std::max(worst, CollectorFault::second_parent);
        }
    }
    return worst;
}

CollectorFault EntityCollector::add(ImportedEntity&& entity, CaseRule default_case,
                                    ImportLine line) {
    const auto type = type_index(entity.type);
    if (!type) return CollectorFault::too_many_types;
    Draft& draft = find_or_add(entity, *type);
    for (ImportedForm& form : entity.forms) add_form(draft, std::move(form), default_case);
    return add_extras(draft, entity, line);
}

std::optional<EntityCollector::Index> EntityCollector::parent_of(Index index) const {
    const Draft& draft = drafts_[index];
    return draft.extras ? draft.extras->parent_index : std::nullopt;
}

// Also true when the chain of parents is longer than any that makes sense.
bool EntityCollector::is_below(Index index, Index other) const {
    constexpr int longest_chain = 100;
    int length = 0;
    for (std::optional<Index> up = index; up; up = parent_of(*up)) {
        if (*up == other || ++length > longest_chain) return true;
    }
    return false;
}

// A chain of parents never becomes a circle, since each link is looked at before it is made.
void EntityCollector::link_parents(std::vector<LostParent>& lost_parents) {
    const auto has_parent = [](const Draft& draft) {
        return draft.extras && !draft.extras->parent.empty();
    };
    if (std::none_of(drafts_.begin(), drafts_.end(), has_parent)) return;
    std::unordered_map<std::string_view, Index> by_id;
    for (Index index = 0; index < drafts_.size(); ++index) {
        if (!drafts_[index].id.empty()) by_id.emplace(drafts_[index].id, index);
    }
    for (Index index = 0; index < drafts_.size(); ++index) {
        if (!has_parent(drafts_[index])) continue;
        Extras& extras = *drafts_[index].extras;
        const auto found = by_id.find(extras.parent);
        if (found == by_id.end()) {
            lost_parents.push_back({ParentFault::not_imported, extras.parent_line});
        } else if (is_below(found->second, index)) {
            lost_parents.push_back({ParentFault::circle, extras.parent_line});
        } else {
            extras.parent_index = found->second;
        }
    }
}

void EntityCollector::make_ids() {
    RowIds ids;
    std::vector<Draft*> without_id;
    for (Draft& draft : drafts_) {
        if (draft.id.empty() || !ids.claim(draft.id)) without_id.push_back(&draft);
    }
    for (Draft* const draft : without_id) {
        draft->id = ids.make(draft->id.empty() ? slug_of(draft->name) : std::move(draft->id),
                             types_[draft->type]);
    }
}

void EntityCollector::name_parents() {
    for (Draft& draft : drafts_) {
        if (!draft.extras) continue;
        const auto parent = draft.extras->parent_index;
        draft.extras->parent = parent ? drafts_[*parent].id : std::string();
    }
}

// A row for each case rule, that of the name first: the builder takes the name as a form of the
// first row only.
void EntityCollector::append_rows(Draft& draft, std::vector<LexiconRow>& rows) const {
    const auto name_form =
        std::find_if(draft.forms.begin(), draft.forms.end(),
                     [&](const Form& form) { return form.text == draft.name && !form.is_weak; });
    const bool has_sure_name = name_form != draft.forms.end();
    if (has_sure_name) std::rotate(draft.forms.begin(), name_form, name_form + 1);
    const bool names_name = std::any_of(draft.forms.begin(), draft.forms.end(),
                                        [&](const Form& form) { return form.text == draft.name; });
    const std::size_t first_row = rows.size();
    for (Form& form : draft.forms) {
        const auto has_rule = [&](const LexiconRow& row) {
            return row.case_rule == form.case_rule;
        };
        auto row = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(first_row), rows.end(),
                                has_rule);
        if (row == rows.end()) {
            row = rows.emplace(rows.end());
            row->id = draft.id;
            row->name = draft.name;
            row->type = types_[draft.type];
            row->case_rule = form.case_rule;
            if (has_sure_name && rows.size() - first_row == 1) continue;
        }
        (form.is_weak ? row->weak : row->aliases).push_back(std::move(form.text));
    }
    LexiconRow& first = rows[first_row];
    if (!names_name) {
        first.weak.push_back(draft.name);
        first.evidence = {"only"};
    }
    if (draft.extras) {
        first.parent = std::move(draft.extras->parent);
        first.tickers = std::move(draft.extras->tickers);
        first.further_columns = std::move(draft.extras->further_columns);
    }
}

std::vector<LexiconRow> EntityCollector::take_rows(std::vector<LostParent>& lost_parents) {
    known_.clear();
    link_parents(lost_parents);
    make_ids();
    name_parents();
    std::vector<LexiconRow> rows;
    rows.reserve(drafts_.size());
    for (; !drafts_.empty(); drafts_.pop_front()) append_rows(drafts_.front(), rows);
    return rows;
}

}  // namespace onoma
