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
    all.corpus = settings.corpus;
    all.tagging.types.assign(lexicon.types().begin(), lexicon.types().end());
    all.tagging.keep = Keep::losers_too;

    Analysis& analysis = discovery.analysis;
    analysis.left_out =
        for_each_tagged_document(paths, lexicon, all, work, [&](const TaggedDocument& tagged) {
            analysis.add(tagged, lexicon);
            discovery.names.add(tagged, find_unlisted_names(lexicon, tagged.text, tagged.tagged),
                                lexicon);
        });
    analysis.recount();
    return discovery;
}

}  // namespace onoma
