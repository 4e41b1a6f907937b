// SPDX-License-Identifier: Apache-2.0
// What the tools for lexicons found -> text for a terminal, JSON for a program. The shapes are told
// in docs/lexicon-tools.md.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/analysis/mention_diff.hpp"
#include "onoma/lexicon/lexicon_check.hpp"
#include "onoma/lexicon/lexicon_diff.hpp"
#include "onoma/lexicon/lexicon_show.hpp"
#include "onoma/report/format.hpp"

namespace onoma {

// All of these: REQUIRES: text or json. `colour` is for ANSI escapes in text.

// A line for each finding; nothing as text when there is none.
void write_lexicon_check(std::ostream& out, Format format, const LexiconCheck& check);

// `5 files, 13,250 entities, 31,004 forms: nothing found`
[[nodiscard]] std::string summary_of(const LexiconCheck& check);

void write_shown_entity(std::ostream& out, Format format, const ShownEntity& shown);

// `text` is what was asked for.
void write_shown_meanings(std::ostream& out, Format format, std::string_view text,
                          const std::vector<ShownMeaning>& meanings);

void write_lexicon_diff(std::ostream& out, Format format, const LexiconDiff& diff, bool colour);

// Changes of mentions as they come, document by document, and the totals at the end. `out` must
// outlive it.
class MentionDiffWriter {
public:
    MentionDiffWriter(std::ostream& out, Format format, bool colour);

    void write(const Document& document, const std::vector<MentionChange>& changes);
    void finish(const MentionDiffTotals& totals);  // once, last

private:
    void write_text(const Document& document, const MentionChange& change);
    void write_json(const Document& document, const MentionChange& change);

    std::ostream& out_;
    bool json_;
    bool colour_;
    bool any_ = false;
};

}  // namespace onoma
