// SPDX-License-Identifier: Apache-2.0
// Gazetteers of GATE. The index (.def) names a list a line, `file.lst:major type:minor
// type:language:annotation type`; a list has an entry a line with features after it:
// `Apple&ticker=AAPL`, or separated by tabs.
#include <array>
#include <fstream>

#include "base/ascii.hpp"
#include "lexicon/import/readers.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

using Cells = std::array<std::string_view, 5>;

Cells split_index_line(std::string_view line) {
    Cells cells;
    for (std::string_view& cell : cells) {
        const std::size_t end = std::min(line.find(':'), line.size());
        cell = trim(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return cells;
}

std::string type_of(std::string_view major, std::string_view minor) {
    std::string type(major);
    if (!major.empty() && !minor.empty()) type += '-';
    return type += minor;
}

// A list lies beside its index or below; an index of strangers may not name other files.
bool is_below(const std::filesystem::path& file) {
    const std::filesystem::path normal = file.lexically_normal();
    return !normal.empty() && normal.is_relative() && *normal.begin() != "..";
}

void read_index_line(ImportInput& input, std::string_view line) {
    input.count_entry();
    const auto [file, major, minor, language, annotation] = split_index_line(line);
    const std::filesystem::path path(file);
    if (file.empty() || !is_below(path)) {
        return input.leave_out(Loss::broken, "expected a list beside the index");
    }
    if (!annotation.empty()) input.leave_out(Loss::detail, "annotation types");
    const std::filesystem::path full = input.file().parent_path() / path;
    std::error_code error;
    std::ifstream stream(full, std::ios::binary);
    if (!std::filesystem::is_regular_file(full, error) || !stream) {
        return input.leave_out(Loss::broken, "lists that are missing or cannot be read");
    }
    InputText text(stream);
    ImportInput list(input.state(), text, full);
    read_gate_list(list, {type_of(major, minor), std::string(language)});
}

bool is_word_character(char c) { return is_ascii_letter_or_digit(c) || c == '_'; }

// Where the next `&key=` begins, or a tab: an ampersand may also belong to the name (`AT&T`).
std::size_t find_separator(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\t') return at;
        if (text[at] != '&') continue;
        std::size_t after = at + 1;
        while (after < text.size() && is_word_character(text[after])) ++after;
        if (after > at + 1 && after < text.size() && text[after] == '=') return at;
    }
    return text.size();
}

void add_feature(ImportInput& input, ImportedEntity& entity, std::string_view feature) {
    const std::size_t equals = feature.find('=');
    const std::string_view key = trim(feature.substr(0, equals));
    if (equals == std::string_view::npos || key.empty()) {
        return input.leave_out(Loss::detail, "features without a key");
    }
    const std::string_view value = trim(feature.substr(equals + 1));
    if (key == "id") {
        entity.id = value;
    } else if (key == "ticker") {
        entity.tickers.emplace_back(value);
    } else {
        entity.further_columns.emplace_back(key, value);
    }
}

}  // namespace

void read_gate_list(ImportInput& input, const GateList& list) {
    input.call_entries("entries");
    std::string_view line;
    while (input.next_line(line)) {
        input.count_entry();
        ImportedEntity entity;
        std::size_t end = find_separator(line);
        entity.name = trim(line.substr(0, end));
        entity.type = list.type;
        while (end < line.size()) {
            line.remove_prefix(end + 1);
            end = find_separator(line);
            if (const auto feature = trim(line.substr(0, end)); !feature.empty()) {
                add_feature(input, entity, feature);
            }
        }
        if (!list.language.empty()) entity.further_columns.emplace_back("language", list.language);
        entity.forms.push_back({entity.name});
        input.add(std::move(entity));
    }
}

void read_gate(ImportInput& input) {
    if (input.file().extension() != ".def") return read_gate_list(input, {});
    input.call_entries("lists");
    std::string_view line;
    while (input.next_line(line)) {
        if (line.starts_with('#')) continue;
        read_index_line(input, line);
    }
}

}  // namespace onoma
