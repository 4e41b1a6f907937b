// SPDX-License-Identifier: Apache-2.0
// Stanford RegexNER: pattern, type, types it may overwrite, priority, separated by tabs. A pattern
// is a sequence of regular expressions, one for each token.
#include <algorithm>
#include <map>

#include "lexicon//import/readers.hpp"
#include "lexicon/import/token_patterns.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

// The cells of a line; the last takes all that is left.
struct RegexNerLine {
    std::string_view pattern;
    std::string_view type;
    std::string_view overwritable;
    std::string_view priority;
    std::string_view rest;
};

RegexNerLine split_line(std::string_view line) {
    RegexNerLine cells;
    for (std::string_view* const cell :
         {&cells.pattern, &cells.type, &cells.overwritable, &cells.priority}) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        *cell = trim(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    cells.rest = trim(line);
    return cells;
}

// Phrases that differ in case only are one entity; others, such as `Master of Arts` beside
// `Bachelor of Arts`, are not: what a rule says of all of them is the type.
void add_phrases(ImportInput& input, std::string_view type,
                 const std::vector<std::string>& phrases) {
    if (phrases.size() == 1) {
        ImportedEntity entity;
        entity.name = phrases.front();
        entity.type = type;
        entity.forms.push_back({entity.name});
        return input.add(std::move(entity));
    }
    std::map<std::string, ImportedEntity> entities;
    for (const std::string& phrase : phrases) {
        ImportedEntity& entity = entities[fold(phrase)];
        if (entity.name.empty()) entity.name = phrase;
        entity.type = type;
        entity.forms.push_back({phrase});
    }
    for (auto& [folded, entity] : entities) input.add(std::move(entity));
}

void read_rule(ImportInput& input, const RegexNerLine& cells) {
    input.count_entry();
    if (cells.pattern.empty() || cells.type.empty()) {
        return input.leave_out(Loss::broken, "expected a pattern, a tab and a type");
    }
    std::vector<std::string> phrases;
    if (const auto fault = expand_token_pattern(cells.pattern, phrases); !fault.empty()) {
        return input.leave_out(Loss::entry, fault);
    }
    if (!cells.overwritable.empty()) input.leave_out(Loss::detail, "types to overwrite");
    if (!cells.priority.empty()) input.leave_out(Loss::detail, "priorities");
    if (!cells.rest.empty()) input.leave_out(Loss::detail, "further columns");
    add_phrases(input, cells.type, phrases);
}

}  // namespace

void read_regexner(ImportInput& input) {
    input.call_entries("rules");
    bool is_first = true;
    std::string_view line;
    while (input.next_line(line)) {
        const bool has_tab = line.find('\t') != std::string_view::npos;
        if (!has_tab && line.starts_with('#')) continue;
        const RegexNerLine cells = split_line(line);
        const bool is_header = is_first && cells.pattern == "pattern" && cells.type == "ner";
        is_first = false;
        if (!is_header) read_rule(input, cells);
    }
}

}  // namespace onoma
