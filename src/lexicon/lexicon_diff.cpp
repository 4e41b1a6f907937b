// SPDX-License-Identifier: Apache-2.0
// Each entity is told as sorted pairs of field and text; two such lists are compared like files.
#include "onoma/lexicon/lexicon_diff.hpp"

#include <algorithm>
#include <compare>
#include <set>

#include "lexicon/forms_by_entity.hpp"
#include "onoma/lexicon/lexicon_show.hpp"

namespace onoma {
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

}  // namespace onoma
