// SPDX-License-Identifier: Apache-2.0
// A tagged document as Python holds it, and views of what was found in it, which keep it alive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bindings.hpp"
#include "onoma/analysis/article_tagger.hpp"

namespace onoma::python {

// An article, as it was read. Immutable.
class HeldDocument {
public:
    HeldDocument() = default;
    virtual ~HeldDocument() = default;
    HeldDocument(const HeldDocument&) = delete;
    HeldDocument& operator=(const HeldDocument&) = delete;

    [[nodiscard]] virtual const Document& document() const = 0;
};

class HeldRecord : public HeldDocument {
public:
    explicit HeldRecord(Document document) : document_(std::move(document)) {}
    [[nodiscard]] const Document& document() const override { return document_; }

private:
    Document document_;
};

// The same with what was found in it. Keeps what can be asked for: tokens and pieces, which take
// ten times the room of the text, go back to the tagger. Used with the GIL held.
class HeldTagged : public HeldDocument {
public:
    // Moves the memory of tokens and pieces into `spare`. Any thread, without the GIL.
    HeldTagged(TaggedDocument tagged, SharedLexicon lexicon, TokenizedText& spare);

    [[nodiscard]] const Document& document() const override { return tagged_.document; }
    [[nodiscard]] const TaggedDocument& tagged() const { return tagged_; }
    [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

    // Names and roles by position; of the same beginning the longer first.
    [[nodiscard]] const std::vector<const Mention*>& mentions() const { return mentions_; }

    // Those with a word or a number, which are the sentences that reports count.
    [[nodiscard]] const std::vector<std::uint32_t>& sentences() const { return sentences_; }

    // Cost: once a pass over the text, then a binary search. REQUIRES: a place of a mention, a
    // figure or a sentence.
    [[nodiscard]] std::size_t code_points_before(std::uint32_t byte) const;

private:
    void count_code_points() const;

    TaggedDocument tagged_;
    SharedLexicon lexicon_;
    std::vector<const Mention*> mentions_;
    std::vector<std::uint32_t> sentences_;
    bool is_ascii_ = false;
    mutable std::vector<std::pair<std::uint32_t, std::uint32_t>> code_points_;  // by byte
};

using SharedDocument = std::shared_ptr<const HeldDocument>;
using SharedTagged = std::shared_ptr<const HeldTagged>;

// [begin, end) of something in a document.
struct Place {
    SharedTagged document;
    ByteRange range;

    [[nodiscard]] std::string_view text() const { return range.of(document->document().text); }
    [[nodiscard]] std::size_t begin_char() const {
        return document->code_points_before(range.begin);
    }
    [[nodiscard]] std::size_t end_char() const { return document->code_points_before(range.end); }
};

struct MentionView : Place {
    const Mention* mention = nullptr;
};

struct FigureView : Place {
    const Figure* figure = nullptr;
};

struct SentenceView : Place {
    std::uint32_t index = 0;  // into TokenizedText::sentences
};

}  // namespace onoma::python
