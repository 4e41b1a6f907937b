// SPDX-License-Identifier: Apache-2.0
#include "lexicon/lexicon_draft.hpp"

#include "lexicon/linking_findings.hpp"

namespace onoma {

void LexiconDraft::link(std::vector<LexiconFinding>& problems) {
    std::vector<OpenReference> open;
    for (OpenReference& reference : references) {
        const auto found = ids.find(reference.id);
        if (found == ids.end()) {
            open.push_back(std::move(reference));
            continue;
        }
        if (!reference.is_parent) {
            related.emplace_back(reference.entity, found->second);
            continue;
        }
        DraftEntity& entity = entities[reference.entity];
        // A chain of parents that comes back to its beginning would never end.
        bool is_circle = false;
        for (std::optional<std::uint32_t> up = found->second; up; up = entities[*up].parent) {
            is_circle = is_circle || *up == reference.entity;
        }
        if (is_circle) {
            problems.push_back(parent_circle(place_of(reference.line), entity.id, reference.id));
        } else if (!entity.parent) {
            entity.parent = found->second;
            entity.parent_period = static_cast<std::uint32_t>(periods.size());
            periods.push_back(reference.period);
        }
    }
    references = std::move(open);
}

}  // namespace onoma
