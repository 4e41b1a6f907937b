// SPDX-License-Identifier: Apache-2.0
// Lexicon files -> Lexicon. The format is told in lexicons/README.md.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/lexicon.hpp"

namespace onoma {

// Gathers rows, then links and freezes them. Use from one thread.
class LexiconBuilder {
public:
    LexiconBuilder();
    ~LexiconBuilder();

    // Reads a TSV file. A bad line is left out and told in problems().
    // Throws Error when the file cannot be read or its header lacks `id` or `name`.
    void read_file(const std::filesystem::path& path);

    // The same for text already in memory; `name` stands for the file in messages, and its stem for
    // the type.
    void parse(std::string_view text, std::string_view name);

    // Links the rows by their ids and builds the trie. A reference to an id that no row has is a
    // problem. Call it once, last.
    [[nodiscard]] Lexicon build();

    // `file:line: expected X, found Y`, in the order of reading; complete after build().
    [[nodiscard]] const std::vector<std::string>& problems() const { return problems_; }

private:
    struct Draft;

    std::unique_ptr<Draft> draft_;
    std::vector<std::string> problems_;
};

// Reads all of `paths` into one lexicon; problems are appended to `problems`. Throws as read_file
// does.
[[nodiscard]] Lexicon read_lexicon(const std::vector<std::filesystem::path>& paths,
                                   std::vector<std::string>& problems);

}  // namespace onoma
