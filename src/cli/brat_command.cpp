// SPDX-License-Identifier: Apache-2.0
// onoma tag --format brat: a folder with two files for each document.
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "cli/progress.hpp"
#include "cli/run.hpp"
#include "onoma/report/brat.hpp"

namespace onoma::cli {
namespace {

namespace fs = std::filesystem;

// Throws UsageError when `folder` is none and cannot become one.
void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (fs::is_directory(folder)) return;
    throw UsageError("--output: expected a folder, found " + folder.string() +
                     (error ? ": " + error.message() : " which is none"));
}

template <typename Write>
void write_file(const fs::path& path, const Write& write) {
    Output file(path);
    write(file.stream());
    file.finish();
}

}  // namespace

int run_tag_as_brat(const Settings& settings) {
    const fs::path& folder = *settings.output;
    make_folder(folder);
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicons(settings, problems);
    std::set<std::string> types;
    std::int64_t number = 0;
    InputsLeftOut left_out;
    {
        Progress progress;
        left_out = for_each_tagged_document(
            settings.operands, lexicon, settings.analysis, with_progress(settings.work, progress),
            [&](const TaggedDocument& tagged) {
                const fs::path base = folder / brat_name(++number, tagged.document);
                write_file(fs::path(base) += ".txt",
                           [&](std::ostream& out) { write_brat_text(out, tagged); });
                write_file(fs::path(base) += ".ann", [&](std::ostream& out) {
                    write_brat_annotations(out, tagged, lexicon, types);
                });
            });
    }
    write_file(folder / "annotation.conf",
               [&](std::ostream& out) { write_brat_configuration(out, types); });
    return tell(problems, left_out);
}

}  // namespace onoma::cli
