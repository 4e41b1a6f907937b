// SPDX-License-Identifier: Apache-2.0
// Rows of tables of words -> LexiconDraft::words. Only what a text may hold is taken.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "lexicon/row_reader.hpp"
#include "lexicon/word_classes.hpp"
#include "onoma/text/tokenizer.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

std::string in_backquotes(std::string_view text) { return "`" + std::string(text) + "`"; }

// What an unknown class may have been meant as.
std::string expected_class(std::string_view name) {
    constexpr std::size_t most_typos = 2;
    for (const std::string_view known : word_class_names()) {
        if (edit_distance(name, known, most_typos) <= most_typos) return in_backquotes(known);
    }
    return "a class of words, such as `role`, `place` or `calendar`";
}

class WordRowReader {
public:
    WordRowReader(const TsvReader& reader, std::uint32_t file, LexiconDraft& draft,
                  std::vector<LexiconFinding>& problems)
        : word_(reader.column("word")),
          classes_(reader.column("classes")),
          file_(file),
          draft_(draft),
          problems_(problems) {}

    void add_row(const TsvRow& row) {
        const LexiconLine line{file_, row.line()};
        if (const auto fault = fault_of_cells(row)) {
            return report(line, "bad-row", fault->expected, fault->found);
        }
        const std::string_view word = row[word_];
        if (word.empty()) return report(line, "bad-row", "a cell `word`", "none");
        const auto classes = read_classes(row, line);
        if (!classes || !is_findable(word, *classes, line)) return;
        const auto [known, is_new] = draft_.words.try_emplace(word, DraftWord{*classes, line});
        if (is_new) return;
        if (known->second.line.file == file_) {
            const LexiconPlace other = draft_.place_of(known->second.line);
            report(line, "same-word", "each word once",
                   in_backquotes(word) + " as at " + other.file + ":" + std::to_string(other.line));
            problems_.back().other = other;
            return;
        }
        known->second.classes.add(*classes);
        known->second.line = line;
    }

private:
    void report(LexiconLine line, std::string kind, std::string expected, std::string found) {
        problems_.push_back(
            {draft_.place_of(line), std::move(kind), std::move(expected), std::move(found)});
    }

    [[nodiscard]] std::optional<WordClasses> read_classes(const TsvRow& row, LexiconLine line) {
        WordClasses classes;
        for (const std::string_view name : split_classes(row[classes_])) {
            const auto known = find_word_class(name);
            if (!known) {
                report(line, "unknown-class", expected_class(name), in_backquotes(name));
                return std::nullopt;
            }
            classes.add({*known});
        }
        if (classes != WordClasses()) return classes;
        report(line, "bad-row", "a cell `classes`", "none");
        return std::nullopt;
    }

    // Whether a text can hold the word as it is written here.
    [[nodiscard]] bool is_findable(std::string_view word, WordClasses classes, LexiconLine line) {
        const std::string folded = fold(word);
        if (folded != word) {
            report(line, "bad-word", in_backquotes(folded), in_backquotes(word));
            return false;
        }
        const bool is_one_word = word.find(' ') == std::string_view::npos;
        if (!is_one_word && classes != WordClasses{WordClass::place}) {
            report(line, "bad-word", "one word, as only places may have several",
                   in_backquotes(word));
            return false;
        }
        if (in_pieces(word) == word) return true;
        report(line, "bad-word", "a word without hyphen, possessive or other signs",
               in_backquotes(word));
        return false;
    }

    // The pieces of a word, with a space where something separates them or a possessive begins.
    [[nodiscard]] std::string in_pieces(std::string_view word) {
        if (std::all_of(word.begin(), word.end(), is_ascii_small)) return std::string(word);
        if (!tokenizer_) tokenizer_.emplace();
        tokenizer_->tokenize(word, tokenized_);
        std::string pieces;
        std::uint32_t end = 0;
        for (const Piece& piece : tokenized_.pieces) {
            const std::string_view letters = tokenized_.folded_of(piece);
            const bool is_apart = piece.range.begin > end || letters.starts_with('\'');
            if (is_apart && !pieces.empty()) pieces += ' ';
            pieces += letters;
            end = piece.range.end;
        }
        return pieces;
    }

    TsvColumn word_;
    TsvColumn classes_;
    std::uint32_t file_;
    LexiconDraft& draft_;
    std::vector<LexiconFinding>& problems_;
    std::optional<Tokenizer> tokenizer_;  // once a word needs it: it takes long to make
    TokenizedText tokenized_;
};

}  // namespace

void read_word_rows(TsvReader& reader, std::uint32_t file, LexiconDraft& draft,
                    std::vector<LexiconFinding>& problems) {
    WordRowReader rows(reader, file, draft, problems);
    reader.for_each_row([&](const TsvRow& row) { rows.add_row(row); });
}

std::string text_of_words(const LexiconDraft& draft) {
    if (draft.words.empty()) return {};
    std::string text = "word\tclasses\n";
    for (const auto& [word, row] : draft.words) {
        text.append(word) += '\t';
        bool is_first = true;
        for (std::size_t number = 0; number < word_class_names().size(); ++number) {
            if (!row.classes.has(static_cast<WordClass>(number))) continue;
            if (!is_first) text += ',';
            text += word_class_names()[number];
            is_first = false;
        }
        text += '\n';
    }
    return text;
}

}  // namespace onoma
