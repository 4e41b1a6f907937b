// SPDX-License-Identifier: Apache-2.0
// Lists of names: one a line, or with the name they stand for, as FlashText has them.

#include "lexicon/import/json_entries.hpp"
#include "lexicon/import/readers.hpp"
#include "lexicon/tsv.hpp"

namespace onoma {

// One name a line. Lines that begin with `# ` are comments, as in our own lexicons.

void read_list(ImportInput& input) {
    input.call_entries("names");
    std::string_view line;
    while (input.next_line(line)) {
        if (line == "#" || line.starts_with("# ")) continue;
        input.count_entry();
        ImportedEntity entity;
        entity.name = line;
        entity.forms.push_back({entity.name});
        input.add(std::move(entity));
    }
}

// Keywords of FlashText: `keyword=>clean name` lines, where a keyword alone is its own clean name,
// or a JSON object {"clean name": ["keyword", ...]}. A clean name is found only where it is among
// its keywords.

namespace {

void read_keyword_line(ImportInput& input, std::string_view line) {
    constexpr std::string_view arrow = "=>";
    input.count_entry();
    const std::size_t at = line.find(arrow);
    ImportedEntity entity;
    entity.name = line;
    std::string_view keyword = line;
    if (at != std::string_view::npos) {
        keyword = trim(line.substr(0, at));
        entity.name = trim(line.substr(at + arrow.size()));
        if (keyword.empty() || entity.name.empty() ||
            entity.name.find(arrow) != std::string::npos) {
            return input.leave_out(Loss::broken, "expected `keyword=>clean name`");
        }
    }
    entity.forms.push_back({std::string(keyword)});
    input.add(std::move(entity));
}

void read_keyword_list(ImportInput& input, const JsonEntry& entry) {
    simdjson::dom::object several;
    if (entry.key.empty() && entry.value.get(several) == simdjson::SUCCESS) {
        // Objects on lines of their own.
        for (const auto field : several) {
            if (!field.key.empty()) {
                read_keyword_list(input, {field.key, field.value, entry.line});
            }
        }
        return;
    }
    input.count_entry();
    simdjson::dom::array keywords;
    if (entry.value.get(keywords) != simdjson::SUCCESS) {
        return input.leave_out(Loss::broken, "expected a list of keywords after the clean name",
                               entry.line);
    }
    ImportedEntity entity;
    entity.name = entry.key;
    for (const auto keyword : keywords) {
        if (keyword.is_string()) {
            entity.forms.push_back({std::string(json_text(keyword))});
        } else {
            input.leave_out(Loss::broken, "expected a text as keyword", entry.line);
        }
    }
    if (entity.forms.empty()) {
        return input.leave_out(Loss::entry, "clean names without keywords", entry.line);
    }
    input.add(std::move(entity), entry.line);
}

}  // namespace

void read_flashtext(ImportInput& input) {
    if (first_character(input.text().beginning()) == '{') {
        input.call_entries("clean names");
        for_each_json_entry(input, SingleObject::is_fields,
                            [&](const JsonEntry& entry) { read_keyword_list(input, entry); });
        return;
    }
    input.call_entries("keywords");
    std::string_view line;
    while (input.next_line(line)) read_keyword_line(input, line);
}

}  // namespace onoma
