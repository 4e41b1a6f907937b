// SPDX-License-Identifier: Apache-2.0
// Rows of a lexicon, and what builds one from them.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Rows of a lexicon as its TSV has them, and the writer of that TSV. LexiconBuilder reads it.

// One line of a lexicon. The columns are told in lexicons/README.md.
// REQUIRES of every text: UTF-8 without tab or line break; without `|` where it is one of a list.
struct LexiconRow {
    std::string id;
    std::string name;
    std::string type;  // empty: the file's name says it
    std::vector<std::string> aliases;
    std::vector<std::string> weak;
    std::vector<std::string> evidence;
    CaseRule case_rule = CaseRule::smart;
    std::string parent;
    std::vector<std::string> tickers;
    std::vector<std::pair<std::string, std::string>> further_columns;  // header, cell
};

// Writes a header with the columns that some row uses, then the rows in their order; of no rows the
// header `id`, `name`. Further columns stand last, in the order in which the rows bring them.
void write_rows(std::ostream& out, std::span<const LexiconRow> rows);

// Lexicon files -> Lexicon. The format is told in lexicons/README.md.

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

// The same for bundled lexicons and those of somebody's own, which win over them.
[[nodiscard]] Lexicon read_lexicon(const std::vector<std::filesystem::path>& bundled,
                                   const std::vector<std::filesystem::path>& own,
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
