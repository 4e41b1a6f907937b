// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/import_detection.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"
#include "lexicon/import/csv_columns.hpp"
#include "lexicon/tsv.hpp"

namespace onoma {
namespace {

constexpr std::string_view blank = " \t\r\n";

// The first line that is neither blank nor a comment.
std::string_view first_entry_line(std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!trim(line).empty() && line != "#" && !line.starts_with("# ")) return line;
    }
    return {};
}

// The key of the first field of the first object.
std::string_view first_key(std::string_view text) {
    const std::size_t object = text.find('{');
    if (object == std::string_view::npos) return {};
    const std::size_t begin = text.find_first_not_of(blank, object + 1);
    if (begin == std::string_view::npos || text[begin] != '"') return {};
    const std::size_t end = text.find('"', begin + 1);
    return end == std::string_view::npos ? std::string_view()
                                         : text.substr(begin + 1, end - begin - 1);
}

bool has_key(std::string_view text, std::string_view key) {
    std::string quoted = "\"";
    (quoted += key) += '"';
    for (std::size_t at = text.find(quoted); at != std::string_view::npos;
         at = text.find(quoted, at + 1)) {
        const std::size_t behind = text.find_first_not_of(blank, at + quoted.size());
        if (behind != std::string_view::npos && text[behind] == ':') return true;
    }
    return false;
}

// Behind the first key of a FlashText object stands a list of texts.
bool is_object_of_lists(std::string_view text) {
    const std::string_view key = first_key(text);
    if (key.data() == nullptr) return false;
    auto at = static_cast<std::size_t>(key.data() + key.size() + 1 - text.data());
    for (const char expected : {':', '['}) {
        at = text.find_first_not_of(blank, at);
        if (at == std::string_view::npos || text[at] != expected) return false;
        ++at;
    }
    at = text.find_first_not_of(blank, at);
    return at != std::string_view::npos && (text[at] == '"' || text[at] == ']');
}

std::optional<ImportFormat> detect_json(std::string_view text) {
    // A list of nothing is one of any format.
    if (text.find('"') == std::string_view::npos) return ImportFormat::spacy;
    if (has_key(text, "pattern")) return ImportFormat::spacy;
    if (has_key(text, "labels") || has_key(text, "claims") ||
        text.find("wikidata.org/entity/") != std::string_view::npos) {
        return ImportFormat::wikidata;
    }
    if (is_object_of_lists(text)) return ImportFormat::flashtext;
    return std::nullopt;
}

// A key with nothing behind its colon: what follows is below it.
bool is_yaml(std::string_view line) {
    return line == "---" || (trim(line).ends_with(':') && !line.starts_with(' '));
}

ImportFormat detect_lines(std::string_view text) {
    const std::string_view line = first_entry_line(text);
    if (line.find("=>") != std::string_view::npos) return ImportFormat::flashtext;
    if (is_csv_header(line)) return ImportFormat::csv;
    if (line.find('\t') != std::string_view::npos) return ImportFormat::regexner;
    if (is_yaml(line)) return ImportFormat::quanteda;
    return ImportFormat::list;
}

}  // namespace

char first_character(std::string_view text) {
    const std::size_t at = text.find_first_not_of(blank);
    return at == std::string_view::npos ? '\0' : text[at];
}

std::optional<ImportFormat> detect_format(std::string_view beginning,
                                          const std::filesystem::path& file) {
    const std::string extension = ascii_lowered(file.extension().string());
    if (extension == ".def" || extension == ".lst") return ImportFormat::gate;
    if (extension == ".yml" || extension == ".yaml") return ImportFormat::quanteda;
    if (extension == ".csv") return ImportFormat::csv;
    const char first = first_character(beginning);
    const bool is_json_file =
        extension == ".json" || extension == ".jsonl" || extension == ".ndjson";
    if (is_json_file || first == '{' || first == '[') return detect_json(beginning);
    return detect_lines(beginning);
}

}  // namespace onoma
