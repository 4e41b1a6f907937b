// SPDX-License-Identifier: Apache-2.0
// Lexicon files -> Lexicon. The format is told in lexicons/README.md.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/lexicon.hpp"
#include "onoma/lexicon/lexicon_finding.hpp"
#include "onoma/lexicon/lexicon_image.hpp"

namespace onoma {

struct LexiconDraft;

// Gathers rows, then links and freezes them. Use from one thread.
class LexiconBuilder {
public:
    LexiconBuilder();
    ~LexiconBuilder();

    // Reads a TSV file. A bad line is omitted and reported in problems().
    // Throws Error when the file cannot be read, is a compiled one, or its header lacks `id` or
    // `name`.
    void read_file(const std::filesystem::path& path);

    // The same for text already in memory, which is copied; `name` stands for the file in messages,
    // and its stem for the type.
    void parse(std::string_view text, std::string_view name);

    // Links the rows by their ids and compiles them. A reference to an id that no row has is a
    // problem. Call it once, last.
    [[nodiscard]] Lexicon build();

    // The same, to be written to a file: references to ids that no row has wait for the lexicons
    // that will be used beside it, and the paths of files are cut to their names.
    [[nodiscard]] LexiconImage build_image();

    // In the order of reading; complete after build().
    [[nodiscard]] const std::vector<LexiconFinding>& problems() const { return problems_; }

private:
    std::unique_ptr<LexiconDraft> draft_;
    std::vector<LexiconFinding> problems_;
};

// Reads `paths` into one lexicon: TSV files, compiled ones, and folders of either (their `.tsv` and
// `.lex` files, by name). Problems are appended to `problems`. Throws Error for what cannot be
// read.
[[nodiscard]] Lexicon read_lexicon(const std::vector<std::filesystem::path>& paths,
                                   std::vector<LexiconFinding>& problems);

// True when the compiled lexicon at `compiled` can be used in place of `texts`: it was made from
// files of these names and bytes, for this version of Unicode.
[[nodiscard]] bool is_compiled_from(const std::filesystem::path& compiled,
                                    const std::vector<std::filesystem::path>& texts);

// The lexicon files that `paths` stand for: folders become their `.tsv` and `.lex` files, by name,
// or the `.tsv` ones alone. Throws Error for a folder without any.
[[nodiscard]] std::vector<std::filesystem::path> find_lexicon_files(
    const std::vector<std::filesystem::path>& paths);
[[nodiscard]] std::vector<std::filesystem::path> find_lexicon_texts(
    const std::vector<std::filesystem::path>& paths);

}  // namespace onoma
