// SPDX-License-Identifier: Apache-2.0
// What the reports on entities named together share: the words for what is counted, and the columns
// of one of the entities.
#pragma once

#include <array>
#include <string>

#include "onoma/analysis/pairs.hpp"
#include "report/columns.hpp"

namespace onoma {

inline constexpr std::array every_context = {Context::sentence, Context::paragraph,
                                             Context::document, Context::window};

// "sentences", "pairs" of mentions for a window: also the end of keys and columns.
[[nodiscard]] std::string units_of(Context context);

// "Sentences"
[[nodiscard]] std::string title_of_units(Context context);

// "sentences", "pairs of mentions at most 5 words apart"
[[nodiscard]] std::string described(const ContextSettings& context);

// id, name, type, and how many units name the entity.
[[nodiscard]] ColumnsOf<PairMember> member_columns(Context context);

// All paths that a key of units may have: "first.sentences", "first.paragraphs", ...
[[nodiscard]] std::vector<std::string> paths_of_units(const std::string& object = {});

// "unit", and of a window its width and whether distance weighs.
[[nodiscard]] const ColumnsOf<ContextSettings>& context_keys();

}  // namespace onoma
