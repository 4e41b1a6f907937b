// SPDX-License-Identifier: Apache-2.0
// Counting sort: how many each owner has, where each begins, then each into its place.
#include "lexicon/forms_by_entity.hpp"

#include <algorithm>
#include <tuple>

namespace onoma {
namespace {

std::size_t owner_of(const Form& form, std::size_t entity_count) {
    return form.use == FormUse::type_evidence ? entity_count + form.type : form.entity.value;
}

}  // namespace

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

}  // namespace onoma
