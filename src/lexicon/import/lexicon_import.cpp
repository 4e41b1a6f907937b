// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/lexicon_import.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>

#include "base/ascii.hpp"
#include "base/separated_values.hpp"
#include "lexicon/import/csv_columns.hpp"
#include "lexicon/import/import_input.hpp"
#include "lexicon/import/readers.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/base/types.hpp"

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
        const std::size_t after = text.find_first_not_of(blank, at + quoted.size());
        if (after != std::string_view::npos && text[after] == ':') return true;
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

// A key with nothing after its colon: what follows is below it.
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

namespace {

struct FormatReader {
    ImportFormat format;
    std::string_view name;
    void (*read)(ImportInput&);
};

constexpr std::array readers = {
    FormatReader{ImportFormat::spacy, "spacy", read_spacy},
    FormatReader{ImportFormat::gate, "gate", read_gate},
    FormatReader{ImportFormat::regexner, "regexner", read_regexner},
    FormatReader{ImportFormat::quanteda, "quanteda", read_quanteda},
    FormatReader{ImportFormat::flashtext, "flashtext", read_flashtext},
    FormatReader{ImportFormat::wikidata, "wikidata", read_wikidata},
    FormatReader{ImportFormat::csv, "csv", read_csv},
    FormatReader{ImportFormat::list, "list", read_list},
};

const FormatReader& reader_of(ImportFormat format) {
    return readers[static_cast<std::size_t>(format)];
}

std::string_view reason_of(ParentFault fault) {
    return fault == ParentFault::circle ? "parents that are below their children"
                                        : "parents that are not in the list";
}

}  // namespace

std::span<const ImportFormat> all_import_formats() {
    static const auto formats = [] {
        std::array<ImportFormat, readers.size()> all{};
        std::transform(readers.begin(), readers.end(), all.begin(),
                       [](const FormatReader& reader) { return reader.format; });
        return all;
    }();
    return formats;
}

std::string_view name_of(ImportFormat format) { return reader_of(format).name; }

std::optional<ImportFormat> find_import_format(std::string_view name) {
    const auto* const found =
        std::find_if(readers.begin(), readers.end(),
                     [&](const FormatReader& reader) { return reader.name == name; });
    if (found == readers.end()) return std::nullopt;
    return found->format;
}

struct LexiconImporter::Work {
    ImportState state;

    void read(std::istream& stream, const std::filesystem::path& file);
};

void LexiconImporter::Work::read(std::istream& stream, const std::filesystem::path& file) {
    InputText text(stream);
    const std::string_view beginning = text.beginning();
    if (beginning.starts_with("\xFF\xFE") || beginning.starts_with("\xFE\xFF")) {
        throw Error(file.string() + ": expected UTF-8, found UTF-16");
    }
    if (beginning.substr(0, beginning.find('\n')).find('\0') != std::string_view::npos) {
        throw Error(file.string() + ":1: expected text, found " + what_is_no_text(beginning));
    }
    const auto format =
        state.settings.format ? state.settings.format : detect_format(beginning, file);
    if (!format) {
        throw Error(file.string() +
                    ": expected patterns of spaCy, entities of Wikidata or keywords of FlashText, "
                    "found other JSON");
    }
    ImportInput input(state, text, file);
    reader_of(*format).read(input);
    if (text.is_endless()) {
        throw Error(file.string() + ": expected lines, found one of more than 1 GiB");
    }
    if (stream.bad()) throw Error(file.string() + ": the file could not be read to its end");
}

LexiconImporter::LexiconImporter(ImportSettings settings) : work_(std::make_unique<Work>()) {
    work_->state.settings = std::move(settings);
}
LexiconImporter::~LexiconImporter() = default;

void LexiconImporter::read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        throw Error(path.string() + ": expected a word list, found a folder");
    }
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw Error(path.string() + ": cannot read the list: " + std::strerror(errno));
    work_->read(stream, path);
}

void LexiconImporter::parse(std::string_view text, std::string_view name) {
    std::istringstream stream{std::string(text)};
    work_->read(stream, std::filesystem::path(name));
}

ImportResult LexiconImporter::finish() {
    ImportResult result;
    std::vector<LostParent> lost;
    result.rows = work_->state.entities.take_rows(lost);
    for (const auto& [fault, place] : lost) {
        add_loss(work_->state.files[place.file], Loss::detail, reason_of(fault), place.line);
    }
    result.files = std::move(work_->state.files);
    for (ImportedFile& file : result.files) {
        std::stable_sort(
            file.left_out.begin(), file.left_out.end(),
            [](const LeftOut& a, const LeftOut& b) { return a.first_line < b.first_line; });
    }
    return result;
}

std::vector<std::string> describe_left_out(const ImportedFile& file) {
    std::vector<std::string> lines;
    for (const LeftOut& left_out : file.left_out) {
        std::ostringstream line;
        line << file.name << ':' << left_out.first_line << ": ";
        if (left_out.loss == Loss::detail) {
            line << "not carried over: " << left_out.reason << " (" << left_out.count;
            line << (left_out.count == 1 ? ", here)" : ", here the first)");
        } else {
            line << left_out.count << " of " << file.entries << ' ' << file.entry_noun
                 << (left_out.loss == Loss::broken ? " broken" : " left out")
                 << (left_out.count == 1 ? ": " : ", here the first: ") << left_out.reason;
        }
        lines.push_back(line.str());
    }
    return lines;
}

bool has_broken_entries(const ImportResult& result) {
    const auto is_broken = [](const LeftOut& left_out) { return left_out.loss == Loss::broken; };
    return std::any_of(result.files.begin(), result.files.end(), [&](const ImportedFile& file) {
        return std::any_of(file.left_out.begin(), file.left_out.end(), is_broken);
    });
}

}  // namespace onoma
