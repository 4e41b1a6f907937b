// SPDX-License-Identifier: Apache-2.0
// Words and sentences come from ICU's UTF-8 view of the original bytes, so no offset is ever
// translated.
#include "onoma/text/tokenizer.hpp"

#include <unicode/uchar.h>

#include <cassert>
#include <limits>

#include "text/boundaries.hpp"
#include "text/code_points.hpp"
#include "text/pieces.hpp"
#include "text/sentence_ends.hpp"

namespace onoma {
namespace {

bool is_white_space(std::string_view segment, TokenKind kind) {
    if (u_isUWhiteSpace(first_code_point(segment)) == 0) return false;
    if (kind == TokenKind::symbol) return true;
    // ICU makes a word of narrow no-break spaces in a row, and of one with the letters beside it.
    for (std::size_t at = 0; at < segment.size();) {
        if (u_isgraph(next_code_point(segment, at)) != 0) return false;
    }
    return true;
}

// Answers for ascending boundaries whether a token lies on both sides. ICU ends a sentence after
// any dot between letters without case, as in Hebrew abbreviations, where its words have no
// boundary.
class TokenWalk {
public:
    explicit TokenWalk(const std::vector<Token>& tokens) : tokens_(tokens) {}

    bool one_holds(std::uint32_t boundary) {
        while (at_ < tokens_.size() && tokens_[at_].range.end <= boundary) ++at_;
        return at_ < tokens_.size() && tokens_[at_].range.begin < boundary;
    }

private:
    const std::vector<Token>& tokens_;
    std::size_t at_ = 0;
};

// ICU ends a sentence at every line break that is left, and no sentence goes on after one.
bool ends_paragraph(std::string_view flowing, std::uint32_t boundary) {
    const std::string_view before = flowing.substr(0, boundary);
    return before.empty() || before.ends_with('\n') || before.ends_with('\r') ||
           before.ends_with("\u2028") || before.ends_with("\u2029") || before.ends_with("\u0085");
}

}  // namespace

struct Tokenizer::Boundaries {
    BoundaryFinder words{BoundaryFinder::Level::word};
    BoundaryFinder sentences{BoundaryFinder::Level::sentence};
    std::string softened;
};

Tokenizer::Tokenizer() : boundaries_(std::make_unique<Boundaries>()) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::tokenize(std::string_view text, TokenizedText& result) {
    assert(text.size() < std::numeric_limits<std::int32_t>::max());
    result.text = text;
    result.tokens.clear();
    result.sentences.clear();
    result.paragraphs.clear();
    result.word_count = 0;

    const bool wrapped = soften_line_breaks(text, boundaries_->softened);
    const std::string_view flowing = wrapped ? std::string_view(boundaries_->softened) : text;
    boundaries_->words.for_each_segment(flowing, [&](ByteRange range, TokenKind kind) {
        if (is_white_space(range.of(flowing), kind)) return;
        if (kind != TokenKind::symbol) ++result.word_count;
        result.tokens.push_back({range, kind});
    });

    TokenWalk tokens(result.tokens);
    boundaries_->sentences.for_each_segment(flowing, [&](ByteRange range, TokenKind) {
        const bool continues =
            tokens.one_holds(range.begin) || continues_after(flowing, range.begin);
        if (!result.sentences.empty() && continues) {
            result.sentences.back().end = range.end;
        } else {
            if (ends_paragraph(flowing, range.begin)) {
                result.paragraphs.push_back(static_cast<std::uint32_t>(result.sentences.size()));
            }
            result.sentences.push_back(range);
        }
    });

    cut_pieces(result);
}

TokenizedText Tokenizer::tokenize(std::string_view text) {
    TokenizedText result;
    tokenize(text, result);
    return result;
}

}  // namespace onoma
