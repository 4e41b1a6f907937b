// SPDX-License-Identifier: Apache-2.0
// Counting sort: how many each owner has, where each begins, then each into its place.
#include "lexicon/forms_by_entity.hpp"

namespace onoma {

FormsByEntity::FormsByEntity(const Lexicon& lexicon) : entity_count_(lexicon.entities().size()) {
    const std::size_t form_count = lexicon.forms().size();
    std::vector<std::uint32_t> owners;
    owners.reserve(form_count);
    begin_.assign(entity_count_ + lexicon.types().size() + 1, 0);
    for (std::uint32_t index = 0; index < form_count; ++index) {
        const Form& form = lexicon[FormId{index}];
        const auto owner = form.use == FormUse::type_evidence
                               ? static_cast<std::uint32_t>(entity_count_ + form.type)
                               : form.entity.value;
        owners.push_back(owner);
        ++begin_[owner + 1];
    }
    for (std::size_t owner = 1; owner < begin_.size(); ++owner) begin_[owner] += begin_[owner - 1];
    forms_.resize(form_count);
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t index = 0; index < form_count; ++index) {
        forms_[next[owners[index]]++] = FormId{index};
    }
}

}  // namespace onoma
