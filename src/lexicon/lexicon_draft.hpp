// SPDX-License-Identifier: Apache-2.0
// A lexicon while it grows: what rows said, before ids are linked and forms spelled.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lexicon/word_classes.hpp"
#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

struct DraftEntity {
    std::string_view id;
    std::string_view name;
    LexiconLine line;
    std::uint16_t type = 0;
    bool only_own_evidence = false;
    bool open_versions = false;
    std::optional<std::uint32_t> parent;
    std::uint32_t parent_period = 0;  // index into LexiconDraft::periods
};

struct DraftForm {
    std::string_view text;
    std::uint32_t entity = 0;  // for type_evidence the type
    FormUse use = FormUse::name;
    CaseRule case_rule = CaseRule::smart;
    LexiconLine line;
    std::uint32_t period = 0;  // index into LexiconDraft::periods
};

struct DraftWord {
    WordClasses classes;
    LexiconLine line;  // of the last row that has the word
};

// Views texts that it keeps: whole files, and what was made from them.
struct LexiconDraft {
    std::vector<DraftEntity> entities;
    std::vector<DraftForm> forms;
    std::map<std::string_view, DraftWord> words;
    std::vector<std::string> types;
    std::vector<LexiconFile> files;
    std::vector<Period> periods = {Period()};  // the first is all days
    std::vector<OpenReference> references;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> related;  // either side refers
    std::vector<std::string> further_headers;
    // Entity, header, cell.
    struct FurtherCell {
        std::uint32_t entity = 0;
        std::uint32_t header = 0;
        std::string_view cell;
    };
    std::vector<FurtherCell> further_cells;
    std::unordered_map<std::string_view, std::uint32_t> ids;
    std::deque<std::string> texts;
    std::vector<std::shared_ptr<const void>> keepers;  // of the files

    std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }

    [[nodiscard]] LexiconPlace place_of(LexiconLine line) const {
        return {files[line.file].name, line.line};
    }

    // Resolves those references whose id one of the entities has; the others stay. Circles of
    // parents are added to `problems`.
    void link(std::vector<LexiconFinding>& problems);
};

}  // namespace onoma
