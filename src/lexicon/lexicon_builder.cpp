// SPDX-License-Identifier: Apache-2.0
#include "onoma/lexicon/lexicon_builder.hpp"

#include <algorithm>
#include <initializer_list>
#include <span>

#include "lexicon/file_bytes.hpp"
#include "lexicon/image_writer.hpp"
#include "lexicon/lexicon_draft.hpp"
#include "lexicon/linking_findings.hpp"
#include "lexicon/row_reader.hpp"
#include "onoma/base/types.hpp"

namespace onoma {

void LexiconDraft::link(std::vector<LexiconFinding>& problems) {
    std::vector<OpenReference> open;
    for (OpenReference& reference : references) {
        const auto found = ids.find(reference.id);
        if (found == ids.end()) {
            open.push_back(std::move(reference));
            continue;
        }
        if (!reference.is_parent) {
            related.emplace_back(reference.entity, found->second);
            continue;
        }
        DraftEntity& entity = entities[reference.entity];
        // A chain of parents that comes back to its beginning would never end.
        bool is_circle = false;
        for (std::optional<std::uint32_t> up = found->second; up; up = entities[*up].parent) {
            is_circle = is_circle || *up == reference.entity;
        }
        if (is_circle) {
            problems.push_back(parent_circle(place_of(reference.line), entity.id, reference.id));
        } else if (!entity.parent) {
            entity.parent = found->second;
            entity.parent_period = static_cast<std::uint32_t>(periods.size());
            periods.push_back(reference.period);
        }
    }
    references = std::move(open);
}

// Two passes: rows become entities and forms as they are read; ids are linked and forms spelled at
// the end, when all files are known.

namespace fs = std::filesystem;

namespace {

void read_file_into(LexiconDraft& draft, const FileBytes& file, std::string_view name,
                    std::vector<LexiconFinding>& problems) {
    draft.keepers.push_back(file.keeper);
    read_rows(file.bytes, name, draft, problems);
}

std::vector<fs::path> files_in(const fs::path& folder, std::span<const std::string_view> wanted) {
    std::vector<fs::path> files;
    std::error_code error;
    const fs::directory_iterator entries(folder, error);
    if (error) throw Error(folder.string() + ": cannot read the folder: " + error.message());
    for (const fs::directory_entry& entry : entries) {
        const std::string extension = entry.path().extension().string();
        if (std::find(wanted.begin(), wanted.end(), extension) != wanted.end()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    if (!files.empty()) return files;
    std::string expected;
    for (const std::string_view extension : wanted) {
        if (!expected.empty()) expected += " or ";
        expected += extension;
    }
    throw Error(folder.string() + ": expected lexicon files (" + expected + "), found none");
}

std::vector<fs::path> find_files(const std::vector<fs::path>& paths,
                                 std::initializer_list<std::string_view> wanted) {
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        const std::vector<fs::path> inside = files_in(path, {wanted.begin(), wanted.size()});
        files.insert(files.end(), inside.begin(), inside.end());
    }
    return files;
}

void read_parts(const std::vector<fs::path>& paths, std::vector<LexiconImage>& parts,
                std::vector<LexiconFinding>& problems) {
    // Text files that follow one another are compiled together.
    std::unique_ptr<LexiconDraft> draft;
    const auto finish_text = [&] {
        if (!draft) return;
        draft->link(problems);
        parts.push_back(write_image(*draft, problems));
        draft.reset();
    };
    for (const fs::path& path : find_lexicon_files(paths)) {
        const FileBytes file = read_file_bytes(path);
        if (LexiconImage::is_compiled(file.bytes)) {
            finish_text();
            parts.push_back(LexiconImage::from_memory(file.keeper, file.bytes, path.string()));
            continue;
        }
        if (!draft) draft = std::make_unique<LexiconDraft>();
        read_file_into(*draft, file, path.string(), problems);
    }
    finish_text();
}

}  // namespace

LexiconBuilder::LexiconBuilder() : draft_(std::make_unique<LexiconDraft>()) {}
LexiconBuilder::~LexiconBuilder() = default;

void LexiconBuilder::read_file(const fs::path& path) {
    const FileBytes file = read_file_bytes(path);
    if (LexiconImage::is_compiled(file.bytes)) {
        throw Error(path.string() + ": expected a lexicon as text, found a compiled one");
    }
    read_file_into(*draft_, file, path.string(), problems_);
}

void LexiconBuilder::parse(std::string_view text, std::string_view name) {
    read_file_into(*draft_, copy_bytes(text), name, problems_);
}

Lexicon LexiconBuilder::build() {
    draft_->link(problems_);
    std::vector<LexiconImage> parts;
    parts.push_back(write_image(*draft_, problems_));
    return {std::move(parts), problems_};
}

LexiconImage LexiconBuilder::build_image() {
    draft_->link(problems_);
    for (LexiconFile& file : draft_->files) file.name = fs::path(file.name).filename().string();
    return write_image(*draft_, problems_);
}

bool is_compiled_from(const fs::path& compiled, const std::vector<fs::path>& texts) {
    try {
        const LexiconImage image = LexiconImage::open(compiled);
        const auto& files = image.contents().files;
        return std::equal(texts.begin(), texts.end(), files.begin(), files.end(),
                          [](const fs::path& text, const LexiconFile& file) {
                              return text.filename() == file.name &&
                                     hash_of(read_file_bytes(text).bytes) == file.hash;
                          });
    } catch (const Error&) {
        return false;
    }
}

std::vector<fs::path> find_lexicon_files(const std::vector<fs::path>& paths) {
    return find_files(paths, {".tsv", ".lex"});
}

std::vector<fs::path> find_lexicon_texts(const std::vector<fs::path>& paths) {
    return find_files(paths, {".tsv"});
}

Lexicon read_lexicon(const std::vector<fs::path>& paths, std::vector<LexiconFinding>& problems) {
    return read_lexicon({}, paths, problems);
}

Lexicon read_lexicon(const std::vector<fs::path>& bundled, const std::vector<fs::path>& own,
                     std::vector<LexiconFinding>& problems) {
    std::vector<LexiconImage> parts;
    read_parts(bundled, parts, problems);
    const std::size_t bundled_parts = parts.size();
    read_parts(own, parts, problems);
    return {std::move(parts), problems, bundled_parts};
}

}  // namespace onoma
