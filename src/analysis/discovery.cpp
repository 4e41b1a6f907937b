// SPDX-License-Identifier: Apache-2.0
#include "onoma/analysis/discovery.hpp"

#include "onoma/entities/unlisted_names.hpp"

namespace onoma {

Discovery discover(const std::vector<std::filesystem::path>& paths, const Lexicon& lexicon,
                   const DiscoverySettings& settings, const WorkSettings& work) {
    Discovery discovery{{}, NameTable(settings.examples)};

    // Everything the lexicon knows is out of question: names of every type, and weak forms that
    // nothing supports.
    AnalysisSettings all;
    all.source = settings.source;
    all.types.assign(lexicon.types().begin(), lexicon.types().end());
    all.keep = Keep::losers_too;

    const FoundDocuments found = find_documents(paths, all.source);
    Analysis& analysis = discovery.analysis;
    analysis.skipped =
        for_each_tagged_document(found, lexicon, all, work, [&](const TaggedDocument& tagged) {
            analysis.counts.add(tagged.document, tagged.text, tagged.tagged, lexicon);
            analysis.invalid_sequences += static_cast<std::int64_t>(tagged.invalid_sequences);
            if (tagged.invalid_sequences > 0) ++analysis.documents_with_invalid_sequences;
            discovery.names.add(tagged, find_unlisted_names(lexicon, tagged.text, tagged.tagged),
                                lexicon);
        });
    return discovery;
}

}  // namespace onoma
