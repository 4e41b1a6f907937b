// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/analyze.hpp"

#include <algorithm>
#include <utility>

#include "onoma/counts/sentences.hpp"

namespace onoma {
namespace {

// Units of co-occurrence are sentences: all of them, since those that name nobody are part of
// chance.
void count_sentences(const TaggedDocument& tagged, const Lexicon& lexicon,
                     CooccurrenceCounter& sentences) {
    std::vector<std::vector<std::string_view>> named(tagged.text.sentences.size());
    for (const Mention& mention : tagged.tagged.mentions) {
        if (!mention.rivals.empty()) continue;
        named[mention.sentence].push_back(view_entity(lexicon, tagged.tagged, mention.entity).id);
    }
    const std::vector<bool> has_words = sentences_with_words(tagged.text);
    for (std::size_t index = 0; index < named.size(); ++index) {
        if (has_words[index]) sentences.add_unit(std::move(named[index]));
    }
}

}  // namespace

Analysis analyze(const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                 const AnalysisSettings& settings, const WorkSettings& work) {
    Analysis analysis;

    // Which articles there are, in an order that does not depend on how they were named.
    const FoundDocuments found = find_documents(paths, settings.source);

    // Each is read, cut into tokens and sentences, and tagged, on several threads; what follows is
    // called for one document at a time, in order.
    analysis.skipped =
        for_each_tagged_document(found, lexicon, settings, work, [&](const TaggedDocument& tagged) {
            // From here on only integers are kept.
            analysis.counts.add(tagged.document, tagged.text, tagged.tagged, lexicon);
            count_sentences(tagged, lexicon, analysis.sentences);
            analysis.invalid_sequences += static_cast<std::int64_t>(tagged.invalid_sequences);
            if (tagged.invalid_sequences > 0) ++analysis.documents_with_invalid_sequences;
        });
    return analysis;
}

void Analysis::merge(const Analysis& other) {
    counts.merge(other.counts);
    sentences.merge(other.sentences);
    skipped.insert(skipped.end(), other.skipped.begin(), other.skipped.end());
    std::sort(skipped.begin(), skipped.end());
    invalid_sequences += other.invalid_sequences;
    documents_with_invalid_sequences += other.documents_with_invalid_sequences;
}

}  // namespace onoma
