// SPDX-License-Identifier: Apache-2.0
#include "corpus/format_detection.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/ascii.hpp"
#include "base/separated_values.hpp"
#include "base/word_list.hpp"
#include "corpus/csv_reader.hpp"
#include "corpus/office_document.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    std::string_view what;
    std::string_view extension;  // of files that the same command converts
};

constexpr std::array<Signature, 19> signatures = {{
    {"%PDF-"sv, "a PDF document", "pdf"},
    {"PK\x03\x04"sv, "a zip archive, as Word and e-books are too", "zip"},
    {"\xD0\xCF\x11\xE0"sv, "an old Office document", "doc"},
    {R"({\rtf)"sv, "an RTF document", "rtf"},
    {"\x89PNG"sv, "an image", ""},
    {"GIF8"sv, "an image", ""},
    {"\xFF\xD8\xFF"sv, "an image", ""},
    {"RIFF"sv, "an image, a sound or a film", ""},
    {"ID3"sv, "a sound", ""},
    {"OggS"sv, "a sound", ""},
    {"\x7F"
     "ELF"sv,
     "a program", ""},
    {"MZ\x90"sv, "a program", ""},
    {"PAR1"sv, "a Parquet table", ""},
    {"SQLite format 3"sv, "an SQLite database", ""},
    {"\x1F\x8B"sv, "gzip data", ""},
    {"BZh"sv, "bzip2 data", ""},
    {"\x28\xB5\x2F\xFD"sv, "zstd data", ""},
    {"\xFD"
     "7zXZ"sv,
     "xz data", "xz"},
    {"7z\xBC\xAF"sv, "a 7z archive", "7z"},
}};

struct Conversion {
    std::string_view extensions;
    std::string_view command;
};

constexpr std::array<Conversion, 7> conversions = {{
    {"pdf", "pdftotext -layout"},
    {"docx odt epub", "pandoc -t plain"},
    {"doc rtf pages ppt pptx", "soffice --headless --convert-to txt"},
    {"xls xlsx ods numbers", "soffice --headless --convert-to csv"},
    {"zip wacz", "unzip"},
    {"tar tgz", "tar xf"},
    {"7z xz rar", "7z x"},
}};

std::string conversion_of(std::string_view extension) {
    const auto* const found = std::find_if(
        conversions.begin(), conversions.end(),
        [&](const Conversion& conversion) { return has_word(conversion.extensions, extension); });
    return found == conversions.end() ? std::string() : std::string(found->command);
}

bool is_workbook(std::string_view extension) { return has_word("xls xlsx ods numbers", extension); }

void refuse_other_files(std::string_view bytes, std::string_view extension) {
    for (const Signature& signature : signatures) {
        // A few letters alone may begin an article.
        const bool is_letters = std::all_of(signature.bytes.begin(), signature.bytes.end(),
                                            [](char c) { return c >= ' ' && c < '\x7F'; });
        const bool is_sure =
            !is_letters || signature.bytes.size() > 4 || bytes.find('\0') != std::string_view::npos;
        if (!bytes.starts_with(signature.bytes) || !is_sure) continue;
        if (signature.extension == "doc" && has_word("docx odt", extension)) {
            refuse_encrypted_document();
        }
        std::string command = conversion_of(extension);
        if (command.empty()) command = conversion_of(signature.extension);
        if (is_workbook(extension)) {
            throw Error("expected text, found a workbook; " + std::string(save_as_csv) +
                        ", or convert it: " + command);
        }
        throw Error("expected text, found " + std::string(signature.what) +
                    "; convert it to text first" + (command.empty() ? "" : ": " + command));
    }
}

// In a file of many records a NUL byte is the fault of one of them.
void refuse_nul_bytes(std::string_view bytes, std::string_view extension) {
    if (has_word("csv tsv tab jsonl ndjson json xml rss", extension)) return;
    if (bytes.find('\0') != std::string_view::npos) {
        throw Error("expected UTF-8 text, found a NUL byte");
    }
}

// `a.csv.gz` -> `csv`
std::string extension_of(std::string_view name) {
    name = name.substr(name.find_last_of("/\\") + 1);
    for (const std::string_view packed : {".gz", ".bz2", ".zst"}) {
        if (name.size() > packed.size() &&
            begins_with_any_case(name.substr(name.size() - packed.size()), packed)) {
            name.remove_suffix(packed.size());
        }
    }
    const std::size_t point = name.rfind('.');
    return point == std::string_view::npos ? std::string() : ascii_lowered(name.substr(point + 1));
}

// The name of the first element, in small letters, without a prefix: `rdf:RDF` -> `rdf`.
std::string first_element(std::string_view text) {
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        ++at;
        if (text.substr(at).starts_with("!--")) {
            at = std::min(text.find("-->", at), text.size());
        } else if (at < text.size() && is_ascii_letter(text[at])) {
            std::string_view name = text.substr(at);
            name = name.substr(0, name.find_first_of(" \t\r\n/>"));
            name.remove_prefix(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
            return ascii_lowered(name);
        }
    }
    return {};
}

bool has_html_elements(std::string_view text) {
    constexpr std::array<std::string_view, 13> elements = {
        "<!doctype html", "<html", "<head", "<body", "<title", "<meta",  "<div",
        "<article",       "<main", "<p>",   "<h1",   "<p ",    "<script"};
    text = text.substr(0, 4096);
    return std::any_of(elements.begin(), elements.end(), [&](std::string_view element) {
        return find_any_case(text, element) != std::string_view::npos;
    });
}

std::optional<InputFormat> markup_format(std::string_view text, std::string_view extension) {
    constexpr std::string_view html_extensions = "html htm xhtml shtml";
    if (text.starts_with('<')) {
        const std::string element = first_element(text);
        if (has_word("rss feed rdf", element)) return InputFormat::feed;
        if (has_html_elements(text)) return InputFormat::html;
        if (text.starts_with("<?xml")) {
            throw Error("expected a feed or a page, found XML that begins with `" +
                        element.substr(0, 60) + "`; convert it first");
        }
    }
    if (has_word(html_extensions, extension)) return InputFormat::html;
    return std::nullopt;
}

bool is_json_object(std::string_view text) {
    simdjson::dom::parser parser;
    simdjson::dom::element value;
    return parser.parse(simdjson::padded_string(text)).get(value) == simdjson::SUCCESS &&
           value.is_object();
}

// `{` and what can follow it in JSON, after spaces.
bool opens_object(std::string_view text) {
    if (!text.starts_with('{')) return false;
    text = trimmed(text.substr(1));
    return text.starts_with('"') || text.starts_with('}');
}

std::optional<InputFormat> json_format(std::string_view text, std::string_view extension,
                                       Beginning beginning) {
    const bool is_lines_file = has_word("jsonl ndjson jsonlines", extension);
    if (text.starts_with('[') && opens_object(trimmed(text.substr(1)))) return InputFormat::json;
    if (!opens_object(text)) {
        if (is_lines_file) return InputFormat::jsonl;
        return extension == "json" ? std::optional(InputFormat::json) : std::nullopt;
    }
    const std::size_t line_end = text.find('\n');
    const bool is_one_line =
        line_end == std::string_view::npos || trimmed(text.substr(line_end)).empty();
    const bool is_complete = line_end != std::string_view::npos || beginning == Beginning::whole;
    if (is_complete && !is_json_object(trimmed(text.substr(0, line_end)))) {
        if (is_lines_file && trimmed(text.substr(0, line_end)).size() > 1) {
            return InputFormat::jsonl;
        }
        const bool is_broken_line = !is_one_line && trimmed(text.substr(line_end)).starts_with('{');
        return is_broken_line ? InputFormat::jsonl : InputFormat::json;
    }
    if (is_lines_file) return InputFormat::jsonl;
    return is_one_line && (is_complete || extension == "json") ? InputFormat::json
                                                               : InputFormat::jsonl;
}

std::optional<InputFormat> table_format(std::string_view text, std::string_view name,
                                        std::string_view extension) {
    const std::string_view header = trimmed(first_line(text));
    const bool has_cells = header.find(separator_of_header(header)) != std::string_view::npos;
    if (has_word("tsv tab", extension)) {
        if (has_cells || is_article_header(header)) return InputFormat::tsv;
    } else if (extension == "csv") {
        if (has_cells || is_article_header(header)) return InputFormat::csv;
    } else if (extension.empty() || name == "-") {
        if (has_cells && is_article_header(header)) return InputFormat::csv;
    }
    return std::nullopt;
}

}  // namespace

InputFormat detect_format(std::string_view first_bytes, std::string_view file_name,
                          Beginning beginning) {
    if (reads_office_documents() && is_office_document(first_bytes, extension_of(file_name))) {
        return InputFormat::office;
    }
    refuse_other_files(first_bytes, extension_of(file_name));
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (first_bytes.starts_with(byte_order_mark)) first_bytes.remove_prefix(3);
    const std::string extension = extension_of(file_name);
    const std::string_view text = trimmed(first_bytes);
    if (text.starts_with("WARC/") || text.starts_with("filedesc://")) return InputFormat::warc;
    if (const auto format = markup_format(text, extension)) return *format;
    if (const auto format = json_format(text, extension, beginning)) return *format;
    if (const auto format = table_format(text, file_name, extension)) return *format;
    refuse_nul_bytes(first_bytes, extension);
    if (has_word("md markdown mdown", extension)) return InputFormat::markdown;
    return InputFormat::text;
}

}  // namespace onoma
