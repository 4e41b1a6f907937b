// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/lexicon_tools.hpp"

#include <algorithm>
#include <compare>
#include <set>
#include <tuple>
#include <vector>

#include "base/edit_distance.hpp"
#include "lexicon/written_form.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// The forms of each entity, gathered in two passes: a lexicon keeps them in the order of its trie.

// Keeps a view of the lexicon. Cost: linear, 4 bytes a form. Thread-safe to read.
class FormsByEntity {
public:
    explicit FormsByEntity(const Lexicon& lexicon);

    // By use, line and text; each form once, whatever its spellings.
    [[nodiscard]] std::vector<Form> of(EntityId id) const { return sorted(id.value); }
    // The evidence words of a type.
    [[nodiscard]] std::vector<Form> of_type(std::uint16_t type) const {
        return sorted(entity_count_ + type);
    }

private:
    [[nodiscard]] std::vector<Form> sorted(std::size_t owner) const;

    const Lexicon& lexicon_;
    std::size_t entity_count_;
    std::vector<std::uint32_t> begin_;  // in forms_, by owner: entities, then types
    std::vector<FormId> forms_;
};

std::size_t owner_of(const Form& form, std::size_t entity_count) {
    return form.use == FormUse::type_evidence ? entity_count + form.type : form.entity.value;
}

FormsByEntity::FormsByEntity(const Lexicon& lexicon)
    : lexicon_(lexicon), entity_count_(lexicon.entity_count()) {
    begin_.assign(entity_count_ + lexicon.types().size() + 1, 0);
    lexicon.for_each_form([&](FormId, const Form& form) {
        if (form.is_first_spelling) ++begin_[owner_of(form, entity_count_) + 1];
    });
    for (std::size_t owner = 1; owner < begin_.size(); ++owner) begin_[owner] += begin_[owner - 1];
    forms_.resize(begin_.back());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    lexicon.for_each_form([&](FormId id, const Form& form) {
        if (form.is_first_spelling) forms_[next[owner_of(form, entity_count_)]++] = id;
    });
}

std::vector<Form> FormsByEntity::sorted(std::size_t owner) const {
    std::vector<Form> forms;
    for (std::uint32_t at = begin_[owner]; at < begin_[owner + 1]; ++at) {
        forms.push_back(lexicon_[forms_[at]]);
    }
    const auto place = [](const Form& form) {
        return std::tie(form.use, form.line.file, form.line.line, form.text);
    };
    std::sort(forms.begin(), forms.end(),
              [&](const Form& a, const Form& b) { return place(a) < place(b); });
    return forms;
}

EntityName name_of(const Lexicon& lexicon, EntityId id) {
    return {std::string(lexicon[id].id), std::string(lexicon[id].name)};
}

ShownForm shown(const Lexicon& lexicon, const Form& form) {
    return {std::string(form.text), form.use,          form.case_rule,
            form.period.from,       form.period.until, lexicon.place_of(form.line)};
}

void sort_by_id(std::vector<EntityName>& names) {
    std::sort(names.begin(), names.end(),
              [](const EntityName& a, const EntityName& b) { return a.id < b.id; });
}

bool is_same_form(const ShownMeaning& a, const ShownMeaning& b) {
    return a.entity.id == b.entity.id && a.type == b.type && a.form.use == b.form.use &&
           a.form.text == b.form.text && a.form.place == b.form.place;
}

void add_children(const Lexicon& lexicon, EntityId id, ShownEntity& result) {
    lexicon.for_each_entity([&](EntityId child, const Entity& entity) {
        if (entity.parent == id) result.children.push_back(name_of(lexicon, child));
    });
    sort_by_id(result.children);
}

void add_related(const Lexicon& lexicon, EntityId id, ShownEntity& result) {
    std::set<std::uint32_t> related;  // one that names another and is named by it stands twice
    for (const EntityId other : lexicon.related(id)) related.insert(other.value);
    for (const std::uint32_t other : related) {
        result.related.push_back(name_of(lexicon, EntityId{other}));
    }
    sort_by_id(result.related);
}

void add_overrides(const Lexicon& lexicon, EntityId id, ShownEntity& result) {
    for (const OverriddenRow& row : lexicon.overridden()) {
        if (row.by == id) {
            const EntityName name{std::string(row.id), std::string(row.name)};
            result.overrides.push_back({name, lexicon.place_of(row.line)});
        } else if (row.entity == id) {
            result.overridden_by = {name_of(lexicon, row.by),
                                    lexicon.place_of(lexicon[row.by].line)};
        }
    }
}

// What an own lexicon says of a form goes for what a bundled one says.
void mark_overridden(std::vector<ShownMeaning>& meanings) {
    const bool has_own = std::any_of(meanings.begin(), meanings.end(),
                                     [](const ShownMeaning& meaning) { return meaning.is_own; });
    for (ShownMeaning& meaning : meanings) meaning.is_overridden = has_own && !meaning.is_own;
}

}  // namespace

std::string_view to_string(FormUse use) {
    switch (use) {
        case FormUse::name:
            return "name";
        case FormUse::alias:
            return "alias";
        case FormUse::weak:
            return "weak";
        case FormUse::role:
            return "role";
        case FormUse::ticker:
            return "ticker";
        case FormUse::blocker:
            return "not";
        case FormUse::evidence:
            return "evidence";
        case FormUse::type_evidence:
            return "type-evidence";
    }
    return "";
}

std::string_view to_string(CaseRule rule) {
    switch (rule) {
        case CaseRule::smart:
            return "smart";
        case CaseRule::exact:
            return "exact";
        case CaseRule::any:
            return "any";
    }
    return "";
}

std::optional<ShownEntity> show_entity(const Lexicon& lexicon, std::string_view id) {
    const auto found = lexicon.find(id);
    if (!found) return std::nullopt;
    ShownEntity result;
    const Entity entity = lexicon[*found];
    result.entity = name_of(lexicon, *found);
    result.type = lexicon.type_of(*found);
    result.place = lexicon.place_of(entity.line);
    result.parent_from = entity.parent_period.from;
    result.parent_until = entity.parent_period.until;
    result.only_own_evidence = entity.only_own_evidence;
    result.open_versions = entity.open_versions;
    for (const auto& [header, cell] : lexicon.further_columns(*found)) {
        result.further_columns.emplace_back(header, cell);
    }
    for (auto up = entity.parent; up; up = lexicon[*up].parent) {
        result.parents.push_back(name_of(lexicon, *up));
    }
    for (const Form& form : FormsByEntity(lexicon).of(*found)) {
        result.forms.push_back(shown(lexicon, form));
    }
    add_children(lexicon, *found, result);
    add_related(lexicon, *found, result);
    add_overrides(lexicon, *found, result);
    return result;
}

std::vector<ShownMeaning> show_form(const Lexicon& lexicon, std::string_view text) {
    std::vector<ShownMeaning> result;
    Tokenizer tokenizer;
    const WrittenForm written(text, tokenizer);
    written.for_each_form(lexicon, [&](FormId, const Form& form, const Reading& reading) {
        const bool of_type = form.use == FormUse::type_evidence;
        ShownMeaning meaning{of_type ? EntityName{} : name_of(lexicon, form.entity),
                             std::string(of_type ? std::string_view(lexicon.types()[form.type])
                                                 : lexicon.type_of(form.entity)),
                             shown(lexicon, form), written.case_fits(form, reading)};
        const bool is_name = form.use != FormUse::blocker && form.use != FormUse::evidence;
        meaning.is_own = form.is_own && is_name && !of_type;
        // One form by two readings is one meaning, which fits if either does.
        for (ShownMeaning& known : result) {
            if (!is_same_form(known, meaning)) continue;
            known.case_fits = known.case_fits || meaning.case_fits;
            return;
        }
        result.push_back(std::move(meaning));
    });
    mark_overridden(result);
    return result;
}

// Each entity is told as sorted pairs of field and text; two such lists are compared like files.

namespace {

struct Field {
    std::string name;
    std::string text;

    friend auto operator<=>(const Field&, const Field&) = default;
};

// Fields that an entity has once: a change of them is one line.
bool is_single(std::string_view field) { return field.ends_with(':'); }

std::string dates_of(const Period& period) {
    std::string text;
    if (period.from) text.append(" from ").append(to_string(*period.from));
    if (period.until) text.append(" until ").append(to_string(*period.until));
    return text;
}

// `Meta Platforms (exact, from 2021-10-28)`
std::string describe(const Form& form) {
    std::string terms;
    const bool has_case = form.use != FormUse::evidence && form.use != FormUse::type_evidence &&
                          form.use != FormUse::ticker && form.case_rule != CaseRule::smart;
    if (has_case) terms.append(" case ").append(to_string(form.case_rule));
    terms += dates_of(form.period);
    std::string text(form.text);
    if (!terms.empty()) text.append(" (").append(terms.substr(1)).append(")");
    return text;
}

// A lexicon with its forms by entity.
class Side {
public:
    explicit Side(const Lexicon& lexicon) : lexicon_(lexicon), forms_(lexicon) {}

    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

    [[nodiscard]] std::vector<Field> fields_of(EntityId id) const {
        std::vector<Field> fields;
        const Entity entity = lexicon_[id];
        fields.push_back({"name:", std::string(entity.name)});
        fields.push_back({"type:", std::string(lexicon_.type_of(id))});
        if (entity.parent) {
            std::string parent(lexicon_[*entity.parent].id);
            parent += dates_of(entity.parent_period);
            fields.push_back({"parent:", std::move(parent)});
        }
        if (entity.open_versions) fields.push_back({"versions:", "open"});
        if (entity.only_own_evidence) fields.push_back({"evidence:", "only"});
        for (const auto& [header, cell] : lexicon_.further_columns(id)) {
            std::string name(header);
            fields.push_back({name.append(":"), std::string(cell)});
        }
        std::set<std::uint32_t> related;
        for (const EntityId other : lexicon_.related(id)) related.insert(other.value);
        for (const std::uint32_t other : related) {
            fields.push_back({"related", std::string(lexicon_[EntityId{other}].id)});
        }
        add_forms(forms_.of(id), fields);
        std::sort(fields.begin(), fields.end());
        return fields;
    }

    [[nodiscard]] std::vector<Field> fields_of_type(std::string_view type) const {
        std::vector<Field> fields;
        if (const auto index = lexicon_.find_type(type)) {
            add_forms(forms_.of_type(*index), fields);
        }
        std::sort(fields.begin(), fields.end());
        return fields;
    }

    // All entities by id.
    [[nodiscard]] std::vector<EntityId> sorted() const {
        std::vector<EntityId> ids;
        lexicon_.for_each_entity([&](EntityId id, const Entity&) { ids.push_back(id); });
        std::sort(ids.begin(), ids.end(), [&](EntityId a, EntityId b) {
            return std::string_view(lexicon_[a].id) < std::string_view(lexicon_[b].id);
        });
        return ids;
    }

private:
    static void add_forms(const std::vector<Form>& forms, std::vector<Field>& fields) {
        for (const Form& form : forms) {
            std::string text = describe(form);
            // The name is told already, unless there is something to say about how it is found.
            if (form.use == FormUse::name && text == std::string_view(form.text)) continue;
            fields.push_back({std::string(to_string(form.use)), std::move(text)});
        }
    }

    const Lexicon& lexicon_;
    FormsByEntity forms_;
};

// A field that an entity has once and that both sides have becomes one change.
void join_single_fields(std::vector<FieldChange>& changes) {
    std::vector<FieldChange> joined;
    for (FieldChange& change : changes) {
        const bool joins = !joined.empty() && is_single(change.field) &&
                           joined.back().field == change.field && joined.back().kind != change.kind;
        if (!joins) {
            joined.push_back(std::move(change));
            continue;
        }
        FieldChange& last = joined.back();
        (change.kind == ChangeKind::added ? last.after : last.before) =
            change.kind == ChangeKind::added ? change.after : change.before;
        last.kind = ChangeKind::changed;
    }
    for (FieldChange& change : joined) {
        if (is_single(change.field)) change.field.pop_back();
    }
    changes = std::move(joined);
}

std::vector<FieldChange> compare(const std::vector<Field>& before,
                                 const std::vector<Field>& after) {
    std::vector<FieldChange> changes;
    auto a = before.begin();
    auto b = after.begin();
    while (a != before.end() || b != after.end()) {
        const bool only_before = b == after.end() || (a != before.end() && *a < *b);
        const bool only_after = a == before.end() || (b != after.end() && *b < *a);
        if (only_before) changes.push_back({ChangeKind::removed, a->name, a->text, {}});
        if (only_after) changes.push_back({ChangeKind::added, b->name, {}, b->text});
        if (!only_after) ++a;
        if (!only_before) ++b;
    }
    // Of one field, removed and added stand side by side whatever their texts are.
    std::stable_sort(changes.begin(), changes.end(),
                     [](const FieldChange& x, const FieldChange& y) { return x.field < y.field; });
    join_single_fields(changes);
    return changes;
}

class Comparison {
public:
    Comparison(const Lexicon& before, const Lexicon& after) : before_(before), after_(after) {}

    LexiconDiff compare_all() {
        const std::vector<EntityId> before = before_.sorted();
        const std::vector<EntityId> after = after_.sorted();
        auto a = before.begin();
        auto b = after.begin();
        while (a != before.end() || b != after.end()) {
            const int order = a == before.end()  ? 1
                              : b == after.end() ? -1
                                                 : id_of(before_, *a).compare(id_of(after_, *b));
            if (order < 0) {
                add(ChangeKind::removed, before_, *a, compare(before_.fields_of(*a), {}));
            } else if (order > 0) {
                add(ChangeKind::added, after_, *b, compare({}, after_.fields_of(*b)));
            } else {
                add(ChangeKind::changed, after_, *b,
                    compare(before_.fields_of(*a), after_.fields_of(*b)));
            }
            if (order <= 0) ++a;
            if (order >= 0) ++b;
        }
        compare_types();
        return std::move(diff_);
    }

private:
    static std::string_view id_of(const Side& side, EntityId id) { return side.lexicon()[id].id; }

    void add(ChangeKind kind, const Side& side, EntityId id, std::vector<FieldChange> fields) {
        if (kind == ChangeKind::changed && fields.empty()) {
            ++diff_.same;
            return;
        }
        (kind == ChangeKind::added     ? diff_.added
         : kind == ChangeKind::removed ? diff_.removed
                                       : diff_.changed) += 1;
        const Lexicon& lexicon = side.lexicon();
        diff_.changes.push_back({kind, std::string(lexicon[id].id), std::string(lexicon[id].name),
                                 std::string(lexicon.type_of(id)), std::move(fields)});
    }

    // The words of types come last: no entity has them.
    void compare_types() {
        std::set<std::string> types;
        for (const Side* side : {&before_, &after_}) {
            for (const auto& type : side->lexicon().types()) types.emplace(type);
        }
        for (const std::string& type : types) {
            std::vector<FieldChange> fields =
                compare(before_.fields_of_type(type), after_.fields_of_type(type));
            if (fields.empty()) continue;
            ++diff_.changed;
            diff_.changes.push_back({ChangeKind::changed, "(" + type + ")", "words of the type",
                                     type, std::move(fields)});
        }
    }

    Side before_;
    Side after_;
    LexiconDiff diff_;
};

}  // namespace

LexiconDiff diff_lexicons(const Lexicon& before, const Lexicon& after) {
    return Comparison(before, after).compare_all();
}

// Words that resemble one.

namespace {

// A third of the letters may differ: more resembles everything.
std::size_t most_distance(std::size_t size) { return std::clamp<std::size_t>(size / 3, 1, 4); }

// The nearest words met so far.
class Nearest {
public:
    Nearest(std::string_view text, std::size_t most)
        : folded_(fold(text)), most_(most), limit_(most_distance(folded_.size())) {}

    void look_at(std::string_view word) {
        const std::size_t distance = edit_distance(folded_, fold(word), limit_);
        if (distance > limit_) return;
        words_.emplace(distance, word);
        if (words_.size() > most_) words_.erase(std::prev(words_.end()));
    }

    [[nodiscard]] std::vector<std::string> words() const {
        std::vector<std::string> result;
        for (const auto& [distance, word] : words_) result.push_back(word);
        return result;
    }

private:
    std::string folded_;
    std::size_t most_;
    std::size_t limit_;
    std::set<std::pair<std::size_t, std::string>> words_;
};

bool is_shown(FormUse use) {
    return use == FormUse::name || use == FormUse::alias || use == FormUse::weak;
}

}  // namespace

std::vector<std::string> suggest(const Lexicon& lexicon, std::string_view text, std::size_t most) {
    Nearest nearest(text, most);
    lexicon.for_each_entity([&](EntityId, const Entity& entity) { nearest.look_at(entity.id); });
    lexicon.for_each_form([&](FormId, const Form& form) {
        if (form.is_first_spelling && is_shown(form.use)) nearest.look_at(form.text);
    });
    return nearest.words();
}

}  // namespace onoma
