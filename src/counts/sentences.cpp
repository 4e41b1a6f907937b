// SPDX-License-Identifier: Apache-2.0
#include "onoma/counts/sentences.hpp"

namespace onoma {

std::vector<bool> sentences_with_words(const TokenizedText& text) {
    std::vector<bool> result(text.sentences.size());
    std::size_t sentence = 0;
    for (const Token& token : text.tokens) {
        if (token.kind == TokenKind::symbol) continue;
        while (text.sentences[sentence].end <= token.range.begin) ++sentence;
        result[sentence] = true;
    }
    return result;
}

}  // namespace onoma
