// SPDX-License-Identifier: Apache-2.0
// Words and sentences are found in the original bytes, so no offset is ever translated.
#include "onoma/text/tokenizer.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

#include "text/boundaries.hpp"
#include "text/pieces.hpp"
#include "text/sentence_ends.hpp"

namespace onoma {
namespace {

// With the space before it, at least, in most languages: what room is made for.
constexpr std::size_t bytes_of_token = 4;

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
    WordFinder words;
    SentenceFinder sentences;
    std::vector<std::uint32_t> sentence_ends;
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
    result.tokens.reserve(text.size() / bytes_of_token);
    boundaries_->words.find(flowing, result.tokens);
    result.word_count = static_cast<std::size_t>(
        std::count_if(result.tokens.begin(), result.tokens.end(),
                      [](const Token& token) { return token.kind != TokenKind::symbol; }));

    std::vector<std::uint32_t>& ends = boundaries_->sentence_ends;
    ends.clear();
    boundaries_->sentences.find(flowing, ends);
    result.sentences.reserve(ends.size());
    TokenWalk tokens(result.tokens);
    std::uint32_t begin = 0;
    for (const std::uint32_t end : ends) {
        const bool continues = tokens.one_holds(begin) || continues_after(flowing, begin);
        if (!result.sentences.empty() && continues) {
            result.sentences.back().end = end;
        } else {
            if (ends_paragraph(flowing, begin)) {
                result.paragraphs.push_back(static_cast<std::uint32_t>(result.sentences.size()));
            }
            result.sentences.push_back({begin, end});
        }
        begin = end;
    }

    cut_pieces(result);
}

TokenizedText Tokenizer::tokenize(std::string_view text) {
    TokenizedText result;
    tokenize(text, result);
    return result;
}

}  // namespace onoma
