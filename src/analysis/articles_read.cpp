// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/articles_read.hpp"

#include <algorithm>

#include "onoma/counts/sentences.hpp"

namespace onoma {

void ArticlesRead::add(const TaggedDocument& tagged) {
    ++documents;
    words += static_cast<std::int64_t>(tagged.text.word_count);
    const std::vector<bool> with_words = sentences_with_words(tagged.text);
    sentences += std::count(with_words.begin(), with_words.end(), true);
    sources.insert(tagged.document.source);
    invalid_sequences += static_cast<std::int64_t>(tagged.invalid_sequences);
    if (tagged.invalid_sequences > 0) ++documents_with_invalid_sequences;
    if (!tagged.document.charset.empty()) ++converted_documents;
}

ArticlesRead articles_read(const Analysis& analysis) {
    const GroupSize size = analysis.counts.size();
    const auto& sources = analysis.documents.sources();
    return {.documents = size.documents,
            .words = size.words,
            .sentences = size.sentences,
            .sources = {sources.begin(), sources.end()},
            .invalid_sequences = analysis.invalid_sequences,
            .documents_with_invalid_sequences = analysis.documents_with_invalid_sequences,
            .converted_documents = analysis.converted_documents,
            .left_out = analysis.left_out};
}

}  // namespace onoma
