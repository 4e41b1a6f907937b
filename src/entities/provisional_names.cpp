// SPDX-License-Identifier: Apache-2.0
#include "entities/provisional_names.hpp"

#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

std::string id_of(std::string_view name) {
    std::string id = "~";
    for (const char c : fold(name)) {
        const bool separates = c == ' ' || c == '.' || c == '-';
        if (!separates) {
            id += c;
        } else if (id.back() != '-') {
            id += '-';
        }
    }
    return id;
}

}  // namespace

ProvisionalNames::ProvisionalNames(const Lexicon& lexicon,
                                   std::vector<ProvisionalEntity>& provisional)
    : lexicon_(lexicon), provisional_(provisional) {
    for (std::uint32_t index = 0; index < provisional.size(); ++index) {
        ids_.emplace(provisional[index].id, EntityId{lexicon.entity_count() + index});
    }
}

EntityId ProvisionalNames::entity_of(const std::string& name, std::uint16_t type,
                                     std::optional<EntityId> parent) {
    const std::string id = id_of(name);
    const auto next = static_cast<std::uint32_t>(lexicon_.entity_count() + provisional_.size());
    const auto [known, is_new] = ids_.try_emplace(id, EntityId{next});
    if (is_new) provisional_.push_back({id, name, type, parent});
    return known->second;
}

}  // namespace onoma
