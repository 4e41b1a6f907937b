// SPDX-License-Identifier: Apache-2.0
// What a reader makes of one entry of a list.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "onoma/lexicon/entity.hpp"

namespace onoma {

struct ImportedForm {
    std::string text;
    std::optional<CaseRule> case_rule = std::nullopt;  // nothing: the list does not say it
    bool is_weak = false;
};

// An entry, or a part of one: parts with the same id and type, or the same name and type where
// there are no ids, are put together. The name is a form only when it is among the forms.
struct ImportedEntity {
    std::string id;  // the list's own; empty when it has none
    std::string name;
    std::string type;  // as the list writes it; empty when it says none
    std::vector<ImportedForm> forms;
    std::vector<std::string> tickers;
    std::string parent;                                                // its id in the list
    std::vector<std::pair<std::string, std::string>> further_columns;  // header, cell
};

}  // namespace onoma
